import type { Catalog } from '#domain/catalog.ts'
import { addRow } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import { dayText } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { understood } from '#domain/invalid-text.ts'
import { newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'
import { appendOrder } from '#domain/order.ts'
import { remember } from '#domain/remember.ts'
import { closingProposals, criterionProposals } from './criterion-proposals.ts'
import { findingProposals } from './finding-proposals.ts'
import { handoverProposals } from './handover-proposals.ts'
import { kpiProposals } from './kpi-proposals.ts'
import type { TaskProposal } from './proposal.ts'
import { toilProposals } from './toil-proposals.ts'
import { toolProposals } from './tool-proposals.ts'

/** The tasks that the engagement suggests and the plan lacks, in the order of the steps. */
export const draftPlan: (document: EngagementDocument, catalog: Catalog, today: string) => readonly TaskProposal[] =
  remember(draftFrom, (document, catalog, today) => [document, catalog, today])

/** A proposal that somebody wants in the plan, with the figures as they left them. */
export interface ChosenProposal {
  /** Id of the proposal. */
  readonly id: string
  /** Person-days. */
  readonly effort: number
  /** Working days. */
  readonly duration: number
  /** Id of the role; null for nobody; as proposed where it is left out. */
  readonly owner?: string | null
}

/** Puts chosen proposals into the plan as one step; what is no proposal any more is left out. */
export function addProposals(chosen: readonly ChosenProposal[]): Command {
  return (document, catalog, context) => {
    const figures = new Map(chosen.map((each) => [each.id, each]))
    const wanted = draftPlan(document, catalog, context.today).filter(({ id }) => figures.has(id))
    const ids = new Map(wanted.map(({ id }) => [id, context.newId('task')]))
    const first = appendOrder(document.tasks.rows)
    return wanted.map((proposal, index) => {
      const { effort, duration, owner = proposal.owner } = figures.get(proposal.id) ?? proposal
      const task = asTask(proposal, document, context.today)
      const predecessors = proposal.after.flatMap((id) => ids.get(id) ?? [])
      return addRow('tasks', {
        ...newMigrationTask(ids.get(proposal.id) ?? '', first + index),
        ...task,
        start: proposal.notBefore ?? (predecessors.length > 0 ? null : task.start),
        owner,
        effort,
        duration,
        predecessors,
      })
    })
  }
}

function draftFrom(document: EngagementDocument, catalog: Catalog, today: string): readonly TaskProposal[] {
  const planned = new Set(document.tasks.rows.flatMap(({ links }) => links))
  const source = { document, catalog, today, planned }
  const criteria = criterionProposals(source)
  const closing = closingProposals(criteria)
  const behind = (step: string) => (proposal: TaskProposal) => {
    const gate = closing.get(step)
    return gate === undefined || proposal.after.length > 0 ? proposal : { ...proposal, after: [gate] }
  }
  const all = [
    ...criteria,
    ...findingProposals(source),
    // Nothing is handed over before the matrix is agreed; self-service builds on the path.
    ...handoverProposals(source).map(behind('governance')),
    ...toilProposals(source).map(behind('golden-path-mvp')),
    ...toolProposals(source),
    ...kpiProposals(source),
  ]
  return catalog.steps.flatMap(({ slug }) => all.filter(({ step }) => step === slug))
}

/** The task begins today at the earliest, and with its step. */
function asTask(
  { name, step, deliverable, owner, links, neededBy, basis, why }: TaskProposal,
  document: EngagementDocument,
  today: string,
): Pick<MigrationTask, 'step' | 'name' | 'deliverable' | 'owner' | 'links' | 'start' | 'progress' | 'notes'> {
  const row = findRow(document, 'steps', step)
  const begins = row ? understood(row, 'start') : null
  const needed = neededBy === null ? '' : `Needed by ${dayText(neededBy)}. `
  return {
    step,
    name,
    deliverable,
    owner,
    links,
    start: begins !== null && begins > today ? begins : today,
    progress: 0,
    notes: `${needed}${why} Effort: ${basis}`,
  }
}
