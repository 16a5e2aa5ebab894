import { notifications } from '@mantine/notifications'
import type { Commit } from '#domain/command.ts'
import { stageOfTable } from '#domain/stage.ts'
import { Button } from '#ui/button.tsx'
import classes from './home.module.css'
import { goTo, useNavigation } from './navigation.ts'

const toast = 'reverted'

/** Says what Undo or Redo did when it happened on a screen that is not in view, with the way there. */
export function tellReverted(what: 'Undone' | 'Redone', commit: Commit | null | undefined): void {
  const table = commit?.changes[0]?.table
  if (!commit || !table) return
  const stage = stageOfTable[table]
  notifications.hide(toast)
  if (useNavigation.getState().here.screen === stage) return
  notifications.show({
    id: toast,
    message: (
      <span className={classes.toast}>
        {what}: {commit.label}
        <Button
          variant="link"
          onClick={() => {
            notifications.hide(toast)
            goTo(stage)
          }}
        >
          Show
        </Button>
      </span>
    ),
  })
}
