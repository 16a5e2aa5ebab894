import { currencyOf } from '../client-words.ts'
import { dayText, isoOf } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { choiceLabel } from '../field.ts'
import { nameOr } from '../row-name.ts'
import { contractView, type EndingContract } from '../tool-contracts.ts'
import {
  overlapFormula,
  overlappingCost,
  overlaps,
  ownerless,
  toolSprawl,
  usersOf,
  type CategorySprawl,
} from '../tool-sprawl.ts'
import { toolVerdicts, type Tool } from '../tool.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnLetters, firstRow } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { categoryFormulas, teamCount } from './tool-sprawl-formulas.ts'
import type { Cell, SheetModel, SheetRow } from './workbook-model.ts'

/** How many tools do the same job, for whom, and what that costs; the counts follow the sheet of tools. */
export function toolSprawlSheet(document: EngagementDocument, options: WorkbookOptions, tools: SheetModel): SheetModel {
  const categories = toolSprawl(document)
  const teams = document.teams.rows
  const start = firstRow({ shape: 'page', bands: [] })
  const matrixFrom = start + 2
  const overlap = overlapRows(document, categories, tools, { matrixFrom, from: matrixFrom + categories.length + 4 })
  const last = Math.max(teams.length, overlapHeads.length - 1)
  const wide = (text: string) => pageRow('note', [text], [[0, last]])
  const lastTeam = columnLetters(teams.length)
  const matrix = `B${matrixFrom}:${lastTeam}${matrixFrom + categories.length - 1}`
  const overlapFrom = matrixFrom + categories.length + 4
  return pageSheet({
    key: 'tool-sprawl',
    name: 'Tool sprawl',
    title: titleBlock(
      document,
      options,
      'Tool sprawl',
      'How many tools do the same job, for which teams, at what cost.',
    ),
    widths: [
      34,
      ...Array.from({ length: last }, (_, index) =>
        columnWidth(teams[index]?.name ?? '', overlapHeads[index + 1] ?? ''),
      ),
    ],
    rows: [
      pageRow('section', ['Tools by category and team'], [[0, last]]),
      pageRow('head', ['Category', ...teams.map(({ name }) => figure(broken(nameOr(name, 'Team'))))]),
      ...categories.map((category) =>
        pageRow('data', [
          nameOf(category),
          ...teams.map((team) => kinded('tally', teamCount(category, team, document, tools))),
        ]),
      ),
      wide(matrixNote(categories)),
      gap,
      pageRow('section', ['Overlap and cost by category'], [[0, last]]),
      ...overlap,
      wide(overlapFormula),
      gap,
      ...contractRows(document, options.today, last),
      gap,
      pageRow('section', ['Without an owner'], [[0, last]]),
      wide(ownerText(document.tools.rows)),
    ],
    rules:
      teams.length === 0
        ? []
        : [
            { range: matrix, when: { type: 'formula', formula: `B${matrixFrom}=1` }, tone: 'accent' },
            { range: matrix, when: { type: 'formula', formula: `B${matrixFrom}>1` }, tone: 'near', strong: true },
            {
              range: `G${overlapFrom}:G${overlapFrom + categories.length - 1}`,
              when: { type: 'share' },
              tone: 'accent',
            },
          ],
  })
}

const overlapHeads = [
  'Category',
  'Tools',
  'Teams',
  'Uses',
  'Uses of the most used tool',
  'To move',
  'Overlap index',
  'Known cost a year',
  'Tools of unknown cost',
]

