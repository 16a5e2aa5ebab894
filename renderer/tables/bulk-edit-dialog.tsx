import { Checkbox, Radio, Select } from '@mantine/core'
import { useMemo, useState, type FormEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { isListKind, planBulkEdit, type BulkMode, type BulkPlan } from '#domain/bulk-edit.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count } from '#ui/format.ts'
import classes from './bulk-edit-dialog.module.css'
import { FieldInput } from './field-input.tsx'
import { editMany } from './table-actions.ts'
import { useClientFields } from './table-view.ts'
import { useViewState } from './view-state.ts'

interface BulkEditDialogProps {
  readonly table: EditableTable
  /** Every row that passes the filter. */
  readonly shown: readonly string[]
  /** The field to begin with. */
  readonly field: string | null
  readonly onClose: () => void
}

const modes: readonly { readonly value: BulkMode; readonly label: string }[] = [
  { value: 'set', label: 'Replace the list' },
  { value: 'add', label: 'Add to the list' },
  { value: 'remove', label: 'Take out of the list' },
]

/**
 * Sets one field of many rows as one step, and says beforehand how many would change. Nothing entered changes nothing: emptying
 * the field is asked for by name.
 */
export function BulkEditDialog({ table, shown, field: first, onClose }: BulkEditDialogProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const selected = useViewState(table, (state) => state.selected)
  const fields = useClientFields(table).filter((field) => field.readOnly !== true)
  const [key, setKey] = useState(first ?? (fields.find((each) => !each.required) ?? fields[0])?.key ?? '')
  const [scope, setScope] = useState<'selected' | 'shown'>(selected.length > 1 ? 'selected' : 'shown')
  const [mode, setMode] = useState<BulkMode>('set')
  const [entered, setEntered] = useState('')
  const [clear, setClear] = useState(false)
  const field = fields.find((each) => each.key === key)
  const ids = scope === 'selected' ? selected : shown
  const isList = field !== undefined && isListKind(field.kind)
  const text = clear ? '' : entered
  const how = isList && !clear ? mode : 'set'
  const chosen = clear || text.trim() !== ''
  const plan = useMemo(
    () => (chosen ? planBulkEdit(document, catalog, table, ids, key, text, how) : null),
    [document, table, ids, key, text, how, chosen],
  )
  const noun = tableSpecs[table].noun
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (plan === null || plan.edits.length === 0) return
    editMany(store, table, plan.edits, { field: field?.label ?? key, text, mode: how })
    onClose()
  }
  if (!field) return null
  return (
    <Dialog opened onClose={onClose} title="Set a field of many rows" size={480}>
      <form onSubmit={submit} className={classes.form}>
        <Select
          label="Field"
          data={fields.map((each) => ({ value: each.key, label: each.label }))}
          value={key}
          allowDeselect={false}
          searchable
          onChange={(next) => {
            setKey(next ?? key)
            setEntered('')
            setClear(false)
          }}
        />
        {isList && !clear ? (
          <Select
            label="What becomes of it"
            data={[...modes]}
            value={mode}
            allowDeselect={false}
            onChange={(next) => setMode(modes.find(({ value }) => value === next)?.value ?? 'set')}
          />
        ) : null}
        {clear ? null : (
          <FieldInput
            key={key}
            kind={field.kind}
            label={field.label}
            value={entered}
            error={plan?.problem ?? null}
            onChange={setEntered}
          />
        )}
        {field.required ? null : (
          <Checkbox
            size="xs"
            label={`Clear the field: ${field.label} becomes empty`}
            checked={clear}
            onChange={(event) => {
              setClear(event.currentTarget.checked)
              setEntered('')
            }}
          />
        )}
        <Radio.Group
          label="Rows"
          value={scope}
          onChange={(next) => setScope(next === 'selected' ? 'selected' : 'shown')}
        >
          <div className={classes.scopes}>
            <Radio
              size="xs"
              value="selected"
              disabled={selected.length === 0}
              label={`The ${count(selected.length, ...noun)} selected`}
            />
            <Radio size="xs" value="shown" label={`All ${count(shown.length, ...noun)} shown`} />
          </div>
        </Radio.Group>
        <p role="status" className={classes.summary}>
          {plan === null ? 'Nothing changes until there is a value.' : consequence(plan, noun, clear)}
        </p>
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={plan === null || plan.edits.length === 0}>
            {plan === null ? 'Change' : `Change ${count(plan.edits.length, ...noun)}`}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** "12 services will change. 3 hold it already." */
function consequence(
  { edits, same, left, problem }: BulkPlan,
  noun: readonly [string, string],
  clear: boolean,
): string {
  if (problem !== null) return 'Nothing changes until there is a value that fits.'
  const sentences = [
    `${count(edits.length, ...noun)} will change.`,
    ...(same > 0 ? [`${same === 1 ? '1 is' : `${same} are`} like that already.`] : []),
    ...(left > 0 ? [`${left} with an entry that was not understood ${left === 1 ? 'is' : 'are'} left.`] : []),
    ...(clear && edits.length > 0 ? ['The field is emptied.'] : []),
  ]
  return sentences.join(' ')
}
