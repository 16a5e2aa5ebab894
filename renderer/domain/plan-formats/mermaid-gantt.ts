import { isoOf, weekdayOf } from '../day.ts'
import { isWorkingDay, type WorkCalendar } from '../schedule/work-calendar.ts'
import { outlineTasks, type OutlineTask, type PlanOutline } from './plan-outline.ts'

/** The plan as a Mermaid gantt chart; what has no days is not in it. Every line begins with a number, so that no name is taken for a keyword. */
export function mermaidGantt(plan: PlanOutline, calendar: WorkCalendar): string {
  const lines = [
    'gantt',
    `  title ${mermaidText(plan.title)}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %d %b %y',
    '  inclusiveEndDates',
    ...(plan.span ? excluded(plan.span.from, plan.span.to, calendar) : []),
    ...plan.steps
      .filter(({ tasks }) => tasks.some(({ span }) => span !== null))
      .flatMap((step) => [`  section ${step.number} ${mermaidText(step.name)}`, ...step.tasks.flatMap(taskLine)]),
    ...(plan.milestones.length > 0 ? ['  section Milestones'] : []),
    ...plan.milestones.map(
      ({ name, day }, at) => `  M${at + 1} ${mermaidText(name)} :milestone, m${at + 1}, ${isoOf(day)}, 0d`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** How many tasks have no days, and are not drawn. */
export function undatedTasks(plan: PlanOutline): number {
  return outlineTasks(plan).filter(({ span }) => span === null).length
}

function taskLine({ task, number, name, span, critical, done }: OutlineTask): string[] {
  if (span === null) return []
  const tags = [
    ...(critical ? ['crit'] : []),
    ...(done ? ['done'] : (task.progress ?? 0) > 0 || task.started !== null ? ['active'] : []),
  ]
  const id = `t${number.replace('.', '_')}`
  const days = task.duration === 0 ? ['milestone', id, isoOf(span.from), '0d'] : [id, isoOf(span.from), isoOf(span.to)]
  return [`  ${number} ${mermaidText(name)} :${[...tags, ...days].join(', ')}`]
}

/** Days off, shaded: days of the week that are never worked by name, others by date. */
function excluded(from: number, to: number, calendar: WorkCalendar): string[] {
  const days = Array.from({ length: Math.min(to - from, mostShaded) + 1 }, (_, nth) => from + nth)
  const free = new Set(
    weekdayNames.flatMap((_, at) => {
      const same = days.filter((day) => weekdayOf(day) === at + 1)
      return same.length > 0 && same.every((day) => !isWorkingDay(calendar, day)) ? [at + 1] : []
    }),
  )
  const dates = days.filter((day) => !isWorkingDay(calendar, day) && !free.has(weekdayOf(day))).map(isoOf)
  const off = [...weekdayNames.filter((_, at) => free.has(at + 1)), ...dates]
  return off.length === 0 ? [] : [`  excludes ${off.join(', ')}`]
}

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Calendar days; a mistyped year must not shade forty thousand. */
const mostShaded = 1100

/** What Mermaid could take for syntax is written by its number. */
function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,.()/+’'–—…!?-]/gu, (sign) => `#${sign.codePointAt(0)};`)
}
