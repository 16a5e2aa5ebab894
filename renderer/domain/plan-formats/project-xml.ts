import { isoOf } from '../day.ts'
import type { DaySpan } from '../migration-plan.ts'
import { workingDays, type WorkCalendar } from '../schedule/work-calendar.ts'
import type { TaskLink } from '../task-link.ts'
import { stableNumbers } from './stable-numbers.ts'
import { element, parent, xmlDocument } from './xml-text.ts'
import {
  outlineTasks,
  type OutlineMilestone,
  type OutlineStep,
  type OutlineTask,
  type PlanOutline,
} from './plan-outline.ts'

/** The days that are worked, as they were entered. */
export interface ProjectCalendar {
  readonly calendar: WorkCalendar
  /** 1 Monday ... 7 Sunday. */
  readonly weekdays: readonly number[]
  readonly holidays: readonly (DaySpan & { readonly name: string })[]
}

/**
 * The plan as Microsoft Project reads it (MSPDI). Order of elements and codes are those of the published schema,
 * mspdi_pj12.xsd; `Manual` is of Project 2010. A working day has eight hours there, whatever it has at the client: it is
 * working days that the plan is counted in. The owner is the task's contact, so that Project changes no length by work.
 */
export function projectXml(plan: PlanOutline, days: ProjectCalendar): string {
  const uids = stableNumbers([
    ...plan.steps.map(({ id }) => `step ${id}`),
    ...outlineTasks(plan).map(({ task }) => `task ${task.id}`),
    ...plan.milestones.map(({ id }) => `milestone ${id}`),
    milestonesGroup,
  ])
  const uidOf = (key: string) => uids.get(key) ?? 0
  const own = { uidOf, calendar: days.calendar }
  const last = String(plan.steps.length + 1)
  const tasks = [
    ...plan.steps.flatMap((step) => [stepTask(step, own), ...step.tasks.map((task) => planTask(task, own))]),
    ...(plan.milestones.length > 0 ? [milestoneGroup(plan.milestones, last, uidOf(milestonesGroup))] : []),
    ...plan.milestones.map((each, at) => milestoneTask(each, `${last}.${at + 1}`, uidOf(`milestone ${each.id}`))),
  ]
  return xmlDocument(
    parent(
      'Project',
      [
        element('SaveVersion', 14),
        element('Name', plan.title),
        element('Title', plan.title),
        element('ScheduleFromStart', 1),
        ...(plan.span
          ? [element('StartDate', morning(plan.span.from)), element('FinishDate', evening(plan.span.to))]
          : []),
        element('CalendarUID', calendarUid),
        element('DefaultStartTime', opens),
        element('DefaultFinishTime', closes),
        element('MinutesPerDay', hoursADay * 60),
        element('MinutesPerWeek', hoursADay * 60 * days.weekdays.length),
        element('DaysPerMonth', 20),
        element('DurationFormat', inDays),
        element('NewTasksAreManual', 0),
        parent('Calendars', [projectCalendar(days)]),
        parent(
          'Tasks',
          tasks.map((fields, at) => parent('Task', [fields[0] ?? '', element('ID', at + 1), ...fields.slice(1)])),
        ),
      ],
      ' xmlns="http://schemas.microsoft.com/project"',
    ),
  )
}

const milestonesGroup = 'milestones'
const calendarUid = 1
const hoursADay = 8
const [opens, closes] = ['08:00:00', '17:00:00']
/** `DurationFormat` and `LagFormat`: days. */
const inDays = 7
/** `LinkLag` counts tenths of minutes. */
const lagOfADay = hoursADay * 60 * 10

const linkTypes = { FF: 0, FS: 1, SS: 3 } as const satisfies Record<TaskLink['kind'], number>
const constraints = { asSoonAsPossible: 0, mustStartOn: 2, mustFinishOn: 3, startNoEarlierThan: 4 } as const

