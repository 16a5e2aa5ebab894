import { expect, it } from 'vitest'
import { deleteRows } from '#domain/delete-rows.ts'
import { editCells, insertRows } from '#domain/edit-cells.ts'
import { addTask, updateTask } from '#domain/migration-commands.ts'
import type { Command } from '#domain/command.ts'
import { catalog } from '#catalog/catalog.ts'
import { editWords } from '#features/migration/edit-words.ts'
import { buildDocument, testContext } from '#tests/support/test-store.ts'

/** Draft (5 days from Monday 4 Jan) before Agree (5). */
const plan = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  tasks: [
    { id: 'draft', name: 'Draft', step: 'governance', duration: 5 },
    { id: 'agree', name: 'Agree', step: 'governance', duration: 5, predecessors: ['draft'] },
  ],
  milestones: [{ id: 'review', name: 'Review', day: '2027-01-18', tasks: ['agree'] }],
})

it.each<readonly [string, Command, string]>([
  [
    'a length',
    updateTask('draft', { duration: 8 }),
    'Draft: 4 Jan 2027 to 13 Jan 2027. Agree follows. The plan ends on 20 Jan 2027, 3 working days later; Review missed by 2 working days.',
  ],
  [
    'a day that something else overrules',
    updateTask('agree', { start: '2027-01-06' }),
    'Agree stays on 11 Jan 2027: held by Draft, which finishes on 8 Jan 2027. The plan ends on 15 Jan 2027 as before.',
  ],
  [
    'a loop',
    updateTask('draft', { predecessors: ['agree'] }),
    'That closes a loop: Draft waits for Agree waits for Draft. Its tasks have no dates until one link goes.',
  ],
  [
    'several cells',
    editCells('tasks', [
      { id: 'draft', field: 'duration', text: '6' },
      { id: 'agree', field: 'duration', text: '6' },
    ]),
    '2 tasks with new days. The plan ends on 19 Jan 2027, 2 working days later; Review missed by 1 working day.',
  ],
  [
    'a deleted task',
    deleteRows('tasks', ['agree']),
    'The plan ends on 8 Jan 2027, 5 working days earlier; critical path changes.',
  ],
  ['a name', updateTask('draft', { name: 'Write' }), ''],
  ['a new task without a length', addTask('governance', 'New task'), ''],
])('says what %s comes to', (_, command, words) => {
  expect(editWords(plan, command(plan, catalog, testContext()), '2026-11-22')).toBe(words)
})

it('says nothing of a plan before the first days that are given', () => {
  const empty = buildDocument({ engagement: [{ start: '2027-01-04' }] })
  const paste = insertRows('tasks', [
    { name: 'Draft', duration: '5' },
    { name: 'Agree', duration: '5', predecessors: 'Draft' },
  ])
  const changes = paste(empty, catalog, testContext())
  expect(editWords(empty, changes, testContext().today)).toBe('2 tasks with new days. The plan ends on 15 Jan 2027.')
})
