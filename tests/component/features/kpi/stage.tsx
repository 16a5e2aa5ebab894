import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { SnapshotBeforeContext } from '#store/snapshot-before.ts'
import { showScreen, type ScreenOptions } from '#tests/component/show-screen.tsx'

interface KpiOptions extends ScreenOptions {
  /** Whether the copy before an import can be written. Default true. */
  readonly copied?: boolean
}

/** The stage of the sample client, filling the window. */
export function showKpi({ copied = true, ...options }: KpiOptions = {}): Promise<DocumentStore> {
  return showScreen(KpiScreen, options, {
    around: (screen) => <SnapshotBeforeContext value={() => Promise.resolve(copied)}>{screen}</SnapshotBeforeContext>,
  })
}
