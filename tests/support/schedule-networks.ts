import fc from 'fast-check'
import { mustDay } from '#domain/day.ts'
import type { ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/network.ts'
import { mondayToFriday, workCalendar, type CalendarRules } from '#domain/schedule/work-calendar.ts'

/** A Monday. */
export const monday = mustDay('2027-03-01')

export function scheduleTask(id: string, duration: number, more: Partial<ScheduleTask> = {}): ScheduleTask {
  return { id, duration, notBefore: null, fixed: null, started: null, finished: null, remaining: 1, ...more }
}

/** `'A FS B'`, `'A SS+2 B'`, `'A FF-1 B'`. */
function scheduleLink(text: string): ScheduleLink {
  const match = /^(\S+) (FS|SS|FF)([+-]\d+)? (\S+)$/.exec(text)
  if (!match) throw new Error(`${text} is no link`)
  return {
    from: match[1] ?? '',
    to: match[4] ?? '',
    kind: match[2] === 'SS' ? 'SS' : match[2] === 'FF' ? 'FF' : 'FS',
    lag: Number(match[3] ?? 0),
  }
}

/** A plan that starts on a Monday, worked Monday to Friday. */
export function scheduleInput(tasks: readonly ScheduleTask[], links: readonly string[]): ScheduleInput {
  return { tasks, links: links.map(scheduleLink), start: monday, status: null, calendar: mondayToFriday }
}

/** Days within 50 of the start of the plan. */
const near = fc.integer({ min: monday - 10, max: monday + 40 })
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })

const anyRules: fc.Arbitrary<CalendarRules> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2 }),
  holidays: fc.array(near, { maxLength: 15 }),
})

export interface RandomNetwork extends ScheduleInput {
  readonly rules: CalendarRules
}

/** Networks without loops, their tasks in any order. `free`: nothing is fixed, started or finished. `shortest`: duration. */
export function anyNetwork({ free = false, shortest = 0 } = {}): fc.Arbitrary<RandomNetwork> {
  return fc
    .record({ count: fc.integer({ min: 1, max: 12 }), rules: anyRules })
    .chain(({ count, rules }) =>
      fc.record({
        rules: fc.constant(rules),
        tasks: fc.shuffledSubarray(
          Array.from({ length: count }, (_, at) => `t${at}`),
          { minLength: count },
        ),
        details: fc.array(anyDetails(free, shortest), { minLength: count, maxLength: count }),
        links: fc.array(anyLink(count), { maxLength: 20 }),
        status: fc.option(near, { freq: 1 }),
      }),
    )
    .map(({ rules, tasks, details, links, status }) => ({
      rules,
      calendar: workCalendar(rules),
      start: monday,
      status,
      tasks: tasks.map((id, at) => ({ id, ...(details[at] ?? { ...scheduleTask(id, 1) }) })),
      links: links.filter(({ from, to }) => from !== to),
    }))
}

function anyDetails(free: boolean, shortest: number): fc.Arbitrary<Omit<ScheduleTask, 'id'>> {
  const details = {
    duration: fc.integer({ min: shortest, max: 6 }),
    notBefore: seldom(near),
    fixed: free ? fc.constant(null) : fc.option(near, { freq: 2 }),
    begun: free ? fc.constant(null) : fc.option(fc.record({ from: near, length: fc.nat(8) }), { freq: 2 }),
    which: fc.constantFrom('started', 'finished', 'both'),
    remaining: fc.integer({ min: 1, max: 6 }),
  }
  return fc.record(details).map(({ begun, which, ...rest }) => ({
    ...rest,
    started: begun && which !== 'finished' ? begun.from : null,
    finished: begun && which !== 'started' ? begun.from + begun.length : null,
  }))
}

/** From a task of a lower number to one of a higher number, so that there is no loop. */
function anyLink(count: number): fc.Arbitrary<ScheduleLink> {
  const at = fc.nat(count - 1)
  return fc
    .record({ a: at, b: at, kind: fc.constantFrom('FS', 'SS', 'FF'), lag: fc.integer({ min: -4, max: 4 }) })
    .map(({ a, b, kind, lag }) => ({ from: `t${Math.min(a, b)}`, to: `t${Math.max(a, b)}`, kind, lag }))
}
