import { catalog } from '#catalog/catalog.ts'
import type { PlanStep } from '#domain/migration-plan.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { addTaskTo, dateRow } from './migration-actions.ts'
import { openInspector } from './migration-view.ts'
import { DateFields, OwnerField, PlanText } from './plan-fields.tsx'
import { progressWords } from './progress-words.ts'
import classes from './migration.module.css'

/** The fields of a step; each is one step of Undo. */
export function StepFields({ step }: { readonly step: PlanStep }) {
  const store = useDocumentStore()
  const at = { table: 'steps', id: step.id } as const
  const { entry } = step
  const after = entry?.after.map((slug) => catalog.steps.find((each) => each.slug === slug)?.name ?? slug) ?? []
  return (
    <>
      <InspectorSection title="Step">
        <div className={classes.fields}>
          {step.step ? (
            <>
              <OwnerField at={at} row={step.step} />
              <DateFields at={at} row={step.step} drawn={step.span} />
            </>
          ) : null}
          {step.span ? null : <Button onClick={() => dateRow(store, at)}>Date it after what it builds on</Button>}
          {step.step ? (
            <PlanText
              at={at}
              row={step.step}
              field="notes"
              label="Notes"
              multiline
              placeholder="Anything worth remembering"
              value={step.step.notes}
            />
          ) : null}
        </div>
      </InspectorSection>
      <InspectorSection title="Progress">
        <p>
          {step.progress
            ? `${progressWords(step)}. From its tasks, weighed by their working days.`
            : 'No tasks yet: progress comes from them.'}
        </p>
        <div className={classes.addTask}>
          <Button
            onClick={() => {
              if (addTaskTo(store, step.id)) openInspector()
            }}
          >
            Add task
          </Button>
        </div>
      </InspectorSection>
      <InspectorSection title="Builds on">
        <p>{after.length > 0 ? after.join(', ') : 'Nothing: it can start at once.'}</p>
        {entry ? (
          <p className={classes.dimmed}>
            Usually {formatNumber(entry.defaultDays)} working days; the sources give no durations, this one is ours.
          </p>
        ) : null}
      </InspectorSection>
      <InspectorSection title="Deliverables">
        <ul className={classes.list}>
          {entry?.deliverables.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </InspectorSection>
    </>
  )
}
