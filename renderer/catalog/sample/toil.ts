import { newToilTask, type ToilTask } from '#domain/toil-task.ts'

/** 25 tasks. Those of SRE come to about 411 h a month, 41 % of six people at 21 days of 8 hours. */
export function sampleToil(): ToilTask[] {
  return rows.map((row, index) => ({ ...row, id: `toil-${index + 1}`, order: index + 1 }))
}

const rows: readonly ToilTask[] = [
  task('Access requests', 'sre', [10, 'day', 20, 1], byTicket(85, 120, 'platform')),
  task('Manual deploys of VM services', 'sre', [13, 'week', 60, 1], byTicket(90, 240, 'platform')),
  task('Certificate renewals', 'sre', [16, 'month', 130, 1], direct(95, 60, 'platform')),
  task('Environment set-up', 'sre', [11, 'month', 180, 1], byTicket(90, 320, 'platform')),
  task('Triage of known false alerts', 'sre', [4, 'day', 21, 1], direct(70, 80, 'sre')),
  task('Release calendar and change board papers', 'sre', [2, 'week', 90, 2], byTicket(80, 100, 'platform')),
  task('Patch nights for the operating system', 'sre', [2, 'month', 240, 3], direct(75, 160, 'platform')),
  task('Morning health check by hand', 'sre', [1, 'day', 30, 2], direct(100, 40, 'sre')),
  task('Capacity sheet for match weekends', 'sre', [3, 'week', 75, 1], direct(60, 120, 'sre')),
  task('Screenshots as audit evidence', 'sre', [1, 'quarter', 960, 3], direct(90, 140, 'platform')),
  task('Failover drill by hand', 'sre', [1, 'quarter', 480, 5], direct(50, 200, 'sre')),
  task('Database restores for test data', 'sre', [4, 'month', 180, 1], byTicket(95, 90, 'platform')),
  task('Restarts of hung packager jobs', 'sre', [5, 'week', 25, 1], direct(100, 60, 'product')),
  task('Quota and limit changes', 'sre', [9, 'month', 60, 1], byTicket(90, 50, 'platform')),
  task('Log extracts for the support desk', 'sre', [8, 'week', 15, 1], byTicket(80, 60, 'product')),
  task('Clearing disks of the log hosts', 'sre', [3, 'week', 40, 1], direct(100, 30, 'platform')),
  task('DNS edits', 'sre', [12, 'month', 30, 1], byTicket(95, 40, 'platform')),
  task('Offboarding of leavers', 'sre', [6, 'month', 50, 1], byTicket(85, 60, 'platform')),
  task('Status page updates', 'sre', [6, 'month', 45, 1], direct(40, 30, 'sre')),
  task('Swaps in the on-call rota', 'sre', [3, 'week', 20, 1], direct(70, 20, 'sre')),
  task('Corrections of cost tags', 'sre', [1, 'month', 240, 1], direct(90, 60, 'platform')),
  task('New pipelines on request', 'platform', [12, 'week', 25, 1], byTicket(90, 200, 'platform')),
  task('Rebuild of runner images', 'platform', [1, 'week', 120, 1], direct(100, 40, 'platform')),
  task('Firewall rule requests', 'infrastructure', [15, 'month', 40, 1], byTicket(70, 150, 'platform')),
  {
    ...task('Reruns of failed data loads', 'data', [6, 'week', null, 1], { ticket: null, futureOwner: null }),
    notes: 'Nobody has timed it yet.',
  },
]

/** Times per period, minutes each, people. */
type Rhythm = readonly [number, NonNullable<ToilTask['frequency']>, number | null, number]
type Outlook = Pick<ToilTask, 'ticket' | 'futureOwner'> & Partial<Pick<ToilTask, 'automatable' | 'effort'>>

function task(name: string, team: string, [times, frequency, minutes, people]: Rhythm, outlook: Outlook): ToilTask {
  return { ...newToilTask('', 0), name, team: `team-${team}`, times, frequency, minutes, people, ...outlook }
}

/** Percent a machine could do, hours to automate it, who should own it. */
function byTicket(automatable: number, effort: number, futureOwner: ToilTask['futureOwner']): Outlook {
  return { ticket: 'yes', automatable, effort, futureOwner }
}

function direct(automatable: number, effort: number, futureOwner: ToilTask['futureOwner']): Outlook {
  return { ticket: 'no', automatable, effort, futureOwner }
}
