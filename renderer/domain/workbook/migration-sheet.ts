import type { Catalog } from '../catalog.ts'
import { dayOf } from '../day.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { bySeverity } from '../finding.ts'
import { migrationFindings, type MigrationRule } from '../migration-findings.ts'
import { stepFields, taskFields, type MigrationTask } from '../migration-task.ts'
import { calendarOf } from '../plan-schedule.ts'
import { sideOfLine } from '../role.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { planLines, type PlanLine } from './plan-lines.ts'
import { unknown } from './sheet-words.ts'
import { timelineOf, type Timeline } from './timeline.ts'
import { timelineBand, timelineColumns, type Bar } from './timeline-columns.ts'
import { workedDaysFormula } from './worked-days-formula.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel, Tone } from './workbook-model.ts'
import { workingDays, type WorkCalendar } from '../schedule/work-calendar.ts'
import { readTaskLink, termOf } from '../task-link.ts'

/** The plan as a list with its timeline drawn in cells, from the first date or today to the last. */
export function migrationSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const lines = planLines(document, catalog)
  const dates = lines.flatMap((line) => [line.start, line.finish]).filter((date) => date !== null)
  const timeline = timelineOf(dates.length === 0 ? [] : [...dates, options.today])
  const columns = planColumns(lines, document, catalog, options.today)
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
    filteredTo: 'predecessors',
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
): ListColumn<PlanLine>[] {
  const checks = checksByRow(document, catalog, today)
  const calendar = calendarOf(document)
  const owner = taskField('owner')
  const workedDays = workedDaysFormula(document, lines)
  const day = (key: 'start' | 'finish', header: string): ListColumn<PlanLine> => ({
    key,
    header,
    kind: 'date',
    role: 'input',
    width: [14, 14],
    cell: (line) => {
      if (line.kind === 'step') return fieldCell(stepField(key), line.row, document, catalog)
      const date = line[key]
      return date === null ? unknown : { date }
    },
  })
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
      ...fieldColumn<MigrationTask>(owner, { table: 'tasks', document, catalog }, [11, 15]),
      cell: (line) =>
        line.kind === 'step'
          ? fieldCell(stepField('owner'), line.row, document, catalog)
          : fieldCell(owner, line.row, document, catalog),
    },
    day('start', 'Start'),
    day('finish', 'Finish'),
    {
      key: 'days',
      header: 'Length',
      unit: 'working days',
      kind: 'whole',
      role: 'formula',
      width: [13, 13],
      cell: (line, { address }) => {
        const [start, finish, result] = [address('start'), address('finish'), lengthOf(line, calendar) ?? unknown]
        const days = workedDays(start, finish)
        if (days === null) return result
        const length = `IF(${finish}<${start},"${noLength}",${days})`
        return { formula: `IF(AND(ISNUMBER(${start}),ISNUMBER(${finish})),${length},"${unknown}")`, result }
      },
    },
    {
      ...fieldColumn<MigrationTask>(taskField('progress'), { table: 'tasks', document, catalog }, [8, 10]),
      cell: (line) =>
        line.kind === 'step' ? line.done : fieldCell(taskField('progress'), line.row, document, catalog),
    },
    textColumn(
      'check',
      'Check',
      [10, 19],
      (line) => checks.get(line.row.id) ?? (lengthOf(line, calendar) === null ? notDated : 'ok'),
    ),
    afterColumn(lines),
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

function taskField(key: (typeof taskFields)[number]['key']) {
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

/** The heaviest finding of each step and task, in a few words. */
function checksByRow(document: EngagementDocument, catalog: Catalog, today: string): Map<string, string> {
  const checks = new Map<string, string>()
  for (const finding of migrationFindings(document, catalog, today).sort(bySeverity))
    if (!checks.has(finding.place.id)) checks.set(finding.place.id, checkWords[finding.rule])
  return checks
}

const notDated = 'not dated'

const checkWords: Readonly<Record<MigrationRule, string>> = {
  'MIG-1': 'waits in a loop',
  'MIG-2': 'ends before start',
  'MIG-3': 'starts too early',
  'MIG-4': 'no owner',
  'MIG-5': 'outside its step',
  'MIG-6': 'late',
  'MIG-7': 'before its basis',
  'MIG-8': 'overlaps its basis',
}

/** What stands for the length of a line that finishes before it starts. */
const noLength = '—'

/** Working days, both ends included; null while a date is open. */
function lengthOf(line: PlanLine, calendar: WorkCalendar): number | typeof noLength | null {
  const [start, finish] = [dayOf(line.start ?? ''), dayOf(line.finish ?? '')]
  if (start === null || finish === null) return null
  return finish < start ? noLength : workingDays(calendar, start, finish)
}
