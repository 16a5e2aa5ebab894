import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '#domain/day.ts'
import { timelineOf } from '#domain/workbook/timeline.ts'
import { timelineBand, timelineColumns, type Bar } from '#domain/workbook/timeline-columns.ts'

describe('timelineOf', () => {
  it('covers whole weeks from Monday to Sunday around the dates', () => {
    const timeline = timelineOf(['2026-11-25', null, '2026-12-09', 'no date'])
    expect(timeline).toMatchObject({ unit: 'week', cut: false })
    expect(timeline?.spans.map(({ from, to }) => [isoOf(from), isoOf(to)])).toEqual([
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', '2026-12-06'],
      ['2026-12-07', '2026-12-13'],
    ])
  })

  it('has nothing to draw without dates', () => {
    expect(timelineOf([])).toBeNull()
    expect(timelineOf([null, 'soon'])).toBeNull()
  })

  it('draws months past two years, and no mistyped year as forty thousand columns', () => {
    const long = timelineOf(['2026-01-15', '2029-02-01'])
    expect(long).toMatchObject({ unit: 'month', cut: false })
    expect(long?.spans).toHaveLength(38)
    expect(isoOf(long?.spans.at(-1)?.to ?? 0)).toBe('2029-02-28')
    const typo = timelineOf(['2026-01-15', '2926-01-15'])
    expect(typo).toMatchObject({ unit: 'month', cut: true })
    expect(typo?.spans).toHaveLength(120)
  })
})

describe('timelineColumns', () => {
  const timeline = timelineOf(['2026-11-23', '2026-12-20'])
  if (!timeline) throw new Error('There are dates.')
  const place = { row: 8, address: (key: string) => key }
  const draw = (bar: Bar) =>
    timelineColumns<Bar>(timeline, '2026-12-01', (row) => row).map((column) => column.cell(bar, place))

  it('fills what is done, tints what is to do, and marks today where no bar lies', () => {
    const tone = 'sre'
    expect(draw({ first: dayOf('2026-11-23'), last: dayOf('2026-12-06'), done: 0.5, tone })).toEqual([
      { value: null, tone, look: 'full' },
      { value: null, tone, look: 'pale' },
      null,
      null,
    ])
    expect(draw({ first: dayOf('2026-12-09'), last: dayOf('2026-12-09'), done: 0, tone })).toEqual([
      null,
      { value: null, tone: 'accent', look: 'line' },
      { value: null, tone, look: 'pale' },
      null,
    ])
    expect(draw({ first: dayOf('2026-12-09'), last: dayOf('2026-11-09'), done: 1, tone })[2]).toBeNull()
    expect(draw({ first: dayOf('2026-12-09'), last: null, done: 1, tone })[2]).toBeNull()
  })

  it('heads each column with its Monday and each month with its name', () => {
    expect(timelineColumns(timeline, '2026-12-01', (bar: Bar) => bar).map((column) => column.header)).toEqual([
      '23',
      '30',
      '7',
      '14',
    ])
    expect(timelineBand(timeline, 1).cells).toEqual([
      null,
      { value: 'Nov', look: 'strong' },
      { value: 'Dec 2026', look: 'strong' },
      null,
      null,
    ])
  })
})
