import { findRow } from '#domain/document.ts'
import type { FindingFix } from '#domain/finding.ts'
import { entryOf, type LetterSet } from '#domain/letter-set.ts'
import { raciCellId, toBe, type RaciCellRef, type RaciLayer } from '#domain/raci.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { useUi } from '#store/ui-store.ts'
import type { GridKeyEvent } from '#ui/grid/grid-types.ts'
import { roleOfColumn } from './matrix-columns.tsx'
import type { MatrixRow } from './matrix-rows.ts'
import { setMatrixView } from './matrix-view.ts'
import { applyFix, confirmLetters, toggleLetters } from './raci-actions.ts'

/** What a key does on a cell of the matrix, before the grid types it. */
export function takeKey(key: GridKeyEvent<MatrixRow>, layer: RaciLayer, set: LetterSet, store: DocumentStore): boolean {
  if (key.ctrl || key.alt) return false
  const role = roleOfColumn(key.columnId)
  if (role === null) return takeRemedy(key, store)
  if (takeLetter(key, layer, set, store)) return true
  if (key.key.toLowerCase() === 'w') return asksWaiver(key.row, layer, store)
  if (key.key !== 'Enter' || key.shift || key.cells().length !== 1) return false
  return ask(store, { noteAsked: raciCellId({ layer, item: key.row.item.id, role }) })
}

/** On the name of an item digits apply what the inspector offers, and never rename it; F2 does. Everything else is typed. */
function takeRemedy({ key, row }: GridKeyEvent<MatrixRow>, store: DocumentStore): boolean {
  if (!/^[1-9]$/.test(key) || row.name === '') return false
  const fix = fixesOf(row)[Number(key) - 1]
  if (fix) applyFix(store, fix)
  return true
}

/** Letters toggle, Space confirms what was suggested, digits apply remedies. */
export function takeLetter(
  key: GridKeyEvent<MatrixRow>,
  layer: RaciLayer,
  set: LetterSet,
  store: DocumentStore,
): boolean {
  if (key.ctrl || key.alt) return false
  const letter = entryOf(set, key.key.toUpperCase())?.letter
  if (letter) {
    toggleLetters(store, refsOf(key, layer), letter)
    return true
  }
  if (key.key === ' ') return confirms(key, layer, store)
  const fix = /^[1-9]$/.test(key.key) ? fixesOf(key.row)[Number(key.key) - 1] : undefined
  if (fix) applyFix(store, fix)
  return fix !== undefined
}

/** The remedies for an item, numbered by the digits that apply them. */
export function fixesOf(row: MatrixRow): readonly FindingFix[] {
  return row.findings.flatMap((finding) => finding.fixes ?? [])
}

/** Enter and W lead to the inspector, open or not. */
function ask(store: DocumentStore, what: Parameters<typeof setMatrixView>[1]): true {
  useUi.setState({ inspectorOpen: true })
  setMatrixView(store, what)
  return true
}

/** Only what is found of the To-Be matrix is decided on. */
function asksWaiver(row: MatrixRow, layer: RaciLayer, store: DocumentStore): boolean {
  return layer === toBe && row.findings.length > 0 && ask(store, { waiving: row.item.id })
}

function confirms(key: GridKeyEvent<MatrixRow>, layer: RaciLayer, store: DocumentStore): boolean {
  const { document } = store.getState()
  const derived = refsOf(key, layer).filter((ref) => findRow(document, 'raciCells', raciCellId(ref))?.derived)
  if (derived.length > 0) confirmLetters(store, derived)
  return derived.length > 0
}

function refsOf(key: GridKeyEvent<MatrixRow>, layer: RaciLayer): RaciCellRef[] {
  return key.cells().flatMap((cell) => {
    const role = roleOfColumn(cell.columnId)
    return role === null ? [] : [{ layer, item: cell.rowId, role }]
  })
}
