import { useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { exportedIssues, issuesFile, trackerNames, type Tracker } from '#domain/export/issues-csv.ts'
import type { SaveFileResult } from '#electron/ipc-contract.ts'
import { host } from '#platform/host.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { today, useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { StatusMark } from '#ui/marks.tsx'
import classes from './deliverables.module.css'

const trackers: readonly Tracker[] = ['jira', 'azure-boards']

interface Saved {
  readonly tracker: Tracker
  readonly result: SaveFileResult
  readonly count: number
  readonly caution: string
}

/** The open findings as work items, for the tracker the client works in. */
export function TrackerPanel() {
  const store = useDocumentStore()
  const day = useToday()
  const open = useDocument((document) => exportedIssues(document, day).length)
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const save = async (tracker: Tracker) => {
    setBusy(true)
    const file = issuesFile(tracker, store.getState().document, catalog, today())
    const result = await saveText(file.suggestedName, file.filters, file.text)
    setBusy(false)
    setSaved({ tracker, result, count: file.count, caution: file.caution })
  }
  return (
    <Panel
      title="Findings for a tracker"
      caption="A CSV file of the open and planned findings, each a task with its five parts. Resolved, waived and dismissed ones stay here."
    >
      <div className={classes.line}>
        {trackers.map((tracker) => (
          <Button key={tracker} disabled={busy || open === 0} onClick={() => void save(tracker)}>
            Save for {trackerNames[tracker]}
          </Button>
        ))}
        <span className={classes.dimmed}>
          {open === 0 ? 'No finding is open.' : count(open, 'open finding', 'open findings')}
        </span>
      </div>
      {saved ? <Outcome saved={saved} onAgain={() => void save(saved.tracker)} /> : null}
    </Panel>
  )
}

async function saveText(
  suggestedName: string,
  filters: readonly { readonly name: string; readonly extensions: readonly string[] }[],
  text: string,
): Promise<SaveFileResult> {
  try {
    return await host().saveFile({ suggestedName, filters, bytes: new TextEncoder().encode(text) })
  } catch (error) {
    return { status: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function Outcome({ saved, onAgain }: { readonly saved: Saved; readonly onAgain: () => void }) {
  const { tracker, result, caution } = saved
  switch (result.status) {
    case 'saved':
      return (
        <p className={classes.result} role="status">
          <StatusMark kind={caution === '' ? 'on' : 'near'} /> {count(saved.count, 'finding', 'findings')} for{' '}
          {trackerNames[tracker]} saved as {result.name}. {caution}
          <Button variant="link" onClick={() => void host().revealSavedFile()}>
            Show in folder
          </Button>
        </p>
      )
    case 'locked':
      return (
        <p className={classes.result} role="alert">
          <StatusMark kind="near" /> {result.name} is open in another program. Close it there, then save again.
          <Button variant="link" onClick={onAgain}>
            Save again
          </Button>
        </p>
      )
    case 'failed':
      return (
        <p className={classes.result} role="alert">
          <StatusMark kind="off" /> The file could not be saved: {result.message}
        </p>
      )
    case 'cancelled':
      return (
        <p className={classes.result} role="status">
          Cancelled. Nothing was written.
        </p>
      )
  }
}
