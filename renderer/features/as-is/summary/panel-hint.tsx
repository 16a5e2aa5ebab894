import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import classes from './summary.module.css'

interface PanelHintProps {
  readonly title: string
  /** What stands here once there is data. */
  readonly text: string
  readonly action: string
  readonly onAction: () => void
}

/** A panel without data: what it will show, and where to begin. */
export function PanelHint({ title, text, action, onAction }: PanelHintProps) {
  return (
    <Panel title={title}>
      <p className={classes.hint}>{text}</p>
      <Button variant="link" className={classes.begin} onClick={onAction}>
        {action}
      </Button>
    </Panel>
  )
}
