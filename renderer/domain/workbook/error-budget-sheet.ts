import { dayText } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { budgetPolicyOf, weeksInSuccession, type SuccessiveWeek } from '../error-budget-policy.ts'
import type { ErrorBudget } from '../error-budget-record.ts'
import { budgetStanding, type BudgetStanding } from '../error-budget-standing.ts'
import { policyCourse, type BudgetPolicy } from '../error-budget.ts'
import { nameOr } from '../row-name.ts'
import {
  budgetEnds,
  burnFormula,
  consumedFormula,
  countedIn,
  courseFormula,
  endFormula,
  insideFormula,
  policyLevels,
  sizeFormula,
  stateFormula,
  wordFormula,
  type BudgetPlaces,
} from './error-budget-formulas.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { serialOf } from './sheet-layout.ts'
import { budgetStateWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { note, section } from './toil-cells.ts'
import type { Cell, CellKind, SheetModel, SheetRow } from './workbook-model.ts'

/** Every budget with what it is counted from, what is used and what the policy says of it; the policy's limits above. */
export function errorBudgetSheet(document: EngagementDocument, options: WorkbookOptions): SheetModel {
  const policy = budgetPolicyOf(document)
  const lines = linesOf(document, options.today)
  const last = Math.max(lastBudget(lines), lines.at(-1)?.lastWeek ?? 0)
  return pageSheet({
    key: 'error-budgets',
    name: 'Error budgets',
    title: titleBlock(
      document,
      options,
      'Error budgets',
      'How much may fail, how much has, how fast it goes, and what the policy says of it. Tinted cells may be changed.',
    ),
    widths: [38, 20, 11, 17, 10, 14, 19, 13, 9, 12, 11, 11, 10, 10, 9, 16, 18, 64],
    rows: [
      ...policyRows(policy, options.today),
      gap,
      section('Error budgets', width),
      budgetHead,
      ...lines.map((line) => budgetRow(line, document)),
      note(
        'Budget: (100 − objective) ÷ 100, of the minutes, the events or the whole slices of the window. Consumed: bad ÷ budget. Burn: the part of the budget that went lately, over the part of the window that it took; 1 uses it up with the window.',
        width,
      ),
      note(
        'A week that is not over puts a limit into force and lifts nothing. What was in force is lifted after enough weeks in a row with the objective met and the share inside; an unknown week breaks the row.',
        width,
      ),
      ...(lines.some(({ weeks }) => weeks.length > 0) ? [gap, ...weekRows(lines, policy)] : []),
    ],
    rules: [
      { range: `L${budgetStart}:L${lastBudget(lines)}`, when: { type: 'share' }, tone: 'accent' },
      ...wordRules(`A${budgetStart}:Q${last}`, budgetStateWords),
    ],
  })
}

/** Position of the last column. */
const width = 17

/** Row of the first budget: title block, policy (5 rows), an empty row, section and head. */
const budgetStart = 14

/** A budget and the rows it takes. */
interface Line {
  readonly record: ErrorBudget
  readonly name: string
  readonly row: number
  readonly standing: BudgetStanding
  readonly weeks: readonly SuccessiveWeek[]
  readonly firstWeek: number
  readonly lastWeek: number
}

function linesOf(document: EngagementDocument, today: string): readonly Line[] {
  const { rows } = document.errorBudgets
  // Behind the budgets: two notes, an empty row, section and head.
  let next = budgetStart + rows.length + 5
  return rows.map((record, index) => {
    const weeks = weeksInSuccession(record.weeks)
    const firstWeek = next
    next += weeks.length
    return {
      record,
      name: nameOr(record.name, 'Error budget'),
      row: budgetStart + index,
      standing: budgetStanding(record, document, today),
      weeks,
      firstWeek,
      lastWeek: next - 1,
    }
  })
}

function lastBudget(lines: readonly Line[]): number {
  return budgetStart + lines.length - 1
}

function policyRows({ freezeAbove, stopAbove, exitWeeks }: BudgetPolicy, today: string): readonly SheetRow[] {
  const line = (label: string, kind: CellKind, value: number | { readonly date: string }, remark: string) =>
    pageRow(
      'data',
      [label, { value, kind, tone: 'input', look: 'pale' }, { value: remark, tone: 'muted' }],
      [[2, width]],
    )
  return [
    section('Policy', width),
    line('Feature freeze above', 'share', freezeAbove, 'of the budget'),
    line('Full stop above', 'share', stopAbove, 'of the budget'),
    line('Lifted after', 'number', exitWeeks, 'consecutive weeks with the objective met and no limit passed'),
    line('Judged on', 'date', { date: today }, 'the day from which “used up on” is reckoned'),
  ]
}

const budgetHead = pageRow('head', [
  'Error budget',
  'Service',
  figure('Objective, %'),
  'Window',
  figure('Days'),
  figure('Begins anew'),
  'Counted in',
  figure('Events of the window'),
  figure('Slice, min'),
  figure('Budget'),
  figure('Bad so far'),
  figure('Consumed'),
  figure('Bad lately'),
  figure('Lately, h'),
  figure('Burn'),
  figure('Used up on'),
  'State',
  'Why, at export',
])

function budgetRow({ record, name, row, standing, weeks, firstWeek, lastWeek }: Line, document: EngagementDocument) {
  const at: BudgetPlaces = {
    objective: `C${row}`,
    days: `E${row}`,
    anew: `F${row}`,
    budgeting: `G${row}`,
    events: `H${row}`,
    slice: `I${row}`,
    size: `J${row}`,
    bad: `K${row}`,
    consumed: `L${row}`,
    recentBad: `M${row}`,
    recentHours: `N${row}`,
    burn: `O${row}`,
  }
  const { budget, objective, period, size, consumed, burn, policy } = standing
  const input = (key: 'events' | 'sliceMinutes' | 'bad' | 'recentBad' | 'recentHours', asked = true) =>
    entered('number', record.invalid?.[key] ?? budget[key] ?? (asked ? unknown : null))
  const service = document.services.rows[document.services.index.get(record.service ?? '') ?? -1]
  const course = weeks.length === 0 ? null : { shares: `C${firstWeek}:C${lastWeek}`, lastLevel: `F${lastWeek}` }
  return pageRow('data', [
    name,
    service ? nameOr(service.name, 'Service') : null,
    entered('number', objective?.value ?? record.invalid?.['objective'] ?? unknown),
    windowWords(standing),
    entered('whole', period?.days ?? unknown),
    standing.window?.value.type === 'calendar' && period ? kinded('date', { date: period.until }) : rolling,
    entered('text', budget.budgeting === null ? unknown : countedIn[budget.budgeting]),
    input('events', budget.budgeting === 'events'),
    input('sliceMinutes', budget.budgeting === 'slices'),
    kinded('number', { formula: sizeFormula(at), result: size ?? unknown }),
    input('bad'),
    kinded('share', { formula: consumedFormula(at), result: consumed ?? unknown }),
    input('recentBad'),
    input('recentHours'),
    kinded('index', { formula: burnFormula(at), result: burn ?? unknown }),
    kinded('date', { formula: endFormula(at), result: endOf(standing) }),
    { formula: stateFormula(at.consumed, course), result: budgetStateWords[policy.state ?? 'unknown'].text },
    policy.reason,
  ])
}

const rolling: Cell = { value: 'rolling', kind: 'date', tone: 'muted' }

function entered(kind: CellKind, value: string | number | null): Cell {
  return { value, kind, tone: 'input', look: 'pale' }
}

function windowWords({ window, period }: BudgetStanding): string {
  if (window === null || period === null) return unknown
  return window.value.type === 'rolling' ? `${period.days} days` : `calendar ${window.value.unit}`
}

function endOf({ end, consumed, burn }: BudgetStanding): string | number {
  if (end === null || consumed === null) return unknown
  if (end.type === 'gone') return budgetEnds.gone
  return burn === null ? unknown : end.type === 'holds' ? budgetEnds.holds : serialOf(end.day)
}

/** How the weeks went, budget by budget, the oldest first. */
function weekRows(lines: readonly Line[], policy: BudgetPolicy): readonly SheetRow[] {
  return [
    section('Weeks', width),
    pageRow('head', [
      'Error budget',
      'Week to',
      figure('Consumed'),
      'Objective met',
      figure('In a row'),
      figure('Level'),
      'State after it',
    ]),
    ...lines.flatMap((line) => {
      const course = policyCourse(line.weeks, policy)
      return line.weeks.map((week, index) => {
        const row = line.firstWeek + index
        const before = (column: string) => (index === 0 ? '0' : `${column}${row - 1}`)
        const at = {
          consumed: `C${row}`,
          met: `D${row}`,
          inside: `E${row}`,
          insideBefore: before('E'),
          levelBefore: before('F'),
        }
        const { state, inside } = course[index] ?? { state: 'normal', inside: 0 }
        return pageRow('data', [
          line.name,
          week.until === null ? 'left out' : dayText(week.until),
          entered('share', week.consumed ?? unknown),
          entered('text', week.met === null ? unknown : week.met ? 'Yes' : 'No'),
          kinded('whole', { formula: insideFormula(at), result: inside }),
          kinded('whole', { formula: courseFormula(at), result: policyLevels.indexOf(state) }),
          { formula: wordFormula(`F${row}`), result: budgetStateWords[state].text },
        ])
      })
    }),
  ]
}
