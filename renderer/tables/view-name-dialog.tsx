import { TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { sameName } from '#domain/field-text.ts'
import { viewsOf } from '#domain/table-view-commands.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import type { TableView } from '#domain/table-view.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import classes from './bulk-edit-dialog.module.css'
import { renameSavedView, saveAsView } from './saved-view-actions.ts'

interface ViewNameDialogProps {
  readonly table: EditableTable
  /** The view that gets another name; null saves what is seen as a new one. */
  readonly renamed: TableView | null
  readonly onClose: () => void
}

export function ViewNameDialog({ table, renamed, onClose }: ViewNameDialogProps) {
  const store = useDocumentStore()
  const views = useDocument((document) => viewsOf(document, table))
  const [name, setName] = useState(renamed?.name ?? '')
  const taken = views.find((view) => view !== renamed && sameName(view.name, name))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || (renamed && taken)) return
    if (renamed) renameSavedView(store, renamed, name)
    else saveAsView(store, table, name)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={renamed ? 'Rename the view' : 'Save as a view'} size={420}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          data-autofocus
          label="Name"
          maxLength={80}
          description={
            renamed
              ? undefined
              : 'Search, filters, columns, sort and groups as they are now. Saved with the engagement, for everyone who opens it.'
          }
          error={renamed && taken ? `There is a view called “${taken.name}”.` : null}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {!renamed && taken ? (
          <p className={classes.summary}>There is a view called “{taken.name}”. Saving replaces it.</p>
        ) : null}
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            disabled={name.trim() === '' || (renamed !== null && taken !== undefined)}
          >
            {renamed ? 'Rename' : taken ? 'Replace' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
