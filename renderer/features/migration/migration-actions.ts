import { catalog } from '#catalog/catalog.ts'
import { isoOf, mustDay, nextMonday } from '#domain/day.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { addProposals, type ChosenProposal } from '#domain/draft/plan-draft.ts'
import { editCells } from '#domain/edit-cells.ts'
import { fieldLabel } from '#domain/field.ts'
import { addTask, dateStep, dateSteps, dateTask, updateStep, updateTask } from '#domain/migration-commands.ts'
import { engagementStart, planSpan, planSteps } from '#domain/migration-plan.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { tableSpecs } from '#domain/table-specs.ts'
import { linkedTask, readTaskLink, termOf } from '#domain/task-link.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { count, formatDay } from '#ui/format.ts'
import type { GridEdit } from '#ui/grid/grid-types.ts'
import { selectInPlan, unfoldLane, type PlanRef } from './migration-view.ts'
import { planName } from './plan-name.ts'

/** The day a plan without dates begins on, unless somebody says otherwise: the engagement's start, else next Monday. */
export function suggestedStart(document: EngagementDocument): string {
  return isoOf(engagementStart(document) ?? nextMonday(mustDay(today())))
}

export function dateAllSteps(store: DocumentStore, start: string): void {
  store.commit(`Date the steps from ${formatDay(start)}`, dateSteps(start))
}

/** Dates one step or task from where the plan begins. */
export function dateRow(store: DocumentStore, ref: PlanRef): void {
  const { document } = store.getState()
  const first = planSpan(planSteps(document, catalog, today()))?.from
  const start = first === undefined ? suggestedStart(document) : isoOf(first)
  const command = ref.table === 'steps' ? dateStep(ref.id, start) : dateTask(ref.id, start)
  store.commit(`Date ${planName(document, ref)}`, command)
}

export function addTaskTo(store: DocumentStore, step: string): PlanRef | null {
  const name = catalog.steps.find((entry) => entry.slug === step)?.name ?? 'the plan'
  const commit = store.commit(`Add a task to ${name}`, addTask(step, 'New task'))
  const added = commit?.changes.find((change) => change.table === 'tasks' && change.before === null)
  if (!added) return null
  const ref: PlanRef = { table: 'tasks', id: added.id }
  for (const lane of [step, 'team:', 'wave:']) unfoldLane(store, lane)
  selectInPlan(store, ref)
  return ref
}

/** Puts what was ticked in the draft into the plan, as one step of Undo. */
export function addDraft(store: DocumentStore, chosen: readonly ChosenProposal[]): void {
  store.commit(`Add ${count(chosen.length, 'drafted task', 'drafted tasks')}`, addProposals(chosen))
}

export function deleteTask(store: DocumentStore, id: string): void {
  const { document } = store.getState()
  store.commit(`Delete ${planName(document, { table: 'tasks', id })}`, deleteRows('tasks', [id]))
  selectInPlan(store, null)
}

/** Text typed into a field; what is not understood stays in the field with the reason. */
export function typeField(store: DocumentStore, ref: PlanRef, field: string, text: string): void {
  const { document } = store.getState()
  const label = fieldLabel(tableSpecs[ref.table].fields, field)
  const name = planName(document, ref)
  const written = text.trim()
  const words = field === 'notes' ? `Write notes on ${name}` : `Set ${label} of ${name} to “${written}”`
  store.commit(
    written === '' ? `Clear ${label} of ${name}` : words,
    editCells(ref.table, [{ id: ref.id, field, text }]),
  )
}

/** Cells of the steps grid, as one step. */
export function editStepCells(store: DocumentStore, edits: readonly GridEdit[]): void {
  const first = edits[0]
  if (!first) return
  if (edits.length === 1) return typeField(store, { table: 'steps', id: first.rowId }, first.columnId, first.text)
  const cells = edits.map((edit) => ({ id: edit.rowId, field: edit.columnId, text: edit.text }))
  store.commit(`Change ${count(edits.length, 'cell', 'cells')} of the steps`, editCells('steps', cells))
}

export function chooseOwner(store: DocumentStore, ref: PlanRef, owner: string | null): void {
  const { document } = store.getState()
  const name = planName(document, ref)
  const role = owner === null ? undefined : findRow(document, 'roles', owner)?.name
  const label = role === undefined ? `Clear owner of ${name}` : `Set owner of ${name} to ${role}`
  store.commit(label, ref.table === 'steps' ? updateStep(ref.id, { owner }) : updateTask(ref.id, { owner }))
}

export function chooseStep(store: DocumentStore, task: MigrationTask, step: string): void {
  const to = catalog.steps.find((entry) => entry.slug === step)?.name ?? 'no step'
  store.commit(`Put ${task.name || 'a task'} into ${to}`, updateTask(task.id, { step }))
}

export function choosePredecessors(store: DocumentStore, task: MigrationTask, predecessors: readonly string[]): void {
  const { document } = store.getState()
  const name = (link: string | undefined) =>
    link === undefined
      ? undefined
      : `${planName(document, { table: 'tasks', id: linkedTask(link) })} ${termOf(readTaskLink(link))}`.trim()
  const added = name(predecessors.find((id) => !task.predecessors.includes(id)))
  const removed = name(task.predecessors.find((id) => !predecessors.includes(id)))
  const label =
    added !== undefined
      ? `Let ${task.name} wait for ${added}`
      : `Let ${task.name} no longer wait for ${removed ?? 'others'}`
  store.commit(label, updateTask(task.id, { predecessors }))
}

export function fixStart(store: DocumentStore, task: MigrationTask, fixed: boolean): void {
  const name = task.name || 'a task'
  store.commit(`${fixed ? 'Fix' : 'Free'} the start of ${name}`, updateTask(task.id, { fixed: fixed ? 'yes' : null }))
}
