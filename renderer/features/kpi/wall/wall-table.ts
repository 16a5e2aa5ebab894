import { targetText, withUnit } from '#domain/target-text.ts'
import type { FigureTable } from '#ui/charts/figure-panel.tsx'
import { formatDay } from '#ui/format.ts'
import { statusWords } from '../kpi-words.ts'
import { feedText, gradeText, sampleText } from './reading-words.ts'
import type { WallCard } from './wall-cards.ts'

/** The figures of the wall, one line for each card. */
export function wallTable(cards: readonly WallCard[]): FigureTable {
  return {
    columns: ['KPI', 'Latest', 'Day', 'n', 'Grade', 'Baseline', 'Target', 'Status', 'Why', 'Derived', 'Owner'],
    words: ['Grade', 'Target', 'Status', 'Why', 'Derived', 'Owner'],
    rows: cards.map(({ view, owner, feed }) => {
      const { latest, baseline, unit } = view
      return {
        id: view.kpi.id,
        cells: [
          view.name,
          latest ? withUnit(latest.value, unit) : view.notMeasurable ? 'not measurable' : 'none',
          latest ? formatDay(latest.date) : formatDay(view.notMeasurable?.date ?? null),
          latest ? sampleText(latest) || 'not given' : '',
          latest ? gradeText(latest) : '',
          baseline ? withUnit(baseline.value, unit) : 'none',
          targetText(view.wanted, unit) || 'none',
          statusWords[view.status],
          view.reason,
          feed?.value == null ? '' : feedText(feed, view.entry?.unit ?? ''),
          owner?.name ?? 'No owner',
        ],
      }
    }),
  }
}
