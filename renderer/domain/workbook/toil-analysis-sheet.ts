import type { EngagementDocument } from '../document.ts'
import { understood } from '../invalid-text.ts'
import type { Team } from '../team.ts'
import { sensitivityShare } from '../toil-payback.ts'
import { rankingFormula, rankToil, type RankedTask } from '../toil-ranking.ts'
import {
  capacityOf,
  hoursPerDayOf,
  toilCap,
  toilRatios,
  toilTarget,
  type TeamToil,
  type ToilLevel,
} from '../toil-ratio.ts'
import { toilSummary } from '../toil-summary.ts'
import { toilFields, workingDaysPerMonth, type ToilTask } from '../toil-task.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnAt, columnLetters, columnReference, firstRow } from './sheet-layout.ts'
import { unknown, type StatusWord } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { monthsResult, returnRange, returnResult, toilAssumptions } from './toil-formulas.ts'
import type { LookRule, SheetModel, SheetRow } from './workbook-model.ts'

/** What the tasks of the sheet "Toil" add up to: ratio by team, Pareto, and what to productise first. */
export function toilAnalysisSheet(
  document: EngagementDocument,
  options: WorkbookOptions,
  toil: SheetModel,
): SheetModel {
  const start = firstRow({ shape: 'page', bands: [] })
  const assumptions = assumptionRows(document)
  const teams = teamRows(document, toil)
  const paretoStart = start + assumptions.length + 1 + teams.length + 1
  const pareto = paretoRows(document, toil, paretoStart)
  const ranking = rankingRows(document, toil)
  const teamFirst = teamStart
  const teamLast = teamStart + lineupOf(document).length
  const paretoLast = paretoStart + pareto.length - 1
  return pageSheet({
    key: 'toil-analysis',
    name: toilAssumptions.sheet,
    title: titleBlock(
      document,
      options,
      'Toil analysis',
      'How much of each team’s time is manual work, which tasks make most of it, and what to productise first.',
    ),
    widths: [42, 15, 13, 13, 13, 13, 13, 13],
    rows: [...assumptions, gap, ...teams, gap, ...pareto, gap, ...ranking],
    rules: [
      { range: `F${teamFirst}:F${teamLast}`, when: { type: 'share' }, tone: 'accent' },
      ...levelRules(`G${teamFirst}:G${teamLast}`),
      { range: `D${paretoStart + 2}:D${paretoLast}`, when: { type: 'share' }, tone: 'accent' },
    ],
  })
}

/** The capacity of the team that the cell names, looked up by its name; an error where there is none. */
export function capacityLookup(team: string, document: EngagementDocument): string {
  const last = teamStart + Math.max(0, lineupOf(document).length - 1)
  const column = (letters: string) => `'${toilAssumptions.sheet}'!$${letters}$${teamStart}:$${letters}$${last}`
  return `IFERROR(INDEX(${column('C')},MATCH(${team},${column('A')},0)),"${unknown}")`
}

/** Row of the first team: title block, assumptions (6 rows), an empty row, section and head. */
const teamStart = 15

function assumptionRows(document: EngagementDocument): SheetRow[] {
  const line = (label: string, kind: 'whole' | 'number' | 'percent', value: number, remark: string) =>
    pageRow('data', [label, { value, kind, tone: 'input', look: 'pale' }, { value: remark, tone: 'muted' }], [[2, 7]])
  return [
    section('What every figure rests on'),
    line('Working days a month', 'whole', workingDaysPerMonth, 'a week counts 52 ÷ 12 times a month'),
    line('Working hours a day', 'number', hoursPerDayOf(document), 'of one person'),
    line('Target for the toil ratio', 'percent', toilTarget, 'at most'),
    line('Cap of the toil ratio', 'percent', toilCap, 'above it a team is an operations desk'),
    line('Minutes and effort may be off by', 'percent', sensitivityShare, 'for the worst and best case of the return'),
  ]
}

/** Teams with their toil, those nobody listed a task for at the end. */
function lineupOf(document: EngagementDocument): readonly { readonly team: Team; readonly toil: TeamToil | null }[] {
  const { teams, silent } = toilRatios(document)
  return [
    ...teams.flatMap((toil) => (toil.team ? [{ team: toil.team, toil }] : [])),
    ...silent.map((team) => ({ team, toil: null })),
  ]
}

