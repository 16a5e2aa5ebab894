import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { printField, problemOf } from '#domain/field-text.ts'
import { choiceLabel, type FieldSpec } from '#domain/field.ts'
import { causeQuestion } from '#domain/issue-draft.ts'
import { confidences, extents, issueFields, issueStatuses, severities, waiverLacks, type Issue } from '#domain/issue.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { DateField } from '#tables/date-field.tsx'
import { editTable } from '#tables/table-actions.ts'
import { DraftText } from '#ui/draft-text.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './findings.module.css'
import { askReason, useFindingsView } from './findings-view.ts'

type FieldKey = (typeof issueFields)[number]['key']

/** Where it stands: how grave, who owns it, how far it is, and what a waiver or a dismissal rests on. */
export function Standing({ issue }: { readonly issue: Issue }) {
  const roles = useDocument((document) => document.roles.rows)
  const waiver = useAskedReason(issue)
  return (
    <InspectorSection title="Standing">
      <div className={classes.fields}>
        <ChoiceField issue={issue} field="status" label="Status" data={issueStatuses} />
        <ChoiceField issue={issue} field="severity" label="Severity" data={severities} />
        <ChoiceField issue={issue} field="effort" label="Effort" data={extents} />
        <ChoiceField issue={issue} field="impact" label="Impact" data={extents} />
        <ChoiceField
          issue={issue}
          field="owner"
          label="Owner role"
          data={roles.map((role) => ({ value: role.id, label: nameOr(role.name, 'Role') }))}
        />
        <ChoiceField issue={issue} field="confidence" label="Confidence" data={confidences} />
      </div>
      {issue.status === 'waived' ? (
        <div ref={waiver} className={classes.waiver}>
          <TextField issue={issue} field="reason" label="Why it is waived" multiline />
          <div className={classes.fields}>
            <TextField issue={issue} field="approver" label="Approved by" />
            <ExpiryField issue={issue} />
          </div>
        </div>
      ) : issue.status === 'dismissed' ? (
        <div className={classes.waiver}>
          <TextField issue={issue} field="reason" label="Why it was dismissed" multiline />
        </div>
      ) : null}
    </InspectorSection>
  )
}

/** The focus goes to what the waiver lacks when it is asked for: it was just set here, or asked for elsewhere. */
function useAskedReason(issue: Issue) {
  const store = useDocumentStore()
  const { reasonOf } = useFindingsView()
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reasonOf !== issue.id || !fields.current) return
    fields.current.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    askReason(store, null)
  }, [reasonOf, issue.id, issue.status, store])
  return fields
}

/** The five parts, each with what belongs into it. */
export function FiveParts({ issue }: { readonly issue: Issue }) {
  return (
    <InspectorSection title="Finding">
      <div className={classes.parts}>
        <TextField issue={issue} field="name" label="Title" placeholder="One line that names the problem" />
        <TextField
          issue={issue}
          field="condition"
          label="Condition: what is"
          multiline
          placeholder="What was seen, with figures"
        />
        <TextField
          issue={issue}
          field="criterion"
          label="Criterion: what should be"
          multiline
          placeholder="The standard, and whose it is"
        />
        <TextField
          issue={issue}
          field="cause"
          label="Cause: why it is so"
          multiline
          placeholder={causeQuestion(issue.rule)}
        />
        <TextField
          issue={issue}
          field="effect"
          label="Effect: what follows"
          multiline
          placeholder="What it costs the client, now or later"
        />
        <TextField
          issue={issue}
          field="recommendation"
          label="Recommendation"
          multiline
          placeholder="What to do, by whom, and how one would see that it is done"
        />
      </div>
    </InspectorSection>
  )
}

function TextField(props: {
  readonly issue: Issue
  readonly field: FieldKey
  readonly label: string
  readonly multiline?: boolean
  readonly placeholder?: string
}) {
  const { issue, field, label, multiline, placeholder } = props
  const store = useDocumentStore()
  const { document } = store.getState()
  const spec = specOf(field)
  return (
    <DraftText
      label={label}
      value={printField(spec, issue, document, catalog)}
      error={problemOf(spec, issue, document, catalog) ?? lackOf(issue, field)}
      onCommit={(text) => editTable(store, 'issues', [{ rowId: issue.id, columnId: field, text }], 'type')}
      {...(multiline ? { multiline: true } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  )
}

function ExpiryField({ issue }: { readonly issue: Issue }) {
  const store = useDocumentStore()
  const { document } = store.getState()
  const spec = specOf('expiry')
  return (
    <DateField
      label="Waived until"
      value={printField(spec, issue, document, catalog)}
      error={problemOf(spec, issue, document, catalog) ?? lackOf(issue, 'expiry')}
      keepsTyped
      onCommit={(text) => editTable(store, 'issues', [{ rowId: issue.id, columnId: 'expiry', text }], 'type')}
    />
  )
}

function ChoiceField(props: {
  readonly issue: Issue
  readonly field: 'status' | 'severity' | 'effort' | 'impact' | 'confidence' | 'owner'
  readonly label: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
}) {
  const { issue, field, label, data } = props
  const store = useDocumentStore()
  const typed = issue.invalid?.[field]
  const choose = (value: string | null) => {
    const text = choiceLabel(data, value) ?? ''
    if (field === 'status' && value === 'waived') askReason(store, issue.id)
    editTable(store, 'issues', [{ rowId: issue.id, columnId: field, text }], 'type')
  }
  return (
    <Select
      size="xs"
      label={label}
      placeholder="Unknown"
      data={data.map((each) => ({ value: each.value, label: each.label }))}
      value={typed === undefined ? issue[field] : null}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      error={typed === undefined ? null : problemOf(specOf(field), issue, store.getState().document, catalog)}
      onChange={choose}
    />
  )
}

/** What a waiver is marked to lack; ISS-4 says the same until it is there. */
function lackOf(issue: Issue, field: FieldKey): string | null {
  return waiverLacks(issue).some((each) => each === field) ? (lacks[field] ?? null) : null
}

const lacks: Readonly<Partial<Record<FieldKey, string>>> = {
  reason: 'Say why.',
  approver: 'Say who agreed.',
  expiry: 'Say until when.',
}

function specOf(key: FieldKey): FieldSpec<Issue> {
  const field = (issueFields as readonly FieldSpec<Issue>[]).find((each) => each.key === key)
  if (!field) throw new Error(`No field ${key}`)
  return field
}
