import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import { dayText, isoOf } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { asUnderstood } from './invalid-text.ts'
import { isTakenUp, waiverEnded, type IssueStatus } from './issue.ts'
import type { KpiStatus } from './kpi-standing.ts'
import { currentKpiViews } from './kpi-status.ts'
import { means } from './letter-set.ts'
import { planSteps, type PlanStep } from './migration-plan.ts'
import type { MigrationTask } from './migration-task.ts'
import { firstNames, joinNames } from './name-list.ts'
import { planSchedule } from './plan-schedule.ts'
import { itemName } from './raci-commands.ts'
import { cellsByItem } from './raci-matrix.ts'
import { toBe, type RaciCell } from './raci.ts'
import { linkTo, parseLink } from './record-link.ts'
import { linkLabel } from './record-link-label.ts'
import { nameOr, titleOr } from './row-name.ts'
import { stepCriteria } from './step-criteria.ts'
import { isDone } from './migration-task.ts'
import { stepDeliverables } from './step-deliverables.ts'
import { isMoved, tasksFor, traceGraph } from './trace.ts'

/** What each rule looks for, as the heading above its findings. */
export const traceRules = {
  /** One finding for each step. */
  'MIG-9': 'Step scheduled before its governance exists',
  /** Judged by the To-Be letters; an item without letters there says nothing. */
  'MIG-10': 'Owner neither does nor answers for what the task changes',
  /** Taken up, or waived no longer. Only once there is a plan. */
  'MIG-11': 'Finding that no task settles',
  /** Not known to be on its target. Only once there is a plan. */
  'MIG-12': 'KPI that no open task moves',
  /** Not done yet. */
  'MIG-13': 'Task traced to nothing',
} as const

export type TraceRule = keyof typeof traceRules

/** Where the chain from finding to task is broken. */
export function traceFindings(document: EngagementDocument, catalog: Catalog, today: string): Finding<TraceRule>[] {
  if (document.tasks.rows.length === 0) return earlySteps(document, catalog, today)
  const open = document.tasks.rows.filter((task) => !isDone(task))
  return [
    ...earlySteps(document, catalog, today),
    ...open.flatMap((task) => wrongOwner(task, document, catalog)),
    ...unsettled(document, catalog, today),
    ...unmoved(document, catalog, today),
    ...open.flatMap((task) => untraced(task, document, catalog)),
  ]
}

const governance = 'governance'

/** MIG-9: whatever builds on governance waits for the rules that are to be agreed there. */
function earlySteps(document: EngagementDocument, catalog: Catalog, today: string): Finding<TraceRule>[] {
  const steps = planSteps(document, catalog, today)
  const missing = missingRules(document, catalog, today, steps)
  if (missing.length === 0) return []
  return steps.flatMap(({ id, entry, span }): Finding<TraceRule>[] => {
    if (!entry || !span || !buildsOn(id, governance, catalog)) return []
    const late = missing.filter(({ day, known }) => (day === null ? known : day >= span.from))
    if (late.length === 0) return []
    const words = late.map(({ name, day }) => `${name} (${day === null ? 'no date' : `until ${dayText(isoOf(day))}`})`)
    const tasks = late.flatMap((each) => each.tasks)
    return [
      {
        rule: 'MIG-9',
        id: `MIG-9/${id}`,
        severity: 'medium',
        title: `${entry.name}: starts before ${joinNames(late.map(({ name }) => name))} ${late.length === 1 ? 'is' : 'are'} there`,
        detail: `It starts ${dayText(isoOf(span.from))}; still to come: ${joinNames(words)}. Agree these first, or say what holds until then.`,
        place: { stage: 'migration', table: 'steps', id, field: 'start' },
        rows: tasks.map((task) => linkTo('tasks', task)),
        // All of them: that a day comes nearer is no new fact.
        facts: [['Missing', missing.map(({ name }) => name).join(', ')]],
      },
    ]
  })
}

interface MissingRule {
  readonly name: string
  /** Epoch day on which it is expected; null while nothing is dated. */
  readonly day: number | null
  /** It is known not to be there, rather than left to people. */
  readonly known: boolean
  readonly tasks: readonly string[]
}

/** The rules of governance that are not both there and agreed. */
function missingRules(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  steps: readonly PlanStep[],
): MissingRule[] {
  const criteria = stepCriteria(document, catalog, today).get(governance)
  const step = steps.find(({ id }) => id === governance)
  if (!criteria) return []
  const { tasks: scheduled } = planSchedule(document, today)
  const agreed = stepDeliverables(criteria.step, document, catalog).filter((each) => each.agreed)
  return agreed.flatMap(({ name, tasks }) => {
    const criterion = criteria.exit.find(({ text }) => text === name)
    if (!criterion || criterion.state === 'met') return []
    const ends = tasks.filter((task) => !isDone(task)).flatMap(({ id }) => scheduled.get(id)?.finish ?? [])
    const day = ends.length > 0 ? Math.max(...ends) : (step?.span?.to ?? null)
    return [{ name, day, known: criterion.state === 'not-met', tasks: criterion.tasks }]
  })
}