function teamRows(document: EngagementDocument, sheet: SheetModel): SheetRow[] {
  const lineup = lineupOf(document)
  const last = teamStart + lineup.length - 1
  const { overall } = toilRatios(document)
  const known = (column: string) =>
    `SUMPRODUCT(ISNUMBER(F${teamStart}:F${last})*1,${column}${teamStart}:${column}${last})`
  return [
    section('Toil ratio by team'),
    pageRow('head', [
      'Team',
      figure('People'),
      figure('Capacity, h a month'),
      figure('Toil, h a month'),
      figure('Not timed'),
      figure('Toil ratio'),
      'Reading',
    ]),
    ...lineup.map(({ team, toil }, index) => teamRow(team, toil, document, sheet, teamStart + index)),
    ...(lineup.length === 0
      ? []
      : [
          pageRow('strong', [
            'Teams whose ratio is known',
            null,
            kinded('decimal', { formula: known('C'), result: overall.capacity }),
            kinded('decimal', { formula: known('D'), result: overall.hours }),
            kinded('whole', {
              formula: `SUM(E${teamStart}:E${last})`,
              result: lineup.reduce((sum, { toil }) => sum + (toil?.untimed ?? 0), 0),
            }),
            kinded('percent', {
              formula: `IF(C${last + 1}=0,"${unknown}",D${last + 1}/C${last + 1})`,
              result: overall.ratio ?? unknown,
            }),
          ]),
        ]),
    note(
      'Capacity: people × working days × hours a day. Ratio: toil ÷ capacity. Tasks that are not timed count for nothing, so a ratio is the least it can be. A team without people or without a task is unknown, not zero.',
    ),
  ]
}

function teamRow(
  team: Team,
  toil: TeamToil | null,
  document: EngagementDocument,
  sheet: SheetModel,
  row: number,
): SheetRow {
  const [teams, hours] = [columnReference(sheet, 'team'), columnReference(sheet, 'hours')]
  const tasks = `COUNTIF(${teams},A${row})`
  const timed = toil !== null && toil.untimed < toil.tasks.length
  return pageRow('data', [
    team.name.trim() || team.id,
    { value: understood(team, 'headcount') ?? unknown, kind: 'whole', tone: 'input', look: 'pale' },
    kinded('decimal', {
      formula: `IF(N(B${row})=0,"${unknown}",B${row}*${toilAssumptions.workingDays}*${toilAssumptions.hoursPerDay})`,
      result: capacityOf(team, document) ?? unknown,
    }),
    kinded('decimal', {
      formula: `IF(${tasks}-E${row}=0,"${unknown}",SUMIF(${teams},A${row},${hours}))`,
      result: timed ? toil.hours : unknown,
    }),
    kinded('whole', { formula: `COUNTIFS(${teams},A${row},${hours},"${unknown}")`, result: toil?.untimed ?? 0 }),
    kinded('percent', {
      formula: `IF(AND(ISNUMBER(C${row}),ISNUMBER(D${row})),D${row}/C${row},"${unknown}")`,
      result: toil?.ratio ?? unknown,
    }),
    { formula: levelFormula(row, tasks), result: toil === null ? noTask : levelWords[toil.level].text },
  ])
}

const noTask = '? no task listed'

const levelWords: Readonly<Record<ToilLevel, StatusWord>> = {
  'over-cap': { text: '■ over the cap', tone: 'bad', meaning: 'More than the cap.' },
  'over-target': { text: '▲ over the target', tone: 'near', meaning: 'More than the target, up to the cap.' },
  within: { text: '● within', tone: 'good', meaning: 'At most the target.' },
  unknown: { text: '? unknown', tone: 'muted', meaning: 'People or hours are missing.' },
}

/** Binary rounding must not carry a ratio over its line. */
function levelFormula(row: number, tasks: string): string {
  const { target, cap } = toilAssumptions
  const ratio = `F${row}`
  const word = (level: ToilLevel) => `"${levelWords[level].text}"`
  return `IF(${tasks}=0,"${noTask}",IF(NOT(ISNUMBER(${ratio})),${word('unknown')},IF(${ratio}>${cap}+1E-9,${word('over-cap')},IF(${ratio}>${target}+1E-9,${word('over-target')},IF(E${row}>0,${word('unknown')},${word('within')})))))`
}

function levelRules(range: string): LookRule[] {
  return Object.values(levelWords).map(({ text, tone }) => ({ range, when: { type: 'is', text }, tone }))
}

/** Tasks drawn in the Pareto chart; the rest is one line. */
const mostBars = 30
/** Blocks of the longest bar. */
const longestBar = 36

