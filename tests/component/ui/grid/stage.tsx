import { useMemo, useState, type Ref } from 'react'
import { render } from 'vitest-browser-react'
import '#ui/theme.css'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import { sortGridRows } from '#ui/grid/grid-sort.ts'
import type {
  DataGridProps,
  GridColumn,
  GridEdit,
  GridHandle,
  GridRow,
  GridSelection,
  GridSort,
} from '#ui/grid/grid-types.ts'

export interface Service {
  readonly id: string
  readonly name: string
  readonly team: string
  readonly target: string
  readonly score: string
}

/** Everything the grid told its owner, in order. */
export interface Told {
  readonly actions: unknown[]
  readonly notices: string[]
  readonly selections: GridSelection[]
  /** The last one. */
  readonly selection: GridSelection | null
}

type Overrides = Partial<DataGridProps<Service>> & {
  readonly groups?: boolean
  /** No line where a row is added. */
  readonly fixedRows?: boolean
  readonly height?: number
  readonly services?: readonly Service[]
}

const teams = ['Checkout', 'Search', 'Platform', 'Platform data']

export const columns: readonly GridColumn<Service>[] = [
  { id: 'name', title: 'Service', width: 160, text: (row) => row.name, sort: (a, b) => a.name.localeCompare(b.name) },
  {
    id: 'team',
    title: 'Team',
    width: 140,
    text: (row) => row.team,
    unknown: (row) => row.team === '',
    choices: () => teams.map((text) => ({ text })),
  },
  {
    id: 'target',
    title: 'Target',
    unit: '%',
    width: 90,
    align: 'end',
    text: (row) => row.target,
    number: (row) => (row.target === '' || Number.isNaN(Number(row.target)) ? null : Number(row.target)),
    problem: (row) => (Number.isNaN(Number(row.target)) ? `${row.target} is not a number` : null),
  },
  { id: 'score', title: 'Score', width: 90, align: 'end', text: (row) => row.score, editable: false },
]

export const services: readonly Service[] = [
  { id: 's1', name: 'checkout', team: 'Checkout', target: '99.9', score: '4' },
  { id: 's2', name: 'search', team: 'Search', target: '99.5', score: '3' },
  { id: 's3', name: 'pricing', team: '', target: 'three nines', score: '2' },
  { id: 's4', name: 'catalog', team: 'Platform', target: '99', score: '1' },
]

/** Puts a grid of services on the page, backed by state as a screen would. */
export async function showGrid(overrides: Overrides = {}): Promise<Told> {
  const told = listening()
  await render(<Stage told={told} {...overrides} />)
  return told
}

export function listening(): Told {
  const selections: GridSelection[] = []
  return {
    actions: [],
    notices: [],
    selections,
    get selection() {
      return selections.at(-1) ?? null
    },
  }
}

export function Stage({
  told,
  groups,
  fixedRows,
  height = 400,
  services: given,
  ...overrides
}: Overrides & { told: Told }) {
  const [rows, setRows] = useState<readonly Service[]>(given ?? services)
  const [sort, setSort] = useState<GridSort | null>(null)
  const [collapsed, setCollapsed] = useState(false)
  const lines = useMemo(
    () => sortGridRows(groups ? grouped(rows, collapsed) : rows.map(line), columns, sort),
    [rows, sort, groups, collapsed],
  )
  return (
    <>
      <Neighbour name="Before" />
      <div style={{ height }}>
        <DataGrid
          label="Services"
          rows={lines}
          columns={columns}
          sort={sort}
          onSort={setSort}
          onEdit={(edits, kind) => {
            told.actions.push({ kind, edits: brief(edits) })
            setRows((now) => edited(now, edits))
          }}
          onToggleGroup={(_, to) => setCollapsed(to)}
          onSelect={(selection) => {
            told.selections.push(selection)
          }}
          onNotice={(text) => told.notices.push(text)}
          {...(fixedRows ? {} : appending(told, setRows))}
          {...overrides}
        />
      </div>
      <Neighbour name="After" />
    </>
  )
}

/** A data cell by its column title and row id, as one would point at it. */
export function cell(row: number, column: keyof Service): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"] [data-column="${column}"]`)
  if (found === null) throw new Error(`No cell ${row} ${column}`)
  return found
}

export function cellTexts(column: keyof Service): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)].map((found) => found.innerText)
}

/** Row number and column title of the cell that assistive technology is told about. */
export function activeCell(): string {
  const id = input().getAttribute('aria-activedescendant')
  const found = id === null ? null : document.getElementById(id)
  const row = found?.closest('[role="row"]')?.getAttribute('aria-rowindex')
  const heading = document.querySelector(
    `[role="columnheader"][aria-colindex="${found?.getAttribute('aria-colindex')}"]`,
  )
  return `${Number(row) - 2} ${heading?.getAttribute('title') ?? ''}`
}

export function input(): HTMLTextAreaElement {
  const found = document.querySelector('textarea')
  if (found === null) throw new Error('No editor')
  return found
}

export function handleRef(): { readonly ref: Ref<GridHandle>; readonly handle: () => GridHandle } {
  let held: GridHandle | null = null
  return {
    ref: (handle) => {
      held = handle
    },
    handle: () => {
      if (held === null) throw new Error('No handle')
      return held
    },
  }
}

/** Something to come from and to leave to with Tab. */
function Neighbour({ name }: { readonly name: string }) {
  return (
    <button type="button" style={{ background: 'var(--surface)' }}>
      {name}
    </button>
  )
}

function appending(told: Told, setRows: (change: (now: readonly Service[]) => readonly Service[]) => void) {
  return {
    onAppend: ((added, edits) => {
      told.actions.push({
        kind: 'append',
        added: added.map((texts) => texts.map((cell) => cell.text)),
        edits: brief(edits),
      })
      const made = added.map((texts, nth) => {
        const blank: Service = { id: `new${told.actions.length}-${nth}`, name: '', team: '', target: '', score: '' }
        return { ...blank, ...Object.fromEntries(texts.map((cell) => [cell.columnId, cell.text])) }
      })
      setRows((now) => [...edited(now, edits), ...made])
      return made.map((row) => row.id)
    }) satisfies DataGridProps<Service>['onAppend'],
  }
}

function edited(rows: readonly Service[], edits: readonly GridEdit[]): readonly Service[] {
  return rows.map((row) => {
    const mine = edits.filter((edit) => edit.rowId === row.id)
    return mine.length === 0 ? row : { ...row, ...Object.fromEntries(mine.map((edit) => [edit.columnId, edit.text])) }
  })
}

function brief(edits: readonly GridEdit[]): string {
  return edits.map((edit) => `${edit.rowId}.${edit.columnId}=${edit.text}`).join(' ')
}

function line(row: Service): GridRow<Service> {
  return { kind: 'data', id: row.id, row }
}

function grouped(rows: readonly Service[], collapsed: boolean): readonly GridRow<Service>[] {
  return [
    { kind: 'group', id: 'first', title: 'First', count: 2, collapsed },
    ...(collapsed ? [] : rows.slice(0, 2).map(line)),
    { kind: 'group', id: 'rest', title: 'Rest', count: rows.length - 2, collapsed: false },
    ...rows.slice(2).map(line),
  ]
}
