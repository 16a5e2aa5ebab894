import { Checkbox, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import classes from './column-chooser.module.css'
import { canGroup } from './group-lines.ts'
import { moveColumn, shownColumns, toggleColumn, type ColumnChoice } from './shown-columns.ts'
import { useClientFields } from './table-view.ts'
import { setView, useViewState } from './view-state.ts'

interface ColumnChooserProps {
  readonly table: EditableTable
  readonly choices: readonly ColumnChoice[]
  readonly onClose: () => void
}

/** Which columns are shown, in what order, and what the rows are grouped by. The table behind it follows at once. */
export function ColumnChooser({ table, choices, onClose }: ColumnChooserProps) {
  const store = useDocumentStore()
  const chosen = useViewState(table, (state) => state.columns)
  const list = useRef<HTMLUListElement>(null)
  const shown = shownColumns(choices, chosen)
  const set = (columns: readonly string[]) => setView(store, table, { columns })
  const titleOf = (id: string) => choices.find((choice) => choice.id === id)?.title ?? id
  const others = choices.filter(({ id }) => !shown.includes(id))
  const move = (id: string, by: number) => {
    set(moveColumn(choices, chosen, id, by))
    // The line was drawn anew at its new place.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-column="${id}"] input`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    if (event.altKey) move(id, by)
    else focusBeside(event.currentTarget, by)
  }
  const line = (id: string, at: number) => (
    <li key={id} data-column={id} className={classes.line} onKeyDown={(event) => onKeyDown(event, id)}>
      <Checkbox
        size="xs"
        label={titleOf(id)}
        checked={at >= 0}
        disabled={at === 0}
        onChange={() => set(toggleColumn(choices, chosen, id))}
      />
      {at > 0 ? (
        <span className={classes.moves}>
          <IconButton label={`Move ${titleOf(id)} up`} tabIndex={-1} disabled={at === 1} onClick={() => move(id, -1)}>
            <IconArrowUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={`Move ${titleOf(id)} down`}
            tabIndex={-1}
            disabled={at === shown.length - 1}
            onClick={() => move(id, 1)}
          >
            <IconArrowDown size={14} aria-hidden="true" />
          </IconButton>
        </span>
      ) : null}
    </li>
  )
  return (
    <Dialog opened onClose={onClose} title="Columns and groups" size={440}>
      <GroupChoice table={table} />
      <p className={classes.heading}>
        Shown, {shown.length} of {choices.length}
      </p>
      <ul ref={list} className={classes.list} aria-label="Shown columns">
        {shown.map(line)}
      </ul>
      {others.length > 0 ? (
        <>
          <p className={classes.heading}>Not shown</p>
          <ul className={classes.list} aria-label="Other columns">
            {others.map(({ id }) => line(id, -1))}
          </ul>
        </>
      ) : null}
      <p className={classes.hint}>Arrow keys go up and down, Space shows or hides, Alt with an arrow moves a column.</p>
      <div className={classes.buttons}>
        <Button onClick={() => set([])} disabled={chosen.length === 0}>
          Usual columns
        </Button>
        <Button variant="primary" onClick={onClose} data-autofocus>
          Done
        </Button>
      </div>
    </Dialog>
  )
}

function GroupChoice({ table }: { readonly table: EditableTable }) {
  const store = useDocumentStore()
  const group = useViewState(table, (state) => state.group)
  const offered = useClientFields(table)
    .filter((field) => canGroup(field))
    .map(({ key, label }) => ({ value: key, label }))
  if (offered.length === 0) return null
  return (
    <Select
      label="Group rows by"
      placeholder="Nothing"
      clearable
      data={offered}
      value={group === '' ? null : group}
      onChange={(key) => setView(store, table, { group: key ?? '', folded: new Set() })}
    />
  )
}

/** From line to line across both lists. */
function focusBeside(line: Element, by: number): void {
  const inputs = [...(line.closest('[role="dialog"]')?.querySelectorAll<HTMLElement>('[data-column] input') ?? [])]
  const enabled = inputs.filter((input) => !input.matches(':disabled'))
  const at = enabled.findIndex((input) => line.contains(input))
  enabled[at + by]?.focus()
}
