import { csvText } from '../export/csv-text.ts'
import {
  azureTags,
  azureText,
  jiraLabel,
  jiraText,
  summaryText,
  type TextPart,
  type Tracker,
} from '../export/tracker-text.ts'
import { dayText, isoOf } from '../day.ts'
import { effortOf } from '../task-effort.ts'
import { outlineTasks, waitsFor, type OutlineTask, type PlanOutline } from './plan-outline.ts'

/** What is to be done: tasks that are not over. */
export function exportedTasks(plan: PlanOutline): readonly OutlineTask[] {
  return outlineTasks(plan).filter(({ done }) => !done)
}

/** Open tasks as a file that the tracker imports as it is; `hoursPerDay` are those of a person-day. */
export function tasksCsv(tracker: Tracker, plan: PlanOutline, hoursPerDay: number): string {
  const steps = new Map(plan.steps.flatMap((step) => step.tasks.map(({ task }) => [task.id, step.name] as const)))
  const numbers = new Map(outlineTasks(plan).map(({ task, number }) => [task.id, number]))
  const works = exportedTasks(plan).map((each): Work => ({
    each,
    parts: partsOf(each, steps.get(each.task.id) ?? '', numbers),
    labels: ['demarc', 'migration', each.owner, each.wave].filter((label) => label !== ''),
    hours: hoursOf(effortOf(each.task), hoursPerDay),
  }))
  return tracker === 'jira' ? jira(works) : azureBoards(works)
}

/** The dates of the Jira file are ISO dates, which its importer has to be told. */
export const jiraCaution = 'In the import, give yyyy-MM-dd as the date format.'

interface Work {
  readonly each: OutlineTask
  readonly parts: readonly TextPart[]
  readonly labels: readonly string[]
  /** Of work; null while nobody has said how long the task takes. */
  readonly hours: number | null
}

/** As for findings; the estimate is in seconds there. */
function jira(works: readonly Work[]): string {
  const most = Math.max(2, ...works.map(({ labels }) => labels.length))
  const header = ['Summary', 'Issue Type', 'Start date', 'Due date', 'Original Estimate', 'Description']
  const rows = works.map(({ each, parts, labels, hours }) => [
    summaryText(`${each.number} ${each.name}`),
    'Task',
    each.span ? isoOf(each.span.from) : '',
    each.span ? isoOf(each.span.to) : '',
    hours === null ? '' : String(Math.round(hours * 3600)),
    jiraText(parts),
    ...Array.from({ length: most }, (_, at) => jiraLabel(labels[at] ?? '')),
    each.task.id,
  ])
  return csvText([...header, ...Array.from({ length: most }, () => 'Labels'), 'Demarc ID'], rows)
}

/** As for findings. Not every process has dates on a task, so they are in the description; remaining work is in hours. */
function azureBoards(works: readonly Work[]): string {
  const rows = works.map(({ each, parts, labels, hours }) => [
    'Task',
    summaryText(`${each.number} ${each.name}`),
    azureText(parts),
    hours === null ? '' : String(Math.round(hours * (100 - (each.task.progress ?? 0))) / 100),
    azureTags(labels),
  ])
  return `\ufeff${csvText(['Work Item Type', 'Title', 'Description', 'Remaining Work', 'Tags'], rows)}`
}

function hoursOf(effort: number | null, hoursPerDay: number): number | null {
  return effort === null ? null : Math.round(effort * hoursPerDay * 100) / 100
}

function partsOf(each: OutlineTask, step: string, numbers: ReadonlyMap<string, string>): readonly TextPart[] {
  const { task, span } = each
  const parts: readonly TextPart[] = [
    ['Step', step],
    ['Dates', span ? `${dayText(isoOf(span.from))} to ${dayText(isoOf(span.to))}` : 'not dated'],
    ['Owner role', each.owner],
    ['Team', each.team],
    ['Wave', each.wave],
    ['Deliverable', task.deliverable],
    ['Waits for', waitsFor(each, numbers)],
    ['Done', task.progress === null ? '' : `${task.progress} %`],
    ['Critical path', each.critical ? 'A delay of this task delays the plan.' : ''],
    ['Notes', task.notes],
    ['Source', `Demarc task ${task.id}`],
  ]
  return parts.map(([head, text]) => [head, text.trim()] as const).filter(([, text]) => text !== '')
}
