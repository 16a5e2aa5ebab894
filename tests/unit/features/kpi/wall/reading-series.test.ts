import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { dayOf } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { kpiFeeds } from '#domain/kpi-feeds.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import { trendOf } from '#domain/trend.ts'
import { comparedParts, partRow, partTable } from '#features/kpi/wall/part-rows.ts'
import { missedReadings, readingFigures, seriesTable } from '#features/kpi/wall/reading-series.ts'
import { readingsNote } from '#features/kpi/wall/reading-words.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

function viewOf(document: EngagementDocument) {
  const [view] = kpiViews(document, catalog, today)
  if (!view) throw new Error('no KPI')
  return view
}

const restore: PartialRows = {
  engagement: [{ start: '2026-09-01' }],
  teams: [{ name: 'Playback' }],
  kpis: [{ name: 'Restore', unit: 'min', window: '30d', rule: 'at-most', target: 30 }],
  kpiTargets: [
    { kpi: 'kpis-1', milestone: '60-days', value: 45 },
    { kpi: 'kpis-1', milestone: '6-months', value: 35 },
    { kpi: 'kpis-1', milestone: '60-days', tier: 1, value: 20 },
  ],
  readings: [
    { kpi: 'kpis-1', date: '2026-07-31', value: 80, sample: 9, grade: 'claimed', baseline: 'yes', source: 'Register' },
    { kpi: 'kpis-1', date: '2026-08-31', kind: 'not-measurable', note: 'The register was down.' },
    { kpi: 'kpis-1', date: '2026-09-30', value: 60, sample: 11, window: 'month', grade: 'measured' },
    { kpi: 'kpis-1', date: '2026-10-31', value: 52 },
    { kpi: 'kpis-1', date: '2026-10-31', value: 40, team: 'teams-1', sample: 3 },
    { kpi: 'kpis-1', date: '2026-09-30', kind: 'not-measurable', team: 'teams-1', note: 'Too new' },
    { kpi: 'kpis-1', date: '2026-10-31', kind: 'not-measurable', invalid: { team: 'Plybck' } },
  ],
}

