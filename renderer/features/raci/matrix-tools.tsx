import { NativeSelect } from '@mantine/core'
import { memo, useState } from 'react'
import type { EngagementDocument } from '#domain/document.ts'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useDrawn } from '#store/use-drawn.ts'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { formatNumber, percentText } from '#ui/format.ts'
import {
  isFiltered,
  itemsByTerm,
  matrixTerms,
  noMatrixFilter,
  passing,
  type MatrixFilter,
  type MatrixTerm,
} from './matrix-filter.ts'
import { setFilter, useMatrixFilter, useMatrixView, zoomBy } from './matrix-view.ts'
import classes from './raci.module.css'

export const termNames: Readonly<Record<MatrixTerm, string>> = {
  conflicts: 'Conflicts',
  disputed: 'Disputed',
  changed: 'Changed',
}

function hintOf(term: MatrixTerm, layer: RaciLayer): string {
  if (term === 'conflicts') return 'Items that break a rule and are not waived'
  if (term === 'disputed') return 'Items whose status is disputed'
  return layer === asIs || layer === toBe
    ? 'Items whose letters differ between As-Is and To-Be'
    : 'Items that the proposal would have otherwise than To-Be'
}

/**
 * What matters of the matrix: conflicts, disputed, changed, one role. Rows stay while they are worked on. The counts follow once the key
 * that was pressed in the matrix shows there.
 */
export function MatrixFilters({ layer }: { readonly layer: RaciLayer }) {
  const { document } = useDrawn(useDocumentStore())
  return <Filters key={layer} layer={layer} document={document} />
}

const Filters = memo(function Filters(props: { readonly layer: RaciLayer; readonly document: EngagementDocument }) {
  const { layer, document } = props
  const store = useDocumentStore()
  const today = useToday()
  const filter = useMatrixFilter(layer)
  const byTerm = itemsByTerm(document, layer, today)
  const pass = passing(document, layer, today, filter)
  // What has been settled keeps its chip, with a nought: the others must not move under the pointer.
  const [held, setHeld] = useState<ReadonlySet<MatrixTerm>>(new Set())
  const fresh = matrixTerms.filter((term) => !held.has(term) && (byTerm[term].size > 0 || filter.terms.includes(term)))
  if (fresh.length > 0) setHeld(new Set([...held, ...fresh]))
  const done =
    pass === null ? 0 : [...filter.kept].filter((id) => !pass.has(id) && document.raciItems.index.has(id)).length
  const apply = (next: MatrixFilter) => {
    const kept = passing(store.getState().document, layer, today, next) ?? new Set()
    setFilter(store, layer, { ...next, kept })
  }
  const toggled = (term: MatrixTerm) =>
    filter.terms.includes(term) ? filter.terms.filter((each) => each !== term) : [...filter.terms, term]
  return (
    <>
      {matrixTerms.map((term) => {
        if (!held.has(term)) return null
        const pressed = filter.terms.includes(term)
        return (
          <FilterChip
            key={term}
            title={hintOf(term, layer)}
            pressed={pressed}
            count={byTerm[term].size}
            onPress={() => apply({ ...filter, terms: toggled(term) })}
          >
            {termNames[term]}
          </FilterChip>
        )
      })}
      <NativeSelect
        size="xs"
        className={classes.role}
        aria-label="Items in which one role has a letter"
        value={filter.role ?? ''}
        data={[
          { value: '', label: 'Every role' },
          ...document.roles.rows.map(({ id, name }) => ({ value: id, label: nameOr(name, 'Role') })),
        ]}
        onChange={(event) => apply({ ...filter, role: event.currentTarget.value || null })}
      />
      {done > 0 ? (
        <Button variant="link" title="Rows that were edited stay until then" onClick={() => apply(filter)}>
          Filter again ({formatNumber(done)} changed)
        </Button>
      ) : null}
      {isFiltered(filter) ? (
        <Button variant="link" onClick={() => setFilter(store, layer, noMatrixFilter)}>
          Show all
        </Button>
      ) : null}
    </>
  )
})

/** How large the matrix is drawn; Ctrl with plus, minus and zero do the same in the matrix. */
export function MatrixZoom() {
  const store = useDocumentStore()
  const { zoom } = useMatrixView()
  return (
    <span className={classes.zoom} role="group" aria-label="Zoom">
      <Button
        size="small"
        variant="quiet"
        aria-label="Smaller"
        title="Smaller (Ctrl+-)"
        onClick={() => zoomBy(store, -1)}
      >
        −
      </Button>
      <Button size="small" variant="quiet" title="Back to 100 % (Ctrl+0)" onClick={() => zoomBy(store, 0)}>
        {percentText(zoom)}
      </Button>
      <Button size="small" variant="quiet" aria-label="Larger" title="Larger (Ctrl++)" onClick={() => zoomBy(store, 1)}>
        +
      </Button>
    </span>
  )
}
