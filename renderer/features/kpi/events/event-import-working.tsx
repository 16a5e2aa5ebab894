import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import type { ImportProgress } from '#workers/event-import-client.ts'
import classes from './event-import.module.css'

interface EventImportWorkingProps {
  readonly what: string
  readonly name: string | null
  readonly progress: ImportProgress | null
  readonly onCancel: () => void
}

/** Reading or comparing goes on elsewhere; the window stays free, and this can be ended at any time. */
export function EventImportWorking({ what, name, progress, onCancel }: EventImportWorkingProps) {
  const label = `${what} ${name ?? 'the pasted text'}`
  const share = progress?.of ? progress.done / progress.of : null
  return (
    <div className={classes.working}>
      <p role="status">{label}</p>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        {...(share === null
          ? {}
          : { 'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 })}
      >
        <div data-unknown={share === null || undefined} style={{ width: `${Math.round((share ?? 0.25) * 100)}%` }} />
      </div>
      <div className={classes.footer}>
        <span className={classes.dimmed}>
          {progress && progress.done > 0
            ? `${formatNumber(progress.done)}${progress.of === null ? ' rows so far' : ` of ${formatNumber(progress.of)} rows`}`
            : 'Nothing has changed yet.'}
        </span>
        <span className={classes.space} />
        <Button onClick={onCancel} data-autofocus>
          Cancel
        </Button>
      </div>
    </div>
  )
}
