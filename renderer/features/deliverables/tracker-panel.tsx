import { useState } from 'react'
import { exportedIssues } from '#domain/export/issues-csv.ts'
import { trackerNames, trackers, type Tracker } from '#domain/export/tracker-text.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useSuggestions } from '#store/derived.ts'
import { useToday } from '#store/today.ts'
import { saveTrackerFile, type TrackerSave } from '#tables/save-tracker-file.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './deliverables.module.css'
import { SaveOutcome } from './save-outcome.tsx'

/** The open findings as work items, for the tracker the client works in. */
export function TrackerPanel() {
  const store = useDocumentStore()
  const day = useToday()
  const open = useDocument((document) => exportedIssues(document, day).length)
  const suggested = useSuggestions().length
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<TrackerSave | null>(null)
  const save = async (tracker: Tracker) => {
    setBusy(true)
    setSaved(await saveTrackerFile(store, tracker))
    setBusy(false)
  }
  return (
    <Panel
      title="Findings for a tracker"
      caption="A CSV file of the findings taken up and still open, each a task with its five parts. Suggestions, resolved, waived and dismissed ones stay here."
    >
      <div className={classes.line}>
        {trackers.map((tracker) => (
          <Button key={tracker} disabled={busy || open === 0} onClick={() => void save(tracker)}>
            Save for {trackerNames[tracker]}
          </Button>
        ))}
        <span className={classes.dimmed}>
          {open > 0
            ? `${count(open, 'finding', 'findings')} taken up.`
            : suggested > 0
              ? `None taken up yet; ${count(suggested, 'is', 'are')} suggested and not decided.`
              : 'No finding is open.'}
        </span>
      </div>
      {saved ? <SaveOutcome saved={saved} onAgain={() => void save(saved.tracker)} /> : null}
    </Panel>
  )
}
