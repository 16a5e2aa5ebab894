import { mustDay } from '#domain/day.ts'
import { documentOf } from '#domain/document.ts'
import { newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'
import { calendarOf } from '#domain/plan-schedule.ts'
import { workingDays, type WorkCalendar } from '#domain/schedule/work-calendar.ts'
import { fridayOf, mondayOf, sampleHolidays } from './plan-calendar.ts'
import { taskScopes } from './plan-scopes.ts'

/**
 * 36 tasks. Three are late (their last week is over and they are not done), one starts before the task it waits for is
 * finished, three have no owner and one has no dates.
 */
export function sampleTasks(today: string): MigrationTask[] {
  const calendar = calendarOf(documentOf({ holidays: sampleHolidays(today) }))
  return tasks.map(({ key, weeks, owner, after = [], ...rest }, index) => ({
    ...newMigrationTask(`task-${key}`, index + 1),
    ...rest,
    ...(weeks === null ? {} : datesOf(weeks, after, rest.progress, today, calendar)),
    ...taskScopes[key],
    owner,
    predecessors: after.map((each) => `task-${each}`),
  }))
}

/** Weeks of every task as they are planned now, with its name; without the one that has none. */
export function sampleTaskWeeks(): readonly TaskWeeks[] {
  return tasks.flatMap(({ key, name, weeks }) => (weeks === null ? [] : { key, name, weeks }))
}

export interface TaskWeeks {
  readonly key: string
  readonly name: string
  readonly weeks: readonly [number, number]
}

/** What follows right behind another task needs no day of its own; what was begun or done has its days. */
function datesOf(
  [first, last]: readonly [number, number],
  after: readonly string[],
  progress: number | null,
  today: string,
  calendar: WorkCalendar,
) {
  const before = after.map((each) => tasks.find(({ key }) => key === each)?.weeks?.[1] ?? -1)
  const follows = Math.max(-1, ...before) === first - 1 && after.length > 0
  const [start, finish] = [mondayOf(today, first), fridayOf(today, last)]
  return {
    start: follows ? null : start,
    duration: workingDays(calendar, mustDay(start), mustDay(finish)),
    started: (progress ?? 0) > 0 ? start : null,
    finished: progress === 100 ? finish : null,
  }
}

interface TaskPart extends Pick<MigrationTask, 'step' | 'name' | 'progress'> {
  readonly key: string
  /** First and last week, counted from the start of the plan; null while undated. */
  readonly weeks: readonly [number, number] | null
  readonly owner: string | null
  readonly after?: readonly string[]
  readonly deliverable?: string
  readonly notes?: string
  readonly fixed?: 'yes'
}

const tasks: readonly TaskPart[] = [
  ...step('as-is-assessment', [
    task('inventory', 'Refresh the service inventory', [0, 1], 'sre', 100, { deliverable: 'Service inventory' }),
    task('toil-week', 'Measure one week of manual work', [1, 2], 'sre', 100, { deliverable: 'Toil hotspots' }),
    task('tool-audit', 'Audit tools and contracts', [1, 3], 'platform', 100, { deliverable: 'Tool inventory' }),
    task('raci-draft', 'Draft the RACI with all team leads', [2, 3], 'sre', 100, {
      after: ['inventory'],
      deliverable: 'RACI draft',
    }),
  ]),
  ...step('governance', [
    task('slo-standard', 'Write the SLO standard', [2, 4], 'sre', 100, {
      after: ['inventory'],
      deliverable: 'SLO standard',
    }),
    task('budget-policy', 'Agree the error budget policy', [5, 8], 'sre', 80, {
      after: ['slo-standard'],
      deliverable: 'Error budget policy',
      notes: 'Signed by engineering; Product has not signed.',
    }),
    task('severities', 'Define incident severities', [3, 5], 'sre', 100, { deliverable: 'Severity taxonomy' }),
    task('safety-valves', 'Codify release safety valves', [6, 9], 'sre', 40, {
      after: ['severities'],
      deliverable: 'Release standard',
      notes: 'Waits for the decision on change management.',
    }),
  ]),
  ...step('platform-charter', [
    task('platform-users', 'Interview platform users', [5, 6], 'platform', 100),
    task('charter', 'Write the platform charter', [7, 8], 'platform', 100, {
      after: ['platform-users'],
      deliverable: 'Platform charter',
    }),
    task('roadmap', 'Publish the platform roadmap', [9, 11], 'platform', 70, {
      after: ['charter'],
      deliverable: 'Roadmap',
    }),
    task('catalog-v1', 'Register all tier 1 services in the portal', [8, 9], 'platform', 70, {
      after: ['inventory'],
      deliverable: 'Service catalog',
      notes: 'Eight of eleven are in.',
    }),
  ]),
  ...step('golden-path-mvp', [
    task('cicd-templates', 'Build the CI/CD templates', [7, 11], 'platform', 65, {
      after: ['tool-audit'],
      deliverable: 'Pipeline templates',
    }),
    task('iac-modules', 'Build the IaC modules', [8, 12], 'platform', 45, { deliverable: 'Module library' }),
    task('observability', 'Set the observability baseline', [10, 13], 'platform', 10, {
      after: ['tool-audit', 'slo-standard'],
      deliverable: 'Dashboards and alerts as code',
    }),
    task('runtime', 'Open the standard runtime', [11, 15], 'platform', 0, {
      after: ['iac-modules'],
      deliverable: 'Shared cluster',
      fixed: 'yes',
      notes: 'Starts two weeks before the modules are done: on purpose, with the network module first.',
    }),
    task('first-deploy', 'Measure time to first deploy end to end', [16, 16], 'platform', 0, {
      after: ['cicd-templates', 'runtime', 'observability'],
    }),
  ]),
  ...step('engagement-model', [
    task('self-service', 'Define self-service and support levels', [12, 13], 'platform', 0, {
      after: ['charter'],
      deliverable: 'Engagement model',
    }),
    task('exceptions', 'Set up the exception review', [14, 15], 'sre', 0, {
      after: ['self-service'],
      deliverable: 'Exception process',
    }),
    task('showback', 'Show teams what they cost', [14, 17], null, 0, {
      deliverable: 'Monthly cost report',
      notes: 'Finance and Infra/Network both offered.',
    }),
  ]),
  ...step('rollout', [
    task('lighthouse-1', 'Move Accounts to the golden path', [17, 19], 'product-dev', 0, { after: ['first-deploy'] }),
    task('lighthouse-2', 'Move Playback to the golden path', [18, 20], 'product-dev', 0, { after: ['first-deploy'] }),
    task('lighthouse-review', 'Review the lighthouse results', [21, 21], 'platform', 0, {
      after: ['lighthouse-1', 'lighthouse-2'],
      deliverable: 'Lighthouse report',
    }),
    task('wave-2', 'Plan the second wave', [22, 23], 'platform', 0, {
      after: ['lighthouse-review'],
      deliverable: 'Rollout plan',
    }),
  ]),
  ...step('eliminate-tickets', [
    task('access', 'Access requests by self-service', [14, 16], 'platform', 0, { after: ['toil-week'] }),
    task('environments', 'Environments by self-service', [16, 19], 'platform', 0, { after: ['runtime'] }),
    task('certificates', 'Renew certificates automatically', [15, 17], 'infra-network', 0),
    task('vm-deploys', 'Pipelines for the VM services', [18, 22], 'platform', 0, { after: ['cicd-templates'] }),
  ]),
  ...step('security-integration', [
    task('policies', 'First ten policies as code', [18, 20], 'security', 0, {
      after: ['cicd-templates'],
      deliverable: 'Policy library',
    }),
    task('signing', 'Bills of materials and signed images', [20, 23], 'platform', 0, { after: ['cicd-templates'] }),
    task('secrets', 'One home for secrets', [19, 24], 'platform', 0),
    task('risk-register', 'Register accepted risks with an end date', [23, 25], null, 0, {
      after: ['exceptions'],
      deliverable: 'Risk acceptance register',
    }),
  ]),
  ...step('continuous-improvement', [
    task('devex-survey', 'Survey developers', [24, 25], 'platform', 0, {
      after: ['lighthouse-review'],
      deliverable: 'Survey results',
    }),
    task('budget-review', 'First review of error budgets', [25, 26], 'sre', 0, {
      after: ['budget-policy'],
      deliverable: 'Review notes',
    }),
    task('raci-review', 'Review RACI and KPIs together', [27, 28], null, null, {
      after: ['devex-survey', 'budget-review'],
      deliverable: 'RACI and KPI report',
    }),
    task('round-3', 'Decide on round 3', null, 'sre', null, { after: ['raci-review'] }),
  ]),
]

function step(slug: string, parts: readonly Omit<TaskPart, 'step'>[]): TaskPart[] {
  return parts.map((part) => ({ ...part, step: slug }))
}

function task(
  key: string,
  name: string,
  weeks: TaskPart['weeks'],
  owner: string | null,
  progress: number | null,
  more: Pick<TaskPart, 'after' | 'deliverable' | 'notes' | 'fixed'> = {},
): Omit<TaskPart, 'step'> {
  return { key, name, weeks, owner, progress, ...more }
}
