import type { Catalog } from './catalog.ts'
import { dayText, isoOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { currentGates, verdictNames } from './plan-gates.ts'

/** What each rule looks for, as the heading above its findings. */
export const gateRules = {
  /** Only of milestones that somebody has said something of. */
  'GATE-1': 'Gate without a decision',
  'GATE-2': 'Decided against the figures without a reason',
} as const

export type GateRule = keyof typeof gateRules

export function gateFindings(document: EngagementDocument, catalog: Catalog, today: string): Finding<GateRule>[] {
  if (document.milestones.rows.length === 0) return []
  return currentGates(document, catalog, today).flatMap((gate): Finding<GateRule>[] => {
    const { id, row, name, day, decision, proposal } = gate
    if (row === null) return []
    const place = { stage: 'migration', table: 'milestones', id, field: 'decision' } as const
    if (decision === null && gate.passed && day !== null)
      return [
        {
          rule: 'GATE-1',
          id: `GATE-1/${id}`,
          severity: 'medium',
          title: `${name}: no decision`,
          detail: `The gate was on ${dayText(isoOf(day))}. Record who decided what, or move the day.`,
          place,
          facts: [['decision', 'unknown']],
        },
      ]
    if (gate.differs !== null && row.reason.trim() === '')
      return [
        {
          rule: 'GATE-2',
          id: `GATE-2/${id}`,
          severity: 'medium',
          title: `${name}: decided against the figures, without a reason`,
          detail: `${gate.differs} Write down why.`,
          place: { ...place, field: 'reason' },
          facts: [['Proposed', proposal.verdict === null ? '' : verdictNames[proposal.verdict]]],
        },
      ]
    return []
  })
}
