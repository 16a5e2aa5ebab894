import { memo } from 'react'
import type { Issue } from '#domain/issue.ts'
import { SeverityMark, StatusMark } from '#ui/marks.tsx'
import { cellOf } from './board-moves.ts'
import classes from './board.module.css'
import { extentWord, nameOf } from './finding-actions.ts'

/** What a dragged card carries: nothing that another program would take for text. */
export const cardType = 'application/x-demarc-finding'

interface BoardCardProps {
  readonly issue: Issue
  /** Name of the owner role, or null. */
  readonly owner: string | null
  readonly selected: boolean
  /** Id of the words that say how it is moved. */
  readonly help: string
  readonly onSelect: (issue: Issue) => void
}

export const BoardCard = memo(function BoardCard({ issue, owner, selected, help, onSelect }: BoardCardProps) {
  const placed = cellOf(issue) !== null
  return (
    <li>
      <button
        type="button"
        className={classes.card}
        data-card={issue.id}
        aria-pressed={selected}
        aria-describedby={help}
        draggable
        title={issue.name}
        onDragStart={(event) => {
          event.dataTransfer.setData(cardType, issue.id)
          event.dataTransfer.effectAllowed = 'move'
        }}
        onFocus={() => onSelect(issue)}
        onClick={() => onSelect(issue)}
      >
        <span className={classes.name}>{nameOf(issue)}</span>
        <span className={classes.facts}>
          {issue.severity === null ? (
            <span className={classes.unknown}>
              <StatusMark kind="unknown" /> severity
            </span>
          ) : (
            <SeverityMark severity={issue.severity} />
          )}
          <span>{owner ?? 'nobody owns it'}</span>
          {issue.status === 'planned' ? <span>planned</span> : null}
          {placed ? null : (
            <span>
              effort {wordOrMark(issue.effort)}, impact {wordOrMark(issue.impact)}
            </span>
          )}
        </span>
      </button>
    </li>
  )
})

function wordOrMark(extent: Issue['effort']): string {
  return extent === null ? '?' : extentWord(extent)
}