/** What a line of the file needs from outside of it. */
interface Surroundings {
  readonly uidOf: (key: string) => number
  readonly calendar: WorkCalendar
}

function stepTask({ id, number, name, span, tasks }: OutlineStep, { uidOf, calendar }: Surroundings): string[] {
  const days = span ? workingDays(calendar, span.from, span.to) : null
  return [
    element('UID', uidOf(`step ${id}`)),
    element('Name', name),
    element('Manual', span ? 0 : 1),
    ...outline(number, 1),
    ...dates(span, days),
    element('Milestone', 0),
    element('Summary', tasks.length > 0 ? 1 : 0),
    ...(tasks.length > 0 || !span ? [] : constraint(constraints.startNoEarlierThan, morning(span.from))),
  ]
}

function planTask(each: OutlineTask, { uidOf, calendar }: Surroundings): string[] {
  const { task, number, name, span, done, links, agreed } = each
  const isEvent = task.duration === 0
  const days = isEvent ? 0 : span ? Math.max(1, workingDays(calendar, span.from, span.to)) : task.duration
  const percent = done ? 100 : task.progress === null ? null : Math.round(task.progress)
  const when = isEvent && span ? eventTime(each, span.from) : null
  return [
    element('UID', uidOf(`task ${task.id}`)),
    element('Name', name),
    element('Manual', span ? 0 : 1),
    element('Type', 1),
    ...(each.owner === '' ? [] : [element('Contact', each.owner)]),
    ...outline(number, 2),
    ...(when === null ? dates(span, days) : dated(when, when, 0)),
    element('EffortDriven', 0),
    element('Milestone', isEvent ? 1 : 0),
    element('Summary', 0),
    element('Critical', each.critical ? 1 : 0),
    ...(percent === null ? [] : [element('PercentComplete', percent)]),
    ...(task.started === null && task.finished === null
      ? []
      : [element('ActualStart', when ?? morning(span?.from ?? 0))]),
    ...(task.finished === null ? [] : [element('ActualFinish', when ?? evening(span?.to ?? 0))]),
    ...(percent === null || days === null
      ? []
      : [
          element('ActualDuration', minutes((days * hoursADay * 60 * percent) / 100)),
          element('RemainingDuration', minutes((days * hoursADay * 60 * (100 - percent)) / 100)),
        ]),
    ...held(each),
    ...notes(aboutTask(each)),
    ...links.map((link) => predecessor(link, uidOf(`task ${link.task}`))),
    ...(agreed
      ? [
          parent('Baseline', [
            element('Number', 0),
            element('Start', morning(agreed.from)),
            element('Finish', evening(agreed.to)),
            element('Duration', hours(isEvent ? 0 : workingDays(calendar, agreed.from, agreed.to))),
            element('DurationFormat', inDays),
          ]),
        ]
      : []),
  ]
}

/** A kick-off is in the morning; what waits for others, or is over, in the evening. */
function eventTime({ task, links }: OutlineTask, day: number): string {
  return links.length > 0 || task.finished !== null ? evening(day) : morning(day)
}

function held({ task }: OutlineTask): string[] {
  if (task.start === null) return constraint(constraints.asSoonAsPossible, null)
  const code = task.fixed === 'yes' ? constraints.mustStartOn : constraints.startNoEarlierThan
  return constraint(code, `${task.start}T${opens}`)
}

function aboutTask({ task, team, wave }: OutlineTask): readonly string[] {
  return [
    ...(task.deliverable.trim() === '' ? [] : [`Deliverable: ${task.deliverable.trim()}`]),
    ...(team === '' ? [] : [`Team: ${team}`]),
    ...(wave === '' ? [] : [`Wave: ${wave}`]),
    ...(task.effort === null ? [] : [`Effort: ${task.effort} person-days`]),
    ...(task.notes.trim() === '' ? [] : [task.notes.trim()]),
  ]
}

