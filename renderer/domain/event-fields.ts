import { printNumber } from './number-text.ts'

/** A table of raw events. */
export type EventKind = 'deployments' | 'incidents' | 'changes'

/** What a column of a file with events can be for. */
export interface EventField {
  readonly key: string
  readonly label: string
  /** `environment` is not kept: it tells production from the rest. */
  readonly type: 'key' | 'text' | 'time' | 'yes-no' | 'outcome' | 'environment'
  /** Headers of common exports, normalised, the surest first. */
  readonly names: readonly string[]
}

export interface EventKindWords {
  readonly kind: EventKind
  readonly title: string
  /** One and several. */
  readonly noun: readonly [string, string]
  /** The column without which nothing can be counted. */
  readonly needed: string
  /** What a file has to hold, in one sentence. */
  readonly needs: string
  readonly gives: string
}

export const eventKinds: readonly EventKindWords[] = [
  {
    kind: 'deployments',
    title: 'Deployments',
    noun: ['deployment', 'deployments'],
    needed: 'finished',
    needs:
      'One row for each deployment: when it finished and whether it succeeded; better with its id, the pipeline run, the environment, and whether it was unplanned rework.',
    gives: 'Deployment frequency, change fail rate, rework rate.',
  },
  {
    kind: 'incidents',
    title: 'Incidents',
    noun: ['incident', 'incidents'],
    needed: 'started',
    needs:
      'One row for each incident: when it began, was acknowledged and was resolved; better with its id, its severity, and whether the platform caused it.',
    gives: 'MTTA, MTTR, incident frequency, recovery time, platform-caused share.',
  },
  {
    kind: 'changes',
    title: 'Changes',
    noun: ['change', 'changes'],
    needed: 'opened',
    needs:
      'One row for each pull request: first commit, opened, merged and deployed; better with its id and the first review.',
    gives: 'Change lead time and its stretches.',
  },
]

export function eventWords(kind: EventKind): EventKindWords {
  const found = eventKinds.find((each) => each.kind === kind)
  if (!found) throw new Error(`There are no events called ${kind}`)
  return found
}

/** "1 incident", "1,204 incidents". */
export function nounText(kind: EventKind, count: number): string {
  return `${printNumber(count)} ${eventWords(kind).noun[count === 1 ? 0 : 1]}`
}

const scopeNames = ['service', 'service name', 'application', 'app', 'component', 'project', 'team', 'scope'] as const

