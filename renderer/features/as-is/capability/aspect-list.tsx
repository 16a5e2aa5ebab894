import { rubricSummaries, type CapabilityView } from '#domain/capability-view.ts'
import classes from './aspect-list.module.css'
import { aspectWords, levelsText } from './capability-words.ts'
import { LevelStrip } from './level-strip.tsx'

interface AspectListProps {
  readonly views: readonly CapabilityView[]
  readonly current: string
  /** The respondent whose answers are shown beside the names; null shows what is agreed. */
  readonly who: string | null
  readonly onSelect: (aspect: string) => void
}

/** Both rubrics with their aspects, one line each. The keys that rate are the tab's own. */
export function AspectList({ views, current, who, onSelect }: AspectListProps) {
  return (
    <div className={classes.list} data-voting={who !== null} role="listbox" aria-label="Capabilities">
      {rubricSummaries(views).map(({ rubric, agreed, aspects, notApplicable }) => (
        <div key={rubric.slug} role="group" aria-label={rubric.name}>
          <p className={classes.rubric} aria-hidden="true">
            <strong>{rubric.name}</strong>
            <span>
              {agreed} of {aspects - notApplicable} agreed
            </span>
          </p>
          {views
            .filter((view) => view.rubric === rubric)
            .map((view) => (
              <div
                key={view.aspect.slug}
                className={classes.aspect}
                role="option"
                data-aspect={view.aspect.slug}
                aria-selected={view.aspect.slug === current}
                aria-label={aspectWords(view)}
                title={aspectWords(view)}
                tabIndex={view.aspect.slug === current ? 0 : -1}
                onClick={() => onSelect(view.aspect.slug)}
                onFocus={() => onSelect(view.aspect.slug)}
              >
                <span className={classes.name}>{view.aspect.name}</span>
                <span className={classes.strip}>
                  <LevelStrip view={view} />
                </span>
                <span className={classes.levels}>{who === null ? levelsText(view) : saidBy(view, who)}</span>
              </div>
            ))}
        </div>
      ))}
    </div>
  )
}

/** What one respondent said; empty while they were not asked. */
function saidBy({ votes }: CapabilityView, who: string): string {
  const found = votes.find((vote) => vote.respondent === who)
  return found === undefined ? '' : `${found.level ?? '?'}`
}
