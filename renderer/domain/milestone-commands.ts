import { addRow, updateRow } from './change.ts'
import type { Command } from './command.ts'
import { dayOf } from './day.ts'
import { findRow } from './document.ts'
import { patchRow, withRealDays } from './invalid-text.ts'
import { appendOrder } from './order.ts'
import { newPlanMilestone, type PlanMilestone } from './plan-milestone.ts'
import type { RecordBase } from './record.ts'

export type MilestonePatch = Partial<Omit<PlanMilestone, keyof RecordBase>>

/** Sets fields of a milestone; the first word about one of the catalog makes its row. */
export function updateMilestone(id: string, patch: MilestonePatch): Command {
  return (document, catalog) => {
    const real = withRealDays(patch, ['day', 'decidedOn'])
    const row = findRow(document, 'milestones', id)
    if (row) {
      const next = patchRow(row, real)
      return next === row ? [] : [updateRow('milestones', row, next)]
    }
    if (!catalog.milestones.some(({ slug }) => slug === id) || Object.keys(real).length === 0) return []
    const fresh = newPlanMilestone(id, appendOrder(document.milestones.rows))
    const next = patchRow(fresh, real)
    return next === fresh ? [] : [addRow('milestones', next)]
  }
}

/** An own milestone. Nothing without a name, or on a day that is none. */
export function addMilestone(name: string, day: string): Command {
  return (document, _catalog, { newId }) => {
    if (name.trim() === '' || dayOf(day) === null) return []
    const order = appendOrder(document.milestones.rows)
    return [addRow('milestones', { ...newPlanMilestone(newId('mst'), order), name: name.trim(), day })]
  }
}

export interface GateDecision {
  readonly decision: NonNullable<PlanMilestone['decision']>
  readonly decidedBy: string
  readonly decidedOn: string
  readonly reason: string
}

/** What people decided at a gate. Nothing without who and when. */
export function decideGate(id: string, said: GateDecision): Command {
  if (said.decidedBy.trim() === '' || dayOf(said.decidedOn) === null) return () => []
  return updateMilestone(id, { ...said, decidedBy: said.decidedBy.trim(), reason: said.reason.trim() })
}

/** Takes the decision back. */
export function withdrawGateDecision(id: string): Command {
  return updateMilestone(id, { decision: null, decidedBy: '', decidedOn: null, reason: '' })
}
