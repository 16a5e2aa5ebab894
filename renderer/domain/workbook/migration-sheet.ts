import type { Catalog } from '../catalog.ts'
import { dayOf } from '../day.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { bySeverity } from '../finding.ts'
import { migrationFindings, type MigrationRule } from '../migration-findings.ts'
import { stepFields, taskFields, type MigrationStep, type MigrationTask } from '../migration-task.ts'
import { sideOfLine } from '../role.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { planLines, type PlanLine } from './plan-lines.ts'
import { unknown } from './sheet-words.ts'
import { timelineOf, type Timeline } from './timeline.ts'
import { timelineBand, timelineColumns, type Bar } from './timeline-columns.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel, Tone } from './workbook-model.ts'
import { mondayToFriday, workingDays } from '../schedule/work-calendar.ts'

/** The plan as a list with its timeline drawn in cells, from the first date or today to the last. */
export function migrationSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const lines = planLines(document, catalog)
  const dates = lines.flatMap(({ row }) => [row.start, row.finish]).filter((date) => date !== null)
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
  const both = (key: 'owner' | 'start' | 'finish', width: readonly [number, number]): ListColumn<PlanLine> => {
    const [step, task] = [stepField(key), taskField(key)]
    return {
      ...fieldColumn<MigrationTask>(task, { table: 'tasks', document, catalog }, width),
      cell: (line) =>
        line.kind === 'step'
          ? fieldCell(step, line.row, document, catalog)
          : fieldCell(task, line.row, document, catalog),
    }
  }
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
    both('owner', [11, 15]),
    both('start', [14, 14]),
    both('finish', [14, 14]),
    {
      key: 'days',
      header: 'Length',
      unit: 'working days',
      kind: 'whole',
      role: 'formula',
      width: [13, 13],
      cell: (line, { address }) => ({
        formula: `IF(AND(ISNUMBER(${address('start')}),ISNUMBER(${address('finish')})),IF(${address('finish')}<${address('start')},"${noLength}",NETWORKDAYS(${address('start')},${address('finish')})),"${unknown}")`,
        result: lengthOf(line) ?? unknown,
      }),
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
      (line) => checks.get(line.row.id) ?? (lengthOf(line) === null ? notDated : 'ok'),
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
      return line.row.predecessors.map((id) => numbers.get(id) ?? id).join(', ') || null
    },
  }
}

function stepField(key: 'owner' | 'start' | 'finish') {
  return stepFields.find((field) => field.key === key) ?? stepFields[0]
}

function taskField(key: (typeof taskFields)[number]['key']) {
  return taskFields.find((field) => field.key === key) ?? taskFields[0]
}

function barOf(line: PlanLine, document: EngagementDocument): Bar {
  return {
    first: dayOf(line.row.start ?? ''),
    last: dayOf(line.row.finish ?? ''),
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
function lengthOf(line: { readonly row: MigrationStep | MigrationTask }): number | typeof noLength | null {
  const [start, finish] = [dayOf(line.row.start ?? ''), dayOf(line.row.finish ?? '')]
  if (start === null || finish === null) return null
  return finish < start ? noLength : workingDays(mondayToFriday, start, finish)
}
