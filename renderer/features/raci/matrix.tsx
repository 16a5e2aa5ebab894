import { memo, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import type { FindingPlace } from '#domain/finding.ts'
import { waivedFindings } from '#domain/raci-conflicts.ts'
import { itemFindings } from '#domain/raci-findings.ts'
import { layerName } from '#domain/raci-layers.ts'
import { toBe, type RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useToday } from '#store/today.ts'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { showSelection, useUi } from '#store/ui-store.ts'
import { useJump } from '#tables/use-jump.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridHandle, GridMenuItem, GridSelection } from '#ui/grid/grid-types.ts'
import { matrixColumns, roleOfColumn } from './matrix-columns.tsx'
import { takeKey } from './matrix-keys.ts'
import { moveOf } from './matrix-moves.ts'
import { createMatrixRows, groupLineId, groupLines, type MatrixRow } from './matrix-rows.ts'
import { removeRole } from './role-actions.ts'
import { RoleDialog, type RoleAsked } from './role-dialog.tsx'
import { roleMenu } from './role-menu.ts'
import { noMatrixFilter, passing } from './matrix-filter.ts'
import { keepShown, setFilter, useMatrixFilter, useMatrixView } from './matrix-view.ts'
import { appendItems, deleteItems, editMatrix, insertItem, moveInMatrix, moveItems } from './raci-actions.ts'

export interface MatrixProps {
  readonly layer: RaciLayer
  /** Words to look for in item names; empty shows all. */
  readonly search: string
  /** Empties the search: an item that is asked for by name is shown. */
  readonly onShowAll: () => void
  readonly onActive: (active: ActiveCell | null) => void
  /** Told how much of the matrix search and filter have left; null for all of it. */
  readonly onFound: (found: Found | null) => void
}

export interface ActiveCell {
  readonly item: string
  readonly column: string
  readonly role: string | null
}

export interface Found {
  readonly count: number
  readonly of: number
  /** The topmost item; undefined for none. */
  readonly first: string | undefined
}

/** Room for the two lines of a name, in pixels; sixteen items in three groups fit a small laptop. */
const matrixRowHeight = 30

/** One layer of the matrix in the shared grid. R A C I toggle letters on the selection, digits apply a conflict's remedy. */
export const Matrix = memo(function Matrix(props: MatrixProps) {
  const { layer, search, onShowAll, onActive, onFound } = props
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const document = useDocument((each) => each)
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const active = useRef<string | null>(null)
  const { zoom } = useMatrixView()
  const [buildRows] = useState(createMatrixRows)
  const grid = useRef<GridHandle>(null)

  const { raciItems, raciCells, raciComments, roles, issues } = document
  const set = letterSetOf(document)
  const today = useToday()
  const waived = waivedFindings(issues.rows, today)
  const rows = useMemo(
    () => buildRows(document, catalog, layer, itemFindings(document, catalog, layer, today), waived),
    // The matrix depends on these tables only; other edits must not rebuild it.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- document changes with every edit elsewhere
    [buildRows, layer, today, set, waived, raciItems, raciCells, raciComments, roles],
  )
  const filter = useMatrixFilter(layer)
  const shown = useMemo(() => {
    const pass = passing(document, layer, today, filter)
    return matching(rows, search).filter(({ item: { id } }) => pass === null || pass.has(id) || filter.kept.has(id))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as above: the rows change with whatever the filter looks at
  }, [rows, search, filter, issues])
  const lines = useMemo(() => groupLines(shown, catalog, collapsed), [shown, collapsed])
  useShowHidden((id) => {
    const row = rows.find((each) => each.item.id === id)
    if (row && !shown.includes(row)) {
      onShowAll()
      setFilter(store, layer, noMatrixFilter)
    }
    const heading = row && groupLineId(row.item.group)
    if (heading !== undefined && collapsed.has(heading)) setCollapsed(toggled(collapsed, heading, false))
  })
  const first = useMemo(() => groupLines(shown, catalog, new Set()).find(({ kind }) => kind === 'data')?.id, [shown])
  const isPart = shown.length < rows.length
  const { length: count } = shown
  useEffect(
    () => onFound(isPart ? { count, of: rows.length, first } : null),
    [onFound, isPart, count, rows.length, first],
  )
  // A cursor whose row has gone from view goes on in what is left, not behind it.
  const follow = useEffectEvent(() => {
    if (isPart && first !== undefined && !shown.some(({ item }) => item.id === active.current))
      grid.current?.showCell({ rowId: first, columnId: 'name' }, false)
  })
  useEffect(() => follow(), [search, filter.terms, filter.role])
  useEffect(() => focusWhereFree(grid.current), [])
  // The matrix that is about to give way to another layer must not take what is meant for that one.
  const isHere = useCallback((place: FindingPlace) => (place.layer ?? toBe) === layer, [layer])
  useJump('raciItems', grid, 'name', lines, isHere)
  const columns = useMemo(
    () => matrixColumns(roles.rows, layer, set, (key) => takeKey(key, layer, set, store)),
    [roles, layer, set, store],
  )
  const [asked, setAsked] = useState<RoleAsked | null>(null)
  const menuOf = (columnId: string) =>
    roleMenu(columnId, {
      roles: roles.rows,
      ask: setAsked,
      remove: (role) => void removeRole(store, role, snapshotBefore),
    })
  /** Where a new item goes: beside the one that is worked on. */
  const currentGroup = () =>
    rows.find((row) => row.item.id === active.current)?.item.group ??
    rows.at(-1)?.item.group ??
    catalog.raciGroups[0]?.slug ??
    ''

  return (
    <>
      <DataGrid
        ref={grid}
        rows={lines}
        columns={columns}
        label={`${set.name} matrix, ${layerName(document, layer)}`}
        onEdit={(edits, kind) => editMatrix(store, layer, edits, kind)}
        onAppend={(added, edits) => {
          const ids = appendItems(store, layer, added, edits, currentGroup())
          keepShown(store, layer, ids)
          return ids
        }}
        onInsertRows={(before) => keepShown(store, layer, insertItem(store, before, currentGroup()))}
        onDeleteRows={(ids) => void deleteItems(store, ids, snapshotBefore)}
        onToggleGroup={(id, close) => setCollapsed(toggled(collapsed, id, close))}
        onReorder={(reorder) => {
          const ids = columns.map(({ id }) => id)
          const move = moveOf(reorder, lines, ids)
          if (move === null) return
          moveInMatrix(store, move)
          if (move.what === 'items') setCollapsed(toggled(collapsed, groupLineId(move.place.group), false))
        }}
        onSelect={(selection) => {
          showSelection({ cells: selection.count, sum: null })
          const cell = selection.active
          active.current = cell?.rowId ?? null
          onActive(cell ? { item: cell.rowId, column: cell.columnId, role: roleOfColumn(cell.columnId) } : null)
        }}
        columnMenu={menuOf}
        menu={(selection) => [
          ...(selection.active ? menuOf(selection.active.columnId) : []),
          ...groupMenu(selection, rows, store),
        ]}
        newRowLabel="New item"
        rowNumbers={false}
        rowHeight={matrixRowHeight}
        zoom={zoom}
        emptyState={
          search.trim() === '' ? (
            nothingFiltered(rows.length)
          ) : (
            <EmptyState
              title={`No item matches “${search.trim()}”`}
              text={`All ${rows.length} items are hidden. Empty the search to see them.`}
            />
          )
        }
      />
      {asked ? <RoleDialog asked={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
})

/** A stage opened by key works at once; what has the focus already keeps it. */
function focusWhereFree(grid: GridHandle | null): void {
  if (document.activeElement === document.body) grid?.focus()
}

function nothingFiltered(count: number) {
  return (
    <EmptyState
      title="No item fits the filter"
      text={`All ${count} items are hidden. “Show all” above brings them back.`}
    />
  )
}

/** Lifts what hides the item that a finding, the palette or a link asked for; the jump itself follows. */
function useShowHidden(lift: (item: string) => void): void {
  const jump = useUi((state) => state.jump)
  const show = useEffectEvent(lift)
  useEffect(() => {
    if (jump?.table === 'raciItems') show(jump.id)
  }, [jump])
}

function groupMenu(selection: GridSelection, rows: readonly MatrixRow[], store: DocumentStore): GridMenuItem[] {
  if (selection.rowIds.length === 0) return []
  const own = [...new Set(rows.map((row) => row.item.group))].filter(
    (each) => !catalog.raciGroups.some((entry) => entry.slug === each),
  )
  const groups = [
    ...catalog.raciGroups.map((entry) => ({ id: entry.slug, title: entry.name })),
    ...own.map((name) => ({ id: name, title: name })),
  ]
  return [
    'separator',
    ...groups.map((each) => ({
      id: `group-${each.id}`,
      label: `Move to ${each.title}`,
      run: () => moveItems(store, selection.rowIds, each.id, each.title),
    })),
  ]
}

/** The rows whose names have the words. */
export function matching(rows: readonly MatrixRow[], search: string): readonly MatrixRow[] {
  const wanted = search.trim().toLowerCase()
  return wanted === '' ? rows : rows.filter((row) => row.name.toLowerCase().includes(wanted))
}

function toggled(set: ReadonlySet<string>, id: string, add: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (add) next.add(id)
  else next.delete(id)
  return next
}
