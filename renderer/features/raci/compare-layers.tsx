import { Select } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { itemName } from '#domain/raci-commands.ts'
import { layerDifference } from '#domain/raci-difference.ts'
import { layerName, layersOf } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, showSelection } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { formatNumber } from '#ui/format.ts'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { compareColumns, linesOfWords, type CompareRow } from './compare-columns.tsx'
import classes from './compare.module.css'
import { setRaciView, useRaciView } from './raci-view.ts'

/** What changes from one layer to another, in letters and in words. */
export function CompareLayers({ lead }: { readonly lead: ReactNode }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const view = useRaciView((each) => each)
  const [active, setActive] = useState<string | null>(null)
  const layers = layersOf(document)
  const known = (layer: RaciLayer, otherwise: RaciLayer) => (layers.some(({ id }) => id === layer) ? layer : otherwise)
  const [from, to] = [known(view.from, asIs), known(view.to, toBe)]
  const { raciItems, raciCells, roles, engagement } = document
  const set = letterSetOf(document)
  const rows = useMemo(
    () => compareRows({ raciItems, raciCells, roles, engagement }, from, to),
    [raciItems, raciCells, roles, engagement, from, to],
  )
  const changed = rows.filter((row) => row.cells.length > 0)
  const shown = view.unchanged ? rows : changed
  const columns = useMemo(() => compareColumns(roles.rows, rows, set), [roles, rows, set])
  const rowHeight = 10 + 16 * linesOfWords(shown)
  const lines = useMemo(() => shown.map((row) => ({ kind: 'data' as const, id: row.item.id, row })), [shown])
  const names = [layerName(document, from), layerName(document, to)] as const
  const open = (item: string | null) => {
    if (item !== null) jumpTo({ stage: 'raci', table: 'raciItems', id: item, layer: to })
  }
  return (
    <ScreenBody
      title="Compare two layers"
      layout="fill"
      toolbar={
        <>
          {lead}
          <LayerSelect
            label="From"
            value={from}
            layers={layers}
            onChange={(next) => setRaciView(store, { from: next })}
          />
          <span className={classes.dimmed} aria-hidden="true">
            →
          </span>
          <LayerSelect label="To" value={to} layers={layers} onChange={(next) => setRaciView(store, { to: next })} />
          <Button size="small" onClick={() => setRaciView(store, { from: to, to: from })}>
            Swap
          </Button>
          <span className={classes.spacer} />
          <Button size="small" disabled={!rows.some(({ item }) => item.id === active)} onClick={() => open(active)}>
            Open in {names[1]}
          </Button>
          <FilterChip
            count={changed.length}
            pressed={!view.unchanged}
            onPress={() => setRaciView(store, { unchanged: !view.unchanged })}
          >
            Changed only
          </FilterChip>
        </>
      }
    >
      <DataGrid
        rows={lines}
        columns={columns}
        label={`What changes from ${names[0]} to ${names[1]}`}
        readOnly
        rowNumbers={false}
        rowHeight={rowHeight}
        onSelect={(selection) => {
          showSelection({ cells: selection.count, sum: null })
          setActive(selection.active?.rowId ?? null)
        }}
        emptyState={
          <EmptyState
            title={rows.length === 0 ? 'The matrix has no items yet' : 'Nothing changes'}
            text={
              rows.length === 0
                ? 'Add items in the To-Be matrix.'
                : `${names[0]} and ${names[1]} hold the same letters in all ${formatNumber(rows.length)} items.`
            }
          />
        }
      />
    </ScreenBody>
  )
}

type Tables = Parameters<typeof layerDifference>[0]

function compareRows(tables: Tables, from: RaciLayer, to: RaciLayer): readonly CompareRow[] {
  const after = cellsByItem(tables, to)
  return layerDifference(tables, from, to).map((difference) => ({
    ...difference,
    name: nameOr(itemName(difference.item, catalog), 'Item'),
    held: new Map((after.get(difference.item.id) ?? []).map((cell) => [cell.role, cell])),
  }))
}

function LayerSelect(props: {
  readonly label: string
  readonly value: RaciLayer
  readonly layers: ReturnType<typeof layersOf>
  readonly onChange: (layer: RaciLayer) => void
}) {
  const { label, value, layers, onChange } = props
  return (
    <Select
      className={classes.picker}
      size="xs"
      aria-label={label}
      allowDeselect={false}
      data={layers.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(next) => {
        if (next !== null) onChange(next)
      }}
    />
  )
}
