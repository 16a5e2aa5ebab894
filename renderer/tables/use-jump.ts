import { useEffect, type RefObject } from 'react'
import type { TableName } from '#domain/document.ts'
import type { FindingPlace } from '#domain/finding.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import type { GridHandle } from '#ui/grid/grid-types.ts'

/**
 * Shows the cell that a finding, the palette or a link asked for, once, when it belongs to this table. A row that is not shown yet
 * is tried again with the next `lines`: the screen may have to lift a filter first. A row that is gone is not waited for: a jump that
 * stays pending keeps the screen on its tab.
 */
export function useJump(
  table: TableName,
  grid: RefObject<GridHandle | null>,
  firstColumn: string,
  lines: readonly unknown[],
  /** Of the places in this table, those that are shown here; the others are another grid's. */
  isHere: (place: FindingPlace) => boolean = everywhere,
): void {
  const store = useDocumentStore()
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table !== table || !isHere(jump)) return
    if (!store.getState().document[table].index.has(jump.id)) return jumpTo(null)
    // The grid of a screen that has just been opened measures itself first.
    const frame = requestAnimationFrame(() => {
      const shown =
        grid.current?.showCell({ rowId: jump.id, columnId: jump.field ?? firstColumn }) ||
        grid.current?.showCell({ rowId: jump.id, columnId: firstColumn })
      if (shown) jumpTo(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [jump, table, store, grid, firstColumn, lines, isHere])
}

function everywhere(): boolean {
  return true
}
