import type { Catalog } from '../catalog.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { asUnderstood } from '../invalid-text.ts'
import { hullOf, planSteps, type DaySpan, type PlanTask } from '../migration-plan.ts'
import { isDone, type MigrationTask } from '../migration-task.ts'
import { planGates, verdictNames, type Gate } from '../plan-gates.ts'
import { agreedSpans, newestBaseline } from '../plan-slip.ts'
import { nameOr } from '../row-name.ts'
import { readTaskLink, termOf, type TaskLink } from '../task-link.ts'

/** The plan as other programs take it over: steps with their tasks by number, and the days on which it is decided. */
export interface PlanOutline {
  /** Of the client, else of the engagement. */
  readonly title: string
  readonly steps: readonly OutlineStep[]
  readonly milestones: readonly OutlineMilestone[]
  /** From the first to the last day; null while nothing is dated. */
  readonly span: DaySpan | null
}

export interface OutlineStep {
  /** Slug of the catalog step; empty for tasks in no step. */
  readonly id: string
  readonly number: string
  readonly name: string
  readonly span: DaySpan | null
  readonly tasks: readonly OutlineTask[]
}

export interface OutlineTask {
  /** What was not understood left out. */
  readonly task: MigrationTask
  /** `3.2` is the second task of the third step. */
  readonly number: string
  readonly name: string
  /** Epoch days; null while nobody has said how long it takes or when. */
  readonly span: DaySpan | null
  readonly critical: boolean
  readonly done: boolean
  /** What it waits for, without links to tasks that are not there. */
  readonly links: readonly TaskLink[]
  /** Empty where nobody has one. */
  readonly owner: string
  readonly team: string
  readonly wave: string
  /** As it was agreed in the latest baseline. */
  readonly agreed: DaySpan | null
}

export interface OutlineMilestone {
  readonly id: string
  readonly name: string
  readonly day: number
  /** Tasks that must be done by then, and what was decided: lines of text. */
  readonly about: readonly string[]
}

export function planOutline(document: EngagementDocument, catalog: Catalog, today: string): PlanOutline {
  const agreed = agreedSpans(newestBaseline(document))
  const plan = planSteps(document, catalog, today)
  const steps = plan.map((step, index): OutlineStep => {
    const number = String(index + 1)
    return {
      id: step.id,
      number,
      name: step.entry?.name ?? 'In no step',
      span: step.span,
      tasks: step.tasks.map((task, nth) => outlineTask(task, `${number}.${nth + 1}`, document, agreed)),
    }
  })
  const milestones = planGates(document, catalog, today).flatMap((gate) => outlineMilestone(gate) ?? [])
  const profile = document.engagement.rows[0]
  return {
    title: [profile?.client.trim() || profile?.name.trim(), 'migration plan'].filter(Boolean).join(': '),
    steps,
    milestones,
    span: hullOf([...steps.map(({ span }) => span), ...milestones.map(({ day }) => ({ from: day, to: day }))]),
  }
}

/** Every task, in the order of the plan. */
export function outlineTasks({ steps }: PlanOutline): readonly OutlineTask[] {
  return steps.flatMap(({ tasks }) => tasks)
}

/** "2.1, 2.3 SS+2d": what a task waits for, by number. */
export function waitsFor({ links }: OutlineTask, numbers: ReadonlyMap<string, string>): string {
  return links.map((link) => [numbers.get(link.task), termOf(link)].filter(Boolean).join(' ')).join(', ')
}

function outlineTask(
  { task: said, span, scheduled }: PlanTask,
  number: string,
  document: EngagementDocument,
  agreed: ReadonlyMap<string, DaySpan>,
): OutlineTask {
  const task = asUnderstood(said)
  const done = isDone(task)
  const nameIn = (table: 'roles' | 'teams' | 'waves', id: string | null) =>
    id === null ? '' : (findRow(document, table, id)?.name.trim() ?? '')
  return {
    task,
    number,
    name: oneLine(nameOr(task.name, 'Task')),
    span,
    critical: scheduled?.critical === true && !done,
    done,
    links: (task.predecessors ?? [])
      .map(readTaskLink)
      .filter((link) => link.task !== task.id && document.tasks.index.has(link.task)),
    owner: nameIn('roles', task.owner),
    team: nameIn('teams', task.team),
    wave: nameIn('waves', task.wave),
    agreed: agreed.get(task.id) ?? null,
  }
}

function outlineMilestone(gate: Gate): OutlineMilestone | null {
  if (gate.day === null) return null
  const { row, decision, tasks } = gate
  return {
    id: gate.id,
    name: oneLine(gate.name),
    day: gate.day,
    about: [
      ...(tasks.length > 0 ? [`Must be done: ${tasks.map(({ name }) => oneLine(name)).join('; ')}`] : []),
      ...(decision ? [`Decision: ${verdictNames[decision]}`] : []),
      ...(row && row.reason.trim() !== '' ? [`Reason: ${row.reason.trim()}`] : []),
      ...(row && row.notes.trim() !== '' ? [row.notes.trim()] : []),
    ],
  }
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
