import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument } from '#domain/document.ts'
import { eventStatistics } from '#domain/event-statistics.ts'
import { currentKpiViews } from '#domain/kpi-status.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { serialOf } from '#domain/workbook/sheet-layout.ts'
import { kpiStatusWords } from '#domain/workbook/sheet-words.ts'
import { isDate, isFormula, plainCell, type Cell, type SheetModel } from '#domain/workbook/workbook-model.ts'
import { oddKpis, randomKpis } from './odd-kpis.ts'
import { options } from './small-engagement.ts'

const odd = deliverableWorkbook(oddKpis(), catalog, options)
const sample = deliverableWorkbook(sampleDocument(options.today), catalog, options)

describe('the sheet of KPIs', () => {
  it('takes baseline and latest from the readings of the whole organisation', () => {
    expect(kpi('Plain')).toMatchObject({ baseline: 55, baselineDate: serialOf('2026-08-01'), latest: 31, gap: 1 })
    expect(kpi('Same day')).toMatchObject({ baseline: 7, latest: 2.1 })
    expect(kpi('Parts only')).toMatchObject({ baseline: 'unknown', latest: 'unknown', status: '? unknown' })
    expect(kpi('Parts later')).toMatchObject({ latest: 4, status: '● on target' })
    expect(kpi('Typed baseline')).toMatchObject({ baseline: 'unknown', baselineDate: 'unknown', latest: 4 })
    expect(kpi('Measurable again')).toMatchObject({ baseline: 4, latest: 4, status: '● on target' })
  })

  it('says n, window and grade of the baseline; the window is the KPI’s own where the reading names none', () => {
    expect(kpi('Own window')).toMatchObject({
      'baseline:sample': 12,
      'baseline:window': '30 days',
      'baseline:grade': 'Sampled',
    })
    expect(kpi('Other window')).toMatchObject({ 'baseline:window': 'Calendar quarter', 'baseline:sample': 'unknown' })
    expect(kpi('Nothing')).toMatchObject({ 'baseline:window': 'unknown' })
  })

  it('judges by the milestone that has come, else by the KPI’s own target', () => {
    expect(kpi('By milestone')).toMatchObject({ wanted: 20, gap: 0, status: '● on target', 'by:60-days': 20 })
    expect(kpi('By milestone')).toMatchObject({ 'by:90-days': 'later', 'by:12-months': null })
    expect(kpi('Band by milestone')).toMatchObject({ wanted: 13, wantedUpper: 9, gap: 9, 'by:30-days:upper': 18 })
    const at = columnOf(sheet(odd, 'kpi-baseline'), 'by:60-days')
    expect(sheet(odd, 'kpi-baseline').columns[at + 1]?.unit).toBe('30 Oct 2026')
  })

  it('says unknown while the newest word is no figure, and stale after two periods', () => {
    for (const name of ['Not measurable', 'Typed latest', 'Typed without a day', 'Typed target', 'No rule'])
      expect(kpi(name), name).toMatchObject({ status: '? unknown' })
    for (const name of ['Typed day', 'Typed team', 'Just fresh'])
      expect(kpi(name), name).toMatchObject({ latest: 4, status: '● on target' })
    expect(kpi('Stale')).toMatchObject({ status: '○ stale' })
    expect(kpi('Hardly off')).toMatchObject({ gap: 0, status: '■ off target' })
  })

  it('is live for every name that formulas can tell, and plain for the others', () => {
    const live = (name: string) => isFormula(plainCell(cellAt(sheet(odd, 'kpi-baseline'), name, 'latestDate')))
    for (const name of ['Plain', '~Wild* ?', '=Sum("x")', '>Above']) expect(live(name), name).toBe(true)
    for (const name of ['Twin', 'twin', '2026']) expect(live(name), name).toBe(false)
  })

  it('shows the status of the screen for every KPI', () => {
    for (const document of [oddKpis(), sampleDocument(options.today), randomKpis(1), randomKpis(2)]) {
      const model = sheet(deliverableWorkbook(document, catalog, options), 'kpi-baseline')
      const views = currentKpiViews(document, catalog, options.today)
      const at = columnOf(model, 'status')
      expect(model.rows.map(({ cells }) => shown(cells[at] ?? null))).toEqual(
        views.map(({ status }) => kpiStatusWords[status].text),
      )
    }
  })
})

describe('the sheet of tiers', () => {
  it('judges each tier by its readings and its targets, else by those of every tier', () => {
    const tiers = sheet(odd, 'kpi-tiers')
    const columns = ['tier', 'latest', 'by:30-days', 'by:60-days', 'by:12-months', 'wanted', 'gap', 'status']
    const texts = tiers.rows
      .filter(({ cells }) => cells[0] === 'By tier')
      .map(({ id }) => columns.map((key) => record(tiers, id)[key]))
    expect(texts).toEqual([
      ['1 Customer-critical', 97, 93, 99, '', 99, 2, '▲ near'],
      ['2 Important', 60, 93, '', '', 93, 33, '? unknown'],
      ['3 Supporting', 92, 93, '', '', 93, 1, '▲ near'],
      ['4 Internal', 'unknown', 93, '', 70, 93, 'unknown', '? unknown'],
    ])
  })

  it('is left out where no tier says anything', () => {
    expect(deliverableWorkbook(emptyDocument(), catalog, options).sheets.map(({ key }) => key)).not.toContain(
      'kpi-tiers',
    )
  })
})

