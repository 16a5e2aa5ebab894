import type { PlanRoadmap } from '#domain/plan-roadmap.ts'
import type { FigureTable } from '#ui/charts/figure-panel.tsx'
import { dayWords, milestoneWords, stepWords, waveWords } from './roadmap-words.ts'

/** The roadmap in words. */
export function roadmapTable({ steps, milestones, waves }: PlanRoadmap): FigureTable {
  const days = (span: { readonly from: number; readonly to: number } | null) =>
    span === null ? ['', ''] : [dayWords(span.from), dayWords(span.to)]
  return {
    columns: ['What', 'Kind', 'From', 'Until', 'State'],
    words: ['Kind', 'From', 'Until', 'State'],
    rows: [
      ...steps.map((step) => ({ id: `s/${step.id}`, cells: [step.name, 'Step', ...days(step.span), stepWords(step)] })),
      ...milestones.map((each) => ({
        id: `m/${each.id}`,
        cells: [each.name, 'Milestone', dayWords(each.day), dayWords(each.day), milestoneWords(each)],
      })),
      ...waves.map((each) => ({
        id: `w/${each.wave.id}`,
        cells: [each.name, 'Wave', ...days(each.span), waveWords(each)],
      })),
    ],
  }
}
