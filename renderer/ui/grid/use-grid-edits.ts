import { useState } from 'react'
import { needsConsent, planClear, planFill, planFillAll, planFillDrag, planPaste, type PastePlan } from './edit-plan.ts'
import { NEW_ROW_ID, type GridModel } from './grid-model.ts'
import {
  areaBetween,
  currentArea,
  selectSpan,
  type GridArea,
  type GridShape,
  type Selection,
  type SelectionBasis,
} from './grid-selection.ts'
import type { DataGridProps, GridEditKind } from './grid-types.ts'
import type { GridSelectionState } from './use-grid-selection.ts'

/** The lines as they will be once rows just added are shown. */
export interface AfterEdit extends GridShape {
  readonly basis: SelectionBasis
}

export interface GridEdits {
  /** Puts a text into the active cell, or into all selected cells. */
  readonly type: (text: string, everywhere?: boolean) => AfterEdit
  readonly clear: (kind: 'clear' | 'cut') => void
  readonly fill: (direction: 'down' | 'right') => void
  readonly fillDrag: (target: GridArea) => void
  readonly paste: (block: readonly (readonly string[])[]) => void
  /** A paste that does not fit, waiting for consent. */
  readonly pending: PastePlan | null
  readonly settlePending: (accept: boolean) => void
}

type Props<Row> = Pick<DataGridProps<Row>, 'onEdit' | 'onAppend'>

export function useGridEdits<Row>(
  { onEdit, onAppend }: Props<Row>,
  model: GridModel<Row>,
  { selection, select }: GridSelectionState,
  notice: (text: string) => void,
): GridEdits {
  const [pending, setPending] = useState<PastePlan | null>(null)

  function apply(plan: Pick<PastePlan, 'edits' | 'added'>, kind: GridEditKind): AfterEdit {
    if (plan.added.length > 0 && onAppend !== undefined) {
      const ids = onAppend(plan.added, plan.edits) ?? []
      return afterAppend(model, ids, plan.added.length)
    }
    if (plan.edits.length > 0) onEdit?.(plan.edits, kind)
    return { basis: model, rowCount: model.rowCount, columnCount: model.columnCount }
  }

  function applyPaste(plan: PastePlan): void {
    const after = apply(plan, 'paste')
    select(plan.selection, after.basis)
    const told = pasteNotice(plan)
    if (told !== null) notice(told)
  }

  return {
    type: (text, everywhere = false) =>
      apply(
        planFillAll(model, everywhere ? selection : { ...selectSpan(selection.active, selection.active) }, text),
        'type',
      ),
    clear: (kind) => {
      const plan = planClear(model, selection)
      apply(plan, kind)
      if (plan.refused > 0) notice(`${cells(plan.refused)} cannot be edited here and ${stay(plan.refused)}.`)
    },
    fill: (direction) => void apply({ edits: planFill(model, selection, direction), added: [] }, 'fill'),
    fillDrag: (target) => {
      const source = currentArea(selection)
      apply({ edits: planFillDrag(model, source, target), added: [] }, 'fill')
      select(selectSpan(...cornersOf(source, target)))
    },
    paste: (block) => {
      const plan = planPaste(model, selection, block)
      if (needsConsent(plan, model, selection)) setPending(plan)
      else applyPaste(plan)
    },
    pending,
    settlePending: (accept) => {
      setPending(null)
      if (accept && pending !== null) applyPaste(pending)
    },
  }
}

function afterAppend<Row>(model: GridModel<Row>, ids: readonly string[], added: number): AfterEdit {
  const first = model.newRow ?? model.rowCount
  const idAt = (row: number): string | undefined => {
    if (row < first) return model.idAt(row)
    return row < first + added ? ids[row - first] : NEW_ROW_ID
  }
  return {
    basis: { idAt, columnIdAt: model.columnIdAt },
    rowCount: model.rowCount + added,
    columnCount: model.columnCount,
  }
}

function cornersOf(a: GridArea, b: GridArea): [Selection['anchor'], Selection['head']] {
  const whole = areaBetween(
    { row: Math.min(a.top, b.top), column: Math.min(a.left, b.left) },
    { row: Math.max(a.bottom, b.bottom), column: Math.max(a.right, b.right) },
  )
  return [
    { row: whole.top, column: whole.left },
    { row: whole.bottom, column: whole.right },
  ]
}

function pasteNotice(plan: PastePlan): string | null {
  const told: string[] = []
  if (plan.added.length > 0) told.push(`${plan.added.length === 1 ? '1 row' : `${plan.added.length} rows`} added.`)
  if (plan.refused > 0) told.push(`${cells(plan.refused)} cannot be edited here and ${stay(plan.refused)}.`)
  return told.length > 0 ? told.join(' ') : null
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`
}

function stay(count: number): string {
  return count === 1 ? 'stays as it was' : 'stay as they were'
}
