import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evidenceGrades, type EvidenceGrade } from '#domain/evidence.ts'
import { gradeRank, weakestGrade } from '#domain/evidence-grade.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const grades: readonly (EvidenceGrade | null)[] = [null, ...evidenceGrades.map(({ value }) => value)]
const documentWith = (given: readonly (EvidenceGrade | null)[]) =>
  buildDocument({ evidence: given.map((grade) => ({ grade })) })
const idsOf = (given: readonly unknown[]) => given.map((_, index) => `evidence-${index + 1}`)

it('orders hearsay < shown < documented < measured, with unknown below', () => {
  expect(grades.map(gradeRank)).toEqual([0, 1, 2, 3, 4])
})

it('gives a conclusion the weakest grade it rests on', () => {
  const given: EvidenceGrade[] = ['measured', 'shown', 'documented']
  expect(weakestGrade(idsOf(given), documentWith(given))).toBe('shown')
  expect(weakestGrade([], documentWith(given))).toBe('none')
})

it('counts a missing piece, one without a grade and one whose grade was not understood as unknown', () => {
  const document = buildDocument({
    evidence: [{ grade: 'measured' }, { grade: null }, { grade: 'measured', invalid: { grade: 'sort of' } }],
  })
  expect(weakestGrade(['evidence-1'], document)).toBe('measured')
  for (const weak of ['evidence-2', 'evidence-3', 'gone'])
    expect(weakestGrade(['evidence-1', weak], document)).toBe('unknown')
})

it('is never lifted by more evidence, and does not depend on the order', () => {
  const some = fc.array(fc.constantFrom(...grades), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(some, (given) => {
      const document = documentWith(given)
      const ids = idsOf(given)
      const carried = weakestGrade(ids, document)
      const rank = carried === 'unknown' || carried === 'none' ? 0 : gradeRank(carried)
      expect(rank).toBe(Math.min(...given.map(gradeRank)))
      expect(weakestGrade(ids.toReversed(), document)).toBe(carried)
    }),
  )
})