describe('the sheet of readings', () => {
  it('has scope, kind and window; a day that could not be measured has a dash for a figure', () => {
    const readings = sheet(odd, 'kpi-readings')
    expect(readings.columns.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['kind', 'team', 'tier', 'service', 'window', 'sample', 'grade', 'evidence']),
    )
    const row = readings.rows.find(({ cells }) => cells[0] === 'Not measurable' && cells[2] === '—')
    expect(row?.cells[columnOf(readings, 'kind')]).toBe('Not measurable')
  })
})

describe('the sheet of error budgets', () => {
  it('known answers: 43.2 min, 64.8 min, half consumed, a burn of 14.4', () => {
    expect(budget('Half').slice(9, 15)).toEqual([43.2, 21.6, 0.5, 0.864, 1, 14.4])
    expect(budget('Three nines and a half')[9]).toBe(64.8)
    expect(budget('Events').slice(9, 12)).toEqual([100, 80, 0.8])
    expect(budget('Slices').slice(9, 12)).toEqual([8, 3, 0.375])
    expect(budget('No slice').slice(9, 12)).toEqual([0, 1, 'unknown'])
    expect(budget('No budget').slice(9, 12)).toEqual(['unknown', 1, 'unknown'])
  })

  it('says when it is used up, and not when it holds', () => {
    expect(budget('Half')[15]).toBe(serialOf('2026-11-23'))
    expect([budget('Gone')[15], budget('Nothing burns')[15]]).toEqual(['used up', 'not at this burn'])
    expect(budget('At the limit')[15]).toBe('unknown')
    expect(budget('Calendar').slice(3, 6)).toEqual(['calendar month', 30, '2026-12-01'])
  })

  it('holds the policy against what is used and how the weeks went', () => {
    const states = ['Half', 'At the limit', 'Gone', 'Weeks', 'Lifted', 'Week left out', 'Weeks unknown', 'Typed']
    expect(states.map((name) => budget(name)[16])).toEqual([
      '● normal',
      '● normal',
      '■ full stop',
      '■ full stop',
      '● normal',
      '▲ feature freeze',
      '? unknown',
      '? unknown',
    ])
    expect(budget('Typed')[10]).toBe('five')
    expect(page('error-budgets').filter(([, until]) => until === 'left out')).toHaveLength(1)
  })

  it('keeps the limits in cells that the formulas name', () => {
    const rows = page('error-budgets')
    expect(rows.slice(1, 5).map((cells) => cells[1])).toEqual([0.7, 0.95, 2, '2026-11-22'])
    const cell = plainCell(sheet(odd, 'error-budgets').rows[8]?.cells[16] ?? null)
    expect(isFormula(cell) ? cell.formula : '').toContain('$B$8')
  })
})

describe('the sheet of event statistics', () => {
  it('has every statistic with n, window, median, p90, rule and what was left out', () => {
    const model = sheet(sample, 'event-statistics')
    const counted = eventStatistics(sampleDocument(options.today))
    expect(model.rows.map(({ id }) => id)).toEqual(counted?.statistics.map(({ id }) => id))
    const mttr = counted?.statistics.find(({ id }) => id === 'mttr')
    expect(record(model, 'mttr')).toMatchObject({
      value: mttr?.value,
      unit: 'min',
      sample: mttr?.n,
      median: mttr?.spread?.median,
      p90: mttr?.spread?.p90,
      measure: 'mean',
      from: counted?.days.from,
      until: counted?.days.until,
      rule: mttr?.rule,
    })
    expect(record(model, 'deployment-frequency')).toMatchObject({ median: '—', measure: 'rate' })
    expect(String(record(model, 'mttr')['leftOut'])).not.toBe('')
    expect(model.title.purpose).toMatch(/^Counted from [\d,]+ raw events, /)
  })

  it('is left out without events', () => {
    const names = deliverableWorkbook(emptyDocument(), catalog, options).sheets.map(({ key }) => key)
    expect(names.filter((key) => ['event-statistics', 'error-budgets'].includes(key))).toEqual([])
  })
})

function sheet(model: typeof odd, key: string): SheetModel {
  const found = model.sheets.find((each) => each.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

/** Position among the cells of a row. */
function columnOf(model: SheetModel, key: string): number {
  return model.columns.findIndex((column) => column.key === key) - 1
}

function cellAt(model: SheetModel, name: string, key: string): Cell {
  return model.rows.find(({ cells }) => cells[0] === name)?.cells[columnOf(model, key)] ?? null
}

function kpi(name: string): Record<string, unknown> {
  const model = sheet(odd, 'kpi-baseline')
  return record(model, model.rows.find(({ cells }) => cells[0] === name)?.id ?? '')
}

function record(model: SheetModel, id: string): Record<string, unknown> {
  const row = model.rows.find((each) => each.id === id)
  return Object.fromEntries(model.columns.slice(1).map((column, at) => [column.key, shown(row?.cells[at] ?? null)]))
}

function page(key: string): readonly (readonly unknown[])[] {
  return sheet(odd, key).rows.map((row) => row.cells.map(shown))
}

/** The first row that begins so: that of the budget, not of its weeks. */
function budget(name: string): readonly unknown[] {
  return page('error-budgets').find((cells) => cells[0] === name) ?? []
}

function shown(cell: Cell): unknown {
  const value = plainCell(cell)
  return isFormula(value) ? value.result : isDate(value) ? value.date : value
}