function predecessor({ kind, lag }: TaskLink, uid: number): string {
  return parent('PredecessorLink', [
    element('PredecessorUID', uid),
    element('Type', linkTypes[kind]),
    element('CrossProject', 0),
    element('LinkLag', lag * lagOfADay),
    element('LagFormat', inDays),
  ])
}

function milestoneGroup(milestones: readonly OutlineMilestone[], number: string, uid: number): string[] {
  const days = milestones.map(({ day }) => day)
  return [
    element('UID', uid),
    element('Name', 'Milestones'),
    element('Manual', 0),
    ...outline(number, 1),
    element('Start', evening(Math.min(...days))),
    element('Finish', evening(Math.max(...days))),
    element('Summary', 1),
  ]
}

/** A day that was agreed: it stays where it is, whatever the tasks do. */
function milestoneTask({ name, day, about }: OutlineMilestone, number: string, uid: number): string[] {
  return [
    element('UID', uid),
    element('Name', name),
    element('Manual', 0),
    element('Type', 1),
    ...outline(number, 2),
    ...dated(evening(day), evening(day), 0),
    element('Milestone', 1),
    element('Summary', 0),
    ...constraint(constraints.mustFinishOn, evening(day)),
    ...notes(about),
  ]
}

function outline(number: string, level: number): string[] {
  return [element('WBS', number), element('OutlineNumber', number), element('OutlineLevel', level)]
}

function dates(span: DaySpan | null, days: number | null): string[] {
  if (span) return dated(morning(span.from), evening(span.to), days ?? 0)
  return days === null ? [] : [element('Duration', hours(days)), element('DurationFormat', inDays)]
}

function dated(start: string, finish: string, days: number): string[] {
  return [
    element('Start', start),
    element('Finish', finish),
    element('Duration', hours(days)),
    element('DurationFormat', inDays),
  ]
}

function constraint(code: number, date: string | null): string[] {
  return [element('ConstraintType', code), ...(date === null ? [] : [element('ConstraintDate', date)])]
}

function notes(about: readonly string[]): string[] {
  return about.length === 0 ? [] : [element('Notes', about.join('\n'))]
}

function projectCalendar({ weekdays, holidays }: ProjectCalendar): string {
  return parent('Calendar', [
    element('UID', calendarUid),
    element('Name', 'Standard'),
    element('IsBaseCalendar', 1),
    parent(
      'WeekDays',
      // 1 is Sunday there.
      [7, 1, 2, 3, 4, 5, 6].map((weekday) => {
        const worked = weekdays.includes(weekday)
        return parent('WeekDay', [
          element('DayType', (weekday % 7) + 1),
          element('DayWorking', worked ? 1 : 0),
          ...(worked ? [parent('WorkingTimes', workingTimes)] : []),
        ])
      }),
    ),
    ...(holidays.length === 0 ? [] : [parent('Exceptions', holidays.map(exception))]),
  ])
}

const workingTimes = [
  [opens, '12:00:00'],
  ['13:00:00', closes],
].map(([from = '', to = '']) => parent('WorkingTime', [element('FromTime', from), element('ToTime', to)]))

function exception({ name, from, to }: ProjectCalendar['holidays'][number]): string {
  return parent('Exception', [
    element('EnteredByOccurrences', 0),
    parent('TimePeriod', [element('FromDate', `${isoOf(from)}T00:00:00`), element('ToDate', `${isoOf(to)}T23:59:00`)]),
    element('Occurrences', to - from + 1),
    element('Name', name),
    element('Type', 1),
    element('DayWorking', 0),
  ])
}

function morning(day: number): string {
  return `${isoOf(day)}T${opens}`
}

function evening(day: number): string {
  return `${isoOf(day)}T${closes}`
}

function hours(days: number): string {
  return `PT${days * hoursADay}H0M0S`
}

function minutes(all: number): string {
  const whole = Math.round(all)
  return `PT${Math.floor(whole / 60)}H${whole % 60}M0S`
}
