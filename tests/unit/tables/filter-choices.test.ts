import { expect, it } from 'vitest'
import { taskFields, type MigrationTask } from '#domain/migration-task.ts'
import { termLabel } from '#tables/filter-choices.tsx'

const names = {
  ...{ teams: [], roles: [], waves: [], services: [], evidence: [] },
  tasks: [
    { id: 'draft', name: 'Draft' },
    { id: 'blank', name: ' ' },
  ],
}

it.each([
  ['draft', 'Draft'],
  ['draft|SS+1', 'Draft SS+1d'],
  ['draft|FF', 'Draft FF'],
  ['blank', 'Without a name'],
  ['deleted|SS', 'Gone'],
  [null, 'None named'],
])('a filter by the link %s is called after the task there is: %s', (value, label) => {
  expect(termLabel<MigrationTask>({ field: 'predecessors', value }, taskFields, names)).toBe(`After: ${label}`)
})
