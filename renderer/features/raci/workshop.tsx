import { useEffect, useMemo, useRef, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { itemFindings } from '#domain/raci-findings.ts'
import { entryOf, type LetterSet } from '#domain/letter-set.ts'
import { groupName } from '#domain/raci-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { awaitsSignOff } from '#domain/raci-decision-commands.ts'
import { groupsOf, itemsInGroups } from '#domain/raci-order.ts'
import { toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useToday } from '#store/today.ts'
import { showSelection, useUi } from '#store/ui-store.ts'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridColumn, GridHandle, GridKeyEvent, GridRow } from '#ui/grid/grid-types.ts'
import { matrixColumns } from './matrix-columns.tsx'
import { fixesOf, takeLetter } from './matrix-keys.ts'
import { createMatrixRows, type MatrixRow } from './matrix-rows.ts'
import { matrixRowHeight } from './matrix.tsx'
import { setStatus } from './item-actions.ts'
import { editMatrix } from './raci-actions.ts'
import { WaiveForm } from './waive-form.tsx'
import { WorkshopDecision } from './workshop-decision.tsx'
import { WorkshopSignOff } from './workshop-sign-off.tsx'
import classes from './workshop.module.css'

export interface WorkshopProps {
  readonly layer: RaciLayer
  /** The item to begin with. */
  readonly start: string | null
  /** Told which item was active last. */
  readonly onLeave: (item: string | null) => void
}

/** Readable from the back of a room. */
const projectorZoom = 1.6

type Key = GridKeyEvent<MatrixRow>
type Doing = 'deciding' | 'waiving' | 'signing' | null

