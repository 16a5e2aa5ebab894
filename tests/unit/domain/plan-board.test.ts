import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { moveCard, planBoard, planCard, type CardTarget } from '#domain/plan-board.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const [first, second] = catalog.steps.map(({ slug }) => slug)

function board(...tasks: readonly Partial<MigrationTask>[]) {
  return buildDocument({ tasks: tasks.map((task) => ({ step: first ?? '', ...task })) })
}

describe('planBoard', () => {
  it('groups by step, those in no step last, and leaves out steps without tasks', () => {
    const document = board({ step: second ?? '' }, { step: 'unknown' }, {})
    expect(
      planBoard(document, catalog, today).map(({ name, cards }) => [name, cards.map(({ task }) => task.id)]),
    ).toEqual([
      [`1 ${catalog.steps[0]?.name}`, ['tasks-3']],
      [`2 ${catalog.steps[1]?.name}`, ['tasks-1']],
      ['In no step', ['tasks-2']],
    ])
  })

  it.each<[string, string, Partial<MigrationTask>, Partial<MigrationTask>]>([
    ['nothing in its way', 'open', {}, {}],
    ['waits for a task that is not done', 'waiting', { predecessors: ['tasks-2'] }, { progress: 90 }],
    ['what it waits for is done', 'open', { predecessors: ['tasks-2'] }, { progress: 100 }],
    ['what it waits for has ended', 'open', { predecessors: ['tasks-2'] }, { finished: '2026-11-01' }],
    ['waits for a task to begin', 'waiting', { predecessors: ['tasks-2|SS+2'] }, {}],
    ['that task has begun', 'open', { predecessors: ['tasks-2|SS+2'] }, { started: '2026-11-01' }],
    ['only its end waits', 'open', { predecessors: ['tasks-2|FF'] }, {}],
    ['begun', 'active', { started: '2026-11-01' }, {}],
    ['some is done', 'active', { progress: 5 }, {}],
    ['none is done', 'open', { progress: 0 }, {}],
    ['done', 'done', { progress: 100 }, {}],
    ['ended', 'done', { finished: '2026-11-01' }, {}],
  ])('%s: %s', (_, status, task, other) => {
    const document = board(task, other)
    const [row] = document.tasks.rows
    expect(row && planCard(document, row, today).status).toBe(status)
  })

  it('names what was not waited for', () => {
    const document = board({ progress: 100, predecessors: ['tasks-2', 'tasks-3|FF', 'gone'] }, { name: 'Sign' }, {})
    const [row] = document.tasks.rows
    expect(row && planCard(document, row, today)).toMatchObject({
      status: 'done',
      waitsFor: ['Sign', 'Task without a name'],
    })
  })
})

describe('moveCard', () => {
  it.each<[Partial<MigrationTask>, CardTarget, object]>([
    [{}, 'active', { started: today, finished: null, progress: null }],
    [{ progress: 0 }, 'active', { started: today, progress: 0 }],
    [{ started: '2026-11-01', progress: 40 }, 'done', { started: '2026-11-01', finished: today, progress: 100 }],
    [{}, 'done', { started: null, finished: today, progress: 100 }],
    [{ started: '2027-01-01' }, 'done', { started: today, finished: today, progress: 100 }],
    [
      { started: '2026-11-01', finished: '2026-11-05', progress: 100 },
      'active',
      { started: '2026-11-01', finished: null, progress: null },
    ],
    [{ started: '2026-11-01', progress: 40 }, 'to-do', { started: null, finished: null, progress: 0 }],
  ])('%j to %s', (task, to, expected) => {
    expect(run(board(task), moveCard('tasks-1', to)).tasks.rows[0]).toMatchObject(expected)
  })

  it('changes nothing where the card stands already, or is gone', () => {
    const document = board({ progress: 100 })
    for (const id of ['tasks-1', 'gone']) expect(run(document, moveCard(id, 'done'))).toEqual(document)
  })
})
