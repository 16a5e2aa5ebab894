import { useOpenFindings } from '#store/derived.ts'
import { useDocument, useDocumentState } from '#store/document-context.tsx'
import type { DocumentState } from '#store/document-store.ts'
import { useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { useHasDrafts } from '#ui/drafts.ts'
import { count, formatClock, formatNumber } from '#ui/format.ts'
import { StatusMark } from '#ui/marks.tsx'
import { runCommand } from './commands.ts'
import { printKeys } from './key-text.ts'
import { useSession } from './session-state.ts'
import { retrySave } from './session.ts'
import classes from './status-bar.module.css'

/** Saved state in words, what Undo would undo, the selection, findings and the round. */
export function StatusBar() {
  const undoLabel = useDocumentState(nextUndo)
  const round = useDocument((document) => document.engagement.rows[0]?.round ?? 1)
  const selection = useUi((state) => state.selection)
  const findings = useOpenFindings().all
  return (
    <footer className={classes.bar}>
      <SaveText />
      {undoLabel ? (
        <button
          type="button"
          className={classes.undo}
          onClick={() => runCommand('undo')}
          title={`Undo (${printKeys('Ctrl+Z')})`}
        >
          Undo: {undoLabel}
        </button>
      ) : null}
      <span className={classes.space} />
      {selection && selection.cells > 1 ? <span>{count(selection.cells, 'cell', 'cells')}</span> : null}
      {selection?.sum != null ? <span>sum {formatNumber(selection.sum)}</span> : null}
      <span title="Undecided suggestions and open findings of all stages">
        {count(findings, 'open finding', 'open findings')}
      </span>
      <span>Round {round}</span>
    </footer>
  )
}

function SaveText() {
  const save = useSession((state) => state.save)
  const typing = useHasDrafts()
  if (save.status === 'saving') return <span role="status">Saving…</span>
  if (save.status === 'failed')
    return (
      <span className={classes.failed} role="alert">
        <StatusMark kind="off" />
        <span className={classes.reason} title={save.reason}>
          Not saved. {save.reason}
        </span>
        <Button variant="link" onClick={retrySave}>
          Try again
        </Button>
      </span>
    )
  if (typing) return <span>Typing…</span>
  return (
    <span role="status" className={classes.saved}>
      {save.warning ? <StatusMark kind="near" /> : null}
      {save.at === null ? 'Saved' : `Saved ${formatClock(save.at)}`}
      {save.warning ? ` · ${save.warning}` : ''}
    </span>
  )
}

function nextUndo(state: DocumentState): string | null {
  const seq = state.history.undo.at(-1)
  return state.journal.find((commit) => commit.seq === seq)?.label ?? null
}
