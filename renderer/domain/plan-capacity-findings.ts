import { dayText, isoOf } from './day.ts'
import type { Finding } from './finding.ts'
import type { MigrationTask } from './migration-task.ts'
import { joinNames } from './name-list.ts'
import { printNumber } from './number-text.ts'
import { laneName, planCapacity, type CapacityTables, type RoleLoad } from './plan-capacity.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'
import { effortOf } from './task-effort.ts'

/** What each rule looks for, as the heading above its findings. */
export const planCapacityRules = {
  /** One finding for each role, of this week and later. */
  'MIG-20': 'Role, or team in a role, with more work than time',
  'MIG-21': 'Role with work in the plan of which nobody said how many people it has',
} as const

type PlanCapacityRule = keyof typeof planCapacityRules

export function planCapacityFindings(document: CapacityTables, today: string): Finding<PlanCapacityRule>[] {
  const { roles, teams } = planCapacity(document, today)
  return roles.flatMap((load) => {
    const over = load.weeks.filter((each) => each.over)
    const told = new Set(over.map(({ week }) => week))
    // Where the whole role has too much to do, its teams are no news.
    const own = teams.filter(({ role }) => role.id === load.role.id)
    return [
      ...(load.people === null ? [uncounted(load)] : overAllocated(load, over, document)),
      ...own.flatMap((team) => {
        const alone = team.weeks.filter((each) => each.over && !told.has(each.week))
        return overAllocated(team, alone, document)
      }),
    ]
  })
}

/** The detail names at most this many weeks. */
const namedWeeks = 4

function overAllocated(
  { id, role, team, people, availability }: RoleLoad,
  over: RoleLoad['weeks'],
  document: CapacityTables,
): Finding<PlanCapacityRule>[] {
  if (over.length === 0) return []
  const named = over
    .slice(0, namedWeeks)
    .map(({ week, load, capacity }) => `${dayText(isoOf(week))} (${figure(load)} of ${figure(capacity ?? 0)})`)
  const rest = over.length - named.length
  const tasks = new Set(over.flatMap((each) => each.tasks.map(({ task }) => task.id)))
  return [
    {
      rule: 'MIG-20',
      id: `MIG-20/${id}`,
      severity: 'medium',
      title: `${laneName(document, id)}: more work than time in ${over.length === 1 ? 'one week' : `${over.length} weeks`}`,
      detail: `Person-days against those there are, by the Monday: ${joinNames(rest > 0 ? [...named, `${rest} more`] : named)}. Counted with ${figure(people ?? 0)} ${people === 1 ? 'person' : 'people'} for ${figure(availability * 100)} % of their time.`,
      place: { stage: 'migration', table: 'roles', id: role.id, field: 'people' },
      rows: [...tasks].map((task) => linkTo('tasks', task)),
      // That time goes by, and work with it, is no new fact: the figures of the weeks are none.
      facts: [
        ['People', figure(people ?? 0)],
        ['Time', figure(availability * 100)],
        [
          'Work',
          document.tasks.rows
            .filter((task) => task.owner === role.id && (team === null || task.team === team.id))
            .flatMap(workFact)
            .join(', '),
        ],
      ],
    },
  ]
}

/** A task as it was planned. */
function workFact(task: MigrationTask): string[] {
  const effort = effortOf(task)
  return effort === null || effort === 0 ? [] : [[task.id, figure(effort), task.start ?? ''].join(' ').trim()]
}

function uncounted({ role, weeks }: RoleLoad): Finding<PlanCapacityRule> {
  const days = weeks.reduce((sum, { load }) => sum + load, 0)
  return {
    rule: 'MIG-21',
    id: `MIG-21/${role.id}`,
    severity: 'low',
    title: `${nameOr(role.name, 'A role')}: people for the migration not counted`,
    detail: `It has ${figure(days)} person-days of work in the plan. Say how many of its people may work on it, or the headcount of its teams.`,
    place: { stage: 'migration', table: 'roles', id: role.id, field: 'people' },
    facts: [['People', 'unknown']],
  }
}

function figure(value: number): string {
  return printNumber(Math.round(value * 10) / 10)
}
