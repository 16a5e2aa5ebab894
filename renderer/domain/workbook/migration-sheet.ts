import type { Catalog } from '../catalog.ts'
import { dayOf, isoOf } from '../day.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { stepFields, taskFields, type MigrationTask } from '../migration-task.ts'
import { planSchedule } from '../plan-schedule.ts'
import { newestBaseline, planSlip, type TaskSlip } from '../plan-slip.ts'
import { sideOfLine } from '../role.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { workdaysFormula } from './plan-calendar-sheet.ts'
import { planChecks } from './plan-checks.ts'
import { planLines, type PlanLine } from './plan-lines.ts'
import { unknown } from './sheet-words.ts'
import { timelineOf, type Timeline } from './timeline.ts'
import { timelineBand, timelineColumns, type Bar } from './timeline-columns.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel, Tone } from './workbook-model.ts'
import { workingDays, type WorkCalendar } from '../schedule/work-calendar.ts'
import { readTaskLink, termOf } from '../task-link.ts'

/** The plan as a list with its timeline drawn in cells, from the first date or today to the last. */
export function migrationSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  calendarSheet: SheetModel | null,
): SheetModel {
  const lines = planLines(document, catalog, options.today)
  const dates = lines.flatMap((line) => [line.start, line.finish]).filter((date) => date !== null)
  const timeline = timelineOf(dates.length === 0 ? [] : [...dates, options.today])
  const columns = planColumns(lines, document, catalog, options.today, calendarSheet)
  const bars = new Map(lines.map((line) => [line, barOf(line, document)]))
  return listSheet<PlanLine>({
    key: 'migration',
    name: 'Migration plan',
    title: titleBlock(document, options, 'Migration plan', purposeOf(timeline)),
    rows: lines,
    columns: [
      ...columns,
      ...(timeline ? timelineColumns<PlanLine>(timeline, options.today, (line) => bars.get(line) ?? noBar) : []),
    ],
    bands: timeline ? [timelineBand(timeline, columns.length)] : [],
    idOf: (line) => line.row.id,
    roleOf: (line) => (line.kind === 'step' ? 'strong' : 'data'),
    frozenTo: 'name',
    filteredTo: 'check',
    rules: ({ range, first }) => [
      {
        range: range('check'),
        when: { type: 'is', text: notDated },
        tone: 'muted',
      },
      {
        range: range('check'),
        when: {
          type: 'formula',
          formula: `AND(${first('check')}<>"",${first('check')}<>"ok",${first('check')}<>"${notDated}")`,
        },
        tone: 'near',
      },
    ],
  })
}

function planColumns(
  lines: readonly PlanLine[],
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  calendarSheet: SheetModel | null,
): ListColumn<PlanLine>[] {
  const checks = planChecks(document, catalog, today)
  const { tasks: scheduled, calendar } = planSchedule(document, today)
  const workdays = workdaysFormula(document, calendarSheet)
  const baseline = newestBaseline(document)
  const slips = new Map(
    (baseline ? planSlip(document, catalog, baseline, today).tasks : []).map((each) => [each.task.id, each]),
  )
  const ofTask = (key: TaskKey, width: ListColumn<PlanLine>['width']): ListColumn<PlanLine> => {
    const field = taskField(key)
    return {
      ...fieldColumn<MigrationTask>(field, { table: 'tasks', document, catalog }, width),
      cell: (line) => (line.kind === 'step' ? null : fieldCell(field, line.row, document, catalog)),
    }
  }
  /** Days follow from length, links and calendar, which a sheet cannot work out; only steps without dated tasks have typed ones. */
  const day = (key: 'start' | 'finish', own: string, header: string): ListColumn<PlanLine> => ({
    key: own,
    header,
    kind: 'date',
    role: 'plain',
    width: [14, 14],
    cell: (line) => {
      if (line.kind === 'step' && !line.hasDays) return fieldCell(stepField(key), line.row, document, catalog)
      const date = line[key]
      return date === null ? unknown : { date }
    },
  })
  const windowDay = (key: 'start' | 'finish', own: string): ListColumn<PlanLine> => ({
    key: own,
    header: stepField(key).label,
    kind: 'date',
    role: 'input',
    width: [14, 14],
    cell: (line) => (line.kind === 'step' ? fieldCell(stepField(key), line.row, document, catalog) : null),
  })
  const hasWindows = lines.some(
    (line) => line.kind === 'step' && line.hasDays && (line.row.start ?? line.row.finish ?? line.row.invalid) != null,
  )
  const isUsed = (key: 'team' | 'wave') => document.tasks.rows.some((task) => task[key] !== null)
  return [
    textColumn('number', 'No.', [6, 7], (line) => line.number),
    {
      key: 'name',
      header: 'Step and task',
      kind: 'text',
      role: 'input',
      width: [28, 44],
      cell: (line) => line.name,
    },
    {
      ...ofTask('owner', [11, 15]),
      cell: (line) =>
        line.kind === 'step'
          ? fieldCell(stepField('owner'), line.row, document, catalog)
          : fieldCell(taskField('owner'), line.row, document, catalog),
    },
    ...(isUsed('team') ? [ofTask('team', [10, 15])] : []),
    ...(isUsed('wave') ? [ofTask('wave', [10, 15])] : []),
    ofTask('duration', [11, 11]),
    afterColumn(lines),
    ofTask('start', [14, 14]),
    ofTask('fixed', [8, 8]),
    day('start', 'begins', 'Begins'),
    day('finish', 'ends', 'Ends'),
    {
      key: 'days',
      header: 'Length',
      unit: 'working days',
      kind: 'whole',
      role: 'formula',
      width: [13, 13],
      cell: (line, { address }) => {
        const [begins, ends, duration] = [address('begins'), address('ends'), address('duration')]
        const length = `IF(${ends}<${begins},"${noLength}",${workdays(begins, ends)})`
        return {
          formula: `IF(AND(ISNUMBER(${begins}),ISNUMBER(${ends})),IF(AND(ISNUMBER(${duration}),${duration}=0),0,${length}),"${unknown}")`,
          result: lengthOf(line, calendar) ?? unknown,
        }
      },
    },
    {
      ...ofTask('progress', [8, 10]),
      cell: (line) =>
        line.kind === 'step' ? line.done : fieldCell(taskField('progress'), line.row, document, catalog),
    },
    {
      key: 'slack',
      header: 'Slack',
      unit: 'working days',
      kind: 'whole',
      role: 'plain',
      width: [13, 13],
      cell: (line) => (line.kind === 'step' ? null : (scheduled.get(line.row.id)?.slack ?? unknown)),
    },
    textColumn('critical', 'Critical', [9, 10], (line) =>
      line.kind === 'task' && scheduled.get(line.row.id)?.critical ? '◆ critical' : null,
    ),
    ...(hasWindows ? [windowDay('start', 'windowFrom'), windowDay('finish', 'windowUntil')] : []),
    ...(baseline ? slipColumns(slips, workdays) : []),
    textColumn(
      'check',
      'Check',
      [10, 19],
      (line) => checks.get(line.row.id) ?? (lengthOf(line, calendar) === null ? notDated : 'ok'),
    ),
  ]
}

