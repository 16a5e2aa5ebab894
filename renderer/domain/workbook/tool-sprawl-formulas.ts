import type { EngagementDocument } from '../document.ts'
import { quoteIfNeeded } from '../field-text.ts'
import { remember } from '../remember.ts'
import type { Team } from '../team.ts'
import type { CategorySprawl } from '../tool-sprawl.ts'
import { longestInFormula, tellsApart } from './names-in-formulas.ts'
import { columnReference } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import type { FormulaCell, SheetModel } from './workbook-model.ts'

type Figure = number | string | FormulaCell

/**
 * How many tools of the category the team uses, counted in the sheet of tools. A plain number where text alone cannot
 * tell: a category or team without a name, two teams of one name, an entry that was not understood.
 */
export function teamCount(
  category: CategorySprawl,
  team: Team,
  { teams }: Pick<EngagementDocument, 'teams'>,
  tools: SheetModel,
): Figure {
  const result = category.byTeam.get(team.id)?.length ?? 0
  const understood = category.tools.every(({ invalid }) => invalid?.['teams'] === undefined)
  if (!hasText(category) || !distinct(teams)(team.name) || !understood) return result
  const name = text(`, ${quoteIfNeeded(team.name)}, `)
  const users = `", "&${columnReference(tools, 'teams')}&", "`
  return { formula: `SUMPRODUCT(${isOf(category, tools)}*ISNUMBER(FIND(${name},${users})))`, result }
}

const distinct = remember(
  ({ rows }: EngagementDocument['teams']) => tellsApart(rows.map(({ name }) => name)),
  (teams) => [teams],
)

/** What the row of a category says beside its overlap; `at` is its row of counts by team, and two cells of its own. */
export function categoryFormulas(
  category: CategorySprawl,
  tools: SheetModel,
  at: { readonly uses: string; readonly tools: string; readonly costUnknown: string },
): Readonly<Record<'tools' | 'teams' | 'uses' | 'cost' | 'costUnknown', Figure>> {
  const { byTeam, cost } = category
  const live = (formula: string, result: number | string) => (hasText(category) ? { formula, result } : result)
  const costs = columnReference(tools, 'annualCost')
  return {
    tools: live(`SUMPRODUCT(${isOf(category, tools)}*1)`, category.tools.length),
    teams: { formula: `COUNTIF(${at.uses},">0")`, result: byTeam.size },
    uses: { formula: `SUM(${at.uses})`, result: category.uses },
    cost: live(
      `IF(${at.costUnknown}=${at.tools},"${unknown}",SUMPRODUCT(${isOf(category, tools)}*1,${costs}))`,
      cost.unknown === category.tools.length ? unknown : cost.known,
    ),
    costUnknown: live(`SUMPRODUCT(${isOf(category, tools)}*NOT(ISNUMBER(${costs})))`, cost.unknown),
  }
}

/** One for each tool of the category; spreadsheets compare without case, as the application does. */
function isOf({ name }: CategorySprawl, tools: SheetModel): string {
  return `(TRIM(${columnReference(tools, 'category')})=${text(name)})`
}

/** Whether a formula can go by its name. */
function hasText({ key, name }: CategorySprawl): boolean {
  return key !== '' && name.length <= longestInFormula
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}
