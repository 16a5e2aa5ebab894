import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { planRoadmap, type PlanRoadmap } from '#domain/plan-roadmap.ts'
import { levelHeight, roadmapLayout } from '#features/migration/roadmap/roadmap-layout.ts'

const today = '2026-11-22'
const sample = planRoadmap(sampleDocument(today), catalog, today)
if (!sample) throw new Error('The sample has a roadmap.')

const name = () => 'A milestone, 7 Oct: go'
/** Close together, so that one must stand below the other. */
const foot = [
  { id: 'today', day: sample.end.day - 3, text: 'Today, 22 Nov 2026' },
  { id: 'end', day: sample.end.day, text: 'Plan ends 25 Nov 2026, +5 days' },
]

it.each([
  [1000, 600],
  [760, 500],
  [1030, 620],
])('fits %d by %d, and no name runs into another', (width, height) => {
  const layout = roadmapLayout(sample, { width, height }, name, foot)
  expect(layout.foot.map(({ level }) => level)).toEqual([0, 1])
  // Both lines of the foot and the key have room below.
  expect(layout.bottom + 2 * levelHeight + 12).toBeLessThanOrEqual(height)
  expect(layout.waves).toBe(sample.waves.length)
  const places = layout.flags.map(({ x, level, before }) => ({
    level,
    from: before ? x - 120 : x,
    to: before ? x : x + 120,
  }))
  for (const [at, one] of places.entries())
    for (const other of places.slice(at + 1))
      if (one.level === other.level) expect(one.from >= other.to || other.from >= one.to).toBe(true)
})

it('counts waves for which there is no room', () => {
  const [wave] = sample.waves
  const many: PlanRoadmap = { ...sample, waves: Array.from({ length: 40 }, () => wave).flatMap((each) => each ?? []) }
  const layout = roadmapLayout(many, { width: 1000, height: 600 }, name, foot)
  expect(layout.waves).toBeGreaterThan(2)
  expect(layout.waves).toBeLessThan(40)
  expect(layout.bottom).toBeLessThanOrEqual(600)
})
