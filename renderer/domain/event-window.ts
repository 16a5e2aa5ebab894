import { addDays, dayOf, daysBetween, isoOf, weekdayOf } from './day.ts'
import type { EventWindow } from './delivery-statistics.ts'
import type { EngagementDocument } from './document.ts'
import { isZone, parseInstant } from './instant.ts'
import type { KpiWindow } from './kpi-window.ts'

/** The days whose events count, both included, as the clocks of the zone cut them. */
export interface EventDays {
  readonly from: string
  readonly until: string
  readonly zone: string
  /** Whole days from the first to the last; 0 when the last lies before the first. */
  readonly days: number
  readonly window: EventWindow
}

type EventTables = Pick<EngagementDocument, 'engagement' | 'deployments' | 'incidents' | 'changes'>

/** The engagement's window; an end that nobody chose is the first or last day with an event. Null without events. */
export function eventDays(document: EventTables): EventDays | null {
  const profile = document.engagement.rows[0]
  const zone = zoneOf(document)
  const span = spanOf(document)
  if (span === null) return null
  const from = profile?.eventsFrom ?? dayIn(Date.parse(span.first), zone)
  const until = profile?.eventsUntil ?? dayIn(Date.parse(span.last), zone)
  const days = Math.max(0, daysBetween(from, until) + 1)
  return {
    from,
    until,
    zone,
    days,
    window: { from: startOf(from, zone), until: startOf(addDays(until, 1), zone), days },
  }
}

/** The zone in which days are cut. */
export function zoneOf(document: Pick<EngagementDocument, 'engagement'>): string {
  const zone = document.engagement.rows[0]?.zone ?? ''
  return isZone(zone) ? zone : 'UTC'
}

/** The ISO date that the clocks of the zone show. */
export function dayIn(at: number, zone: string): string {
  const near = Math.floor(at / 86_400_000)
  return [near + 1, near].map(isoOf).find((day) => startOf(day, zone) <= at) ?? isoOf(near - 1)
}

/** The choice of a KPI's window that these days are; null when it is none. */
export function kpiWindowOf({ from, until, days }: Pick<EventDays, 'from' | 'until' | 'days'>): KpiWindow | null {
  const rolling = ({ 7: '7d', 28: '28d', 30: '30d', 90: '90d' } as const)[days] ?? null
  const [first, next] = [dayOf(from) ?? 0, addDays(until, 1)]
  const [month, day] = [Number(from.slice(5, 7)), from.slice(8)]
  if (day !== '01' || !next.endsWith('-01')) return days === 7 && weekdayOf(first) === 1 ? 'week' : rolling
  const months = (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - month
  if (months === 1) return 'month'
  if (months === 3 && month % 3 === 1) return 'quarter'
  return months === 12 && month === 1 ? 'year' : rolling
}

/** Midnight; where the clocks skip it, the first moment after. */
function startOf(day: string, zone: string): number {
  const parsed = parseInstant(day, zone)
  if (parsed.status === 'invalid') throw new Error(`${day} is not an ISO date`)
  return parsed.at
}

/** The first and the last moment that a statistic counts by. UTC texts of one form compare as the times do. */
function spanOf({ deployments, incidents, changes }: EventTables) {
  let [first, last] = ['', '']
  const take = (text: string | null) => {
    if (text === null) return
    if (first === '' || text < first) first = text
    if (text > last) last = text
  }
  for (const { finished } of deployments.rows) take(finished)
  for (const { started } of incidents.rows) take(started)
  for (const { deployed } of changes.rows) take(deployed)
  return first === '' ? null : { first, last }
}
