import { useCallbackRef } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { waivedFindings } from '#domain/raci-conflicts.ts'
import { itemFindings } from '#domain/raci-findings.ts'
import { entryOf, type LetterSet } from '#domain/letter-set.ts'
import { groupName } from '#domain/raci-commands.ts'
import { awaitsSignOff } from '#domain/raci-decision-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { groupsOf, itemsInGroups } from '#domain/raci-order.ts'
import { toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useToday } from '#store/today.ts'
import { showSelection, useUi } from '#store/ui-store.ts'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridColumn, GridHandle, GridKeyEvent, GridRow } from '#ui/grid/grid-types.ts'
import { matrixColumns, roleOfColumn } from './matrix-columns.tsx'
import { passing, type MatrixFilter } from './matrix-filter.ts'
import { fixesOf, takeLetter } from './matrix-keys.ts'
import { createMatrixRows, type MatrixRow } from './matrix-rows.ts'
import { termNames } from './matrix-tools.tsx'
import { useMatrixFilter, useMatrixView, zoomBy } from './matrix-view.ts'
import { matching, type ActiveCell } from './matrix.tsx'
import { setStatus } from './item-actions.ts'
import { editMatrix } from './raci-actions.ts'
import { WaiveForm } from './waive-form.tsx'
import { WorkshopAbout } from './workshop-about.tsx'
import { WorkshopDecision } from './workshop-decision.tsx'
import { WorkshopKeys } from './workshop-keys.tsx'
import { useWorkshopRoom } from './workshop-room.ts'
import { WorkshopSignOff } from './workshop-sign-off.tsx'
import classes from './workshop.module.css'
import { takeZoomKey } from './zoom-keys.ts'

export interface WorkshopProps {
  readonly layer: RaciLayer
  /** Words looked for in the matrix: they hold here too, as its filter does. */
  readonly search: string
  /** The cell to begin with. */
  readonly start: ActiveCell | null
  /** Told which item and column were active last. */
  readonly onLeave: (item: string | null, column: string) => void
}

type Key = GridKeyEvent<MatrixRow>
type Doing = 'deciding' | 'waiving' | 'signing' | null

/** Pixels at zoom 1: two lines of a name. */
const rowHeight = 34

/** The matrix on a projector: one group at a time, large, by keyboard alone. Saves and undoes like everything else. */
export function Workshop({ layer, search, start, onLeave }: WorkshopProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const { workshopZoom } = useMatrixView()
  const grid = useRef<GridHandle>(null)
  const [buildRows] = useState(createMatrixRows)
  const [active, setActive] = useState(start?.item ?? null)
  // On a name there is nothing to do here: the first role is where the letters begin.
  const [column, setColumn] = useState(start?.role == null && start?.column !== 'status' ? null : start.column)
  const [doing, setDoing] = useState<Doing>(null)
  usePresenting()

  const set = letterSetOf(document)
  const waived = waivedFindings(document.issues.rows, today)
  const all = useMemo(
    () => buildRows(document, catalog, layer, itemFindings(document, catalog, layer, today), waived),
    [buildRows, document, layer, today, waived],
  )
  const filter = useMatrixFilter(layer)
  const left = useMemo(
    () => leftBy(all, document, layer, today, filter, search),
    [all, document, layer, today, filter, search],
  )
  const rows = left.length === 0 ? all : left
  const items = itemsInGroups(rows.map(({ item }) => item))
  const groups = [...groupsOf(items).keys()]
  const current = rows.find(({ item }) => item.id === active) ?? rows.find(({ item }) => item.id === items[0]?.id)
  const group = current?.item.group ?? ''
  const lines = useMemo(() => linesOf(rows, group), [rows, group])
  const roles = document.roles
  const beside = useCallbackRef((by: 1 | -1) => setActive(besideGroup(items, active, by)))
  const wide = useMemo(() => {
    const on = (key: Key) => {
      if (key.key === 'Escape') onLeave(key.rowId, key.columnId)
      else if (key.key === 'PageDown' || key.key === 'PageUp') beside(key.key === 'PageDown' ? 1 : -1)
      else return takeWorkshopKey(key, layer, set, store, setDoing)
      return true
    }
    return matrixColumns(roles.rows, layer, set, on).map((each): GridColumn<MatrixRow> => ({
      ...each,
      onKey: on,
      ...(each.id === 'name' ? { editable: false, growTo: Infinity } : {}),
    }))
  }, [roles, layer, set, store, onLeave, beside])
  const room = useWorkshopRoom(wide, workshopZoom)
  const { zoom } = room
  const columnKey = room.columns.map(({ id, width }) => `${id} ${width}`).join()
  // eslint-disable-next-line react-hooks/exhaustive-deps -- their widths and order say whether they are others; a resize alone draws no cell again
  const columns = useMemo(() => room.columns, [wide, columnKey])

  const show = (item: string) =>
    grid.current?.showCell({
      rowId: item,
      columnId: column ?? columns.find(({ id }) => roleOfColumn(id))?.id ?? 'name',
    })
  useEffect(() => {
    const inGroup = items.filter((item) => item.group === group)
    const before = inGroup.find(({ id }) => id === active) ?? inGroup[0]
    if (before !== undefined) show(before.id)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another group takes the cursor along
  }, [group])
  const done = () => {
    setDoing(null)
    const now = current && findRow(store.getState().document, 'raciItems', current.item.id)
    const agrees = doing === 'deciding' && current?.item.status !== 'agreed' && now?.status === 'agreed'
    const next = agrees ? nextOpen(items, now.id) : undefined
    if (next === undefined) return grid.current?.focus()
    setActive(next.id)
    if (next.group === group) show(next.id)
  }
  const { rows: ofAll } = document.raciItems
  const agreed = ofAll.filter(({ status }) => status === 'agreed')
  const unsigned = agreed.filter(awaitsSignOff)
  const signed = agreed.length - unsigned.length
  const onLetter = column !== null && roleOfColumn(column) !== null
  return (
    <div
      className={classes.workshop}
      style={scaled(room.scale)}
      onKeyDown={(event) => takeZoomKey(event, (by) => zoomBy(store, by, 'workshopZoom'))}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>
          <span role="status">{groupName(group, catalog)}</span>
        </h2>
        <p className={classes.place}>
          {left.length > 0 && left.length < all.length
            ? `${filterWords(filter, search, document)}: ${left.length} of ${all.length} items · `
            : ''}
          Group {groups.indexOf(group) + 1} of {groups.length}
          {layer === toBe ? ` · ${agreed.length} of ${ofAll.length} items agreed` : ''}
          {layer === toBe && signed > 0 ? `, ${signed} signed off` : ''}
        </p>
      </header>
      <div className={classes.grid} style={{ flexBasis: heightOf(lines.length, zoom) }}>
        <DataGrid
          key={group}
          ref={grid}
          rows={lines}
          columns={columns}
          label={`${set.name} matrix, ${layerName(document, layer)}, ${groupName(group, catalog)}`}
          onEdit={(edits, kind) => editMatrix(store, layer, edits, kind)}
          onSelect={(selection) => {
            showSelection({ cells: selection.count, sum: null })
            if (!selection.active) return
            setActive(selection.active.rowId)
            setColumn(selection.active.columnId)
          }}
          rowNumbers={false}
          rowHeight={rowHeight}
          zoom={zoom}
        />
      </div>
      <section className={classes.about} aria-label="The item" tabIndex={0}>
        {doing === 'signing' && unsigned.length > 0 ? (
          <WorkshopSignOff items={unsigned} onDone={done} />
        ) : current ? (
          <WorkshopAbout row={current} layer={layer} set={set}>
            {doing === 'deciding' ? (
              <WorkshopDecision key={current.item.id} item={current.item} onDone={done} />
            ) : doing === 'waiving' ? (
              <WaiveForm key={current.item.id} item={current.item.id} findings={current.open} onDone={done} large />
            ) : null}
          </WorkshopAbout>
        ) : null}
      </section>
      <WorkshopKeys
        set={set}
        doing={doing}
        onLetter={onLetter}
        remedies={current ? fixesOf(current).length : 0}
        canDecide={layer === toBe}
        canSign={layer === toBe && unsigned.length > 0}
        canWaive={layer === toBe && current !== undefined && current.open.length > 0}
      />
    </div>
  )
}

