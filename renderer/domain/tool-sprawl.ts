import { groupBy } from './group-by.ts'
import type { EngagementDocument } from './document.ts'
import { nameKey } from './field-text.ts'
import { understood } from './invalid-text.ts'
import type { Tool } from './tool.ts'

/** The tools of one category and who uses them. A use is one team with one tool. */
export interface CategorySprawl {
  /** The category as `nameKey` gives it; empty for tools whose category is unknown. */
  readonly key: string
  /** As it was first written. */
  readonly name: string
  readonly tools: readonly Tool[]
  /** By id of the team; a team that uses none of them is not in it. */
  readonly byTeam: ReadonlyMap<string, readonly Tool[]>
  /** Tools of which nobody has said who uses them: in no use, and in no index. */
  readonly usersUnknown: readonly Tool[]
  readonly uses: number
  /** Uses of every tool but the one that most teams use: what would have to move for one tool to serve all. */
  readonly moves: number
  /** 0 to 1, see `overlapFormula`; null while nobody can tell, and for the unknown category. */
  readonly overlap: number | null
  readonly cost: YearlyCost
}

/** Per year, in the engagement's currency; what nobody knows is counted apart and never taken for nothing. */
export interface YearlyCost {
  readonly known: number
  /** How many tools have no cost given. */
  readonly unknown: number
}

/** How the overlap index comes about, for everywhere it is shown. */
export const overlapFormula =
  'Overlap index = uses of every tool but the most used one ÷ (teams that use the category − 1), at most 1. A use is one team with one tool. 0: one tool serves all. 1: every team has its own. Unknown while nobody has said who uses it, or who uses the other tools beside the one whose users are known.'

/** From this index on, a category is a finding: half of the way to a tool for every team. */
export const highOverlap = 0.5

/** Categories with their tools, the highest overlap first, then by name; the unknown category stands last. */
export function toolSprawl(document: Pick<EngagementDocument, 'tools' | 'teams'>): CategorySprawl[] {
  const groups = groupBy(document.tools.rows, ({ category }) => nameKey(category))
  return [...groups].map(([key, tools]) => categorySprawl(key, tools, document.teams)).sort(mostOverlapFirst)
}

/** Whether teams use more than one tool of the category. */
export function overlaps({ overlap }: Pick<CategorySprawl, 'overlap'>): boolean {
  return overlap !== null && overlap > 0
}

/**
 * See `overlapFormula`. `uses` are the known teams of each tool. Null while no use is known, and where only one of
 * several tools has known users: that none overlaps is then not known either.
 */
export function overlapIndex(uses: readonly ReadonlySet<string>[]): number | null {
  const [teams, moves] = [new Set(uses.flatMap((each) => [...each])).size, movesOf(uses)]
  if (teams === 0 || (moves === 0 && uses.length > 1)) return null
  return Math.min(1, moves / Math.max(1, teams - 1))
}

export function yearlyCost(tools: readonly Tool[]): YearlyCost {
  return {
    known: tools.reduce((sum, tool) => sum + (understood(tool, 'annualCost') ?? 0), 0),
    unknown: tools.filter((tool) => understood(tool, 'annualCost') === null).length,
  }
}

/** What the tools cost whose category overlaps. */
export function overlappingCost(categories: readonly CategorySprawl[]): YearlyCost {
  return yearlyCost(categories.filter(overlaps).flatMap(({ tools }) => tools))
}

export function ownerless(tools: readonly Tool[]): Tool[] {
  return tools.filter((tool) => understood(tool, 'owner') === null)
}

/** Ids of the teams that are known to use it. */
export function usersOf(tool: Tool): readonly string[] {
  return understood(tool, 'teams') ?? []
}

function categorySprawl(key: string, tools: readonly Tool[], teams: EngagementDocument['teams']): CategorySprawl {
  const byTeam = new Map<string, Tool[]>()
  const uses = tools.map((tool) => new Set(usersOf(tool).filter((id) => teams.index.has(id))))
  tools.forEach((tool, index) => {
    for (const team of uses[index] ?? []) {
      const used = byTeam.get(team)
      if (used) used.push(tool)
      else byTeam.set(team, [tool])
    }
  })
  return {
    key,
    name: tools[0]?.category.trim() ?? '',
    tools,
    byTeam,
    usersUnknown: tools.filter((_, index) => uses[index]?.size === 0),
    uses: uses.reduce((sum, each) => sum + each.size, 0),
    moves: movesOf(uses),
    overlap: key === '' ? null : overlapIndex(uses),
    cost: yearlyCost(tools),
  }
}

function movesOf(uses: readonly ReadonlySet<string>[]): number {
  const sizes = uses.map((each) => each.size)
  return sizes.reduce((sum, size) => sum + size, 0) - sizes.reduce((most, size) => Math.max(most, size), 0)
}

function mostOverlapFirst(a: CategorySprawl, b: CategorySprawl): number {
  if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1
  return (b.overlap ?? -1) - (a.overlap ?? -1) || (a.key < b.key ? -1 : 1)
}
