import { useState, type FormEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import { dayOf, isoOf } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { dateSteps } from '#domain/migration-commands.ts'
import { isReversed, lengthOf, spanOf } from '#domain/migration-plan.ts'
import { calendarOf } from '#domain/plan-schedule.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { dateAllSteps, suggestedStart } from './migration-actions.ts'
import classes from './migration.module.css'
import { PlainTable } from './plain-table.tsx'

/** Asks for the first day and shows the dates that follow from it before anything changes. */
export function DateStepsDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const [start, setStart] = useState(() => suggestedStart(document))
  const isDay = dayOf(start) !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isDay) return
    dateAllSteps(store, start)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Date the steps" size={520}>
      <form onSubmit={submit}>
        <DateField
          data-autofocus
          label="First day"
          description="Each step follows those it builds on, for its usual number of working days. Dates that are there already stay."
          value={start}
          error={isDay ? null : 'Give a date.'}
          onCommit={setStart}
        />
        {isDay ? <Preview document={document} start={start} today={today} /> : null}
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!isDay}>
            Date the steps
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Preview(props: { readonly document: EngagementDocument; readonly start: string; readonly today: string }) {
  const { document, start, today } = props
  const context = { newId: (prefix: string) => prefix, today }
  const dated = applyChanges(document, dateSteps(start)(document, catalog, context))
  const calendar = calendarOf(document)
  return (
    <PlainTable className={classes.preview} columns={['Step', 'Start', 'Finish', 'Working days']}>
      {catalog.steps.map(({ slug, name }, index) => {
        const step = findRow(dated, 'steps', slug)
        const window = step ? spanOf(step.start, step.finish) : null
        return (
          <tr key={slug}>
            <th scope="row">
              {index + 1} {name}
            </th>
            <td>{window ? formatDay(isoOf(window.from)) : ''}</td>
            <td>{window ? formatDay(isoOf(window.to)) : ''}</td>
            <td>{step && window && !isReversed(step) ? formatNumber(lengthOf(window, calendar)) : ''}</td>
          </tr>
        )
      })}
    </PlainTable>
  )
}
