import type { Catalog } from '../catalog.ts'
import { dayText } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { sourcesOf } from '../event-readings.ts'
import { eventStatistics, measureOf, type EventStatistic } from '../event-statistics.ts'
import { printNumber } from '../number-text.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { CellKind, SheetModel } from './workbook-model.ts'

/** What the imported events come to, each figure with all that a sceptic asks for. No sheet without events. */
export function eventStatisticsSheets(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): readonly SheetModel[] {
  const counted = eventStatistics(document)
  if (counted === null) return []
  const { from, until, zone, days } = counted.days
  const events = document.deployments.rows.length + document.incidents.rows.length + document.changes.rows.length
  const kpis = new Map(catalog.kpis.map(({ slug, name }) => [slug, name]))
  const sheet = listSheet<EventStatistic>({
    key: 'event-statistics',
    name: 'Event statistics',
    title: titleBlock(
      document,
      options,
      'Event statistics',
      `Counted from ${printNumber(events)} raw events, ${dayText(from)} to ${dayText(until)} (${printNumber(days)} days, ${zone}), with the rule used and what was left out.`,
    ),
    rows: counted.statistics,
    columns: [
      textColumn('title', 'Figure', [22, 34], ({ title }) => title),
      figure('value', 'Value', 'index', ({ value }) => value),
      textColumn('unit', 'Unit', [9, 12], ({ unit }) => unit),
      textColumn('measure', 'Value is the', [9, 10], measureOf),
      figure('sample', 'n', 'whole', ({ n }) => n),
      spread('median', 'Median'),
      spread('p90', 'p90'),
      spread('mean', 'Mean'),
      day('from', 'From', from),
      day('until', 'Until', until),
      textColumn('leftOut', 'Left out', [14, 36], ({ leftOut }) =>
        leftOut.length === 0
          ? 'nothing'
          : leftOut.map(({ reason, count }) => `${printNumber(count)} ${reason}`).join(', '),
      ),
      textColumn('rule', 'Rule', [40, 64], ({ rule }) => rule),
      textColumn('kpi', 'Feeds', [14, 28], ({ slug }) => kpis.get(slug ?? '') ?? null),
      textColumn('files', 'Files', [14, 34], (statistic) => sourcesOf(statistic, document).join(', ') || null),
    ],
    idOf: ({ id }) => id,
    frozenTo: 'title',
  })
  return [sheet]
}

type Column = ListColumn<EventStatistic>

function figure(
  key: string,
  header: string,
  kind: CellKind,
  valueOf: (statistic: EventStatistic) => number | null,
): Column {
  return { key, header, kind, role: 'plain', width: [9, 11], cell: (statistic) => valueOf(statistic) ?? unknown }
}

/** A rate has none: that is not unknown. */
function spread(key: 'median' | 'p90' | 'mean', header: string): Column {
  return {
    ...figure(key, header, 'index', () => null),
    cell: ({ spread: durations }) => (durations === null ? '—' : (durations[key] ?? unknown)),
  }
}

function day(key: string, header: string, date: string): Column {
  return { key, header, kind: 'date', role: 'plain', width: [14, 14], cell: () => ({ date }) }
}
