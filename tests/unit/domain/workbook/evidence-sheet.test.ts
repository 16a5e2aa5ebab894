import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { evidenceSheet, requestsSheet } from '#domain/workbook/evidence-sheet.ts'
import { plainCell, type SheetModel } from '#domain/workbook/workbook-model.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { options } from './small-engagement.ts'

/** The cells of a row by column key. */
function cellsOf(sheet: SheetModel, row: number) {
  const keys = sheet.columns.slice(1).map(({ key }) => key)
  return Object.fromEntries(keys.map((key, index) => [key, plainCell(sheet.rows[row]?.cells[index] ?? null)]))
}

it('lists evidence with its grade, its file and what rests on it', () => {
  const document = buildDocument({
    engagement: [{}],
    evidence: [
      { name: 'Report', grade: 'measured', date: '2026-11-01', fileName: 'r.pdf', fileHash: 'a'.repeat(64) },
      { name: 'Remark', grade: null },
    ],
    services: [{ name: 'checkout', evidence: ['evidence-1'] }],
    answers: [{ id: 'toil-measured', answer: 'yes', evidence: ['evidence-1'] }],
  })
  const sheet = evidenceSheet(document, catalog, options)
  expect(cellsOf(sheet, 0)).toMatchObject({
    name: 'Report',
    grade: 'Measured',
    date: { date: '2026-11-01' },
    usedBy: 2,
    usedFor: 'checkout (service); Toil measured (self-check)',
    fileName: 'r.pdf',
    fileHash: 'a'.repeat(64),
  })
  expect(cellsOf(sheet, 1)).toMatchObject({ grade: 'unknown', usedBy: 0, usedFor: null, fileHash: null })
  expect(sheet.columns.map(({ key }) => key).slice(sheet.printed)).toEqual(['fileHash'])
})

it('counts what does not fit into the list of conclusions', () => {
  const services = Array.from({ length: 11 }, (_, index) => ({ name: `svc ${index}`, evidence: ['evidence-1'] }))
  const sheet = evidenceSheet(buildDocument({ engagement: [{}], evidence: [{}], services }), catalog, options)
  expect(cellsOf(sheet, 0)['usedFor']).toMatch(/^svc 0 \(service\); .*svc 7 \(service\); and 3 more$/)
})

it('marks requests that are overdue on the day of the export', () => {
  const document = buildDocument({
    engagement: [{}],
    requests: [
      { name: 'Dates', status: 'asked', due: '2026-11-21' },
      { name: 'Costs', status: 'asked', due: '2026-11-22' },
      { name: 'List', status: 'received', due: '2026-11-01' },
    ],
  })
  const sheet = requestsSheet(document, catalog, options)
  expect(sheet.rows.map((_, row) => cellsOf(sheet, row)['overdue'])).toEqual(['overdue', null, null])
  expect(cellsOf(sheet, 0)).toMatchObject({ status: 'Asked', due: { date: '2026-11-21' } })
})
