import { host } from '#platform/host.ts'
import type { FileSave } from '#tables/save-file.ts'
import { Button } from '#ui/button.tsx'
import { StatusMark } from '#ui/marks.tsx'
import classes from './deliverables.module.css'

/** What became of a file, and what can be done about it. */
export function SaveOutcome({ saved, onAgain }: { readonly saved: FileSave; readonly onAgain: () => void }) {
  const { result, caution, message } = saved
  const bad = result.status === 'locked' || result.status === 'failed'
  return (
    <p className={classes.result} role={bad ? 'alert' : 'status'}>
      {result.status === 'cancelled' ? null : <StatusMark kind={markOf(result.status, caution)} />} {message}
      {result.status === 'saved' ? (
        <Button variant="link" onClick={() => void host().revealSavedFile()}>
          Show in folder
        </Button>
      ) : null}
      {result.status === 'locked' ? (
        <Button variant="link" onClick={onAgain}>
          Save again
        </Button>
      ) : null}
    </p>
  )
}

function markOf(status: 'saved' | 'locked' | 'failed', caution: string) {
  if (status === 'failed') return 'off'
  return status === 'saved' && caution === '' ? 'on' : 'near'
}
