import { useMemo } from 'react'
import { nameOr } from '#domain/row-name.ts'
import type { Team } from '#domain/team.ts'
import { overlaps, type CategorySprawl } from '#domain/tool-sprawl.ts'
import type { Tool } from '#domain/tool.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { HeatMap, type HeatMapCell, type HeatMapColumn, type HeatMapRow } from '#ui/charts/heat-map.tsx'
import { count } from '#ui/format.ts'
import { usersUnknown } from './tools-view.ts'

export interface OverlapMapProps {
  readonly categories: readonly CategorySprawl[]
  readonly teams: readonly Team[]
  /** Draws no more than so many categories, those with most overlap; the table shows all. */
  readonly most?: number
  readonly onPick: (category: CategorySprawl, team: string | null) => void
}

/** How many tools of each category each team uses. */
export function OverlapMap({ categories, teams, most = Infinity, onPick }: OverlapMapProps) {
  const columns = useMemo(() => columnsOf(categories, teams), [categories, teams])
  const rows = useMemo(() => categories.map((category) => rowOf(category, teams)), [categories, teams])
  const shown = rows.slice(0, most)
  const drawn = useMemo(() => columnsOf(categories.slice(0, most), teams), [categories, teams, most])
  return (
    <FigurePanel
      title="Tools by category and team"
      caption={captionOf(categories, shown.length)}
      table={{
        columns: ['Category', ...columns.map(({ label }) => label)],
        rows: rows.map((row) => ({
          id: row.id,
          cells: [row.label, ...columns.map(({ id }) => row.cells.get(id)?.text ?? '0')],
        })),
      }}
    >
      <HeatMap
        label="Tools by category and team"
        corner="Category"
        columns={drawn}
        rows={shown}
        empty="no tool"
        onPick={(row, column) => {
          const category = categories.find(({ key }) => key === row)
          if (category) onPick(category, column)
        }}
      />
    </FigurePanel>
  )
}

const overlap = ' overlap'

function columnsOf(categories: readonly CategorySprawl[], teams: readonly Team[]): HeatMapColumn[] {
  return [
    ...teams.map(({ id, name }) => ({ id, label: nameOr(name, 'Team') })),
    ...(categories.some((category) => category.usersUnknown.length > 0)
      ? [{ id: usersUnknown, label: 'Users unknown' }]
      : []),
    { id: overlap, label: 'Overlap index', apart: true },
  ]
}

function rowOf(category: CategorySprawl, teams: readonly Team[]): HeatMapRow {
  const cells = new Map<string, HeatMapCell>()
  for (const { id } of teams) {
    const tools = category.byTeam.get(id)
    if (tools) cells.set(id, toolsCell(tools, category.key === ''))
  }
  if (category.usersUnknown.length > 0) cells.set(usersUnknown, toolsCell(category.usersUnknown, true))
  const index = indexText(category)
  cells.set(overlap, { text: index, depth: null, words: index === '?' ? 'unknown' : index })
  return { id: category.key, label: categoryName(category), cells }
}

/** One tool is as it should be; a second one is what the map is for. */
function toolsCell(tools: readonly Tool[], unknown: boolean): HeatMapCell {
  return {
    text: String(tools.length),
    depth: unknown ? null : Math.min(1, (tools.length - 1) / 2 + 0.1),
    ...(unknown ? { unknown } : {}),
    words: `${count(tools.length, 'tool', 'tools')}, ${tools.map((tool) => nameOr(tool.name, 'a tool')).join(', ')}`,
  }
}

export function categoryName({ name }: CategorySprawl): string {
  return name || 'Category unknown'
}

/** Two decimals; a question mark while nobody knows. */
export function indexText({ overlap: index }: Pick<CategorySprawl, 'overlap'>): string {
  return index === null ? '?' : index.toFixed(2)
}

/** "30 tools in 17 categories, 7 of which overlap. Users of 1 tool unknown. The 7 with most overlap are drawn." */
function captionOf(categories: readonly CategorySprawl[], shown: number): string {
  const known = categories.filter(({ key }) => key !== '')
  const tools = categories.reduce((sum, each) => sum + each.tools.length, 0)
  const unknown = categories.reduce((sum, each) => sum + each.usersUnknown.length, 0)
  return [
    `${count(tools, 'tool', 'tools')} in ${count(known.length, 'category', 'categories')}, ${known.filter(overlaps).length} of which overlap.`,
    unknown === 0 ? '' : `Users of ${count(unknown, 'tool', 'tools')} unknown.`,
    shown < categories.length
      ? `The ${shown} with most overlap are drawn.`
      : 'A cell counts the tools of the category that the team uses.',
  ]
    .filter(Boolean)
    .join(' ')
}
