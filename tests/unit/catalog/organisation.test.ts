import { describe, expect, it } from 'vitest'
import { onCallModels } from '#catalog/on-call-models.ts'
import { orgPatterns } from '#catalog/org-patterns.ts'
import { roleVariants } from '#catalog/role-variants.ts'
import { sizeOf } from '#domain/engagement.ts'
import { countBy } from '#tests/support/count-by.ts'

describe('organisation patterns', () => {
  it('has one pattern for each size an engagement can have', () => {
    expect(orgPatterns.map((pattern) => pattern.size)).toEqual([sizeOf(50), sizeOf(200), sizeOf(201)])
  })

  it('keeps the figures of seed 1', () => {
    expect(orgPatterns.map((pattern) => pattern.engineers)).toEqual([
      'Up to about 50 engineers',
      '50 to 200 engineers',
      'More than 200 engineers',
    ])
  })
})

describe('role variants', () => {
  it('covers every dimension of seed 2', () => {
    expect(countBy(roleVariants, (variant) => variant.dimension)).toEqual({
      size: 3,
      industry: 4,
      geography: 2,
      delivery: 2,
      stage: 2,
      regulation: 2,
    })
  })

  it('keeps the size classes of seed 2, which are not those of seed 1', () => {
    const sizes = roleVariants.filter((variant) => variant.dimension === 'size').map((variant) => variant.applies)
    expect(sizes).toEqual(['Up to 100 engineers', '100 to 800 engineers', '800 engineers and more'])
  })

  it('says something about each variant', () => {
    expect(roleVariants.filter((variant) => variant.focus.length === 0)).toEqual([])
  })
})

it('knows both on-call models by the slugs that services store', () => {
  expect(onCallModels.map((model) => model.slug)).toEqual(['sre-primary', 'service-primary'])
})
