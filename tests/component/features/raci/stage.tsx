import { RaciScreen } from '#features/raci/raci-screen.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { showScreen, type ScreenOptions } from '#tests/component/show-screen.tsx'

export function showRaci(options: ScreenOptions = {}): Promise<DocumentStore> {
  return showScreen(RaciScreen, options)
}
