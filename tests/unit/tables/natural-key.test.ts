import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naturalKey } from '#tables/natural-key.ts'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function sorted(names: readonly string[]): string[] {
  return names.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : naturalKey(a) > naturalKey(b) ? 1 : 0))
}

describe('naturalKey', () => {
  it('puts numbers by their amount, and ignores case and accents', () => {
    expect(sorted(['service-10', 'Service-9', 'service-007', 'Über', 'udder', 'service-123456789012'])).toEqual([
      'service-007',
      'Service-9',
      'service-10',
      'service-123456789012',
      'Über',
      'udder',
    ])
    expect(naturalKey('CAFÉ 01')).toBe(naturalKey('cafe 1'))
  })

  it('agrees with the collator on names of letters and numbers', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', 'c', 'É', '0', '1', '9', '-'), maxLength: 14 })
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [left, right] = [naturalKey(a), naturalKey(b)]
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(Math.sign(collator.compare(a, b)))
      }),
    )
  })
})
