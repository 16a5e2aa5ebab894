import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { isFormula, plainCell, type WorkbookModel } from '#domain/workbook/workbook-model.ts'
import { convertWorkbook, libreOffice, missingLibreOffice } from '#tests/support/libreoffice.ts'
import { oddKpis, randomKpis } from '#tests/unit/domain/workbook/odd-kpis.ts'
import { oddLetters } from '#tests/unit/domain/workbook/odd-letters.ts'
import { oddTiers } from '#tests/unit/domain/workbook/odd-tiers.ts'
import { oddTeams, oddToil } from '#tests/unit/domain/workbook/odd-toil.ts'
import { oddTools } from '#tests/unit/domain/workbook/odd-tools.ts'
import { smallEngagement, templateEngagement } from '#tests/unit/domain/workbook/small-engagement.ts'
import { cellsOf, options, written } from './reopen.ts'

const documents: readonly (readonly [name: string, make: () => EngagementDocument])[] = [
  ['the sample', () => sampleDocument(options.today)],
  ['the template', templateEngagement],
  ['odd entries', smallEngagement],
  ['odd toil', oddToil],
  ['odd teams', oddTeams],
  ['odd tiers', oddTiers],
  ['odd tools', oddTools],
  ['odd letters', oddLetters],
  ['odd KPIs', oddKpis],
  ['any KPIs', () => randomKpis(1)],
  ['any other KPIs', () => randomKpis(2)],
]

describe(libreOffice === '' ? `LibreOffice (skipped: ${missingLibreOffice})` : 'LibreOffice', () => {
  it.skipIf(libreOffice === '').each(documents)(
    'works out what the workbook says: %s',
    async (_name, make) => {
      const { model, bytes } = await written(make())
      const folder = mkdtempSync(path.join(tmpdir(), 'demarc-recalculated-'))
      try {
        const stripped = path.join(folder, 'stripped.xlsx')
        writeFileSync(stripped, withoutResults(bytes))
        const recalculated = unzipSync(new Uint8Array(readFileSync(convertWorkbook(stripped, 'xlsx'))))
        const expected = formulasOf(model)
        expect(Object.keys(expected).length).toBeGreaterThan(30)
        expect(readResults(model, recalculated, Object.keys(expected))).toEqual(expected)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )
})

/** LibreOffice trusts results that are there, even when it is told to calculate; without them it has to. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/sheet'))
      parts[name] = strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
  return zipSync(parts)
}

/** Results by `sheet!address`; numbers to ten digits, since a save may change the last bit. */
function formulasOf(model: WorkbookModel): Record<string, string> {
  return Object.fromEntries(
    model.sheets.flatMap((sheet) =>
      cellsOf(sheet).flatMap(([address, cell]) => {
        const value = plainCell(cell)
        return isFormula(value) ? [[`${sheet.name}!${address}`, printed(value.result)] as const] : []
      }),
    ),
  )
}

function readResults(
  model: WorkbookModel,
  parts: Record<string, Uint8Array>,
  wanted: readonly string[],
): Record<string, string> {
  const shared = [...text(parts, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    [...(match[1] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((run) => run[1] ?? '').join(''),
  )
  const sheets = new Map(
    model.sheets.map((sheet, index) => [sheet.name, text(parts, `xl/worksheets/sheet${index + 1}.xml`)]),
  )
  return Object.fromEntries(
    wanted.map((place) => {
      const [name = '', address = ''] = place.split('!')
      const cell = new RegExp(`<c r="${address}"([^>]*)>.*?</c>`, 's').exec(sheets.get(name) ?? '')
      const value = /<v>([^<]*)<\/v>/.exec(cell?.[0] ?? '')?.[1] ?? ''
      if (cell?.[1]?.includes('t="s"')) return [place, unescaped(shared[Number(value)] ?? '')]
      return [place, cell?.[1]?.includes('t="str"') ? unescaped(value) : printed(Number(value))]
    }),
  )
}

function text(parts: Record<string, Uint8Array>, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array())
}

function printed(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(10))) : value
}

function unescaped(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
