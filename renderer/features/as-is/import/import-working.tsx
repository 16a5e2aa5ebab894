import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import type { ImportProgress } from '#workers/import-client.ts'
import classes from '#tables/import/import.module.css'

interface ImportWorkingProps {
  readonly what: string
  readonly name: string | null
  readonly progress: ImportProgress | null
  readonly onCancel: () => void
}

/** Reading or comparing goes on elsewhere; the window stays free, and this can be ended at any time. */
export function ImportWorking({ what, name, progress, onCancel }: ImportWorkingProps) {
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
        <span className={classes.dimmed}>{amounts(progress)}</span>
        <span className={classes.space} />
        <Button onClick={onCancel} data-autofocus>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function amounts(progress: ImportProgress | null): string {
  if (!progress || progress.done === 0) return 'Nothing has changed yet.'
  if (progress.of === null) return `${formatNumber(progress.done)} rows so far`
  return `${formatNumber(progress.done)} of ${formatNumber(progress.of)} rows`
}
