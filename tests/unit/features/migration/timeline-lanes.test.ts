import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { foldOf, refOf } from '#features/migration/plan-row-id.ts'
import { planTimeline } from '#features/migration/timeline-data.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2027-01-04'
const document = buildDocument({
  engagement: [{ start: today }],
  teams: [
    { id: 'core', name: 'Core' },
    { id: 'idle', name: 'Idle' },
    { id: 'edge', name: '' },
  ],
  waves: [{ id: 'first', name: 'Lighthouse' }],
  tasks: [
    { id: 'a', name: 'A', step: 'rollout', team: 'edge', duration: 2, start: '2027-02-01' },
    { id: 'b', name: 'B', step: 'rollout', team: 'core', wave: 'first', duration: 5, start: '2027-01-18' },
    { id: 'c', name: 'C', step: 'governance', team: 'core', duration: 5 },
    { id: 'd', name: 'D', step: 'governance', team: 'gone' },
  ],
})

it('puts tasks together by team, by first day, the teamless last, empty teams left out', () => {
  expect(outline('team')).toEqual(['Core', '- C', '- B', 'Team without a name', '- A', 'No team', '- D'])
})

it('puts them together by wave', () => {
  expect(outline('wave')).toEqual(['Lighthouse', '- B', 'No wave', '- C', '- A', '- D'])
})

it('spans a lane over its tasks and says what is in it', () => {
  const core = lanes('team').rows[0]
  expect(core).toMatchObject({ id: 'lanes/team:core', level: 1, expanded: true, owner: '' })
  expect(core?.label).toBe('Core: 2 tasks, 4 Jan 2027 to 22 Jan 2027, 15 working days')
  expect(core?.movable).toBeUndefined()
})

it('folds one lane and leaves the others and the steps alone', () => {
  const folded = planTimeline(document, catalog, today, new Set(['team:core']), 'team')
  expect(folded.rows.map((row) => row.name)).toEqual(['Core', 'Team without a name', 'A', 'No team', 'D'])
  expect(folded.lanes).toEqual(lanes('team').lanes)
  expect(planTimeline(document, catalog, today, new Set(['team:core'])).rows).toHaveLength(catalog.steps.length + 4)
})

it('draws no links between steps where there are no steps', () => {
  expect(lanes('team').links).toEqual([])
})

it('knows a lane is no row of the document, and what it is folded by', () => {
  expect([refOf('lanes/team:core'), foldOf('lanes/team:core'), foldOf('steps/rollout')]).toEqual([
    null,
    'team:core',
    'rollout',
  ])
})

function lanes(kind: 'team' | 'wave') {
  return planTimeline(document, catalog, today, new Set(), kind)
}

function outline(kind: 'team' | 'wave'): string[] {
  return lanes(kind).rows.map(({ level, name }) => `${level === 1 ? '' : '- '}${name}`)
}
