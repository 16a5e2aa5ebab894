import type { CapabilityView } from '#domain/capability-view.ts'
import classes from './level-ladder.module.css'

interface LevelLadderProps {
  readonly view: CapabilityView
  /** The respondent whose answer is given; null for the agreed level. */
  readonly who: string | null
  /** Pressed again it is taken back. */
  readonly onLevel: (level: number | null) => void
  readonly onTarget: (level: number | null) => void
}

/** What one would see at each level, with who said it, what is agreed and what is wanted. */
export function LevelLadder({ view, who, onLevel, onTarget }: LevelLadderProps) {
  const { aspect, votes, agreed, target } = view
  const chosen = who === null ? agreed : (votes.find((vote) => vote.respondent === who)?.level ?? null)
  return (
    <div className={classes.ladder} role="group" aria-label={`Levels of ${aspect.name}`}>
      {aspect.levels.map(({ level, title, text }) => {
        const said = votes.filter((vote) => vote.level === level).map((vote) => vote.respondent)
        return (
          <div key={level} className={classes.row} data-chosen={level === chosen}>
            <button
              type="button"
              className={classes.level}
              aria-pressed={level === chosen}
              aria-keyshortcuts={String(level)}
              title={level === chosen ? 'Press again to take it back' : `Key ${level}`}
              onClick={() => onLevel(level === chosen ? null : level)}
            >
              <span className={classes.digit}>{level}</span>
              <span>
                <span className={classes.title}>{title}</span>
                <span className={classes.text}>{text}</span>
              </span>
            </button>
            <span className={classes.said}>
              {who !== null && level === agreed ? <span data-agreed="true">agreed</span> : null}
              {said.map((name) => (
                <span key={name}>{name}</span>
              ))}
            </span>
            <button
              type="button"
              className={classes.target}
              aria-pressed={level === target}
              aria-keyshortcuts={`Shift+${level}`}
              aria-label={`Target: level ${level}`}
              title={
                level === target
                  ? 'The target; press again to clear it'
                  : `Make level ${level} the target (Shift+${level})`
              }
              onClick={() => onTarget(level === target ? null : level)}
            >
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M7,1.5l5.5,5.5l-5.5,5.5l-5.5,-5.5Z" />
              </svg>
              <span>{level === target ? 'Target' : ''}</span>
            </button>
          </div>
        )
      })}
    </div>
  )
}
