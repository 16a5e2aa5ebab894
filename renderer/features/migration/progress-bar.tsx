import type { StepProgress } from '#domain/migration-plan.ts'
import { percentText } from '#ui/format.ts'
import classes from './migration.module.css'

/** What is done as a bar, what nobody has entered hatched, the figure beside it. */
export function ProgressBar({ progress, label }: { readonly progress: StepProgress; readonly label: string }) {
  return (
    <span className={classes.progress} title={label}>
      <span className={classes.track}>
        <span className={classes.done} style={{ width: `${progress.done * 100}%` }} />
        <span className={classes.unknown} style={{ width: `${progress.unknown * 100}%` }} />
      </span>
      <span className={classes.figure}>{percentText(progress.done)}</span>
    </span>
  )
}
