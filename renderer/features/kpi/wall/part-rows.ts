import type { KpiFeed } from '#domain/kpi-feeds.ts'
import { partKey, partName } from '#domain/kpi-scope.ts'
import type { KpiStanding } from '#domain/kpi-standing.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { targetText, withUnit } from '#domain/target-text.ts'
import type { BulletRow } from '#ui/charts/bullet-rows.tsx'
import type { FigureTable } from '#ui/charts/figure-panel.tsx'
import { statusWords } from '../kpi-words.ts'
import { latestNote } from './reading-series.ts'
import { gradeText, sampleText, windowText } from './reading-words.ts'
import { bulletFigures, derivedValue } from './wall-cards.ts'

/** A part of the organisation with its readings, with what is derived for it, or with both. */
export interface ComparedPart {
  readonly id: string
  readonly name: string
  /** Null: only derived. */
  readonly standing: KpiStanding | null
  readonly derived: number | null
  /** Of how many services or teams it is derived. */
  readonly derivedFrom: number
}

/** The whole organisation first, then tiers, teams and services. Empty when no part says anything. */
export function comparedParts(
  view: KpiView,
  feed: KpiFeed | null,
  document: Pick<EngagementDocument, 'engagement' | 'teams' | 'services'>,
): readonly ComparedPart[] {
  const drawn = derivedValue(view, feed) !== null
  const feedParts = new Map((drawn ? (feed?.parts ?? []) : []).map((each) => [partKey(each.part), each]))
  const read = view.scopeViews.map(({ key, name, ...standing }): ComparedPart => {
    const derived = feedParts.get(key)
    feedParts.delete(key)
    return { id: key, name, standing, derived: derived?.value ?? null, derivedFrom: derived?.n ?? 0 }
  })
  const derivedOnly = [...feedParts].flatMap(([id, { part, value, n }]): ComparedPart[] =>
    value === null ? [] : [{ id, name: partName(part, document), standing: null, derived: value, derivedFrom: n }],
  )
  if (read.length + derivedOnly.length === 0) return []
  const whole = { standing: view, derived: derivedValue(view, feed), derivedFrom: feed?.n ?? 0 }
  return [{ id: 'organisation', name: 'Whole organisation', ...whole }, ...read, ...derivedOnly]
}

export function partRow(view: KpiView, feed: KpiFeed | null, part: ComparedPart): BulletRow {
  const { standing, derived } = part
  const latest = standing?.latest ?? null
  return {
    id: part.id,
    label: part.name,
    figures: standing ? bulletFigures(standing, derived) : { latest: null, baseline: null, derived, good: null },
    text: latest ? withUnit(latest.value, view.unit) : 'No reading',
    note: latest && standing ? latestNote(standing, view.kpi) : '',
    ...(derived === null ? {} : { derived: `◇ ${derivedText(view, feed, part)}` }),
    status: standing
      ? { kind: standing.status, word: statusWords[standing.status], reason: standing.reason }
      : { kind: 'unknown', word: 'unknown', reason: 'No reading yet, only derived.' },
    ...(part.id === 'organisation' ? { strong: true } : {}),
  }
}

export function partTable(view: KpiView, feed: KpiFeed | null, parts: readonly ComparedPart[]): FigureTable {
  return {
    columns: ['Part', 'Latest', 'n', 'Window', 'Grade', 'Baseline', 'Target', 'Derived', 'Status', 'Why'],
    words: ['Window', 'Grade', 'Target', 'Status', 'Why'],
    rows: parts.map((part) => {
      const { standing, derived } = part
      const latest = standing?.latest ?? null
      return {
        id: part.id,
        cells: [
          part.name,
          latest ? withUnit(latest.value, view.unit) : 'none',
          latest ? sampleText(latest) || 'not given' : '',
          latest ? windowText(latest, view.kpi) || 'not given' : '',
          latest ? gradeText(latest) : '',
          standing?.baseline ? withUnit(standing.baseline.value, view.unit) : '',
          standing ? targetText(standing.wanted, view.unit) : '',
          derived === null ? '' : derivedText(view, feed, part),
          statusWords[standing?.status ?? 'unknown'],
          standing?.reason ?? 'No reading yet, only derived.',
        ],
      }
    }),
  }
}

function derivedText(view: KpiView, feed: KpiFeed | null, { derived, derivedFrom }: ComparedPart): string {
  const [one, many] = feed?.from === 'toil' ? ['team', 'teams'] : ['service', 'services']
  return `${withUnit(derived ?? 0, view.unit)} from ${derivedFrom} ${derivedFrom === 1 ? one : many}, derived`
}
