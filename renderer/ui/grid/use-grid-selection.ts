import { useMemo, useState } from 'react'
import type { GridModel } from './grid-model.ts'
import { carrySelection, selectCell, type Selection, type SelectionBasis } from './grid-selection.ts'

export interface GridSelectionState {
  readonly selection: Selection
  /** Changes whenever a person or a command moves the selection, not when rows move under it. */
  readonly moved: object
  /** `basis` says what the numbers stand for when rows were just added and are not shown yet. */
  readonly select: (next: Selection, basis?: SelectionBasis) => void
}

/**
 * The selection, kept by row and column id. It is stored with the model it was made on and read against the model of today, so
 * sorting, filtering, undo and deletion need no effect that could lag a frame behind the data.
 */
export function useGridSelection<Row>(model: GridModel<Row>): GridSelectionState {
  const [placed, setPlaced] = useState<{ readonly selection: Selection; readonly basis: SelectionBasis }>(() => ({
    selection: selectCell({ row: 0, column: 0 }),
    basis: model,
  }))
  const selection = useMemo(() => carrySelection(placed.selection, placed.basis, model), [placed, model])
  return { selection, moved: placed, select: (next, basis = model) => setPlaced({ selection: next, basis }) }
}
