import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { MigrationScreen } from '#features/migration/migration-screen.tsx'
import { setZoom } from '#features/migration/migration-view.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { showScreen, type ScreenOptions } from '#tests/component/show-screen.tsx'

/** The plan of the sample client begins today, so that the line of today is in view. */
export function showMigration(options: ScreenOptions = {}): Promise<DocumentStore> {
  const document = options.document ?? sampleDocument(today())
  return showScreen(MigrationScreen, { ...options, document }, { prepare: (store) => setZoom(store, 'month') })
}

export function bar(name: string): SVGGElement {
  const found = [...document.querySelectorAll<SVGGElement>('[role="treeitem"]')].find((item) =>
    item.getAttribute('aria-label')?.includes(name),
  )
  if (!found) throw new Error(`No bar called ${name}`)
  return found
}