describe('readings of a KPI as a series', () => {
  const document = buildDocument(restore)
  const view = viewOf(document)
  const missed = missedReadings(document.readings.rows, 'kpis-1', null)
  const figures = readingFigures(view, view, missed, today)

  it('says figure, n, window and grade of each, and marks the baseline', () => {
    expect(figures.points.map(({ words }) => words)).toEqual([
      '31 Jul 2026: 80 min, n 9, 30 days, claimed, baseline',
      '30 Sep 2026: 60 min, n 11, calendar month, measured',
      '31 Oct 2026: 52 min, no n, 30 days, no grade',
    ])
    expect(figures.points.map(({ sample, grade }) => [sample, grade])).toEqual([
      ['9', 'claimed'],
      ['11', 'measured'],
      ['–', 'none'],
    ])
    expect(readingsNote(view)).toBe('3 readings, n 9 to 11, not given for 1')
  })

  it('keeps what could not be measured apart, by part; a part that is not understood is none', () => {
    expect(figures.gaps.map(({ words }) => words)).toEqual(['Not measurable on 31 Aug 2026: The register was down.'])
    expect(missedReadings(document.readings.rows, 'kpis-1', 'team/teams-1').map(({ id }) => id)).toEqual(['readings-6'])
  })

  it('has the own target until the first milestone', () => {
    expect(figures.steps).toEqual([
      { at: null, good: { from: null, to: 30 }, words: 'at most 30 min' },
      { at: dayOf('2026-10-31'), good: { from: null, to: 45 }, words: 'at most 45 min' },
      { at: dayOf('2027-03-02'), good: { from: null, to: 35 }, words: 'at most 35 min' },
    ])
    expect(figures.milestones.map(({ label }) => label)).toEqual(['60 days', '6 months'])
  })

  it('is a table by day, with what is between the readings', () => {
    expect(seriesTable(view, view, missed).rows.map(({ cells }) => cells)).toEqual([
      ['31 Jul 2026', 'Baseline', '80 min', '9', '30 days', 'claimed', 'Register'],
      ['31 Aug 2026', 'Not measurable', '', '', '', '', 'The register was down.'],
      ['30 Sep 2026', 'Reading', '60 min', '11', 'calendar month', 'measured', ''],
      ['31 Oct 2026', 'Reading', '52 min', 'not given', '30 days', 'no grade', ''],
      ['31 Oct 2026', 'Milestone: 60 days', 'at most 45 min', '', '', '', ''],
      ['2 Mar 2027', 'Milestone: 6 months', 'at most 35 min', '', '', '', ''],
    ])
  })

  it('draws no milestone that has no day, and no band for a direction', () => {
    const undated = viewOf(buildDocument({ ...restore, engagement: [{ start: null }] }))
    expect(readingFigures(undated, undated, [], today).milestones).toEqual([])
    expect(seriesTable(undated, undated, []).rows.at(-1)?.cells[0]).toBe('no date yet')
    const falling = viewOf(buildDocument({ ...restore, kpis: [{ rule: 'falling' }] }))
    expect(readingFigures(falling, falling, [], today).steps).toEqual([])
  })

  it('runs the lines of the interval through the middle of the readings, on both sides of the trend', () => {
    const monthly = Array.from({ length: 12 }, (_, index) => ({
      kpi: 'kpis-1',
      date: `2026-${String(index + 1).padStart(2, '0')}-15`,
      value: 90 - index * 4 + (index % 3),
    }))
    const long = viewOf(buildDocument({ kpis: [{ rule: 'at-most', target: 30 }], readings: monthly }))
    const { trend, interval, points } = readingFigures(long, long, [], '2026-12-31')
    const known = trendOf(points.map(({ at, value }) => ({ day: at, value })))
    expect([trend?.slope, interval?.[0].slope, interval?.[1].slope]).toEqual([known?.slope, known?.low, known?.high])
    const at = (line: { slope: number; intercept: number } | null | undefined, day: number) =>
      (line?.intercept ?? NaN) + (line?.slope ?? NaN) * day
    const end = (points.at(-1)?.at ?? 0) + 200
    expect(at(interval?.[0], end)).toBeLessThan(at(trend, end))
    expect(at(interval?.[1], end)).toBeGreaterThan(at(trend, end))
  })

  it('has no interval where too few readings tell', () => {
    const four = [1, 2, 3, 4].map((month) => ({ kpi: 'kpis-1', date: `2026-0${month}-15`, value: month }))
    const short = viewOf(buildDocument({ kpis: [{}], readings: four }))
    const drawn = readingFigures(short, short, [], today)
    expect([drawn.trend === null, drawn.interval]).toEqual([false, null])
  })
})

describe('parts of the organisation beside each other', () => {
  it('stand below the whole, each with its own target and status', () => {
    const document = buildDocument({
      ...restore,
      readings: [...(restore.readings ?? []), { kpi: 'kpis-1', date: '2026-10-31', value: 19, tier: 1, sample: 4 }],
    })
    const view = viewOf(document)
    const rows = comparedParts(view, null, document).map((part) => partRow(view, null, part))
    expect(rows.map(({ label, text, status, strong }) => [label, text, status.word, strong])).toEqual([
      ['Whole organisation', '52 min', 'off', true],
      ['Tier 1', '19 min', 'on target', undefined],
      ['Playback', '40 min', 'on target', undefined],
    ])
    expect(rows[1]?.figures.good).toEqual({ from: null, to: 20 })
    expect(rows[2]?.note).toBe('n 3, 30 days, no grade, 31 Oct 2026')
  })

  it('show what is derived for a part without readings, marked as that', () => {
    const document = buildDocument({
      kpis: [{ catalog: 'slo-coverage' }],
      services: [
        { tier: 1, sloState: 'defined' },
        { tier: 1, sloState: 'none' },
        { tier: 2, sloState: null },
      ],
    })
    const view = viewOf(document)
    const feed = kpiFeeds(document).get('slo-coverage') ?? null
    const parts = comparedParts(view, feed, document)
    expect(parts.map(({ name, derived, standing }) => [name, derived, standing === null])).toEqual([
      ['Whole organisation', 50, false],
      ['Tier 1', 50, true],
    ])
    const { columns, rows } = partTable(view, feed, parts)
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true)
    expect(rows[1]?.cells).toEqual([
      'Tier 1',
      'none',
      '',
      '',
      '',
      '',
      '',
      '50 % from 2 services, derived',
      'unknown',
      'No reading yet, only derived.',
    ])
  })

  it('are none where nobody tells parts apart', () => {
    const document = buildDocument({ kpis: [{ name: 'Lead time' }] })
    expect(comparedParts(viewOf(document), null, document)).toEqual([])
  })
})
