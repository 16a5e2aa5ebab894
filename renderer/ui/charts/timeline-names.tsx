import { rowHeight } from './timeline-layout.ts'
import type { TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

/** The columns on the left. For the mouse and the eye: the tree in the plot says the same to assistive technology. */
export function TimelineNames(props: {
  readonly rows: readonly TimelineRow[]
  readonly selected: string | null
  readonly width: number
  readonly showOwners: boolean
  readonly onFocusRow: (id: string) => void
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  return (
    <div className={classes.names} style={{ width: props.width }} aria-hidden="true">
      {props.rows.map((row) => (
        <div
          key={row.id}
          className={classes.name}
          data-level={row.level}
          data-selected={row.id === props.selected || undefined}
          style={{ height: rowHeight }}
          title={row.owner === '' ? row.name : `${row.name} (${row.owner ?? 'no owner'})`}
          onClick={() => props.onFocusRow(row.id)}
          onDoubleClick={() => props.onOpen(row.id)}
        >
          <Fold row={row} onToggle={props.onToggle} />
          <span className={classes.text}>{row.name}</span>
          {props.showOwners ? (
            <span className={classes.owner}>
              {row.owner === null ? <span className={classes.nobody}>?</span> : row.owner}
            </span>
          ) : null}
        </div>
      ))}
    </div>
  )
}

function Fold({ row, onToggle }: { readonly row: TimelineRow; readonly onToggle: (id: string) => void }) {
  if (row.expanded === undefined) return <span className={classes.fold} />
  return (
    <span
      className={classes.fold}
      data-folds
      data-open={row.expanded}
      onClick={(event) => {
        event.stopPropagation()
        onToggle(row.id)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <svg width="10" height="10" viewBox="0 0 10 10">
        <path d="M3 1.5 6.5 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </span>
  )
}
