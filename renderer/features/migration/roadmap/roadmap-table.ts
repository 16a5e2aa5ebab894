import type { PlanRoadmap } from '#domain/plan-roadmap.ts'
import type { FigureTable } from '#ui/charts/figure-panel.tsx'
import { dayWords, milestoneWords, slipWords, stepWords, waveWords } from './roadmap-words.ts'

/** The roadmap in words. */
export function roadmapTable({ steps, milestones, waves, end }: PlanRoadmap): FigureTable {
  const days = (span: { readonly from: number; readonly to: number } | null) =>
    span === null ? ['', ''] : [dayWords(span.from), dayWords(span.to)]
  return {
    columns: ['What', 'Kind', 'From', 'Until', 'State'],
    words: ['Kind', 'From', 'Until', 'State'],
    rows: [
      ...steps.map((step) => ({
        id: `s/${step.id}`,
        cells: [step.name, 'Step', ...days(step.span), stateOf(stepWords(step), step.critical && 'critical path')],
      })),
      ...milestones.map((each) => ({
        id: `m/${each.id}`,
        cells: [each.name, 'Milestone', dayWords(each.day), dayWords(each.expected), milestoneWords(each)],
      })),
      ...waves.map((each) => ({
        id: `w/${each.wave.id}`,
        cells: [each.name, 'Wave', ...days(each.span), waveWords(each)],
      })),
      { id: 'end', cells: ['Plan ends', 'End', dayWords(end.day), dayWords(end.day), slipWords(end.slip)] },
    ],
  }
}

function stateOf(...words: readonly (string | false)[]): string {
  return words.filter(Boolean).join(', ')
}
