import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { selfCheckSheet } from '#domain/workbook/self-check-sheet.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'
import { options } from './small-engagement.ts'

const roles: NonNullable<PartialRows['roles']> = [
  { id: 'sre', name: 'SRE' },
  { id: 'infra', name: 'Infra/Network' },
]

function sheetOf(rows: PartialRows) {
  const sheet = selfCheckSheet(buildDocument({ roles, ...rows }), catalog, options)
  const record = (id: string) => {
    const cells = sheet.rows.find((row) => row.id === id)?.cells ?? []
    return Object.fromEntries(sheet.columns.slice(1).map((column, at) => [column.key, cells[at] ?? null]))
  }
  return { sheet, record }
}

it('has a column for each role once one was asked; who was not asked leaves it empty', () => {
  const keys = (rows: PartialRows) => sheetOf(rows).sheet.columns.map((column) => column.key)
  expect(keys({}).filter((key) => key.startsWith('role:'))).toEqual([])
  const asked = {
    roleAnswers: [{ id: 'ttfd-measured/sre', question: 'ttfd-measured', role: 'sre', answer: 'unknown' }],
  } as const
  expect(keys(asked).filter((key) => key.startsWith('role:'))).toEqual(['role:sre', 'role:infra'])
  expect(sheetOf(asked).record('ttfd-measured')).toMatchObject({
    answer: 'unknown',
    'role:sre': 'Could not say',
    'role:infra': null,
  })
})

it('tells an unknown that was said from a question that nobody was asked', () => {
  const { record } = sheetOf({ answers: [{ id: 'ttfd-measured', answer: 'unknown' }] })
  expect([record('ttfd-measured').answer, record('toil-measured').answer]).toEqual(['Could not say', 'unknown'])
})

it('marks what contradicts a yes, mentions what speaks against a no, and judges nothing else', () => {
  const data = (answer: 'yes' | 'no' | null, lastReview: string) =>
    sheetOf({ engagement: [{ lastReview }], answers: [{ id: 'quarterly-review', answer }] }).record('quarterly-review')
      .data
  const old = 'The last review of RACI and KPIs was 325 days ago, on 2026-01-01 (at most 100 days count as quarterly).'
  expect(data('yes', '2026-01-01')).toEqual({ value: `Contradicts the yes: ${old}`, tone: 'bad', look: 'pale' })
  expect(data('no', '2026-11-20')).toMatch(/^Speaks for a yes: The last review .* 2 days ago/)
  expect([data('yes', '2026-11-20'), data('no', '2026-01-01'), data(null, '2026-01-01')]).toEqual([null, null, null])
})

it('gives the reason of “not applicable” and the note in one place', () => {
  const { record } = sheetOf({
    answers: [{ id: 'ttfd-measured', answer: 'not-applicable', reason: 'No portal', note: 'Asked in May' }],
  })
  expect(record('ttfd-measured').note).toBe('No portal\nAsked in May')
})
