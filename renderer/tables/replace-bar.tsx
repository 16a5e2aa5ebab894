import { Checkbox, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { fieldLabel } from '#domain/field.ts'
import { countFound, isFreeText, planReplace, type ReplaceHit, type ReplacePlan } from '#domain/find-replace.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { count, formatNumber } from '#ui/format.ts'
import type { GridCellRef } from '#ui/grid/grid-types.ts'
import classes from './replace-bar.module.css'
import { replaceHits } from './table-actions.ts'
import { rowName } from './table-labels.ts'
import { useClientFields } from './table-view.ts'

interface ReplaceBarProps {
  readonly table: EditableTable
  /** Rows to look through: those shown. */
  readonly ids: readonly string[]
  /** Columns to look through: those shown, so that nothing changes that cannot be seen. */
  readonly columns: readonly { readonly id: string }[]
  /** Brings a cell into view; it may take the focus. */
  readonly onShow: (cell: GridCellRef) => void
  readonly onClose: () => void
}

/** Columns named at once of those that hold the text and are not searched. */
const mostElsewhere = 3

/** Find and replace in the rows and columns that are shown. Every press of a button is one step of Undo. */
export function ReplaceBar({ table, ids, columns, onShow, onClose }: ReplaceBarProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const fields = useClientFields(table)
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [matchCase, setMatchCase] = useState(false)
  const [wholeCell, setWholeCell] = useState(false)
  /** The place shown last; -1 while none was. */
  const [at, setAt] = useState(-1)
  const offered = useMemo(
    () => fields.filter(({ key, readOnly }) => readOnly !== true && columns.some(({ id }) => id === key)),
    [fields, columns],
  )
  const field = offered.find(({ key }) => key === chosen)?.key ?? null
  const keys = useMemo(
    () => offered.filter((each) => (field === null ? isFreeText(each) : each.key === field)).map(({ key }) => key),
    [offered, field],
  )
  const sought = useDeferredValue(find)
  const put = useDeferredValue(replacement)
  const plan = useMemo(
    () => planReplace(document, catalog, table, ids, keys, { find: sought, matchCase, wholeCell }, put),
    [document, table, ids, keys, sought, matchCase, wholeCell, put],
  )
  /** Columns of names, choices, dates and figures hold the text too: they are searched only when one is chosen. */
  const elsewhere = useMemo(() => {
    const others = offered.filter((each) => field === null && !keys.includes(each.key)).map(({ key }) => key)
    return countFound(document, catalog, table, ids, others, { find: sought, matchCase, wholeCell })
  }, [document, table, ids, offered, keys, field, sought, matchCase, wholeCell])
  const [noun, label] = [tableSpecs[table].noun, useId()]
  const hit = plan.hits[Math.max(at, 0)] ?? plan.hits[0]
  const titleOf = (key: string) => fieldLabel(fields, key)
  const bar = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const nothingLeft = plan.hits.length === 0
  // A button that has nothing left to do gives up the focus: the next word is typed, or Escape pressed, here.
  useEffect(() => {
    const at = window.document.activeElement
    if (nothingLeft && (at === window.document.body || at?.matches(':disabled'))) first.current?.focus()
  }, [nothingLeft])

  /** The grid shows the cell; the focus stays where the next key is pressed. */
  function show(next: number, hits: readonly ReplaceHit[] = plan.hits): void {
    const place = hits.length === 0 ? 0 : (next + hits.length) % hits.length
    setAt(place)
    const target = hits[place]
    const from = window.document.activeElement
    if (target) onShow({ rowId: target.id, columnId: target.field })
    if (from instanceof HTMLElement && bar.current?.contains(from)) from.focus()
  }
  function choose(key: string | null): void {
    setChosen(key)
    setAt(-1)
  }
  function step(by: 1 | -1): void {
    show(at === -1 ? Math.min(by, 0) : at + by)
  }
  function replace(hits: readonly ReplaceHit[]): void {
    if (hits.length > 0) replaceHits(store, table, hits, { find: sought, replacement: put })
  }
  function replaceOne(): void {
    if (!hit) return
    const place = plan.hits.indexOf(hit)
    replace([hit])
    // The hit that was replaced is gone from the list: the next one has its place.
    show(
      place,
      plan.hits.filter((each) => each !== hit),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }
  const onEnter = (event: KeyboardEvent, run: (back: boolean) => void) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    run(event.shiftKey)
  }
  return (
    <div ref={bar} role="search" aria-labelledby={label} className={classes.bar} onKeyDown={onKeyDown}>
      <h2 id={label} className="visually-hidden">
        Find and replace in {noun[1]}
      </h2>
      <div className={classes.line}>
        <TextInput
          ref={first}
          size="xs"
          className={classes.text}
          aria-label="Find"
          placeholder="Find"
          autoFocus
          value={find}
          onChange={(event) => {
            setFind(event.currentTarget.value)
            setAt(-1)
          }}
          onKeyDown={(event) => onEnter(event, (back) => step(back ? -1 : 1))}
        />
        <TextInput
          size="xs"
          className={classes.text}
          aria-label="Replace with"
          placeholder="Replace with"
          value={replacement}
          onChange={(event) => setReplacement(event.currentTarget.value)}
          onKeyDown={(event) => onEnter(event, replaceOne)}
        />
        <Select
          size="xs"
          className={classes.where}
          aria-label="Where"
          data={[
            { value: '', label: 'Texts and lists of words' },
            ...offered.map((each) => ({ value: each.key, label: each.label })),
          ]}
          value={field ?? ''}
          allowDeselect={false}
          onChange={choose}
        />
        <IconButton label="Close find and replace" className={classes.close} onClick={onClose}>
          <IconX size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={classes.line}>
        <Checkbox
          size="xs"
          label="Match case"
          checked={matchCase}
          onChange={(event) => setMatchCase(event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label="Whole cell"
          checked={wholeCell}
          onChange={(event) => setWholeCell(event.currentTarget.checked)}
        />
        <span className={classes.buttons}>
          <Button size="small" disabled={!hit} onClick={() => step(-1)}>
            Previous
          </Button>
          <Button size="small" disabled={!hit} onClick={() => step(1)}>
            Next
          </Button>
          <Button size="small" disabled={!hit} onClick={replaceOne}>
            Replace
          </Button>
          <Button size="small" variant="primary" disabled={!hit} onClick={() => replace(plan.hits)}>
            Replace all {plan.hits.length > 0 ? formatNumber(plan.matches) : ''}
          </Button>
        </span>
      </div>
      <div className={classes.line}>
        <span role="status" className={classes.found}>
          {sought === ''
            ? 'Type what to look for. Texts and lists of words in the rows and columns shown are searched.'
            : foundText(plan, noun)}
        </span>
        {elsewhere.length > 0 ? (
          <span className={classes.elsewhere}>
            Not searched:{' '}
            {elsewhere.slice(0, mostElsewhere).map(({ key, cells }) => (
              <Button
                key={key}
                variant="link"
                title={`Search ${titleOf(key)}: ${count(cells, 'cell has', 'cells have')} the text`}
                onClick={() => choose(key)}
              >
                {titleOf(key)} {formatNumber(cells)}
              </Button>
            ))}
            {elsewhere.length > mostElsewhere ? (
              <span>and {count(elsewhere.length - mostElsewhere, 'more column', 'more columns')}</span>
            ) : null}
          </span>
        ) : null}
        {hit ? (
          <span className={classes.hit} title={`${hit.before} → ${hit.text}`}>
            <strong>
              {formatNumber(plan.hits.indexOf(hit) + 1)}. {rowName(document, table, hit.id)}, {titleOf(hit.field)}
            </strong>{' '}
            {around(hit.before)} → {around(hit.text) || 'empty'}
          </span>
        ) : null}
      </div>
    </div>
  )
}

function foundText({ matches, rows, refused }: ReplacePlan, noun: readonly [string, string]): string {
  const left =
    refused > 0
      ? ` ${count(refused, 'cell', 'cells')} cannot hold the new text and ${refused === 1 ? 'is' : 'are'} left.`
      : ''
  if (matches === 0) return `Nothing to replace.${left}`
  return `${count(matches, 'match', 'matches')} in ${count(rows, ...noun)}.${left}`
}

function around(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
