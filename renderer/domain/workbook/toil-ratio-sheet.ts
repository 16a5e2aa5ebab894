import type { EngagementDocument } from '../document.ts'
import { nameKey } from '../field-text.ts'
import { understood } from '../invalid-text.ts'
import { remember } from '../remember.ts'
import type { Team } from '../team.ts'
import { sensitivityShare } from '../toil-payback.ts'
import {
  capacityOf,
  hoursPerDayOf,
  toilCap,
  toilRatios,
  toilTarget,
  type TeamToil,
  type ToilLevel,
} from '../toil-ratio.ts'
import { workingDaysPerMonth } from '../toil-task.ts'
import { tellsApart } from './names-in-formulas.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnReference } from './sheet-layout.ts'
import { unknown, type StatusWord } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { note, section } from './toil-cells.ts'
import { toilAssumptions } from './toil-formulas.ts'
import type { FormulaCell, LookRule, SheetModel, SheetRow } from './workbook-model.ts'

/** What the tasks of the sheet "Toil" add up to, team by team, and the assumptions behind every sheet of toil. */
export function toilRatioSheet(document: EngagementDocument, options: WorkbookOptions, toil: SheetModel): SheetModel {
  const teamLast = teamStart + lineupOf(document).length
  return pageSheet({
    key: 'toil-ratio',
    name: toilAssumptions.sheet,
    title: titleBlock(
      document,
      options,
      'Toil ratio',
      'How much of each team’s time is manual work, against target and cap, and what every figure of toil rests on.',
    ),
    widths: [44, 14, 14, 14, 14, 14, 20],
    rows: [...assumptionRows(document), gap, ...teamRows(document, toil)],
    rules: [
      { range: `F${teamStart}:F${teamLast}`, when: { type: 'share' }, tone: 'accent' },
      ...levelRules(`G${teamStart}:G${teamLast}`),
    ],
  })
}

/**
 * Whether formulas can go by what a cell says of a team: not where two teams have one name, nor where a team is called
 * like an entry that was not understood.
 */
export const tellsTeam = remember(
  ({ teams, toil }: Pick<EngagementDocument, 'teams' | 'toil'>) => {
    const typed = new Set(toil.rows.map(({ invalid }) => nameKey(invalid?.['team'] ?? '')))
    return tellsApart([...teams.rows.map(teamText), unknown, ...typed])
  },
  ({ teams, toil }) => [teams, toil],
)

/** The capacity of the team that the cell names, whatever signs are in its name; unknown where there is none. */
export function capacityLookup(team: string, document: EngagementDocument): string {
  const last = teamStart + Math.max(0, lineupOf(document).length - 1)
  const column = (letters: string) => `'${toilAssumptions.sheet}'!$${letters}$${teamStart}:$${letters}$${last}`
  return `IFERROR(LOOKUP(2,1/(${column('A')}=${team}),${column('C')}),"${unknown}")`
}

/** Row of the first team: title block, assumptions (6 rows), an empty row, section and head. */
const teamStart = 15

function assumptionRows(document: EngagementDocument): SheetRow[] {
  const line = (label: string, kind: 'whole' | 'number' | 'percent', value: number, remark: string) =>
    pageRow('data', [label, { value, kind, tone: 'input', look: 'pale' }, { value: remark, tone: 'muted' }], [[2, 6]])
  return [
    section('What every figure rests on', 6),
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
    section('Toil ratio by team', 6),
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
              formula: known('E'),
              result: lineup.reduce((sum, { toil }) => sum + (toil?.ratio == null ? 0 : toil.untimed), 0),
            }),
            kinded('share', {
              formula: `IF(C${last + 1}=0,"${unknown}",D${last + 1}/C${last + 1})`,
              result: overall.ratio ?? unknown,
            }),
          ]),
        ]),
    note(
      'Capacity: people × working days × hours a day. Ratio: toil ÷ capacity. Tasks that are not timed count for nothing, so a ratio is the least it can be. A team without people or without a task is unknown, not zero.',
      6,
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
  const own = `(${teams}=A${row})`
  const tasks = `SUMPRODUCT(${own}*1)`
  const timed = toil !== null && toil.untimed < toil.tasks.length
  const name = teamText(team)
  const told = tellsTeam(document)(name)
  const live = (formula: string, result: FormulaCell['result']) => (told ? { formula, result } : result)
  return pageRow('data', [
    name,
    { value: understood(team, 'headcount') ?? unknown, kind: 'whole', tone: 'input', look: 'pale' },
    kinded('decimal', {
      formula: `IF(N(B${row})=0,"${unknown}",B${row}*${toilAssumptions.workingDays}*${toilAssumptions.hoursPerDay})`,
      result: capacityOf(team, document) ?? unknown,
    }),
    kinded(
      'decimal',
      live(`IF(${tasks}-E${row}=0,"${unknown}",SUMPRODUCT(${own}*1,${hours}))`, timed ? toil.hours : unknown),
    ),
    kinded('whole', live(`SUMPRODUCT(${own}*(${hours}="${unknown}"))`, toil?.untimed ?? 0)),
    kinded('share', {
      formula: `IF(AND(ISNUMBER(C${row}),ISNUMBER(D${row})),D${row}/C${row},"${unknown}")`,
      result: toil?.ratio ?? unknown,
    }),
    live(levelFormula(row, tasks), toil === null ? noTask : levelWords[toil.level].text),
  ])
}

/** As the sheet of toil names it: a team without a name by its id. */
function teamText(team: Team): string {
  return team.name.trim() || team.id
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
