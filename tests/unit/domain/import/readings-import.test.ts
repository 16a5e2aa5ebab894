import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { documentOf, type EngagementDocument } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import { printField } from '#domain/field-text.ts'
import { findReadingColumns, missingReadingColumn, rateReadingRows } from '#domain/import/columns-readings.ts'
import { filledRows } from '#domain/import/import-table.ts'
import { planReadings, readingsImportLabel } from '#domain/import/plan-readings.ts'
import { readCsv } from '#domain/import/read-csv.ts'
import { chooseField } from '#domain/import/table-columns.ts'
import { kpiName } from '#domain/kpi-status.ts'
import { newReading, readingFields, type Reading } from '#domain/kpi.ts'
import { buildDocument, rowsOf, testContext } from '#tests/support/test-store.ts'

const client = buildDocument({
  kpis: [{ catalog: 'mttr', scope: 'tier' }, { name: 'Toil ratio', unit: '%' }, { name: 'Twins' }, { name: 'twins' }],
  teams: [{ name: 'Payments' }],
  services: [{ name: 'checkout' }],
  readings: [{ kpi: 'kpis-2', date: '2026-09-30', value: 41, grade: 'estimated', note: 'by hand' }],
})

function plan(text: string, document: EngagementDocument = client) {
  const reading = readCsv(text, rateReadingRows)
  if (reading.status === 'refused') throw new Error(reading.message)
  const columns = findReadingColumns(filledRows(reading.table), document)
  return { columns, ...planReadings(reading.table, columns, document, catalog, testContext()) }
}

const rowsIn = (text: string, document = client) =>
  plan(text, document).preview.rows.map(({ line, state, name, reason }) => [line, state, name, reason])

