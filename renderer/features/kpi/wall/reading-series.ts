import { dayOf } from '#domain/day.ts'
import { understood } from '#domain/invalid-text.ts'
import { partKey, partOf } from '#domain/kpi-scope.ts'
import type { KpiStanding } from '#domain/kpi-standing.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import type { KpiTrend } from '#domain/kpi-trend.ts'
import type { Kpi, Reading } from '#domain/kpi.ts'
import { targetText, withUnit, type TargetFigures } from '#domain/target-text.ts'
import { median } from '#domain/trend.ts'
import type { ReadingFigures, StraightLine, TargetStep } from '#ui/charts/reading-layout.ts'
import { formatDay } from '#ui/format.ts'
import { goodRange, mostOf } from './wall-cards.ts'
import { gradeText, qualityText, sampleText, standsOn, windowText } from './reading-words.ts'

/** A KPI's readings of one part, or of the whole organisation, as the chart wants them. */
export function readingFigures(
  view: KpiView,
  standing: KpiStanding,
  missed: readonly Reading[],
  today: string,
): ReadingFigures {
  const { readings, milestones, trend, forecast, baseline } = standing
  return {
    points: readings.map((reading) => ({
      id: reading.id,
      at: dayOf(reading.date) ?? 0,
      value: reading.value,
      sample: sampleText(reading) || '–',
      grade: understood(reading, 'grade') ?? 'none',
      baseline: reading === baseline,
      words: `${formatDay(reading.date)}: ${withUnit(reading.value, view.unit)}, ${qualityText(reading, view.kpi)}${reading === baseline ? ', baseline' : ''}`,
    })),
    gaps: missed.map((reading) => ({ id: reading.id, at: dayOf(reading.date ?? '') ?? 0, words: missedText(reading) })),
    steps: targetSteps(view, standing),
    milestones: milestones.flatMap(({ date, label }) => {
      const at = date === null ? null : dayOf(date)
      return at === null ? [] : [{ at, label }]
    }),
    today: dayOf(today) ?? 0,
    trend: trend && { slope: trend.slope, intercept: trend.intercept },
    interval: trend && intervalLines(trend, standing),
    reached: forecast?.day == null ? null : dayOf(forecast.day),
    most: mostOf(view.unit),
  }
}

/** Readings that say that nothing could be measured, of one part (by its key) or of the whole organisation, oldest first. */
export function missedReadings(all: readonly Reading[], kpi: string, part: string | null): readonly Reading[] {
  return all
    .filter((reading) => {
      if (reading.kpi !== kpi || understood(reading, 'kind') !== 'not-measurable') return false
      const of = partOf(reading)
      const key = of === null ? undefined : of === 'organisation' ? null : partKey(of)
      return key === part && understood(reading, 'date') !== null
    })
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
}

/** "Not measurable on 31 Oct 2026: nobody notes it." */
function missedText(reading: Reading): string {
  const note = reading.note.trim().replace(/\.$/, '')
  return `Not measurable on ${formatDay(reading.date)}${note === '' ? '' : `: ${note}`}.`
}

/** The KPI's own target, until the first milestone comes to hold, then theirs. */
function targetSteps(view: KpiView, { milestones }: KpiStanding): readonly TargetStep[] {
  const step = (at: number | null, wanted: TargetFigures): TargetStep[] => {
    const good = goodRange(wanted)
    return good === null ? [] : [{ at, good, words: targetText(wanted, view.unit) }]
  }
  return [
    ...step(null, view),
    ...milestones.flatMap(({ date, value, upper }) =>
      date === null ? [] : step(dayOf(date), { rule: view.rule, target: value, upper: upper ?? view.upper }),
    ),
  ]
}

/** The lines with the least and the largest slope, each through the middle of the readings; see `trendOf`. */
function intervalLines(
  { low, high }: KpiTrend,
  { readings }: KpiStanding,
): readonly [low: StraightLine, high: StraightLine] | null {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null
  const through = (slope: number): StraightLine => ({
    slope,
    intercept: median(readings.map(({ date, value }) => value - slope * (dayOf(date) ?? 0))) ?? 0,
  })
  return [through(low), through(high)]
}

/** The figures of the chart in words: readings, what could not be measured, and milestones, by day. */
export function seriesTable(view: KpiView, standing: KpiStanding, missed: readonly Reading[]) {
  const rows = [
    ...standing.readings.map((reading) => ({
      day: reading.date,
      id: reading.id,
      cells: [
        formatDay(reading.date),
        reading === standing.baseline ? 'Baseline' : 'Reading',
        withUnit(reading.value, view.unit),
        sampleText(reading) || 'not given',
        windowText(reading, view.kpi) || 'not given',
        gradeText(reading),
        [reading.source, reading.note].filter((text) => text !== '').join('. '),
      ],
    })),
    ...missed.map((reading) => ({
      day: reading.date ?? '',
      id: reading.id,
      cells: [formatDay(reading.date), 'Not measurable', '', '', '', '', reading.note],
    })),
    ...standing.milestones.map(({ milestone, label, date, value, upper }) => ({
      day: date ?? '9999',
      id: milestone,
      cells: [
        formatDay(date) || 'no date yet',
        `Milestone: ${label}`,
        targetText({ rule: view.rule, target: value, upper: upper ?? view.upper }, view.unit),
        '',
        '',
        '',
        '',
      ],
    })),
  ]
  return {
    columns: ['Day', 'What', 'Figure', 'n', 'Window', 'Grade', 'Source and note'],
    words: ['What', 'Window', 'Grade', 'Source and note'],
    rows: rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  }
}

/** "n 120, 30 days, measured, 31 Oct 2026" of the newest reading, or why there is none. */
export function latestNote({ latest, reason }: KpiStanding, kpi: Kpi): string {
  return latest === null ? reason : standsOn(latest, kpi)
}