/** Head, one row for each category, and the sum of what overlaps. */
function overlapRows(
  document: EngagementDocument,
  categories: readonly CategorySprawl[],
  tools: SheetModel,
  at: { readonly matrixFrom: number; readonly from: number },
): SheetRow[] {
  const currency = currencyOf(document)
  const heads = overlapHeads.map((head) =>
    head === 'Known cost a year' && currency !== '' ? `${head}, ${currency}` : head,
  )
  const costs = overlappingCost(categories)
  const overlapping = categories.filter(overlaps).reduce((sum, { tools: own }) => sum + own.length, 0)
  const until = at.from + categories.length - 1
  const whereOverlapping = (column: string) => `SUMIF(G${at.from}:G${until},">0",${column}${at.from}:${column}${until})`
  return [
    pageRow('head', [heads[0] ?? '', ...heads.slice(1).map((head) => figure(broken(head)))]),
    ...categories.map((category, index) => {
      const row = at.from + index
      const lastTeam = columnLetters(document.teams.rows.length)
      const matrixRow = at.matrixFrom + index
      const live = categoryFormulas(category, tools, {
        uses: `B${matrixRow}:${lastTeam}${matrixRow}`,
        tools: `B${row}`,
        costUnknown: `I${row}`,
      })
      return pageRow('data', [
        nameOf(category),
        kinded('whole', live.tools),
        kinded('whole', live.teams),
        kinded('whole', live.uses),
        kinded('whole', category.uses - category.moves),
        kinded('whole', { formula: `D${row}-E${row}`, result: category.moves }),
        category.key === ''
          ? unknown
          : kinded('index', {
              formula: `IF(OR(C${row}=0,AND(F${row}=0,B${row}>1)),"${unknown}",ROUND(MIN(1,F${row}/MAX(1,C${row}-1)),2))`,
              result: category.overlap === null ? unknown : Math.round(category.overlap * 100) / 100,
            }),
        kinded('whole', live.cost),
        kinded('whole', live.costUnknown),
      ])
    }),
    pageRow('strong', [
      'Categories that overlap',
      ...Array.from({ length: 5 }, (): Cell => null),
      kinded('whole', {
        formula: `COUNTIF(G${at.from}:G${until},">0")`,
        result: categories.filter(overlaps).length,
      }),
      kinded('whole', {
        formula: `IF(AND(I${until + 1}>0,I${until + 1}=${whereOverlapping('B')}),"${unknown}",${whereOverlapping('H')})`,
        result: costs.unknown > 0 && costs.unknown === overlapping ? unknown : costs.known,
      }),
      kinded('whole', { formula: whereOverlapping('I'), result: costs.unknown }),
    ]),
  ]
}

function contractRows(document: EngagementDocument, today: string, last: number): SheetRow[] {
  const { ended, within, later, open, planEnd } = contractView(document, today)
  const plan = planEnd === null ? 'The plan has no dates yet.' : `The plan ends on ${dayText(isoOf(planEnd))}.`
  const rest = [later === null ? '' : `${later} end after it.`, `${open} have no end given.`].filter(Boolean).join(' ')
  return [
    pageRow('section', ['Contracts that have ended, or end within the plan'], [[0, last]]),
    ...(ended.length + within.length === 0
      ? []
      : [
          pageRow('head', ['Tool', figure('Ends'), figure('Days left'), figure('Teams'), 'Verdict']),
          ...[...ended, ...within].map(contractRow),
        ]),
    pageRow('note', [`${plan} ${rest}`], [[0, last]]),
  ]
}

function contractRow({ tool, days }: EndingContract): SheetRow {
  return pageRow('data', [
    tool.name,
    tool.contractEnd === null ? null : kinded('date', { date: tool.contractEnd }),
    kinded('whole', days),
    kinded('whole', usersOf(tool).length || unknown),
    verdictText(tool),
  ])
}

function verdictText(tool: Tool): string {
  return tool.invalid?.['verdict'] ?? choiceLabel(toolVerdicts, tool.verdict) ?? unknown
}

function ownerText(tools: readonly Tool[]): string {
  const names = ownerless(tools).map((tool) => nameOr(tool.name, 'a tool'))
  return names.length === 0 ? 'Every tool has one.' : `${names.length} of ${tools.length}: ${names.join(', ')}.`
}

function matrixNote(categories: readonly CategorySprawl[]): string {
  const unknownUsers = categories.flatMap(({ usersUnknown }) => usersUnknown)
  const note = 'How many tools of the category the team uses.'
  return unknownUsers.length === 0
    ? note
    : `${note} Users unknown, not counted: ${unknownUsers.map((tool) => tool.name).join(', ')}.`
}

function nameOf({ name }: CategorySprawl): string {
  return name || `Category ${unknown}`
}

/** Wide enough for the longest words of both tables, and a gap: figures stand at the right edge, and so do their heads. */
function columnWidth(...heads: readonly string[]): number {
  const words = heads.flatMap((head) => head.split(' '))
  return Math.min(18, Math.max(11, ...words.map((word) => word.length + 3)))
}

/** One line of a head per word where two would fill the column: a full column runs into its neighbour. */
function broken(head: string): string {
  return head.split(' ').length === 2 ? head.replace(' ', '\n') : head
}