describe('readings of many KPIs from one file', () => {
  const file = [
    'KPI;Date;Value;n;Tier;Grade;Comment',
    'mttr;2026-10-31;1h 30m;12;1;measured;from the register',
    'Toil ratio;30.09.2026;39,5;;;;',
    'Toil ratio;2026-10-31;not measurable;;;;time sheets stopped',
  ].join('\n')

  it('adds and changes as one list of changes; an empty cell erases nothing', () => {
    const { preview, changes } = plan(file)
    expect(preview.counts).toEqual({ added: 2, changed: 1, unchanged: 0, invalid: 0 })
    expect(readingsImportLabel(preview, 'readings.csv')).toBe('Import readings.csv: 2 added, 1 changed')
    const after = applyChanges(client, changes)
    expect(after.readings.rows).toMatchObject([
      { kpi: 'kpis-2', value: 39.5, grade: 'estimated', note: 'by hand' },
      {
        kpi: 'kpis-1',
        date: '2026-10-31',
        value: 90,
        sample: 12,
        tier: 1,
        grade: 'measured',
        note: 'from the register',
      },
      { kpi: 'kpis-2', kind: 'not-measurable', value: null, note: 'time sheets stopped' },
    ])
    expect(rowsOf(applyChanges(after, invertChanges(changes)))).toEqual(rowsOf(client))
  })

  it('changes nothing when it is read twice, and knows its columns again', () => {
    const again = plan(file, applyChanges(client, plan(file).changes))
    expect(again.preview.counts).toEqual({ added: 0, changed: 0, unchanged: 3, invalid: 0 })
    expect(again.changes).toEqual([])
    expect(again.columns.basis).toBe('remembered')
  })

  it('says how many lines a quotation mark takes in that is never closed', () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `Toil ratio,2026-10-${String((at % 28) + 1).padStart(2, '0')},4,x`,
    )
    const { preview, changes } = plan(['KPI,Date,Value,Note', 'mttr,2026-10-31,1,"open', ...lines, ''].join('\n'))
    expect(changes).toEqual([])
    expect(preview.problems[0]).toEqual({
      ...{ line: 2, place: 'Row' },
      message:
        'A quotation mark is not closed here: lines 2 to 42 were read as one row, and none of them goes in. Close or double it in the file.',
    })
    expect(preview.problems).toHaveLength(2)
  })

  it('names each row it leaves out, with the reason', () => {
    const bad = [
      'KPI,Date,Value,Kind,Team,Tier,Service',
      'MTTF,2026-10-31,1,,,,',
      'mttd,2026-10-31,1,,,,',
      'Twins,2026-10-31,1,,,,',
      ',2026-10-31,1,,,,',
      'Toil ratio,,1,,,,',
      'Toil ratio,03/04/2026,1,,,,',
      'Toil ratio,2026-10-31,soon,,,,',
      'Toil ratio,2026-10-31,n/a,,,,',
      'Toil ratio,2026-10-31,4,not measurable,,,',
      'Toil ratio,2026-10-31,4,,Payroll,,',
      'Toil ratio,2026-10-31,4,,,9,',
      'Toil ratio,2026-10-31,4,,,,basket',
      'Toil ratio,2026-10-31,4,,Payments,1,',
      'Toil ratio,2026-10-31,4,,Payments,,',
      'Toil ratio,31.10.2026,5,,payments,,',
    ].join('\n')
    expect(rowsIn(bad)).toEqual([
      [2, 'invalid', 'MTTF', 'There is no KPI called “MTTF”.'],
      [3, 'invalid', 'mttd', '“mttd” is in the library and not chosen here. Choose it, then import again.'],
      [4, 'invalid', 'Twins', '2 KPIs are called “Twins”. Rename one of them.'],
      [5, 'invalid', '', 'There is no KPI.'],
      [6, 'invalid', 'Toil ratio', 'There is no day.'],
      [7, 'invalid', 'Toil ratio', '“03/04/2026” can be read in two ways. Write it as YYYY-MM-DD.'],
      [8, 'invalid', 'Toil ratio', '“soon” is not a number.'],
      [9, 'invalid', 'Toil ratio', 'There is no value.'],
      [10, 'invalid', 'Toil ratio', 'It is called not measurable and has a value. Only one of the two can hold.'],
      [11, 'invalid', 'Toil ratio', 'There is no team called “Payroll”.'],
      [12, 'invalid', 'Toil ratio', expect.stringMatching(/^“9” is none of: 1 /)],
      [13, 'invalid', 'Toil ratio', 'There is no service called “basket”.'],
      [14, 'invalid', 'Toil ratio', 'A reading stands for one part; this row names team and tier.'],
      [15, 'added', 'Toil ratio, 31 Oct 2026, Payments', ''],
      [16, 'invalid', 'Toil ratio, 31 Oct 2026, Payments', 'Line 15 is about the same KPI, day and part.'],
    ])
    const { preview, changes } = plan(bad)
    expect(preview.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16])
    expect(applyChanges(client, changes).teams).toBe(client.teams)
  })

  it('keeps as typed what does not decide what the figure says', () => {
    const { preview, changes } = plan('KPI,Date,Value,Grade,n\nToil ratio,2026-10-31,4,good,many\n')
    expect(preview.problems.map(({ place }) => place)).toEqual([
      'Toil ratio, 31 Oct 2026, n',
      'Toil ratio, 31 Oct 2026, Grade',
    ])
    expect(applyChanges(client, changes).readings.rows.at(-1)).toMatchObject({
      value: 4,
      grade: null,
      invalid: { grade: 'good', sample: 'many' },
    })
  })

  it('asks for the column it cannot do without, and remembers what was told', () => {
    const text = 'What,When,How much\nToil ratio,2026-10-31,4\n'
    const { columns, preview } = plan(text)
    expect(missingReadingColumn(columns)).toContain('KPI')
    expect(preview.counts.invalid).toBe(1)
    const told = chooseField(chooseField(chooseField(columns, 0, 'kpi'), 1, 'date'), 2, 'value')
    expect(missingReadingColumn(told)).toBeNull()
    const reading = readCsv(text)
    if (reading.status === 'refused') throw new Error(reading.message)
    const { changes } = planReadings(reading.table, told, client, catalog, testContext())
    expect(plan(text, applyChanges(client, changes)).columns).toMatchObject({
      fields: ['kpi', 'date', 'value'],
      basis: 'remembered',
    })
  })
})

