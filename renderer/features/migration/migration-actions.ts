import { catalog } from '#catalog/catalog.ts'
import { isoOf, mustDay, nextMonday } from '#domain/day.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { addProposals, type ChosenProposal } from '#domain/draft/plan-draft.ts'
import { editCells } from '#domain/edit-cells.ts'
import { fieldLabel } from '#domain/field.ts'
import { addTask, dateStep, dateSteps, dateTask, moveBar, updateStep, updateTask } from '#domain/migration-commands.ts'
import { engagementStart, planSpan, planSteps, spanOf, spanOfTask } from '#domain/migration-plan.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { calendarOf } from '#domain/plan-schedule.ts'
import { tableSpecs } from '#domain/table-specs.ts'
import { workingDays } from '#domain/schedule/work-calendar.ts'
import { linkedTask } from '#domain/task-link.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { count, formatDay } from '#ui/format.ts'
import type { GridEdit } from '#ui/grid/grid-types.ts'
import { selectInPlan, unfoldStep, type PlanRef } from './migration-view.ts'

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

/** Moves a bar by working days, as one step of Undo. */
export function moveRow(store: DocumentStore, ref: PlanRef, days: number): void {
  const { document } = store.getState()
  const tasks = ref.table === 'steps' ? document.tasks.rows.filter((task) => task.step === ref.id).length : 0
  const what = `${planName(document, ref)}${tasks > 0 ? ` and its ${count(tasks, 'task', 'tasks')}` : ''}`
  store.commit(`Move ${what} ${distance(days)}`, moveBar(ref.table, ref.id, days))
}

/** Moves a bar that was dragged by calendar days: by the working days that lie between. */
export function dragRow(store: DocumentStore, ref: PlanRef, calendarDays: number): void {
  const { document } = store.getState()
  const step = ref.table === 'steps' ? findRow(document, 'steps', ref.id) : undefined
  const from = (step ? spanOf(step.start, step.finish) : spanOfTask(document, ref.id))?.from
  if (from === undefined) return
  const to = from + calendarDays
  const calendar = calendarOf(document)
  moveRow(store, ref, to > from ? workingDays(calendar, from + 1, to) : -workingDays(calendar, to, from - 1))
}

export function addTaskTo(store: DocumentStore, step: string): PlanRef | null {
  const name = catalog.steps.find((entry) => entry.slug === step)?.name ?? 'the plan'
  const commit = store.commit(`Add a task to ${name}`, addTask(step, 'New task'))
  const added = commit?.changes.find((change) => change.table === 'tasks' && change.before === null)
  if (!added) return null
  const ref: PlanRef = { table: 'tasks', id: added.id }
  unfoldStep(store, step)
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
    link === undefined ? undefined : findRow(document, 'tasks', linkedTask(link))?.name
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

/** What a step or task is called, for labels. */
function planName(document: EngagementDocument, { table, id }: PlanRef): string {
  if (table === 'steps') return catalog.steps.find((entry) => entry.slug === id)?.name ?? 'a step'
  return findRow(document, 'tasks', id)?.name || 'a task'
}

function distance(days: number): string {
  const [size, direction] = [Math.abs(days), days > 0 ? 'later' : 'earlier']
  const weeks = size % 5 === 0 ? count(size / 5, 'week', 'weeks') : count(size, 'working day', 'working days')
  return `${weeks} ${direction}`
}
