import { rubricSummaries, spreadText, type CapabilityView } from '#domain/capability-view.ts'
import type { CatalogRubric } from '#domain/catalog-assessment.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { RadarChart } from '#ui/charts/radar-chart.tsx'
import { aspectWords, auditProgress } from './capability-words.ts'
import classes from './capability.module.css'
import { VoteMap } from './vote-map.tsx'

interface CapabilityChartsProps {
  readonly views: readonly CapabilityView[]
  readonly respondents: readonly string[]
  /** Opens an aspect. */
  readonly onAspect: (aspect: string) => void
}

/** A radar and a map of the votes for each rubric. */
export function CapabilityCharts({ views, respondents, onAspect }: CapabilityChartsProps) {
  const rubrics = rubricSummaries(views).map(({ rubric }) => rubric)
  return (
    <div className={classes.charts}>
      {rubrics.map((rubric) => (
        <div key={rubric.slug} className={classes.rubric}>
          <CapabilityRadar rubric={rubric} views={views} onAspect={onAspect} />
          <VoteMap
            rubric={rubric}
            views={views.filter((view) => view.rubric === rubric)}
            respondents={respondents}
            onAspect={onAspect}
          />
        </div>
      ))}
    </div>
  )
}

export interface CapabilityRadarProps {
  readonly rubric: CatalogRubric
  readonly views: readonly CapabilityView[]
  readonly onAspect: (aspect: string) => void
}

/** Where a rubric stands, where it is to go, and how far the answers lie apart. */
export function CapabilityRadar({ rubric, views, onAspect }: CapabilityRadarProps) {
  const own = views.filter((view) => view.rubric === rubric)
  const scale = { least: rubric.levels[0]?.level ?? 0, most: rubric.levels.at(-1)?.level ?? 0 }
  return (
    <FigurePanel
      title={rubric.name}
      caption={captionOf(rubric, own)}
      table={{
        columns: ['Aspect', 'Level', 'Target', 'Gap', 'Votes'],
        rows: own.map((view) => ({
          id: view.aspect.slug,
          cells: [
            view.aspect.name,
            printed(view, view.agreed),
            printed(view, view.target),
            printed(view, view.gap),
            spreadText(view),
          ],
        })),
      }}
    >
      <RadarChart
        label={`${rubric.name}: level, target and votes by aspect`}
        axes={own.map((view) => ({
          id: view.aspect.slug,
          label: view.aspect.name,
          current: view.agreed,
          target: view.target,
          spread: view.spread,
          applies: view.state !== 'not-applicable',
          words: aspectWords(view),
        }))}
        scale={scale}
        names={{ current: 'Agreed level', target: 'Target', spread: 'Votes' }}
        onPick={onAspect}
      />
    </FigurePanel>
  )
}

/** "4 of 5 agreed, 1 unknown. Levels 1 to 4. Largest gap 2: Interfaces." */
function captionOf(rubric: CatalogRubric, views: readonly CapabilityView[]): string {
  const [summary] = rubricSummaries(views)
  const [low, high] = [rubric.levels[0], rubric.levels.at(-1)]
  const gap = summary?.widest
    ? ` Largest gap ${summary.widest.gap}: ${summary.widest.aspects.map(({ name }) => name).join(', ')}.`
    : ''
  return `${auditProgress(views)}. Levels ${low?.level} to ${high?.level}.${gap}`
}

function printed({ state }: CapabilityView, level: number | null): string {
  return state === 'not-applicable' ? '—' : level === null ? 'unknown' : String(level)
}
