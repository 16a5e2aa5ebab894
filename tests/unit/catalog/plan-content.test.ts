import { describe, expect, it } from 'vitest'
import { deliverables } from '#catalog/deliverables.ts'
import { milestones } from '#catalog/milestones.ts'
import { countBy } from '#tests/support/count-by.ts'

describe('milestones', () => {
  it('has one for each horizon, in order of time', () => {
    expect(milestones.map((milestone) => [milestone.horizon, milestone.days, milestone.outcomes.length])).toEqual([
      ['30-days', 30, 6],
      ['60-days', 60, 4],
      ['90-days', 90, 5],
      ['6-months', 182, 6],
      ['12-months', 365, 6],
      ['18-36-months', null, 3],
    ])
  })

  it('keeps the five baselines of the first 30 days', () => {
    const text = milestones[0]?.outcomes.join(' ') ?? ''
    for (const metric of [
      'availability',
      'MTTR',
      'incident frequency',
      'deployment frequency',
      'change failure rate',
    ]) {
      expect(text).toContain(metric)
    }
  })

  it('keeps the size of the first roadmap', () => {
    expect(milestones[1]?.outcomes.join(' ')).toMatch(/6-month platform roadmap.*3 to 5 initiatives/)
  })
})

it('has the deliverables of seed 2 in their four groups', () => {
  expect(countBy(deliverables, (deliverable) => deliverable.group)).toEqual({
    reliability: 8,
    platform: 6,
    governance: 4,
    people: 4,
  })
})
