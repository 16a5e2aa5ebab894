import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument } from '#domain/document.ts'
import { convertWorkbook, libreOffice, missingLibreOffice } from '#tests/support/libreoffice.ts'
import { written } from '../reopen.ts'
import { importFile } from './ask-import.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-resaved-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Written by LibreOffice, as clients send it back. */
function resaved(name: string, bytes: Uint8Array): Uint8Array {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return new Uint8Array(readFileSync(convertWorkbook(file, 'xlsx')))
}

describe.skipIf(!libreOffice)(
  `a workbook that another program has saved (${libreOffice || missingLibreOffice})`,
  () => {
    it('gives results of formulas, dates, shares and ticks', async () => {
      const workbook = new ExcelJS.Workbook()
      const sheet = workbook.addWorksheet('Inventory')
      sheet.addRow(['Service', 'Last DR test', 'Objective', 'Sev1', 'Runbook', 'Notes'])
      sheet.addRow(['cart', new Date(Date.UTC(2026, 10, 22)), 0.9995, { formula: '1+2' }, true, '=no formula'])
      sheet.getColumn(2).numFmt = 'dd.mm.yyyy'
      sheet.getColumn(3).numFmt = '0.00%'
      const bytes = resaved('inventory.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
      const outcome = await importFile('inventory.xlsx', bytes, emptyDocument())
      if (outcome.status === 'refused') throw new Error(outcome.message)
      expect(outcome.after.services.rows).toMatchObject([
        {
          name: 'cart',
          drTest: '2026-11-22',
          objective: 99.95,
          sev1: 3,
          runbook: 'yes',
          notes: '=no formula',
        },
      ])
      expect(outcome.planned.problems).toEqual([])
    }, 130_000)

    it('changes no service when it is our own deliverable', async () => {
      const document = sampleDocument('2026-11-22')
      const bytes = resaved('deliverable.xlsx', (await written(document)).bytes)
      expect(await importFile('deliverable.xlsx', bytes, document)).toMatchObject({
        status: 'compared',
        planned: { counts: { added: 0, changed: 0, unchanged: 40, invalid: 0 }, problems: [] },
      })
    }, 130_000)
  },
)
