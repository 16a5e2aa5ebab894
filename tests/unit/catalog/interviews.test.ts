import { describe, expect, it } from 'vitest'
import { candidateSignals } from '#catalog/candidate-signals.ts'
import { caseExercises, interviewAssessments, interviewPrompts } from '#catalog/interviews.ts'
import { scorecard } from '#catalog/scorecard.ts'
import { countBy } from '#tests/support/count-by.ts'

describe('interview prompts', () => {
  it('has five for each side', () => {
    expect(countBy(interviewPrompts, (prompt) => prompt.side)).toEqual({ sre: 5, platform: 5 })
  })

  it('marks the signals that are ours: seed 1 gives four each for three prompts only', () => {
    const fromSeed = interviewPrompts.filter((prompt) => !prompt.sources.includes('demarc'))
    expect(fromSeed.map((prompt) => [prompt.slug, prompt.goodSignals.length])).toEqual([
      ['slo-design-case', 4],
      ['incident-timeline', 4],
      ['multi-tenant-kubernetes', 4],
    ])
    expect(interviewPrompts.filter((prompt) => prompt.goodSignals.length === 0)).toEqual([])
  })

  it.each([
    ['slo-design-case', 'p99'],
    ['change-risk', 'Hundreds of deployments a week'],
    ['toil-reduction', '30 minutes every day'],
  ])('keeps the figure of %s', (slug, figure) => {
    expect(interviewPrompts.find((prompt) => prompt.slug === slug)?.prompt).toContain(figure)
  })
})

it('has the four case exercises, and the roadmap is for 6 months', () => {
  expect(caseExercises.map((exercise) => exercise.slug)).toEqual([
    'slo-and-budget-design',
    'incident-tabletop',
    'roadmap-prioritisation',
    'org-model-design',
  ])
  expect(caseExercises[2]?.text).toContain('6-month')
})

it('has the seven things to assess', () => {
  expect(interviewAssessments).toHaveLength(7)
})

it('has five signals of each strength', () => {
  expect(countBy(candidateSignals, (signal) => signal.strength)).toEqual({ strong: 5, weak: 5, 'red-flag': 5 })
})

describe('scorecard', () => {
  it('keeps the nine weights of seed 2', () => {
    expect(scorecard.map((dimension) => [dimension.slug, dimension.weight])).toEqual([
      ['reliability-strategy', 15],
      ['incident-leadership', 15],
      ['platform-architecture', 15],
      ['operational-excellence', 10],
      ['developer-experience', 10],
      ['security-governance', 10],
      ['cost-awareness', 5],
      ['people-leadership', 15],
      ['stakeholder-management', 5],
    ])
  })

  it('sums to 100 percent', () => {
    expect(scorecard.reduce((sum, dimension) => sum + dimension.weight, 0)).toBe(100)
  })
})
