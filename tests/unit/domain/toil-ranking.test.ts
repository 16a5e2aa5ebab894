import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingFor, rankToil } from '#domain/toil-ranking.ts'
import { newToilTask, type ToilTask } from '#domain/toil-task.ts'

/** 10 h a month, all of it automatable for `effort` hours. */
function task(name: string, patch: Partial<ToilTask>): ToilTask {
  return { ...newToilTask(name, 0), name, frequency: 'month', minutes: 600, automatable: 100, effort: 40, ...patch }
}

const names = (list: readonly { readonly task: ToilTask }[]) => list.map((each) => each.task.name)

describe('ranking for productising', () => {
  it('puts points first, then return, then hours saved', () => {
    const ranking = rankToil([
      task('only pays', { effort: 20, ticket: 'no', futureOwner: 'sre' }),
      task('all three', { ticket: 'yes', futureOwner: 'platform', effort: 60 }),
      task('all three, dearer', {
        ticket: 'yes',
        futureOwner: 'platform',
        effort: 59.9,
        people: null,
        automatable: 99,
      }),
      task('ticket and platform', { ticket: 'yes', futureOwner: 'platform', effort: 100 }),
      task('as the first, larger', { ticket: 'yes', futureOwner: 'platform', effort: 120, minutes: 1200 }),
    ])
    expect(names(ranking.first)).toEqual(
      ['as the first, larger', 'all three', 'ticket and platform', 'only pays'].toSpliced(2, 0, 'all three, dearer'),
    )
    expect(ranking.first.map(({ points }) => points)).toEqual([3, 3, 2, 2, 1])
  })

  it('leaves out what does not pay back within the year, and keeps apart what nobody can tell', () => {
    const ranking = rankToil([
      task('break even', { effort: 120, ticket: 'yes', futureOwner: 'platform' }),
      task('loss', { effort: 500 }),
      task('no effort given', { effort: null, minutes: 60 }),
      task('not timed', { minutes: null, automatable: null }),
      task('no share given', { automatable: null }),
      task('pays', {}),
    ])
    expect(names(ranking.first)).toEqual(['pays'])
    expect(names(ranking.unpaying)).toEqual(['break even', 'loss'])
    expect(names(ranking.open)).toEqual(['no share given', 'no effort given', 'not timed'])
    expect(ranking.open.at(-1)?.missing).toEqual(['how many minutes it takes', 'what share a machine could do'])
  })

  it('gives no point for an unknown answer and does not call it no', () => {
    const [ranked] = rankToil([task('a', {})]).first
    expect(ranked).toMatchObject({ byTicket: null, forPlatform: null, pays: true, points: 1 })
  })

  it('holds every task once, whatever is known of it', () => {
    const anyTask = fc.record({
      frequency: fc.constantFrom('day' as const, 'month' as const, null),
      minutes: fc.option(fc.nat(600)),
      automatable: fc.option(fc.nat(100)),
      effort: fc.option(fc.nat(300)),
      ticket: fc.constantFrom('yes' as const, 'no' as const, null),
      futureOwner: fc.constantFrom('platform' as const, 'sre' as const, null),
    })
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 15 }), (patches) => {
        const tasks = patches.map((patch, index) => ({ ...newToilTask(`t${index}`, index), ...patch }))
        const { first, unpaying, open } = rankToil(tasks)
        const ids = [...first, ...unpaying, ...open].map((each) => each.task.id)
        expect(ids.toSorted()).toEqual(tasks.map((each) => each.id).toSorted())
        expect(open.every((each) => each.missing.length > 0)).toBe(true)
        expect(first.every((each) => missingFor(each.task).length === 0)).toBe(true)
        for (const [index, each] of first.entries()) {
          const next = first[index + 1]
          if (next && next.points === each.points)
            expect(next.payback.return12).toBeLessThanOrEqual(each.payback.return12 ?? 0)
          else if (next) expect(next.points).toBeLessThan(each.points)
        }
      }),
    )
  })
})
