import { memo } from 'react'
import type { PlanCard } from '#domain/plan-board.ts'
import { nameOr } from '#domain/row-name.ts'
import { dayText, waitText } from './board-words.ts'
import classes from './plan-board.module.css'

/** What a dragged card carries: nothing that another program would take for text. */
export const cardType = 'application/x-demarc-task'

interface PlanBoardCardProps {
  readonly card: PlanCard
  /** Name of the owner role, or null. */
  readonly owner: string | null
  readonly selected: boolean
  /** Id of the words that say how it is moved. */
  readonly help: string
  readonly onSelect: (id: string) => void
}

export const PlanBoardCard = memo(function PlanBoardCard(props: PlanBoardCardProps) {
  const { card, owner, selected, help, onSelect } = props
  const { task, status, late } = card
  const wait = waitText(card)
  return (
    <li>
      <button
        type="button"
        className={classes.card}
        data-card={task.id}
        data-status={status}
        aria-pressed={selected}
        aria-describedby={help}
        draggable
        title={task.name}
        onDragStart={(event) => {
          event.dataTransfer.setData(cardType, task.id)
          event.dataTransfer.effectAllowed = 'move'
        }}
        onFocus={() => onSelect(task.id)}
        onClick={() => onSelect(task.id)}
      >
        <span className={classes.name}>{nameOr(task.name, 'Task')}</span>
        <span className={classes.facts}>
          <span>{owner ?? 'nobody owns it'}</span>
          <span>{dayText(card)}</span>
          {status === 'active' ? <span>{task.progress === null ? '? %' : `${task.progress} %`}</span> : null}
          {late ? <b className={classes.late}>late</b> : null}
        </span>
        {wait ? <span className={status === 'waiting' ? classes.wait : classes.ahead}>{wait}</span> : null}
      </button>
    </li>
  )
})
