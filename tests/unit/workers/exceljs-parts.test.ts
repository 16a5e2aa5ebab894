import { strFromU8, unzipSync } from 'fflate'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { workbookParts } from '#workers/exceljs-parts.ts'

it('gives the very parts that ExcelJS packs itself', async () => {
  const make = () => {
    const workbook = new ExcelJS.Workbook()
    workbook.created = new Date('2026-11-22T00:00:00Z')
    workbook.modified = workbook.created
    for (const name of ['One', 'Two']) {
      const sheet = workbook.addWorksheet(name)
      sheet.getCell('A1').value = `text of ${name}`
      sheet.getCell('B2').value = { formula: '1+1', result: 2 }
      sheet.getCell('C3').style = { font: { bold: true }, numFmt: '@' }
    }
    return workbook
  }
  const packed = Object.entries(unzipSync(new Uint8Array(await make().xlsx.writeBuffer())))
  const seen: string[] = []
  const parts = await workbookParts(make(), (name) => seen.push(name))
  expect(Object.fromEntries(parts)).toEqual(
    // Its zip library adds an empty entry for each folder.
    Object.fromEntries(packed.filter(([path]) => !path.endsWith('/')).map(([path, bytes]) => [path, strFromU8(bytes)])),
  )
  expect(seen).toEqual(['One', 'Two'])
})
