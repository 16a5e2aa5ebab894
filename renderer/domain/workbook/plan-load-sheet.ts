import { isoOf, monthText, mustDay } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { laneName, planCapacity, type RoleLoad, type TaskLoad } from '../plan-capacity.ts'
import { planSchedule } from '../plan-schedule.ts'
import { nameOr } from '../row-name.ts'
import { workingDays } from '../schedule/work-calendar.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { workdaysFormula } from './plan-calendar-sheet.ts'
import { serialOf } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel } from './workbook-model.ts'

/** A line of the sheet: what a role has to do, what it can do, and one line for each task that makes up the load. */
type Line =
  | { readonly kind: 'load'; readonly load: RoleLoad; readonly tasks: number }
  | { readonly kind: 'capacity'; readonly load: RoleLoad }
  | {
      readonly kind: 'task'
      readonly load: RoleLoad
      readonly task: TaskLoad['task']
      readonly weeks: ReadonlyMap<number, number>
    }

/** Person-days per role and week, then of the tasks that name a team per team: the sum of its tasks against what its people can give, both by formula. */
export function planLoadSheet(
  document: EngagementDocument,
  options: WorkbookOptions,
  calendarSheet: SheetModel | null,
): SheetModel {
  const { roles, teams, weeks: all, unowned } = planCapacity(document, options.today)
  const weeks = all.slice(0, mostWeeks)
  const lanes = [...roles, ...teams]
  const lines = lanes.flatMap(linesOf)
  const workdays = workdaysFormula(document, calendarSheet)
  const { calendar } = planSchedule(document, options.today)
  const today = mustDay(options.today)
  return listSheet<Line>({
    key: 'plan-load',
    name: 'Plan load',
    title: titleBlock(
      document,
      options,
      'Load per role and week',
      purposeOf(lanes, unowned.length, all.length - weeks.length),
    ),
    rows: lines,
    columns: [
      textColumn('role', teams.length > 0 ? 'Role, or team in it' : 'Role', [16, 26], ({ load }) =>
        laneName(document, load.id),
      ),
      textColumn('what', 'What', [26, 40], whatOf),
      figureColumn('people', 'People'),
      figureColumn('availability', 'Time'),
      ...weeks.map((week): ListColumn<Line> => ({
        key: `week:${isoOf(week)}`,
        header: headOf(week),
        kind: 'decimal',
        role: 'formula',
        width: [7, 7],
        cell: (line, place) => {
          if (line.kind === 'task') return { value: line.weeks.get(week) ?? null, tone: 'neutral' }
          if (line.kind === 'load') return sumBelow(line, place, `week:${isoOf(week)}`, week)
          const first = Math.max(week, today)
          return capacityCell(
            line.load,
            place,
            workdays(String(serialOf(isoOf(first))), String(serialOf(isoOf(week + 6)))),
            workingDays(calendar, first, week + 6),
          )
        },
      })),
    ],
    idOf: (line) => `${line.load.id}/${line.kind === 'task' ? line.task.id : line.kind}`,
    roleOf: ({ kind }) => (kind === 'load' ? 'strong' : 'data'),
    frozenTo: 'what',
    filteredTo: 'what',
    rules: ({ range, first }) =>
      weeks.slice(0, 1).map((week) => {
        const at = first(`week:${isoOf(week)}`).slice(1)
        const below = at.replace(/\d+$/, (row) => String(Number(row) + 1))
        const last = `week:${isoOf(weeks.at(-1) ?? week)}`
        return {
          range: range(`week:${isoOf(week)}`, last),
          when: {
            type: 'formula',
            formula: `AND(${first('what')}="${loadWord}",ISNUMBER(${below}),${at}>${below}+0.001)`,
          },
          tone: 'bad',
          strong: true,
        }
      }),
  })
}

const loadWord = 'Load'

/** Two years; what comes later is said to be left out. */
const mostWeeks = 106

function linesOf(load: RoleLoad): Line[] {
  const tasks = new Map<string, { readonly task: TaskLoad['task']; readonly weeks: Map<number, number> }>()
  for (const { week, tasks: there } of load.weeks)
    for (const { task, load: days } of there) {
      const known = tasks.get(task.id) ?? { task, weeks: new Map<number, number>() }
      tasks.set(task.id, known)
      known.weeks.set(week, days)
    }
  return [
    { kind: 'load', load, tasks: tasks.size },
    { kind: 'capacity', load },
    ...[...tasks.values()].map((each): Line => ({ kind: 'task', load, ...each })),
  ]
}

function whatOf(line: Line): Cell {
  if (line.kind === 'load') return loadWord
  if (line.kind === 'capacity') return 'Capacity'
  return { value: nameOr(line.task.name, 'Task'), look: 'indent' }
}

/** People and their share of time stand in the line of the capacity, which rests on them. */
function figureColumn(key: 'people' | 'availability', header: string): ListColumn<Line> {
  return {
    key,
    header,
    unit: key === 'people' ? '' : '%',
    kind: 'number',
    role: 'input',
    width: [9, 10],
    cell: (line) => {
      if (line.kind !== 'capacity') return null
      const { people, availability } = line.load
      return key === 'people' ? (people ?? unknown) : Math.round(availability * 1e6) / 1e4
    },
  }
}

/** The tasks of the role begin two lines below. */
function sumBelow(
  { load, tasks }: Line & { kind: 'load' },
  { row, address }: RowPlace,
  key: string,
  week: number,
): Cell {
  const letters = address(key).replace(/\d+$/, '')
  return {
    formula: `SUM(${letters}${row + 2}:${letters}${row + 1 + tasks})`,
    result: load.weeks.find((each) => each.week === week)?.load ?? 0,
  }
}

function capacityCell({ people, availability }: RoleLoad, { address }: RowPlace, days: string, count: number): Cell {
  const [heads, share] = [address('people'), address('availability')]
  return {
    formula: `IF(ISNUMBER(${heads}),${heads}*${share}/100*${days},"${unknown}")`,
    result: people === null ? unknown : people * availability * count,
  }
}

function headOf(week: number): string {
  const iso = isoOf(week)
  return `${Number(iso.slice(8))} ${monthText(iso).slice(0, 3)}`
}

function purposeOf(lanes: readonly RoleLoad[], unowned: number, left: number): string {
  return [
    'Person-days a week that are left to do, from today on: the sum of the tasks of each role, and what its people can give: people × time × working days. Above that the load is marked.',
    ...(lanes.some(({ sharedOf }) => sharedOf !== null)
      ? ['A team that fills several roles of the plan is shared evenly among them.']
      : []),
    ...(lanes.some(({ team }) => team !== null)
      ? ['Tasks that name a team stand once more under that team: only its people can do them.']
      : []),
    ...(unowned > 0 ? [`${unowned === 1 ? 'One task has' : `${unowned} tasks have`} no owner and load nobody.`] : []),
    ...(left > 0 ? [`${left} later weeks are left out.`] : []),
  ].join(' ')
}
