import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkedTask, readTaskLink, splitTerm, termOf, writeTaskLink, type TaskLink } from '#domain/task-link.ts'

const link = fc.record({
  task: fc.string({ minLength: 1 }).filter((id) => !id.includes('|')),
  kind: fc.constantFrom<TaskLink['kind']>('FS', 'SS', 'FF'),
  lag: fc.integer({ min: -9_999_999, max: 9_999_999 }),
})
const name = fc.oneof(
  fc.string(),
  fc.constantFrom('Write the standard', 'Sign, then\nseal', 'Deploy SS', 'Round 2 FS+1d', 'Plan +2d', 'FF', '7'),
)

describe('a link as a task holds it', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(link, (each) => {
        expect(readTaskLink(writeTaskLink(each))).toEqual(each)
        expect(linkedTask(writeTaskLink(each))).toBe(each.task)
      }),
    )
  })

  it('is the bare id for finish to start without lag', () => {
    expect(writeTaskLink({ task: 'task_1', kind: 'FS', lag: 0 })).toBe('task_1')
    expect(writeTaskLink({ task: 'task_1', kind: 'SS', lag: 0 })).toBe('task_1|SS')
    expect(writeTaskLink({ task: 'task_1', kind: 'FS', lag: -3 })).toBe('task_1|FS-3')
  })

  it.each([
    ['task_1|', 'task_1'],
    ['task_1|soon', 'task_1'],
    ['task_1|SF+1', 'task_1'],
    ['task_1|SS+1.5', 'task_1'],
    ['task_1|SS|FF', 'task_1'],
    ['task_1|SS+12345678', 'task_1'],
    ['', ''],
  ])('counts “%s” as one without a term', (text, task) => {
    expect(readTaskLink(text)).toEqual({ task, kind: 'FS', lag: 0 })
  })
})

describe('a link as people write it', () => {
  it('is read as what was printed, behind any name', () => {
    fc.assert(
      fc.property(name, link, (plain, { kind, lag }) => {
        const [trimmed, term] = [plain.trim(), termOf({ kind, lag })]
        fc.pre(trimmed !== '' && term !== '')
        expect(splitTerm(`${trimmed} ${term}`)).toEqual({ name: trimmed, kind, lag })
      }),
    )
  })

  it.each([
    ['Write the standard SS+2d', 'Write the standard', 'SS', 2],
    ['Write the standard ss + 2', 'Write the standard', 'SS', 2],
    ['Write the standard −4d', 'Write the standard', 'FS', -4],
    ['Write the standard FS-0', 'Write the standard', 'FS', 0],
    ['Deploy SS FF', 'Deploy SS', 'FF', 0],
    ['Deploy SS', 'Deploy', 'SS', 0],
  ])('“%s” ends in a term', (text, task, kind, lag) => {
    expect(splitTerm(text)).toEqual({ name: task, kind, lag })
  })

  it.each(['Write the standard', 'Phase 2', 'Phase +2', 'DRESS', 'SS', 'SS+2d', 'Go SS+12345678d', 'Go SS+', ''])(
    '“%s” is a name and nothing else',
    (text) => {
      expect(splitTerm(text)).toEqual({ name: text, kind: 'FS', lag: 0 })
    },
  )
})
