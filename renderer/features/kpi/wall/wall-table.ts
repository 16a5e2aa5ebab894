import { targetText, withUnit } from '#domain/target-text.ts'
import type { FigureTable } from '#ui/charts/figure-panel.tsx'
import { formatDay } from '#ui/format.ts'
import { statusWords } from '../kpi-words.ts'
import { feedText, standsOn } from './reading-words.ts'
import type { WallCard } from './wall-cards.ts'

/** The figures of the wall, one line for each card. */
export function wallTable(cards: readonly WallCard[]): FigureTable {
  return {
    columns: ['KPI', 'Latest', 'Rests on', 'Baseline', 'Target', 'Status', 'Why', 'Owner'],
    words: ['Rests on', 'Target', 'Status', 'Why', 'Owner'],
    unbroken: ['Target', 'Status'],
    rows: cards.map(({ view, owner, feed }) => {
      const { latest, baseline, unit } = view
      return {
        id: view.kpi.id,
        cells: [
          view.name,
          latest ? withUnit(latest.value, unit) : view.notMeasurable ? 'not measurable' : 'none',
          latest ? standsOn(latest, view.kpi) : formatDay(view.notMeasurable?.date ?? null),
          baseline ? withUnit(baseline.value, unit) : 'none',
          targetText(view.wanted, unit) || 'none',
          statusWords[view.status],
          feed?.value == null ? view.reason : `${view.reason} ◇ ${feedText(feed, view.entry?.unit ?? '')}.`,
          owner?.name ?? 'No owner',
        ],
      }
    }),
  }
}