/** All readings as a spreadsheet program saves them. */
function csvOf(document: EngagementDocument): string {
  const fields: readonly FieldSpec<Reading>[] = readingFields
  const quoted = (text: string) => `"${(/^\s*[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const names = new Map(document.kpis.rows.map((kpi) => [kpi.id, kpiName(kpi, catalog)]))
  const lines = document.readings.rows.map((row) => [
    names.get(row.kpi) ?? '',
    ...fields.map((field) => printField(field, row, document, catalog)),
  ])
  return [['KPI', ...fields.map(({ label }) => label)], ...lines].map((cells) => cells.map(quoted).join(',')).join('\n')
}

const withoutReadings = (document: EngagementDocument) => documentOf({ ...rowsOf(document), readings: [] } as never)
const said = (document: EngagementDocument) =>
  document.readings.rows.map(({ id: _id, order: _order, ...rest }) => JSON.stringify(rest, Object.keys(rest).sort()))

it('the readings of the sample client come back from a file as they went out', () => {
  const sample = sampleDocument('2026-11-22')
  const { preview, changes } = plan(csvOf(sample), withoutReadings(sample))
  expect(preview.counts).toMatchObject({ changed: 0, unchanged: 0, invalid: 0 })
  expect(said(applyChanges(withoutReadings(sample), changes))).toEqual(said(sample))
  expect(plan(csvOf(sample), sample).changes).toEqual([])
})

const aReading = fc.record({
  kpi: fc.constantFrom('kpis-1', 'kpis-2'),
  value: fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => (value === 0 ? 0 : value)),
  kind: fc.constantFrom('value' as const, 'not-measurable' as const),
  part: fc.constantFrom({}, { team: 'teams-1' }, { tier: 2 as const }, { service: 'services-1' }),
  sample: fc.option(fc.nat(1e6)),
  window: fc.constantFrom(null, '28d' as const, 'quarter' as const),
  baseline: fc.constantFrom(null, 'yes' as const, 'no' as const),
  grade: fc.constantFrom(null, 'measured' as const, 'claimed' as const),
  note: fc.string().map((text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+/, '')
      .trim(),
  ),
})

it('any reading comes back as it went out', () => {
  fc.assert(
    fc.property(fc.array(aReading, { maxLength: 12 }), (drawn) => {
      const readings = drawn.map(({ part, value, ...rest }, index): Reading => ({
        ...newReading(`r${index}`, index + 1, rest.kpi),
        ...rest,
        ...part,
        value: rest.kind === 'value' ? value : null,
        date: `2026-0${1 + (index % 9)}-1${index % 10}`,
      }))
      const document = documentOf({ ...rowsOf(client), readings } as never)
      if (readings.length === 0) return
      const { preview, changes } = plan(csvOf(document), withoutReadings(document))
      expect(preview.counts).toMatchObject({ added: readings.length, invalid: 0 })
      expect(said(applyChanges(withoutReadings(document), changes))).toEqual(said(document))
      expect(plan(csvOf(document), document).preview.counts.unchanged).toBe(readings.length)
    }),
    { numRuns: 60 },
  )
})

it('no file makes it stumble; what is left out leaves no trace, and what goes in can be taken back', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('Toil ratio', 'mttr', '2026-10-31', '41', 'n/m', 'Payments', '"', '1', '=1+1', 'checkout', ''),
  )
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 })
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
      const text = [['KPI', 'Date', 'Value', 'n', 'Team', 'Service', 'Tier'], ...cells]
        .map((row) => row.join(delimiter))
        .join('\n')
      const { preview, changes } = plan(text)
      const { added, changed, unchanged, invalid } = preview.counts
      expect(added + changed + unchanged + invalid).toBe(preview.rows.length)
      expect(changes.filter(({ table }) => table === 'readings')).toHaveLength(added + changed)
      const after = applyChanges(client, changes)
      for (const { before, after: reading } of changes.filter((change) => change.table === 'readings'))
        if (before === null) {
          expect(client.kpis.index.has(reading?.kpi ?? '')).toBe(true)
          expect(reading?.date).not.toBeNull()
          expect((reading?.value === null) === (reading?.kind === 'not-measurable')).toBe(true)
        }
      expect(after.teams).toBe(client.teams)
      expect(rowsOf(applyChanges(after, invertChanges(changes)))).toEqual(rowsOf(client))
    }),
    { numRuns: 300 },
  )
})