function buildsOn(slug: string, before: string, catalog: Catalog): boolean {
  const after = catalog.steps.find((step) => step.slug === slug)?.after ?? []
  return after.some((each) => each === before || buildsOn(each, before, catalog))
}

function wrongOwner(task: MigrationTask, document: EngagementDocument, catalog: Catalog): Finding<TraceRule>[] {
  const { owner } = task
  if (owner === null) return []
  const set = letterSetOf(document)
  const cells = cellsByItem(document, toBe)
  const takesPart = ({ role, letters }: RaciCell) =>
    role === owner && (means(set, 'accountable', letters) || means(set, 'responsible', letters))
  const items = task.links.flatMap((link) => {
    const parts = parseLink(link)
    const item = parts?.table === 'raciItems' ? findRow(document, 'raciItems', parts.id) : undefined
    const said = (item ? (cells.get(item.id) ?? []) : []).map(asUnderstood).filter(({ letters }) => letters !== '')
    return item && said.length > 0 && !said.some(takesPart) ? [item] : []
  })
  if (items.length === 0) return []
  const role = nameOr(findRow(document, 'roles', owner)?.name ?? '', 'Role')
  const names = items.map((item) => nameOr(itemName(item, catalog), 'Item'))
  return [
    {
      rule: 'MIG-10',
      id: `MIG-10/${task.id}`,
      severity: 'medium',
      title: `${nameOr(task.name, 'A task')}: ${role} neither does nor answers for ${firstNames(names, 3, String)}`,
      detail: 'Give the task to a role that does, or change the To-Be letters if they are wrong.',
      place: { stage: 'migration', table: 'tasks', id: task.id, field: 'owner' },
      rows: [linkTo('tasks', task.id), ...items.map(({ id }) => linkTo('raciItems', id))],
      facts: [
        ['owner', owner],
        ['Items', items.map(({ id }) => id).join(', ')],
      ],
    },
  ]
}

function unsettled(document: EngagementDocument, catalog: Catalog, today: string): Finding<TraceRule>[] {
  const graph = traceGraph(document, catalog, today)
  return document.issues.rows
    .filter((issue) => isTakenUp(issue) || waiverEnded(issue, today))
    .filter((issue) => tasksFor(graph, linkTo('issues', issue.id)).size === 0)
    .map(({ id, name, severity, status }) => ({
      rule: 'MIG-11',
      id: `MIG-11/${id}`,
      severity: severity === 'high' ? 'medium' : 'low',
      title: `${titleOr(name, 'A finding')}: no task settles it`,
      detail: `${whyUnsettled(status)} Add a task for it, or waive it with a reason.`,
      place: { stage: 'as-is', table: 'issues', id, field: 'status' },
    }))
}

function whyUnsettled(status: IssueStatus | null): string {
  if (status === 'planned') return 'It is called planned, and no task of the plan names it.'
  return status === 'waived' ? 'Its waiver has run out.' : 'It was taken up.'
}

function unmoved(document: EngagementDocument, catalog: Catalog, today: string): Finding<TraceRule>[] {
  const graph = traceGraph(document, catalog, today)
  return currentKpiViews(document, catalog, today)
    .filter(({ status }) => status !== 'on')
    .filter(({ kpi }) => !isMoved(graph, linkTo('kpis', kpi.id)))
    .map(({ kpi, name, status, reason }) => ({
      rule: 'MIG-12',
      id: `MIG-12/${kpi.id}`,
      severity: status === 'off' ? 'medium' : 'low',
      title: `${name}: ${standingWords[status]}, and no open task moves it`,
      detail: `${reason} Plan a task for it, ${status === 'off' || status === 'near' ? 'or agree another target' : 'if only to measure it'}.`,
      place: { stage: 'kpi', table: 'kpis', id: kpi.id },
      facts: [['Tasks', 'none']],
    }))
}

const standingWords: Readonly<Record<KpiStatus, string>> = {
  on: 'on target',
  near: 'off target',
  off: 'off target',
  stale: 'last reading too old',
  unknown: 'standing unknown',
}

function untraced(task: MigrationTask, document: EngagementDocument, catalog: Catalog): Finding<TraceRule>[] {
  if (task.links.some((link) => !linkLabel(document, catalog, link).broken)) return []
  return [
    {
      rule: 'MIG-13',
      id: `MIG-13/${task.id}`,
      severity: 'low',
      title: `${nameOr(task.name, 'A task')}: traced to nothing`,
      detail: 'Say what it is for: a finding, a RACI item, a KPI, toil, a tool or a service.',
      place: { stage: 'migration', table: 'tasks', id: task.id, field: 'name' },
      facts: [['Links', 'none']],
    },
  ]
}