/** What filter and search of the matrix leave. */
function leftBy(
  rows: readonly MatrixRow[],
  document: EngagementDocument,
  layer: RaciLayer,
  today: string,
  filter: MatrixFilter,
  search: string,
): readonly MatrixRow[] {
  const pass = passing(document, layer, today, filter)
  return matching(rows, search).filter(({ item: { id } }) => pass === null || pass.has(id) || filter.kept.has(id))
}

/** "Only disputed, with Security". */
function filterWords({ terms, role }: MatrixFilter, search: string, document: EngagementDocument): string {
  const words = [
    ...terms.map((term) => termNames[term].toLowerCase()),
    ...(role === null ? [] : [`with ${nameOr(findRow(document, 'roles', role)?.name ?? '', 'Role')}`]),
    ...(search.trim() === '' ? [] : [`“${search.trim()}”`]),
  ]
  return `Only ${words.join(', ')}`
}

function linesOf(rows: readonly MatrixRow[], group: string): readonly GridRow<MatrixRow>[] {
  return rows.flatMap((row) => (row.item.group === group ? [{ kind: 'data', id: row.item.id, row }] : []))
}

/** Header, lines and their edges in pixels: what is below has the rest of the window. */
function heightOf(lines: number, zoom: number): number {
  return Math.round(rowHeight * zoom) * (lines + 1) + 6
}

function scaled(scale: number): CSSProperties {
  const style: CSSProperties & Record<'--scale', string> = { '--scale': String(scale) }
  return style
}

/** Rail, title and tabs make room for as long as this is on the screen. */
function usePresenting(): void {
  useEffect(() => {
    useUi.setState({ presenting: true })
    return () => useUi.setState({ presenting: false })
  }, [])
}

/** The first item of the next or previous group; where there is none, the item itself. */
function besideGroup(items: readonly RaciItem[], item: string | null, by: 1 | -1): string | null {
  const here = (items.find(({ id }) => id === item) ?? items[0])?.group
  const groups = [...groupsOf(items).keys()]
  const next = groups[groups.findIndex((group) => group === here) + by]
  return items.find(({ group }) => group === next)?.id ?? item
}

/** The next item that is not agreed, from the top again behind the last one. */
function nextOpen(items: readonly RaciItem[], after: string): RaciItem | undefined {
  const at = items.findIndex(({ id }) => id === after)
  return [...items.slice(at + 1), ...items.slice(0, at)].find(({ status }) => status !== 'agreed')
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
  else if (layer === toBe && free('w') && key.row.open.length > 0) onDo('waiving')
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
