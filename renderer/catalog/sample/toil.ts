import { newToilTask, type ToilTask } from '#domain/toil-task.ts'

/** 25 tasks. Those of SRE come to about 411 h a month, 41 % of six people at 21 days of 8 hours. */
export function sampleToil(): ToilTask[] {
  return rows.map((row, index) => ({ ...row, id: `toil-${index + 1}`, order: index + 1 }))
}

const rows: readonly ToilTask[] = [
  task('Access requests', 'sre', [10, 'day', 20, 1], {
    ...byTicket(85, 120, 'platform'),
    ...about('access', 'A person joins or changes team'),
  }),
  task('Manual deploys of VM services', 'sre', [13, 'week', 60, 1], {
    ...byTicket(90, 240, 'platform'),
    ...about('deployment', 'A release of a service outside the golden path', [
      'editorial-cms',
      'legacy-sync',
      'invoicing',
    ]),
  }),
  task('Certificate renewals', 'sre', [16, 'month', 130, 1], {
    ...direct(95, 60, 'platform'),
    ...about('maintenance', 'A certificate expires within 30 days', ['publisher-api', 'partner-feed', 'drm-licensing']),
  }),
  task('Environment set-up', 'sre', [11, 'month', 180, 1], {
    ...byTicket(90, 320, 'platform'),
    ...about('provisioning', 'A team begins a project'),
  }),
  task('Triage of known false alerts', 'sre', [4, 'day', 21, 1], {
    ...direct(70, 80, 'sre'),
    ...about('alerts', 'Alerts known to mean nothing', ['live-ingest', 'cdn-router', 'search-indexer']),
  }),
  task('Release calendar and change board papers', 'sre', [2, 'week', 90, 2], {
    ...byTicket(null, null, 'platform'),
    ...about('reporting', 'The change board meets'),
    notes: 'Asked for by Security; nobody has said yet what a machine could do.',
  }),
  task('Patch nights for the operating system', 'sre', [2, 'month', 240, 3], {
    ...direct(75, 160, 'platform'),
    ...about('maintenance', 'Second and fourth Tuesday', ['editorial-cms', 'press-archive']),
  }),
  task('Morning health check by hand', 'sre', [1, 'day', 30, 2], {
    ...direct(100, 40, null),
    ...about('alerts', 'Every morning at eight', ['playback-gateway', 'live-ingest', 'checkout']),
    notes: 'A habit since the outage two summers ago; neither side wants to own the check.',
  }),
  task('Capacity sheet for match weekends', 'sre', [3, 'week', 75, 1], {
    ...direct(60, 120, 'sre'),
    ...about('reporting', 'A live event is announced', ['live-ingest', 'cdn-router']),
  }),
  task('Screenshots as audit evidence', 'sre', [1, 'quarter', 960, 3], {
    ...direct(90, 140, 'platform'),
    ...about('reporting', 'The quarter ends', ['payments', 'rights-ledger']),
  }),
  task('Failover drill by hand', 'sre', [1, 'quarter', 480, 5], {
    ...direct(50, 200, 'sre'),
    ...about('maintenance', 'Once a quarter', ['payments', 'login']),
  }),
  task('Database restores for test data', 'sre', [4, 'month', 180, 1], {
    ...byTicket(95, 90, 'platform'),
    ...about('data', 'A team needs fresh test data', ['qa-data-seeder', 'subscriptions']),
  }),
  task('Restarts of hung packager jobs', 'sre', [5, 'week', 25, 1], {
    ...direct(100, 60, 'product'),
    ...about('repair', 'An alert: no segment for ten minutes', ['stream-packager']),
  }),
  task('Quota and limit changes', 'sre', [9, 'month', 60, 1], {
    ...byTicket(90, 50, 'platform'),
    ...about('configuration', 'A quota is reached'),
  }),
  task('Log extracts for the support desk', 'sre', [8, 'week', 15, 1], {
    ...byTicket(80, 60, 'product'),
    ...about('data', 'A customer complains', ['support-lookup']),
  }),
  task('Clearing disks of the log hosts', 'sre', [3, 'week', 40, 1], {
    ...direct(100, 30, 'platform'),
    ...about('repair', 'A disk is 90 % full'),
  }),
  task('DNS edits', 'sre', [12, 'month', 30, 1], {
    ...byTicket(95, 40, 'platform'),
    ...about('configuration', 'A name is asked for'),
  }),
  task('Offboarding of leavers', 'sre', [6, 'month', 50, 1], {
    ...byTicket(85, 60, 'platform'),
    ...about('access', 'A person leaves'),
  }),
  task('Status page updates', 'sre', [6, 'month', 45, 1], {
    ...direct(40, 30, 'sre'),
    ...about('reporting', 'An incident that customers see'),
  }),
  task('Swaps in the on-call rota', 'sre', [3, 'week', 20, 1], {
    ...direct(70, 20, 'sre'),
    ...about('other', 'Somebody is away'),
  }),
  task('Corrections of cost tags', 'sre', [1, 'month', 240, 1], {
    ...direct(90, 60, 'platform'),
    ...about('data', 'The monthly cost report'),
  }),
  task('New pipelines on request', 'platform', [12, 'week', 25, 1], {
    ...byTicket(90, 200, 'platform'),
    ...about('provisioning', 'A repository is created'),
  }),
  task('Rebuild of runner images', 'platform', [1, 'week', 120, 1], {
    ...direct(100, 40, 'platform'),
    ...about('maintenance', 'A security fix in the base image'),
  }),
  task('Firewall rule requests', 'infrastructure', [15, 'month', 40, 1], {
    ...byTicket(70, 150, 'platform'),
    ...about('configuration', 'A service calls a new partner', ['partner-feed', 'publisher-api']),
  }),
  task('Reruns of failed data loads', 'data', [6, 'week', null, 1], {
    ...byTicket(null, null, null),
    kind: null,
    notes: 'Nobody has timed it yet.',
  }),
]

/** Times per period, minutes each, people. */
type Rhythm = readonly [number, NonNullable<ToilTask['frequency']>, number | null, number]
type Outlook = Pick<ToilTask, 'ticket' | 'automatable' | 'effort' | 'futureOwner'>
type About = Pick<ToilTask, 'kind'> & Partial<Pick<ToilTask, 'trigger' | 'services' | 'notes'>>

function task(
  name: string,
  team: string,
  [times, frequency, minutes, people]: Rhythm,
  more: Outlook & About,
): ToilTask {
  return { ...newToilTask('', 0), name, team: `team-${team}`, times, frequency, minutes, people, ...more }
}

/** Kind, what sets it off, and the services it is done for: none named where it is for all. */
function about(kind: ToilTask['kind'], trigger: string, services: readonly string[] = []): About {
  return { kind, trigger, services: services.map((name) => `svc-${name}`) }
}

/** Percent a machine could do, hours to automate it, who should own it. */
function byTicket(
  automatable: ToilTask['automatable'],
  effort: ToilTask['effort'],
  futureOwner: ToilTask['futureOwner'],
): Outlook {
  return { ticket: 'yes', automatable, effort, futureOwner }
}

function direct(automatable: number, effort: number, futureOwner: ToilTask['futureOwner']): Outlook {
  return { ticket: 'no', automatable, effort, futureOwner }
}
