import { expect, it } from 'vitest'
import { aiImpact } from '#catalog/ai-impact.ts'
import { environmentTraits } from '#catalog/environment-traits.ts'
import { leaderProfile } from '#catalog/leader-profile.ts'
import { risks } from '#catalog/risks.ts'
import { successMarks } from '#catalog/success-marks.ts'
import { targetRules } from '#catalog/target-rules.ts'
import { countBy } from '#tests/support/count-by.ts'

it('has the risks of seed 2', () => {
  expect(countBy(risks, (risk) => risk.group)).toEqual({
    challenge: 6,
    bottleneck: 4,
    underperformance: 4,
    'business-risk': 5,
  })
})

it('has what AI takes over, leaves, shifts and asks for', () => {
  expect(countBy(aiImpact, (impact) => impact.group)).toEqual({ automatable: 6, human: 5, shift: 4, expectation: 3 })
})

it('has the outcomes wanted, the definition of success and the marks of excellence', () => {
  expect(countBy(successMarks, (mark) => mark.group)).toEqual({ outcome: 6, success: 1, excellence: 5 })
})

it('has the three rules for setting targets', () => {
  expect(targetRules).toHaveLength(3)
})

it('describes every side of a typical environment', () => {
  expect(countBy(environmentTraits, (trait) => trait.area)).toEqual({
    infrastructure: 4,
    application: 4,
    data: 3,
    security: 4,
    delivery: 2,
    planning: 2,
    scale: 2,
    topology: 3,
  })
})

it('keeps the years of experience that seed 2 asks for', () => {
  const experience = leaderProfile.filter((fact) => fact.group === 'experience').map((fact) => fact.name)
  expect(experience.slice(0, 2)).toEqual([
    '10 to 15 years or more in engineering',
    '3 to 7 years or more in leading people',
  ])
})
