import { useState } from 'react'
import { planFormatNames, planFormats, type PlanFormat } from '#domain/plan-formats/plan-file.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { savePlanFile, type PlanSave } from '#tables/save-plan-file.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './deliverables.module.css'
import { SaveOutcome } from './save-outcome.tsx'

/** The plan for the programs that the client goes on with. */
export function PlanPanel() {
  const store = useDocumentStore()
  const tasks = useDocument((document) => document.tasks.rows.length)
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<PlanSave | null>(null)
  const save = async (format: PlanFormat) => {
    setBusy(true)
    setSaved(await savePlanFile(store, format))
    setBusy(false)
  }
  return (
    <Panel
      title="Plan for other programs"
      caption="Trackers take the tasks that are not done; Microsoft Project, calendar and Mermaid the whole plan with its milestones."
    >
      <div className={classes.line}>
        {planFormats.map((format) => (
          <Button key={format} disabled={busy || tasks === 0} onClick={() => void save(format)}>
            Save plan for {planFormatNames[format]}
          </Button>
        ))}
        <span className={classes.dimmed}>
          {tasks > 0 ? `${count(tasks, 'task', 'tasks')} in the plan.` : 'The plan has no task yet.'}
        </span>
      </div>
      {saved ? <SaveOutcome saved={saved} onAgain={() => void save(saved.format)} /> : null}
    </Panel>
  )
}
