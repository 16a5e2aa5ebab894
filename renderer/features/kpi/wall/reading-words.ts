import { choiceLabel } from '#domain/field.ts'
import { understood } from '#domain/invalid-text.ts'
import type { KpiStanding } from '#domain/kpi-standing.ts'
import { kpiWindows } from '#domain/kpi-window.ts'
import { readingFields, type Kpi, type Reading } from '#domain/kpi.ts'
import type { KpiFeed } from '#domain/kpi-feeds.ts'
import { withUnit } from '#domain/target-text.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'

/** "measured", or "no grade": what was typed and is not understood is none. */
export function gradeText(reading: Reading): string {
  const field = readingFields.find(({ key }) => key === 'grade')
  const grade = understood(reading, 'grade')
  return (field && 'choices' in field.kind && choiceLabel(field.kind.choices, grade)?.toLowerCase()) || 'no grade'
}

export function sampleText(reading: Reading): string {
  const sample = understood(reading, 'sample')
  return sample === null ? '' : formatNumber(sample)
}

/** "30 days": its own window, else that of the KPI; empty when neither is known. */
export function windowText(reading: Reading, kpi: Kpi): string {
  const window = understood(reading, 'window') ?? understood(kpi, 'window')
  return choiceLabel(kpiWindows, window)?.toLowerCase() ?? ''
}

/** "n 120, 30 days, measured". */
export function qualityText(reading: Reading, kpi: Kpi): string {
  const sample = sampleText(reading)
  return `${sample === '' ? 'no n' : `n ${sample}`}, ${windowText(reading, kpi) || 'no window'}, ${gradeText(reading)}`
}

/** "n 120, 30 days, measured, 31 Oct 2026". */
export function standsOn(reading: Reading, kpi: Kpi): string {
  return `${qualityText(reading, kpi)}, ${formatDay(understood(reading, 'date'))}`
}

/** "5 readings, n 120 to 340"; a reading whose n nobody entered is not passed over. */
export function readingsNote({ readings }: Pick<KpiStanding, 'readings'>): string {
  if (readings.length === 0) return 'No reading with a value'
  const samples = readings.flatMap((reading) => understood(reading, 'sample') ?? [])
  const shown = count(readings.length, 'reading', 'readings')
  if (samples.length === 0) return `${shown}, n not given`
  const [least, most] = [Math.min(...samples), Math.max(...samples)]
  const range = least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`
  const missing = readings.length - samples.length
  return `${shown}, n ${range}${missing > 0 ? `, not given for ${formatNumber(missing)}` : ''}`
}

/** "72 %, derived from the inventory". */
export function feedText(feed: KpiFeed, unit: string): string {
  const figure = feed.value === null ? 'Nothing yet' : withUnit(feed.value, unit)
  return `${figure}, derived from ${feed.from === 'toil' ? 'the toil list' : 'the inventory'}`
}
