import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { mustDay } from '#domain/day.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { newEngagement } from '#domain/engagement.ts'
import { updateTask } from '#domain/migration-commands.ts'
import { freezeBaseline } from '#domain/plan-baseline-commands.ts'
import { newestBaseline, planSlip } from '#domain/plan-slip.ts'
import { buildDocument, run, testStore } from '#tests/support/test-store.ts'

const start = '2027-03-01'
const plan = buildDocument({
  engagement: [{ ...newEngagement('', ''), start }],
  tasks: [
    { name: 'Write', duration: 5 },
    { name: 'Agree', duration: 2, predecessors: ['tasks-1'] },
    { name: 'Given up', duration: 1 },
    { name: 'Undated' },
  ],
  milestones: [{ id: 'own', name: 'Signed', day: '2027-03-09', tasks: ['tasks-2'] }],
})
const frozen = run(plan, freezeBaseline('First', 'Ann'))

describe('freezeBaseline', () => {
  it('keeps name, day, author and the dates of what has some', () => {
    const { tasks, milestones, ...head } = newestBaseline(frozen) ?? {}
    expect(head).toEqual({ id: 'pbl_1', order: 1, name: 'First', taken: '2026-11-22', author: 'Ann' })
    expect(tasks).toEqual([
      { task: 'tasks-1', name: 'Write', start: '2027-03-01', finish: '2027-03-05' },
      { task: 'tasks-2', name: 'Agree', start: '2027-03-08', finish: '2027-03-09' },
      { task: 'tasks-3', name: 'Given up', start: '2027-03-01', finish: '2027-03-01' },
    ])
    expect(milestones).toContainEqual({ milestone: 'own', name: 'Signed', day: '2027-03-09' })
  })

  it('does nothing while nothing is dated', () => {
    expect(freezeBaseline('First', '')(buildDocument({}), catalog, { newId: String, today: start })).toEqual([])
  })

  it('is one step of undo, and so is deleting it', () => {
    const store = testStore(plan)
    store.commit('Freeze', freezeBaseline('First', ''))
    const id = newestBaseline(store.getState().document)?.id ?? ''
    store.commit('Delete', deleteRows('planBaselines', [id]))
    expect(store.getState().document.planBaselines.rows).toEqual([])
    store.undo()
    expect(store.getState().document.planBaselines.rows).toHaveLength(1)
    store.undo()
    expect(store.getState().document).toEqual(plan)
  })
})

describe('planSlip', () => {
  const slipOf = (document: typeof plan) => {
    const baseline = newestBaseline(document)
    if (!baseline) throw new Error('no baseline')
    return planSlip(document, catalog, baseline, start)
  }

  it('is nothing right after freezing', () => {
    const { tasks, finish, added, dropped } = slipOf(frozen)
    expect(tasks.map(({ startSlip, finishSlip }) => [startSlip, finishSlip])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect([finish, added, dropped]).toEqual([0, [], []])
  })

  it('counts working days per task and milestone, and names what was added and dropped', () => {
    const later = run(
      run(run(frozen, updateTask('tasks-1', { duration: 8 })), updateTask('tasks-4', { duration: 1 })),
      deleteRows('tasks', ['tasks-3']),
    )
    const slip = slipOf(later)
    expect(slip.tasks.map(({ task, startSlip, finishSlip }) => [task.name, startSlip, finishSlip])).toEqual([
      ['Write', 0, 3],
      ['Agree', 3, 3],
    ])
    expect(slip.milestones.find(({ id }) => id === 'own')).toEqual({
      id: 'own',
      name: 'Signed',
      agreed: mustDay('2027-03-09'),
      expected: mustDay('2027-03-12'),
      slip: 3,
    })
    expect(slip.finish).toBe(3)
    expect(slip.added.map(({ name }) => name)).toEqual(['Undated'])
    expect(slip.dropped.map(({ name }) => name)).toEqual(['Given up'])
  })

  it('takes the newest baseline, of two of one day the later one', () => {
    const two = run(frozen, freezeBaseline('Second', ''), { newId: (prefix) => `${prefix}_2`, today: '2026-11-22' })
    expect(newestBaseline(two)?.name).toBe('Second')
    expect(newestBaseline(plan)).toBeNull()
  })
})
