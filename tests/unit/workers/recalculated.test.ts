import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { tableOf, type EngagementDocument } from '#domain/document.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isFormula, plainCell, type WorkbookModel } from '#domain/workbook/workbook-model.ts'
import { convertWorkbook, libreOffice, missingLibreOffice } from '#tests/support/libreoffice.ts'
import { oddKpis, randomKpis } from '#tests/unit/domain/workbook/odd-kpis.ts'
import { oddLetters } from '#tests/unit/domain/workbook/odd-letters.ts'
import { oddTiers } from '#tests/unit/domain/workbook/odd-tiers.ts'
import { oddPlan } from '#tests/unit/domain/workbook/odd-plan.ts'
import { oddTeams, oddToil } from '#tests/unit/domain/workbook/odd-toil.ts'
import { oddTools } from '#tests/unit/domain/workbook/odd-tools.ts'
import { oddWeeks } from '#tests/unit/domain/workbook/odd-weeks.ts'
import { smallEngagement, templateEngagement } from '#tests/unit/domain/workbook/small-engagement.ts'
import { writeWorkbook } from '#workers/workbook-writer.ts'
import { cellsOf, options, written } from './reopen.ts'

const documents: readonly (readonly [name: string, make: () => EngagementDocument])[] = [
  ['the sample', () => sampleDocument(options.today)],
  ['the template', templateEngagement],
  ['odd entries', smallEngagement],
  ['odd toil', oddToil],
  ['odd teams', oddTeams],
  ['odd tiers', oddTiers],
  ['odd tools', oddTools],
  ['odd weeks', oddWeeks],
  ['odd letters', oddLetters],
  ['odd plan', oddPlan],
  ['odd KPIs', oddKpis],
  ['any KPIs', () => randomKpis(1)],
  ['any other KPIs', () => randomKpis(2)],
]

describe(libreOffice === '' ? `LibreOffice (skipped: ${missingLibreOffice})` : 'LibreOffice', () => {
  it.skipIf(libreOffice === '').each(documents)(
    'works out what the workbook says: %s',
    async (_name, make) => {
      const { model, bytes } = await written(make())
      const expected = formulasOf(model)
      expect(Object.keys(expected).length).toBeGreaterThan(30)
      expect(readResults(model, recalculated(bytes), Object.keys(expected))).toEqual(expected)
    },
    120_000,
  )

  it.skipIf(libreOffice === '')(
    'works out new figures when readings and the policy are changed in the workbook',
    async () => {
      const before = withoutDirections(randomKpis(3))
      const readings = before.readings.rows.map((each, at) =>
        each.value === null ? each : { ...each, value: each.value + ((at % 7) - 3) * 10 },
      )
      const engagement = before.engagement.rows.map((each) => ({
        ...each,
        freezeAbove: 20,
        stopAbove: 50,
        exitWeeks: 1,
      }))
      const after = { ...before, readings: tableOf(readings), engagement: tableOf(engagement) }
      const old = deliverableWorkbook(before, catalog, options)
      const wanted = deliverableWorkbook(after, catalog, options)
      const policyRows = 5
      const changed = old.sheets.map((sheet, at) => {
        const rows = wanted.sheets[at]?.rows ?? []
        if (sheet.key === 'kpi-readings') return { ...sheet, rows }
        if (sheet.key !== 'error-budgets') return sheet
        return { ...sheet, rows: [...rows.slice(0, policyRows), ...sheet.rows.slice(policyRows)] }
      })
      const follow = (model: WorkbookModel) =>
        formulasOf({
          ...model,
          sheets: model.sheets.filter(({ key }) => ['kpi-baseline', 'kpi-tiers', 'error-budgets'].includes(key)),
        })
      expect(follow(old)).not.toEqual(follow(wanted))
      const parts = recalculated(await writeWorkbook({ ...old, sheets: changed }))
      expect(readResults(old, parts, Object.keys(follow(wanted)))).toEqual(follow(wanted))
    },
    120_000,
  )

  it.skipIf(libreOffice === '')(
    'shows the sign of a figure below zero, and no more decimals than were typed',
    async () => {
      const document = sampleDocument(options.today)
      const readings = document.readings.rows.slice(0, 3)
      const values = [-4.25, 12.5, 61_000]
      const model = deliverableWorkbook(
        { ...document, readings: tableOf(readings.map((each, at) => ({ ...each, value: values[at] ?? null }))) },
        catalog,
        options,
      )
      const sheets = model.sheets.filter(({ key }) => key === 'kpi-readings')
      const shown = displayed(await writeWorkbook({ ...model, sheets }))
      expect(shown).toEqual(expect.arrayContaining(['-4.25', '12.5', '61,000']))
    },
    120_000,
  )
})

/** What LibreOffice shows in the cells of a workbook. */
function displayed(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-displayed-'))
  try {
    const file = path.join(folder, 'one-sheet.xlsx')
    writeFileSync(file, bytes)
    const content = unzipSync(new Uint8Array(readFileSync(convertWorkbook(file, 'ods'))))
    return [...text(content, 'content.xml').matchAll(/<text:p>([^<]*)<\/text:p>/g)].map((match) => match[1] ?? '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Status by direction is not live: it is judged from several readings, at export. */
function withoutDirections(document: EngagementDocument): EngagementDocument {
  const rows = document.kpis.rows.map((kpi) =>
    kpi.rule === 'falling' || kpi.rule === 'rising' ? { ...kpi, rule: null } : kpi,
  )
  return { ...document, kpis: tableOf(rows) }
}

/** The parts of the workbook after LibreOffice has worked out every formula. */
function recalculated(bytes: Uint8Array): Record<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-recalculated-'))
  try {
    const stripped = path.join(folder, 'stripped.xlsx')
    writeFileSync(stripped, withoutResults(bytes))
    return unzipSync(new Uint8Array(readFileSync(convertWorkbook(stripped, 'xlsx'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

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
