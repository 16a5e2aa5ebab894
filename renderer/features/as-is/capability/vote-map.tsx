import { respondentsOf, spreadText, type CapabilityView } from '#domain/capability-view.ts'
import type { CatalogRubric } from '#domain/catalog-assessment.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { HeatMap, type HeatMapCell, type HeatMapColumn, type HeatMapRow } from '#ui/charts/heat-map.tsx'
import { count } from '#ui/format.ts'

interface VoteMapProps {
  readonly rubric: CatalogRubric
  readonly views: readonly CapabilityView[]
  readonly respondents: readonly string[]
  readonly onAspect: (aspect: string) => void
}

/** Aspects by respondents: the darker, the higher; the digit says it without colour. The agreed level stands apart. */
export function VoteMap({ rubric, views, respondents, onAspect }: VoteMapProps) {
  const heard = respondents.filter((name) => respondentsOf(views.flatMap((view) => view.votes)).includes(name))
  const rows = views.map((view) => rowOf(rubric, view, heard))
  return (
    <FigurePanel
      title={`${rubric.name}: who said what`}
      caption={
        heard.length === 0
          ? 'Nobody has voted yet.'
          : `${count(heard.length, 'respondent', 'respondents')}. “?” was asked and did not know; an empty cell was not asked.`
      }
      table={{
        columns: ['Aspect', ...heard, 'Votes', 'Agreed'],
        rows: views.map((view, index) => ({
          id: view.aspect.slug,
          cells: [
            view.aspect.name,
            ...heard.map((name) => rows[index]?.cells.get(name)?.text || 'not asked'),
            spreadText(view),
            agreedCell(rubric, view).text,
          ],
        })),
      }}
    >
      <HeatMap
        label={`${rubric.name}: levels by respondent`}
        corner="Aspect"
        columns={[...heard.map((name) => ({ id: name, label: name })), agreedColumn]}
        rows={rows}
        empty="not asked"
        onPick={onAspect}
      />
    </FigurePanel>
  )
}

/** No respondent has this name: names have no blanks around them. */
const agreedColumn: HeatMapColumn = { id: ' agreed', label: 'Agreed', apart: true }

function rowOf(rubric: CatalogRubric, view: CapabilityView, heard: readonly string[]): HeatMapRow {
  const cells = heard.map((name) => [name, voteCell(rubric, view, name)] as const)
  return {
    id: view.aspect.slug,
    label: view.aspect.name,
    cells: new Map([...cells, [agreedColumn.id, agreedCell(rubric, view)]]),
  }
}

function voteCell(rubric: CatalogRubric, { votes }: CapabilityView, respondent: string): HeatMapCell {
  const vote = votes.find((each) => each.respondent === respondent)
  if (vote === undefined) return { text: '', depth: null, words: 'not asked' }
  return levelCell(rubric, vote.level, 'does not know')
}

function agreedCell(rubric: CatalogRubric, { state, agreed }: CapabilityView): HeatMapCell {
  if (state === 'not-applicable') return { text: '—', depth: null, words: 'not applicable' }
  return levelCell(rubric, agreed, 'unknown')
}

function levelCell({ levels }: CatalogRubric, level: number | null, unknown: string): HeatMapCell {
  if (level === null) return { text: '?', depth: null, unknown: true, words: unknown }
  const [low, high] = [levels[0]?.level ?? 0, levels.at(-1)?.level ?? 1]
  return { text: `${level}`, depth: (level - low) / (high - low), words: `level ${level}` }
}