type TaskKey = (typeof taskFields)[number]['key']

/** The end that was agreed in the latest baseline, and how many working days later it is now. */
function slipColumns(
  slips: ReadonlyMap<string, TaskSlip>,
  workdays: (from: string, to: string) => string,
): ListColumn<PlanLine>[] {
  return [
    {
      key: 'agreed',
      header: 'Agreed end',
      kind: 'date',
      role: 'plain',
      width: [14, 14],
      cell: ({ row }) => {
        const slip = slips.get(row.id)
        return slip ? { date: isoOf(slip.agreed.to) } : null
      },
    },
    {
      key: 'slip',
      header: 'Slip',
      unit: 'working days',
      kind: 'whole',
      role: 'formula',
      width: [13, 13],
      cell: ({ row }, { address }) => {
        const slip = slips.get(row.id)
        if (!slip) return null
        const [agreed, ends] = [address('agreed'), address('ends')]
        return {
          formula: `IF(${ends}=${agreed},0,IF(${ends}>${agreed},${workdays(`${agreed}+1`, ends)},-${workdays(`${ends}+1`, agreed)}))`,
          result: slip.finishSlip,
        }
      },
    },
  ]
}

/** What a task waits for, by number: names would wrap and tear the timeline apart. */
function afterColumn(lines: readonly PlanLine[]): ListColumn<PlanLine> {
  const numbers = new Map(lines.map((line) => [line.row.id, line.number]))
  return {
    key: 'predecessors',
    header: 'After',
    unit: 'No.',
    kind: 'text',
    role: 'input',
    width: [8, 14],
    cell: (line) => {
      if (line.kind === 'step') return null
      const typed = line.row.invalid?.['predecessors']
      if (typed !== undefined) return { value: typed, tone: 'near', look: 'pale' }
      return line.row.predecessors.map((each) => linkWords(each, numbers)).join(', ') || null
    },
  }
}

function linkWords(text: string, numbers: ReadonlyMap<string, string>): string {
  const link = readTaskLink(text)
  return [numbers.get(link.task) ?? link.task, termOf(link)].filter(Boolean).join(' ')
}

function stepField(key: 'owner' | 'start' | 'finish') {
  return stepFields.find((field) => field.key === key) ?? stepFields[0]
}

function taskField(key: TaskKey) {
  return taskFields.find((field) => field.key === key) ?? taskFields[0]
}

function barOf(line: PlanLine, document: EngagementDocument): Bar {
  return {
    first: dayOf(line.start ?? ''),
    last: dayOf(line.finish ?? ''),
    done: (line.done ?? 0) / 100,
    tone: barTone(line, document),
  }
}

const noBar: Bar = { first: null, last: null, done: 0, tone: 'muted' }

function barTone(line: PlanLine, document: EngagementDocument): Tone {
  if (line.kind === 'step') return 'neutral'
  const role = findRow(document, 'roles', line.row.owner ?? '')
  return (role && sideOfLine(role)) ?? 'muted'
}

function purposeOf(timeline: Timeline | null): string {
  if (timeline === null)
    return 'The nine steps and their tasks. Give them dates, and the next export draws the timeline.'
  const legend =
    'Full bars are done, pale ones to do; teal is SRE, violet Platform. The line marks the day of the export.'
  if (timeline.cut) return `The nine steps and their tasks. ${legend} Dates past the drawn years are in the list only.`
  return `The nine steps and their tasks, by ${timeline.unit}. ${legend}`
}

const notDated = 'not dated'

/** What stands for the length of a line that finishes before it starts. */
const noLength = '—'

/** Working days, both ends included; null while a date is open. */
function lengthOf(line: PlanLine, calendar: WorkCalendar): number | typeof noLength | null {
  const [start, finish] = [dayOf(line.start ?? ''), dayOf(line.finish ?? '')]
  if (start === null || finish === null) return null
  if (line.kind === 'task' && line.row.duration === 0 && line.row.invalid?.['duration'] === undefined) return 0
  return finish < start ? noLength : workingDays(calendar, start, finish)
}
