import { Select } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { problemOf } from '#domain/field-text.ts'
import type { FieldSpec } from '#domain/field.ts'
import { isReversed, lengthOf, spanOf, type DaySpan } from '#domain/migration-plan.ts'
import type { MigrationStep, MigrationTask } from '#domain/migration-task.ts'
import { calendarOf } from '#domain/plan-schedule.ts'
import { valueOf } from '#domain/record.ts'
import { nameOr } from '#domain/row-name.ts'
import { tableSpecs } from '#domain/table-specs.ts'
import { addWorkingDays } from '#domain/schedule/work-calendar.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { DateField } from '#tables/date-field.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { count, formatDay } from '#ui/format.ts'
import { chooseOwner, typeField } from './migration-actions.ts'
import type { PlanRef } from './migration-view.ts'
import classes from './migration.module.css'

type PlanRecord = MigrationStep | MigrationTask

/** A field of a step or task that is edited as text; an entry that was not understood stays, with the reason. */
export function PlanText(props: {
  readonly at: PlanRef
  readonly row: PlanRecord
  readonly field: string
  readonly value: string
  readonly label: string
  readonly multiline?: boolean
  readonly placeholder?: string
}) {
  const { at, row, field } = props
  const store = useDocumentStore()
  const typed = row.invalid?.[field]
  return (
    <DraftText
      label={props.label}
      value={typed ?? props.value}
      error={typed === undefined ? null : problemIn(store.getState().document, at, row, field)}
      onCommit={(text) => typeField(store, at, field, text)}
      {...(props.multiline ? { multiline: true } : {})}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    />
  )
}

export function PlanDay(props: {
  readonly at: PlanRef
  readonly row: PlanRecord
  readonly field: string
  readonly label: string
  /** What holds while it is empty. */
  readonly derived?: string | undefined
}) {
  const { at, row, field, label, derived } = props
  const held: unknown = valueOf(row, field)
  const store = useDocumentStore()
  const typed = row.invalid?.[field]
  return (
    <DateField
      label={label}
      value={typed ?? (typeof held === 'string' ? held : '')}
      error={typed === undefined ? null : problemIn(store.getState().document, at, row, field)}
      keepsTyped
      derived={derived}
      onCommit={(text) => typeField(store, at, field, text)}
    />
  )
}

export function OwnerField({ at, row }: { readonly at: PlanRef; readonly row: PlanRecord }) {
  const store = useDocumentStore()
  const roles = useDocument((document) => document.roles.rows)
  const typed = row.invalid?.owner
  return (
    <Select
      label="Owner role"
      placeholder="Nobody named yet"
      data={roles.map((role) => ({ value: role.id, label: nameOr(role.name, 'Role') }))}
      value={row.owner}
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the owner role' }}
      nothingFoundMessage="No such role"
      error={typed === undefined ? null : problemIn(store.getState().document, at, row, 'owner')}
      onChange={(owner) => chooseOwner(store, at, owner)}
    />
  )
}

/** The window of a step, with the length it gives; `drawn` are the days of its tasks. */
export function DateFields(props: {
  readonly at: PlanRef
  readonly row: MigrationStep
  readonly drawn: DaySpan | null
}) {
  const { at, row, drawn } = props
  const calendar = useDocument(calendarOf)
  const span = row.start !== null && row.finish !== null ? spanOf(row.start, row.finish) : null
  return (
    <div>
      <div className={classes.pair}>
        <PlanDay at={at} row={row} field="start" label="Window from" derived={derivedDay('tasks', drawn?.from)} />
        <PlanDay at={at} row={row} field="finish" label="Window until" derived={derivedDay('tasks', drawn?.to)} />
      </div>
      <p className={classes.under}>
        {isReversed(row)
          ? 'No length: finish is before start.'
          : span
            ? `${count(lengthOf(span, calendar), 'working day', 'working days')}, free from ${formatDay(isoOf(addWorkingDays(calendar, span.to, 1)))}`
            : 'No length until both dates are there.'}
      </p>
    </div>
  )
}

/** A day that nobody entered, with where it comes from; the year stands beside it elsewhere. */
export function derivedDay(from: string, day: number | undefined): string | undefined {
  return day === undefined ? undefined : `${from}: ${formatDay(isoOf(day)).replace(/ \d+$/, '')}`
}

function problemIn(document: EngagementDocument, at: PlanRef, row: PlanRecord, key: string): string | null {
  const fields = tableSpecs[at.table].fields as unknown as readonly FieldSpec<PlanRecord>[]
  const field = fields.find((each) => each.key === key)
  return field ? problemOf(field, row, document, catalog) : null
}
