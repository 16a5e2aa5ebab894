import { tierNamesOf } from './client-words.ts'
import type { EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
import type { KpiView } from './kpi-status.ts'
import { milestoneText, parseMilestone, rowsAt, type TargetWords } from './kpi-target-commands.ts'
import { milestones, type KpiTarget, type Milestone } from './kpi-target.ts'
import { serviceTiers, type ServiceTier } from './service.ts'
import { targetText } from './target-text.ts'
import { tierTitle } from './tier-names.ts'

/** A KPI's targets for a tier, or for every one. */
export interface TargetLine {
  readonly id: string
  readonly kpi: string
  readonly name: string
  readonly tier: ServiceTier | null
  readonly tierName: string
  readonly unit: string
  /** The KPI's own target, which holds until a milestone comes; as typed while it is not understood. */
  readonly own: string
  readonly cells: Readonly<Record<Milestone, TargetCell>>
}

export interface TargetCell {
  readonly text: string
  /** Why the text is no target of this KPI, or null. */
  readonly problem: string | null
  /** What holds for every tier where this one says nothing of its own. */
  readonly inherited: string
}

/**
 * A line for each KPI, and one for each tier where its readings are taken by tier or service, where a tier has targets,
 * or everywhere when that is asked for.
 */
export function targetLines(
  views: readonly KpiView[],
  document: Pick<EngagementDocument, 'kpiTargets' | 'engagement'>,
  everyTier: boolean,
): readonly TargetLine[] {
  const names = tierNamesOf(document)
  const byKpi = groupBy(document.kpiTargets.rows, ({ kpi }) => kpi)
  return views.flatMap((view) => {
    const rows = byKpi.get(view.kpi.id) ?? []
    const byTier = everyTier || view.kpi.scope === 'tier' || view.kpi.scope === 'service'
    const tiers = serviceTiers
      .map(({ value }) => value)
      .filter((tier) => byTier || rows.some((row) => row.tier === tier && row.invalid?.tier === undefined))
    return [null, ...tiers].map((tier): TargetLine => ({
      id: lineId(view.kpi.id, tier),
      kpi: view.kpi.id,
      name: view.name,
      tier,
      tierName: tier === null ? 'Every tier' : tierTitle(tier, names),
      unit: view.unit,
      own: view.typedTarget ?? targetText(view, ''),
      cells: cellsOf(view, rows, tier),
    }))
  })
}

function lineId(kpi: string, tier: ServiceTier | null): string {
  return `${kpi}/${tier ?? 'every'}`
}

function cellsOf(view: KpiView, rows: readonly KpiTarget[], tier: ServiceTier | null): TargetLine['cells'] {
  const words: TargetWords = {
    rule: view.kpi.rule,
    usual: view.entry?.targets[0]?.rule ?? null,
    unit: view.unit,
  }
  const textAt = (milestone: Milestone, at: ServiceTier | null) =>
    milestoneText(rowsAt(rows, { kpi: view.kpi.id, tier: at, milestone })[0], view.kpi)
  const cell = (milestone: Milestone): TargetCell => {
    const text = textAt(milestone, tier)
    const parsed = text === '' ? null : parseMilestone(text, words)
    return {
      text,
      problem: parsed?.status === 'invalid' ? parsed.reason : null,
      inherited: text === '' && tier !== null ? textAt(milestone, null) : '',
    }
  }
  // Safe: every milestone has its entry.
  return Object.fromEntries(milestones.map(({ value }) => [value, cell(value)])) as TargetLine['cells']
}
