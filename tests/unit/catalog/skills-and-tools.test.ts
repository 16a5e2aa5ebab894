import { describe, expect, it } from 'vitest'
import { skills } from '#catalog/skills.ts'
import { toolCategories } from '#catalog/tool-categories.ts'
import { countBy } from '#tests/support/count-by.ts'

describe('skills', () => {
  it('has every row of the five lists of seed 2', () => {
    expect(countBy(skills, (skill) => skill.group)).toEqual({
      'must-have': 10,
      'good-to-have': 8,
      advanced: 5,
      emerging: 5,
      soft: 8,
    })
  })

  it('keeps the importance of each', () => {
    expect(countBy(skills, (skill) => `${skill.group} ${skill.importance ?? 'unranked'}`)).toEqual({
      'must-have critical': 6,
      'must-have important': 4,
      'good-to-have optional': 3,
      'good-to-have important': 4,
      'good-to-have context-specific': 1,
      'advanced important': 4,
      'advanced critical': 1,
      'emerging optional': 2,
      'emerging important': 1,
      'emerging context-specific': 2,
      'soft unranked': 8,
    })
  })

  it('keeps the qualifications of emerging skills', () => {
    const remarks = skills.filter((skill) => skill.remark !== '').map((skill) => [skill.slug, skill.remark])
    expect(remarks).toEqual([
      ['aiops', 'Growing'],
      ['ai-incident-response', 'Growing'],
      ['supply-chain-security', 'Rising'],
    ])
  })

  it('says for each soft skill what strong performance looks like', () => {
    expect(skills.filter((skill) => (skill.strong !== '') !== (skill.group === 'soft'))).toEqual([])
  })
})

describe('tool categories', () => {
  it('has the 31 rows of seed 2 with their standing', () => {
    expect(countBy(toolCategories, (category) => category.standing)).toEqual({ common: 19, context: 4, optional: 8 })
    expect(toolCategories).toHaveLength(31)
  })

  it('keeps the four qualified standings', () => {
    const remarks = toolCategories.filter((category) => category.remark !== '')
    expect(remarks.map((category) => [category.slug, category.standing, category.remark])).toEqual([
      ['feature-flags', 'optional', 'Common in mature organisations'],
      ['tracing', 'common', 'Increasingly so'],
      ['apm', 'optional', 'Common in SaaS'],
      ['policy-as-code', 'optional', 'Common in regulated organisations'],
    ])
  })

  it('names an example in every category', () => {
    expect(toolCategories.filter((category) => category.examples.length === 0)).toEqual([])
  })
})
