import { expect, it } from 'vitest'
import { mustDay } from '#domain/day.ts'
import { buildDocument, testContext } from '#tests/support/test-store.ts'
import { catalog } from '#catalog/catalog.ts'
import type { Command } from '#domain/command.ts'
import { moveBar, resizeTask } from '#domain/migration-commands.ts'
import { planWhatIf } from '#domain/plan-what-if.ts'
import { linkTasks } from '#domain/task-link-commands.ts'

/** A (5 days) before B (5 days); C (3 days) beside them. 4 Jan 2027 is a Monday. */
const document = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  steps: [{ id: 'governance', start: '2027-01-04', finish: '2027-01-22' }],
  tasks: [
    { id: 'a', step: 'governance', duration: 5 },
    { id: 'b', step: 'rollout', duration: 5, predecessors: ['a'] },
    { id: 'c', step: 'rollout', duration: 3 },
  ],
  milestones: [{ id: 'review', name: 'Review', day: '2027-01-18', tasks: ['b'] }],
})

it('tells what moves, by how much the end moves and which milestones are missed', () => {
  const { document: changed, ...found } = whatIf(moveBar('tasks', 'a', 3))
  expect(changed.tasks.rows[0]?.start).toBe('2027-01-07')
  expect(found).toEqual({
    tasks: new Map([
      ['a', span('2027-01-07', '2027-01-13')],
      ['b', span('2027-01-14', '2027-01-20')],
    ]),
    steps: new Map([['rollout', span('2027-01-04', '2027-01-20')]]),
    finish: mustDay('2027-01-20'),
    slip: 3,
    changesCriticalPath: false,
    milestones: [{ id: 'review', name: 'Review', day: mustDay('2027-01-18'), ready: mustDay('2027-01-20'), late: 2 }],
    loop: null,
  })
})

it('says when other tasks decide the end', () => {
  expect(whatIf(resizeTask('c', 12))).toMatchObject({ slip: 2, changesCriticalPath: true })
  expect(whatIf(resizeTask('c', 4))).toMatchObject({ slip: 0, changesCriticalPath: false })
})

it('names the loop that a link would close, and what would lose its dates', () => {
  const found = whatIf(linkTasks('b', 'a', 'FS'))
  expect(found.loop?.toSorted()).toEqual(['a', 'b'])
  expect([...found.tasks]).toEqual([
    ['a', null],
    ['b', null],
  ])
})

it('finds nothing where nothing changes', () => {
  const { document: same, ...found } = planWhatIf(document, catalog, [], testContext().today)
  expect(same).toEqual(document)
  expect(found).toEqual({
    tasks: new Map(),
    steps: new Map(),
    finish: mustDay('2027-01-15'),
    slip: 0,
    changesCriticalPath: false,
    milestones: [],
    loop: null,
  })
})

function whatIf(command: Command) {
  return planWhatIf(document, catalog, command(document, catalog, testContext()), testContext().today)
}

function span(from: string, to: string) {
  return { from: mustDay(from), to: mustDay(to) }
}
