import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { capabilitySheet } from '#domain/workbook/capability-sheet.ts'
import { plainCell } from '#domain/workbook/workbook-model.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { options } from './small-engagement.ts'

const sheet = capabilitySheet(
  buildDocument({
    evidence: [{ id: 'evd_1', name: 'Budget 2026' }],
    capabilities: [
      { id: 'investment', agreed: 2, target: 4, rationale: 'Seen', confidence: 'high', evidence: ['evd_1'] },
      { id: 'adoption', target: 3 },
      { id: 'slos', agreed: 2, target: 3, notApplicable: true, reason: 'Out of scope' },
    ],
    capabilityVotes: [
      { aspect: 'investment', respondent: 'SRE', level: 1, note: '“Two of us”' },
      { aspect: 'investment', respondent: 'Platform', level: 3 },
      { aspect: 'investment', respondent: 'Security', level: null },
    ],
  }),
  catalog,
  options,
)

it('lists every aspect under its rubric', () => {
  expect(sheet.rows.map((row) => row.id)).toEqual(
    catalog.rubrics.flatMap((rubric) => [
      '',
      ...catalog.capabilities.filter((aspect) => aspect.rubric === rubric.slug).map((aspect) => aspect.slug),
    ]),
  )
  expect(sheet.rows.filter((row) => row.role === 'strong').map((row) => row.cells[0])).toEqual([
    'Platform',
    'Reliability practice',
  ])
})

it('gives level, target, live gap, spread, and what it rests on', () => {
  expect(record('investment')).toMatchObject({
    agreed: 2,
    target: 4,
    gap: {
      formula: 'IF(AND(ISNUMBER(C8),ISNUMBER(D8)),D8-C8,IF(C8="—","—","unknown"))',
      result: 2,
    },
    seen: expect.stringMatching(/^A team of its own\. A standing team/),
    spread: '1 to 3, median 2, 2 votes, 1 does not know',
    confidence: 'High',
    rationale: 'Seen',
    evidence: 'Budget 2026',
    votes: 'SRE 1: “Two of us”\nPlatform 3\nSecurity ?',
  })
})

it('keeps unknown and not applicable apart, with the reason', () => {
  expect(record('adoption')).toMatchObject({ agreed: 'unknown', target: 3, gap: { result: 'unknown' }, seen: null })
  expect(record('slos')).toMatchObject({
    agreed: '—',
    target: '—',
    gap: { result: '—' },
    rationale: 'Out of scope',
    confidence: null,
  })
})

function record(id: string) {
  const cells = sheet.rows.find((row) => row.id === id)?.cells ?? []
  return Object.fromEntries(sheet.columns.slice(1).map((column, at) => [column.key, plainCell(cells[at] ?? null)]))
}
