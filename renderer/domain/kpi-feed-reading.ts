import type { Catalog } from './catalog.ts'
import { addRow, updateRow } from './change.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { kpiFeeds, type KpiFeed } from './kpi-feeds.ts'
import { partOf } from './kpi-scope.ts'
import { catalogKpi } from './kpi-status.ts'
import { newReading, type Kpi, type Reading } from './kpi.ts'
import { appendOrder } from './order.ts'
import { sameRow } from './record.ts'

/** What inventory or toil say of a KPI in its own unit; null where they say nothing of it, or in another unit. */
export function feedOf(kpi: Kpi, document: EngagementDocument, catalog: Catalog): KpiFeed | null {
  const entry = catalogKpi(kpi, catalog)
  return entry && (kpi.unit ?? entry.unit) === entry.unit ? (kpiFeeds(document).get(entry.slug) ?? null) : null
}

/**
 * Keeps what is derived today as a reading, which no longer follows the rows. Its grade is left open: nobody has said how far
 * they can be trusted. Kept again on the same day it is the same reading.
 */
export function keepFeed(id: string): Command {
  return (document, catalog, { newId, today }) => {
    const kpi = findRow(document, 'kpis', id)
    const feed = kpi && feedOf(kpi, document, catalog)
    if (!feed || feed.value === null) return []
    const source = feedSources[feed.from]
    const before = document.readings.rows.find(
      (each) => each.kpi === id && each.date === today && each.source === source && partOf(each) === 'organisation',
    )
    const after: Reading = {
      ...(before ?? newReading(newId('rdg'), appendOrder(document.readings.rows), id)),
      date: today,
      value: feed.value,
      sample: feed.n,
      source,
      note: `Derived: ${feed.said} ${feed.rule}`,
    }
    if (!before) return [addRow('readings', after)]
    return sameRow(before, after) ? [] : [updateRow('readings', before, after)]
  }
}

const feedSources = { inventory: 'Service inventory', toil: 'Toil list' } as const
