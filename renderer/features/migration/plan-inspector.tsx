import type { Finding } from '#domain/finding.ts'
import { findRow } from '#domain/document.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { RowHistory } from '#tables/row-history.tsx'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark } from '#ui/marks.tsx'
import { useMigrationView } from './migration-view.ts'
import { StepFields } from './step-fields.tsx'
import { TaskFields } from './task-fields.tsx'
import type { PlanTimeline } from './timeline-data.ts'
import classes from './migration.module.css'

/** The selected step or task: its fields, what is wrong with it, what was done to it. Escape goes back to the timeline. */
export function PlanInspector(props: {
  readonly plan: PlanTimeline
  readonly findings: readonly Finding[]
  readonly onLeave: () => void
}) {
  const width = useUi((state) => state.inspectorWidth)
  const selected = useMigrationView((state) => state.selected)
  const task = useDocument((document) =>
    selected?.table === 'tasks' ? findRow(document, 'tasks', selected.id) : undefined,
  )
  const onWidth = (inspectorWidth: number) => useUi.setState({ inspectorWidth })
  const stepOf = task
    ? props.plan.steps.find((step) => step.id === task.step)
    : props.plan.steps.find((step) => step.entry && selected?.table === 'steps' && step.id === selected.id)
  const stays = useHasSelected(task !== undefined || stepOf !== undefined)
  if (!task && !stepOf)
    return (
      <IdleInspector
        hint="Select a step or a task to see and edit its owner, dates and dependencies."
        stays={stays}
        width={width}
        onWidth={onWidth}
      />
    )
  const findings = props.findings.filter(({ place }) => place.table === selected?.table && place.id === selected.id)
  const number = stepOf ? props.plan.steps.indexOf(stepOf) + 1 : 0
  const stepName = stepOf?.entry ? `${number} ${stepOf.entry.name}` : 'In no step'
  return (
    <div
      className={classes.inspector}
      data-plan-inspector
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onLeave()
      }}
    >
      <Inspector
        title={task ? nameOr(task.name, 'Task') : stepName}
        subtitle={task ? stepName : stepOf?.entry?.purpose}
        width={width}
        onWidth={onWidth}
      >
        {findings.length > 0 ? (
          <InspectorSection title="Findings">
            {findings.map((finding) => (
              <div key={finding.id} className={classes.finding}>
                <p className={classes.findingHead}>
                  <SeverityMark severity={finding.severity} />
                  <span className={classes.dimmed}>{finding.rule}</span>
                </p>
                <p>{finding.title}</p>
                <p className={classes.dimmed}>{finding.detail}</p>
              </div>
            ))}
          </InspectorSection>
        ) : null}
        {task ? <TaskFields key={task.id} task={task} /> : stepOf ? <StepFields key={stepOf.id} step={stepOf} /> : null}
        <RowHistory matches={(table, id) => table === selected?.table && id === selected.id} />
      </Inspector>
    </div>
  )
}
