import type { RoleLoad, RoleWeek } from '#domain/plan-capacity.ts'
import type { PlanOverload } from '#domain/plan-overload.ts'
import { isoOf } from '#domain/day.ts'
import { count, formatDay, formatNumber, percentText } from '#ui/format.ts'

/** Person-days, or people, to one decimal. */
export function daysText(days: number): string {
  return formatNumber(Math.round(days * 10) / 10)
}

/** "6 people of its teams, 20 % of their time", "3 of the 6 people of its teams, ..." where other roles have the rest. */
export function peopleText({ people, from, sharedOf, availability, team }: Omit<RoleLoad, 'weeks'>): string {
  if (people === null) return 'people not counted'
  const whole = Math.round(people * 10) / 10
  const those =
    sharedOf === null
      ? count(whole, 'person', 'people')
      : `${daysText(people)} of the ${count(sharedOf, 'person', 'people')}`
  const whose = from === 'teams' ? (team === null ? ' of its teams' : ' of the team') : ''
  return `${those}${whose}, ${percentText(availability).replace(' ', '\u00a0')} of their time`
}

/** "9 of 5 person-days, 4 too many; 2 tasks". */
export function weekText({ load, capacity, over, tasks }: Omit<RoleWeek, 'week'>): string {
  const held =
    capacity === null
      ? `${daysText(load)} person-days, capacity unknown`
      : `${daysText(load)} of ${daysText(capacity)} person-days${over ? `, ${daysText(load - capacity)} too many` : ''}`
  return `${held}; ${count(tasks.length, 'task', 'tasks')}`
}

/** "15.2 person-days in 13 role-weeks", "none". */
function overloadText({ weeks, excess }: PlanOverload): string {
  return weeks === 0 ? 'none' : `${daysText(excess)} person-days in ${count(weeks, 'role-week', 'role-weeks')}`
}

/** Both before and after a change; once while it stays. */
export function overloadChange(before: PlanOverload, after: PlanOverload): string {
  const [was, is] = [overloadText(before), overloadText(after)]
  return was === is ? `${was}, as now` : `${was}, becomes ${is}`
}

export function weekName(week: number): string {
  return formatDay(isoOf(week))
}

/** Without the year, for the head of a column. */
export function shortWeek(week: number): string {
  return weekName(week).replace(/ \d+$/, '')
}