/** Largest first as of the export; the figures stay live. Bars are text, so that they print everywhere alike. */
function paretoRows(document: EngagementDocument, sheet: SheetModel, start: number): SheetRow[] {
  const { tasks, hours, unknown: untimed } = toilSummary(document.toil.rows)
  const shown = tasks.slice(0, mostBars)
  const rest = tasks.slice(mostBars)
  const first = start + 2
  const last = first + shown.length - 1
  const all = `SUM(${columnReference(sheet, 'hours')})`
  const most = tasks[0]?.hours ?? 0
  return [
    section('Pareto: where the hours go'),
    pageRow('head', ['Task', figure('h a month'), figure('Share'), figure('Cumulative'), 'Hours as a bar'], [[4, 7]]),
    ...shown.map(({ task, hours: own, share, cumulative }, index) => {
      const row = first + index
      return pageRow(
        'data',
        [
          task.name || 'A task without a name',
          kinded('decimal', { formula: cellOf(sheet, task, 'hours', document), result: own }),
          kinded('percent', { formula: `IF(${all}=0,0,N(B${row})/${all})`, result: share }),
          kinded('percent', { formula: `SUM(C$${first}:C${row})`, result: cumulative }),
          {
            value: {
              formula: `IF(MAX(B$${first}:B$${last})=0,"",REPT("█",ROUND(N(B${row})/MAX(B$${first}:B$${last})*${longestBar},0)))`,
              result: most === 0 ? '' : '█'.repeat(Math.round((own / most) * longestBar)),
            },
            tone: 'accent',
          },
        ],
        [[4, 7]],
      )
    }),
    ...(rest.length === 0 ? [] : [note(`${rest.length} smaller tasks are on the sheet Toil.`)]),
    note(
      untimed.length === 0
        ? `Together ${Math.round(hours)} h a month.`
        : `Together ${Math.round(hours)} h a month. Not timed, and not counted: ${namesOf(untimed)}.`,
    ),
  ]
}

function rankingRows(document: EngagementDocument, sheet: SheetModel): SheetRow[] {
  const { first, unpaying, open } = rankToil(document.toil.rows)
  return [
    section('What to productise first'),
    pageRow('head', [
      'Task',
      'Points of 3',
      figure('Saves, h a month'),
      figure('Pays back in, months'),
      figure('12-month return'),
      figure('Worst case'),
      figure('Best case'),
      'Should own it',
    ]),
    ...first.map((each) => rankedRow(each, sheet, document)),
    ...(unpaying.length === 0
      ? []
      : [note(`Does not pay back within 12 months: ${namesOf(unpaying.map(({ task }) => task))}.`)]),
    ...(open.length === 0 ? [] : [note(`Not judged yet: ${namesOf(open.map(({ task }) => task))}.`)]),
    note(`${rankingFormula} Worst and best case: minutes and effort both off by the share above, against each other.`),
  ]
}

function rankedRow(ranked: RankedTask, sheet: SheetModel, document: EngagementDocument): SheetRow {
  const { task, payback, sensitivity, points } = ranked
  const cell = (key: string) => cellOf(sheet, task, key, document)
  const range = returnRange(cell('saved'), cell('effort'))
  return pageRow('data', [
    task.name || 'A task without a name',
    {
      formula: `REPT("●",${pointsFormula(cell)})&REPT("○",3-(${pointsFormula(cell)}))`,
      result: '●'.repeat(points) + '○'.repeat(3 - points),
    },
    kinded('decimal', { formula: cell('saved'), result: payback.saved ?? unknown }),
    kinded('decimal', { formula: cell('payback'), result: monthsResult(payback) }),
    kinded('percent', { formula: cell('return'), result: returnResult(payback) }),
    kinded('percent', { formula: range.low, result: returnResult(sensitivity.both.low) }),
    kinded('percent', { formula: range.high, result: returnResult(sensitivity.both.high) }),
    { formula: cell('futureOwner'), result: ownerWord(task) },
  ])
}

/** "no effort" is text, and text is more than any number: a return without limit has its point. */
function pointsFormula(cell: (key: string) => string): string {
  return `(${cell('ticket')}="Yes")+(${cell('return')}>=1)+(${cell('futureOwner')}="Platform")`
}

function ownerWord(task: ToilTask): string {
  const owner = understood(task, 'futureOwner')
  return task.invalid?.['futureOwner'] ?? (owner === null ? unknown : labelOf(owner))
}

function labelOf(owner: string): string {
  const field = toilFields.find(({ key }) => key === 'futureOwner')
  const choices = field?.kind.type === 'choice' ? field.kind.choices : []
  return choices.find(({ value }) => value === owner)?.label ?? owner
}

/** Address of one of a task's cells on the sheet "Toil". */
function cellOf(sheet: SheetModel, task: ToilTask, key: string, document: EngagementDocument): string {
  const row = firstRow(sheet) + (document.toil.index.get(task.id) ?? 0)
  return `'${sheet.name}'!$${columnLetters(columnAt(sheet.columns, key))}$${row}`
}

function namesOf(tasks: readonly ToilTask[]): string {
  return tasks.map((task) => task.name || 'a task without a name').join(', ')
}

function section(text: string): SheetRow {
  return pageRow('section', [text], [[0, 7]])
}

function note(text: string): SheetRow {
  return pageRow('note', [text], [[0, 7]])
}
