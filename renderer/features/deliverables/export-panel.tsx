import { useDocumentStore } from '#store/document-context.tsx'
import type { WorkbookProgress } from '#workers/workbook-client.ts'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { StatusMark } from '#ui/marks.tsx'
import classes from './deliverables.module.css'
import {
  cancelExport,
  exportWorkbook,
  saveAgain,
  showSavedFile,
  useExports,
  type ExportState,
} from './export-actions.ts'

/** One button that builds the workbook in a worker and saves it; the rest of the application stays usable. */
export function ExportPanel() {
  const store = useDocumentStore()
  const state = useExports((exports) => exports[store.engagement]) ?? idle
  const busy = state.step === 'building' || state.step === 'saving'
  return (
    <Panel
      title="Workbook"
      caption="Excel, without macros. Letters and statuses are dropdown lists; every sheet can be printed."
    >
      <div className={classes.line}>
        {busy ? (
          <>
            <Progress state={state} />
            {state.step === 'building' ? <Button onClick={() => cancelExport(store.engagement)}>Cancel</Button> : null}
          </>
        ) : (
          <Button variant="primary" onClick={() => void exportWorkbook(store)}>
            Build and save the workbook
          </Button>
        )}
      </div>
      <Result state={state} onSaveAgain={() => void saveAgain(store.engagement)} />
    </Panel>
  )
}

const idle: ExportState = { step: 'idle' }

function Progress({ state }: { readonly state: ExportState }) {
  const progress = state.step === 'building' ? state.progress : null
  const share = progress ? shareOf(progress) : state.step === 'saving' ? 1 : 0
  return (
    <>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label="Building the workbook"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <span role="status">{state.step === 'saving' ? 'Saving…' : progress ? amounts(progress) : 'Starting…'}</span>
    </>
  )
}

/** Filling, writing and packing take about as long as each other. */
function shareOf(progress: WorkbookProgress): number {
  const rows = progress.ofRows === 0 ? 1 : progress.rows / progress.ofRows
  const sheets = progress.ofSheets === 0 ? 1 : progress.sheets / progress.ofSheets
  if (progress.step === 'fill') return 0.45 * rows
  return progress.step === 'write' ? 0.45 + 0.45 * sheets : 0.95
}

function amounts(progress: WorkbookProgress): string {
  if (progress.step === 'fill')
    return `${progress.sheet}: row ${formatNumber(progress.rows)} of ${formatNumber(progress.ofRows)}`
  if (progress.step === 'write') return `Sheet ${progress.sheets} of ${progress.ofSheets}`
  return 'Packing'
}

function Result({ state, onSaveAgain }: { readonly state: ExportState; readonly onSaveAgain: () => void }) {
  switch (state.step) {
    case 'saved':
      return (
        <p className={classes.result} role="status">
          <StatusMark kind="on" /> Saved as {state.name}.
          <Button variant="link" onClick={showSavedFile}>
            Show in folder
          </Button>
        </p>
      )
    case 'locked':
      return (
        <p className={classes.result} role="alert">
          <StatusMark kind="near" /> {state.name} is open in another program. Close it there, then save again.
          <Button variant="link" onClick={onSaveAgain}>
            Save again
          </Button>
        </p>
      )
    case 'failed':
      return (
        <p className={classes.result} role="alert">
          <StatusMark kind="off" /> {state.reason}
        </p>
      )
    case 'cancelled':
      return (
        <p className={classes.result} role="status">
          Cancelled. Nothing was written.
        </p>
      )
    default:
      return null
  }
}