/** Names are those of Apache DevLake, GitHub, GitLab, Jira, ServiceNow and PagerDuty, and what people call them. */
export const eventFields: Readonly<Record<EventKind, readonly EventField[]>> = {
  deployments: [
    {
      key: 'key',
      label: 'Id',
      type: 'key',
      names: ['id', 'deployment id', 'deploy id', 'deployment', 'key', 'number', 'release', 'version', 'tag'],
    },
    {
      key: 'run',
      label: 'Pipeline run',
      type: 'text',
      names: [
        'cicd deployment id',
        'pipeline run',
        'run',
        'run id',
        'run number',
        'pipeline id',
        'workflow run id',
        'build id',
        'build number',
        'pipeline',
      ],
    },
    {
      key: 'scope',
      label: 'Service or pipeline',
      type: 'text',
      names: ['cicd scope id', ...scopeNames, 'repository', 'repo', 'repo name', 'repo url', 'pipeline name', 'job'],
    },
    {
      key: 'finished',
      label: 'Finished',
      type: 'time',
      names: [
        'finished',
        'finished date',
        'finished at',
        'deployed',
        'deployed at',
        'deployed date',
        'deployment date',
        'deployment time',
        'completed',
        'completed at',
        'completed on',
        'end time',
        'ended at',
        'end date',
        'end',
        'released at',
        'published at',
        'updated at',
        'timestamp',
        'time',
        'date',
        'created at',
        'created date',
      ],
    },
    {
      key: 'succeeded',
      label: 'Succeeded',
      type: 'outcome',
      names: ['succeeded', 'success', 'result', 'outcome', 'conclusion', 'status', 'state', 'deployment status'],
    },
    {
      key: 'rework',
      label: 'Rework',
      type: 'yes-no',
      names: ['rework', 'unplanned', 'is rework', 'hotfix', 'is hotfix', 'is rollback', 'rollback', 'emergency'],
    },
    {
      key: 'environment',
      label: 'Environment',
      type: 'environment',
      names: ['environment', 'env', 'environment name', 'target environment', 'stage'],
    },
  ],
  incidents: [
    {
      key: 'key',
      label: 'Id',
      type: 'key',
      names: ['id', 'incident id', 'issue key', 'key', 'number', 'incident number', 'incident', 'ticket', 'reference'],
    },
    {
      key: 'scope',
      label: 'Service',
      type: 'text',
      names: [
        'business service',
        'affected service',
        ...scopeNames,
        'scope id',
        'cmdb ci',
        'configuration item',
        'components',
      ],
    },
    {
      key: 'started',
      label: 'Began',
      type: 'time',
      names: [
        'began',
        'started',
        'started at',
        'start time',
        'started on',
        'impact start',
        'impact started at',
        'triggered at',
        'opened',
        'opened at',
        'reported at',
        'created',
        'created date',
        'created at',
        'created on',
        'start',
        'date',
      ],
    },
    {
      key: 'acknowledged',
      label: 'Acknowledged',
      type: 'time',
      names: [
        'acknowledged',
        'acknowledged at',
        'acknowledged on',
        'acknowledged date',
        'acked',
        'acked at',
        'first acknowledged at',
        'first acknowledged on',
        'ack time',
        'ack at',
        'responded at',
        'first response',
        'work start',
      ],
    },
    {
      key: 'resolved',
      label: 'Resolved',
      type: 'time',
      names: [
        'resolved',
        'resolved at',
        'resolved on',
        'resolution date',
        'resolved date',
        'restored at',
        'restored',
        'mitigated at',
        'impact end',
        'end time',
        'ended at',
        'finished at',
        'closed at',
        'closed',
        'closed on',
        'end',
      ],
    },
    {
      key: 'severity',
      label: 'Severity',
      type: 'text',
      names: ['severity', 'sev', 'priority', 'prio', 'urgency', 'impact'],
    },
    {
      key: 'platformCaused',
      label: 'Caused by the platform',
      type: 'yes-no',
      names: ['caused by the platform', 'platform caused', 'caused by platform', 'is platform', 'platform'],
    },
  ],
  changes: [
    {
      key: 'key',
      label: 'Id',
      type: 'key',
      names: [
        'id',
        'pull request',
        'pull request id',
        'pull request key',
        'pr',
        'pr number',
        'pr id',
        'merge request',
        'iid',
        'number',
        'key',
        'change',
      ],
    },
    {
      key: 'scope',
      label: 'Service or repository',
      type: 'text',
      names: [...scopeNames, 'repository', 'repo', 'repo name', 'base repo id', 'project name'],
    },
    {
      key: 'firstCommit',
      label: 'First commit',
      type: 'time',
      names: [
        'first commit',
        'first commit authored date',
        'first commit at',
        'first commit date',
        'commit date',
        'committed at',
        'authored date',
      ],
    },
    {
      key: 'opened',
      label: 'Opened',
      type: 'time',
      names: ['opened', 'opened at', 'pr created date', 'created', 'created date', 'created at', 'pr created at'],
    },
    {
      key: 'reviewed',
      label: 'First review',
      type: 'time',
      names: [
        'first review',
        'first comment date',
        'first review at',
        'first reviewed at',
        'reviewed',
        'reviewed at',
        'first review date',
      ],
    },
    {
      key: 'merged',
      label: 'Merged',
      type: 'time',
      names: ['merged', 'merged at', 'pr merged date', 'merged date', 'merge date', 'pr merged at'],
    },
    {
      key: 'deployed',
      label: 'Deployed',
      type: 'time',
      names: [
        'deployed',
        'deployed at',
        'pr deployed date',
        'deployed date',
        'deployment date',
        'released at',
        'in production',
      ],
    },
  ],
}
