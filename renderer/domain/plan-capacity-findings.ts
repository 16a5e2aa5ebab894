import { dayText, isoOf, mustDay } from './day.ts'
import type { Finding } from './finding.ts'
import { joinNames } from './name-list.ts'
import { printNumber } from './number-text.ts'
import { planCapacity, type CapacityTables, type RoleLoad } from './plan-capacity.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'

/** What each rule looks for, as the heading above its findings. */
export const planCapacityRules = {
  /** One finding for each role, of this week and later. */
  'MIG-20': 'Role with more work than time',
  'MIG-21': 'Role with work in the plan of which nobody said how many people it has',
} as const

type PlanCapacityRule = keyof typeof planCapacityRules

export function planCapacityFindings(document: CapacityTables, today: string): Finding<PlanCapacityRule>[] {
  return planCapacity(document, today).roles.flatMap((load) =>
    load.people === null ? [uncounted(load)] : overAllocated(load, today),
  )
}

/** The detail names at most this many weeks. */
const namedWeeks = 4

function overAllocated({ role, weeks, people, availability }: RoleLoad, today: string): Finding<PlanCapacityRule>[] {
  const ahead = weeks.filter(({ over, week }) => over && week + 6 >= mustDay(today))
  if (ahead.length === 0) return []
  const named = ahead
    .slice(0, namedWeeks)
    .map(({ week, load, capacity }) => `${dayText(isoOf(week))} (${figure(load)} of ${figure(capacity ?? 0)})`)
  const rest = ahead.length - named.length
  const tasks = new Set(ahead.flatMap((each) => each.tasks.map(({ task }) => task.id)))
  return [
    {
      rule: 'MIG-20',
      id: `MIG-20/${role.id}`,
      severity: 'medium',
      title: `${nameOr(role.name, 'A role')}: more work than time in ${ahead.length === 1 ? 'one week' : `${ahead.length} weeks`}`,
      detail: `Person-days against those there are, by the Monday: ${joinNames(rest > 0 ? [...named, `${rest} more`] : named)}. Counted with ${figure(people ?? 0)} people for ${figure(availability * 100)} % of their time.`,
      place: { stage: 'migration', table: 'roles', id: role.id, field: 'people' },
      rows: [...tasks].map((id) => linkTo('tasks', id)),
      // Not the weeks: that work moves on with the days is no new fact.
      facts: [
        ['People', `${figure(people ?? 0)} for ${figure(availability * 100)} %`],
        ['Person-days', figure(weeks.reduce((sum, { load }) => sum + load, 0))],
      ],
    },
  ]
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
