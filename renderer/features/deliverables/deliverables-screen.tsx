import { stages } from '#domain/stage.ts'
import { useOpenFindings, useProgress, useSuggestions } from '#store/derived.ts'
import { count, formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { StatusMark } from '#ui/marks.tsx'
import { Screen } from '#ui/screen.tsx'
import classes from './deliverables.module.css'
import { ExportPanel } from './export-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { SheetList } from './sheet-list.tsx'
import { TrackerPanel } from './tracker-panel.tsx'

/** What goes to the client: the workbook, what will be in it, and what it would be silent about. */
export function DeliverablesScreen() {
  return (
    <Screen title="Deliverables" purpose="The workbook that goes to the client, built from what is here.">
      <div className={classes.layout}>
        <div className={classes.column}>
          <ExportPanel />
          <TrackerPanel />
          <PlanPanel />
          <SheetList />
        </div>
        <Readiness />
      </div>
    </Screen>
  )
}

/** Open checks and serious findings, so that nobody sends a workbook without knowing what is missing in it. */
function Readiness() {
  const progress = useProgress()
  const open = useOpenFindings().all
  const undecided = useSuggestions().length
  const earlier = progress.filter((each) => each.stage !== 'deliverables')
  return (
    <Panel
      title="Before it goes out"
      caption={`${count(open, 'open finding', 'open findings')}, ${formatNumber(undecided)} of them suggested and not decided. The workbook lists both.`}
    >
      <ul className={classes.readiness}>
        {earlier.map((each) => {
          const open = each.checks.filter((check) => !check.done)
          const stage = stages.find((one) => one.id === each.stage)
          return (
            <li key={each.stage}>
              <StatusMark kind={open.length === 0 ? 'on' : 'stale'} />
              <span className={classes.stage}>{stage?.name}</span>
              <span className={classes.dimmed}>{open.length === 0 ? 'complete' : `${open.length} open`}</span>
              {open.map((check) => (
                <span key={check.text} className={classes.check}>
                  {check.text}
                  <span className={classes.amount}>{check.detail}</span>
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
