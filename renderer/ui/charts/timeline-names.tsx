import { memo, type MouseEvent } from 'react'
import { rowHeight } from './timeline-layout.ts'
import { sameRow } from './timeline-same.ts'
import type { TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

/** The columns on the left. For the mouse and the eye: the tree in the plot says the same to assistive technology. */
export function TimelineNames(props: {
  readonly rows: readonly TimelineRow[]
  /** Rows that are drawn, by number. */
  readonly firstRow: number
  readonly lastRow: number
  readonly selected: string | null
  readonly width: number
  readonly showOwners: boolean
  readonly onFocusRow: (id: string) => void
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  return (
    <div
      className={classes.names}
      style={{ width: props.width }}
      aria-hidden="true"
      onClick={(event) => {
        const { id, onFold } = hitOf(event)
        if (id !== null) (onFold ? props.onToggle : props.onFocusRow)(id)
      }}
      onDoubleClick={(event) => {
        const { id, onFold } = hitOf(event)
        if (id !== null && !onFold) props.onOpen(id)
      }}
    >
      <div style={{ height: props.firstRow * rowHeight }} />
      {props.rows.slice(props.firstRow, props.lastRow + 1).map((row) => (
        <Name key={row.id} row={row} isSelected={row.id === props.selected} showOwner={props.showOwners} />
      ))}
    </div>
  )
}

interface NameProps {
  readonly row: TimelineRow
  readonly isSelected: boolean
  readonly showOwner: boolean
}

const Name = memo(
  function Name({ row, isSelected, showOwner }: NameProps) {
    return (
      <div
        className={classes.name}
        data-name={row.id}
        data-level={row.level}
        data-selected={isSelected || undefined}
        style={{ height: rowHeight }}
        title={row.owner === '' ? row.name : `${row.name} (${row.owner ?? 'no owner'})`}
      >
        <Fold expanded={row.expanded} />
        <span className={classes.text}>{row.name}</span>
        {showOwner ? (
          <span className={classes.owner}>
            {row.owner === null ? <span className={classes.nobody}>?</span> : row.owner}
          </span>
        ) : null}
      </div>
    )
  },
  (a, b) => a.isSelected === b.isSelected && a.showOwner === b.showOwner && sameRow(a.row, b.row),
)

function Fold({ expanded }: { readonly expanded: boolean | undefined }) {
  if (expanded === undefined) return <span className={classes.fold} />
  return (
    <span className={classes.fold} data-folds data-open={expanded}>
      <svg width="10" height="10" viewBox="0 0 10 10">
        <path d="M3 1.5 6.5 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </span>
  )
}

/** The row a click fell on, and whether it was on the arrow that folds it. */
function hitOf({ target }: MouseEvent): { readonly id: string | null; readonly onFold: boolean } {
  const element = target instanceof Element ? target : null
  return {
    id: element?.closest('[data-name]')?.getAttribute('data-name') ?? null,
    onFold: element?.closest('[data-folds]') != null,
  }
}