/** The matrix on a projector: one group at a time, large, by keyboard alone. Saves and undoes like everything else. */
export function Workshop({ layer, start, onLeave }: WorkshopProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const grid = useRef<GridHandle>(null)
  const [buildRows] = useState(createMatrixRows)
  const [active, setActive] = useState(start)
  const [doing, setDoing] = useState<Doing>(null)
  usePresenting()

  const set = letterSetOf(document)
  const items = itemsInGroups(document.raciItems.rows)
  const groups = [...groupsOf(items).keys()]
  const rows = useMemo(
    () => buildRows(document, catalog, layer, itemFindings(document, catalog, layer, today)),
    [buildRows, document, layer, today],
  )
  const current = rows.find(({ item }) => item.id === active) ?? rows.find(({ item }) => item.id === items[0]?.id)
  const group = current?.item.group ?? ''
  const lines = useMemo(() => linesOf(rows, group), [rows, group])
  const roles = document.roles
  const columns = useMemo(() => {
    const go = (by: 1 | -1) => setActive((was) => besideGroup(store, was, by))
    const on = (key: Key) => {
      if (key.key === 'Escape') onLeave(key.rowId)
      else if (key.key === 'PageDown' || key.key === 'PageUp') go(key.key === 'PageDown' ? 1 : -1)
      else return takeWorkshopKey(key, layer, set, store, setDoing)
      return true
    }
    return matrixColumns(roles.rows, layer, set, on).map((column): GridColumn<MatrixRow> => ({
      ...column,
      onKey: on,
      ...(column.id === 'name' ? { editable: false, growTo: Infinity } : {}),
    }))
  }, [roles, layer, set, store, onLeave])

  useEffect(() => {
    const { raciItems } = store.getState().document
    const first = itemsInGroups(raciItems.rows).find((item) => item.group === group)?.id
    const before =
      active !== null && raciItems.rows[raciItems.index.get(active) ?? -1]?.group === group ? active : first
    if (before !== undefined) grid.current?.showCell({ rowId: before, columnId: columns[1]?.id ?? 'name' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another group takes the cursor along
  }, [group])
  const done = () => {
    setDoing(null)
    grid.current?.focus()
  }
  const agreed = items.filter(({ status }) => status === 'agreed')
  const unsigned = agreed.filter(awaitsSignOff)
  const signed = agreed.length - unsigned.length
  return (
    <div className={classes.workshop}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          <span role="status">{groupName(group, catalog)}</span>
        </h2>
        <p className={classes.place}>
          Group {groups.indexOf(group) + 1} of {groups.length}
          {layer === toBe ? ` · ${agreed.length} of ${items.length} items agreed` : ''}
          {layer === toBe && signed > 0 ? `, ${signed} signed off` : ''}
        </p>
      </header>
      <div className={classes.grid}>
        <DataGrid
          key={group}
          ref={grid}
          rows={lines}
          columns={columns}
          label={`${set.name} matrix, ${layerName(document, layer)}, ${groupName(group, catalog)}`}
          onEdit={(edits, kind) => editMatrix(store, layer, edits, kind)}
          onSelect={(selection) => {
            showSelection({ cells: selection.count, sum: null })
            if (selection.active) setActive(selection.active.rowId)
          }}
          rowNumbers={false}
          rowHeight={matrixRowHeight}
          zoom={projectorZoom}
        />
      </div>
      <section className={classes.about} aria-label="The item">
        {current && doing === 'deciding' ? (
          <WorkshopDecision key={current.item.id} item={current.item} onDone={done} />
        ) : current && doing === 'waiving' ? (
          <WaiveForm key={current.item.id} item={current.item.id} findings={current.findings} onDone={done} large />
        ) : doing === 'signing' && unsigned.length > 0 ? (
          <WorkshopSignOff items={unsigned} onDone={done} />
        ) : current ? (
          <About row={current} />
        ) : null}
      </section>
      <Keys set={set} decides={layer === toBe} />
    </div>
  )
}

function linesOf(rows: readonly MatrixRow[], group: string): readonly GridRow<MatrixRow>[] {
  return rows.flatMap((row) => (row.item.group === group ? [{ kind: 'data', id: row.item.id, row }] : []))
}

/** Rail, title and tabs make room for as long as this is on the screen. */
function usePresenting(): void {
  useEffect(() => {
    useUi.setState({ presenting: true })
    return () => useUi.setState({ presenting: false })
  }, [])
}

/** The first item of the next or previous group; where there is none, the item itself. */
function besideGroup(store: DocumentStore, item: string | null, by: 1 | -1): string | null {
  const items = itemsInGroups(store.getState().document.raciItems.rows)
  const here = (items.find(({ id }) => id === item) ?? items[0])?.group
  const groups = [...groupsOf(items).keys()]
  const next = groups[groups.findIndex((group) => group === here) + by]
  return items.find(({ group }) => group === next)?.id ?? item
}

function takeWorkshopKey(
  key: Key,
  layer: RaciLayer,
  set: LetterSet,
  store: DocumentStore,
  onDo: (doing: Doing) => void,
): boolean {
  if (key.ctrl) return false
  const letter = key.key.toLowerCase()
  // A letter of the matrix is that first: with Alt the key means what it means elsewhere.
  const free = (wanted: string) => letter === wanted && (key.alt || !entryOf(set, wanted.toUpperCase()))
  if (layer === toBe && free('s')) setStatus(store, key.row.item, nextStatus[key.row.item.status])
  else if (layer === toBe && free('w') && key.row.findings.length > 0) onDo('waiving')
  else if (layer === toBe && free('o') && store.getState().document.raciItems.rows.some(awaitsSignOff)) onDo('signing')
  else if (key.key === 'Enter') {
    if (layer === toBe) onDo('deciding')
  } else if (takeLetter(key, layer, set, store)) return true
  else return key.key.length === 1 && !key.alt // Nothing is typed by mistake in front of the room.
  return true
}

const nextStatus = { draft: 'disputed', disputed: 'agreed', agreed: 'draft' } as const satisfies Record<
  RaciItem['status'],
  RaciItem['status']
>

/** What is wrong with the item and the remedies by number, or what was decided. */
function About({ row }: { readonly row: MatrixRow }) {
  const { decision, decidedBy, forum } = row.item
  const by = [decidedBy, forum].filter((each) => each !== '').join(', ')
  return (
    <>
      <p className={classes.item}>{row.name}</p>
      {row.findings.map((finding) => (
        <p key={finding.id}>{withoutName(finding.title, row.name)}</p>
      ))}
      {decision === '' ? null : (
        <p>
          Decided: {decision}
          {by === '' ? '' : ` (${by})`}
        </p>
      )}
      {fixesOf(row).length > 0 ? (
        <p className={classes.fixes}>
          {fixesOf(row).map((fix, index) => (
            <span key={fix.label}>
              <kbd className={classes.key}>{index + 1}</kbd> {fix.label}
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** "Capacity planning: nobody is responsible" under its heading "Capacity planning". */
function withoutName(title: string, name: string): string {
  const rest = title.startsWith(`${name}: `) ? title.slice(name.length + 2) : title
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

function Keys({ set, decides }: { readonly set: LetterSet; readonly decides: boolean }) {
  const plain = (letter: string) => (entryOf(set, letter) ? `Alt+${letter}` : letter)
  const keys = [
    [set.letters.map(({ letter }) => letter).join(' '), 'letters'],
    ['1 2 3', 'remedy'],
    ...(decides
      ? [
          ['Enter', 'decision'],
          [plain('S'), 'status'],
          [plain('W'), 'waive'],
          [plain('O'), 'sign off'],
        ]
      : []),
    ['PgUp PgDn', 'group'],
    ['Ctrl+Z', 'undo'],
    ['Esc', 'leave'],
  ] as const
  return (
    <div className={classes.keys} role="note" aria-label="Keys">
      {keys.map(([key, what]) => (
        <span key={what}>
          <kbd className={classes.key}>{key}</kbd> {what}
        </span>
      ))}
    </div>
  )
}
