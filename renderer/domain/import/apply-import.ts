import type { Catalog } from '../catalog.ts'
import type { Command, CommandContext } from '../command.ts'
import type { EngagementDocument } from '../document.ts'
import type { ImportInput, ImportOrigin, ImportPreview } from './import-preview.ts'
import { planImport } from './plan-import.ts'

/**
 * Carries out what the preview shows, as one commit. The changes are computed anew from the document of the moment; when
 * they would no longer be those of the preview there are none, and `refreshPreview` gives what to show instead.
 */
export function applyImport(preview: ImportPreview): Command {
  return (document, catalog, context) => {
    const plan = planImport(preview.origin, preview.input, document, catalog, context)
    return sameOutcome(plan.preview, preview) ? plan.changes : []
  }
}

/** The same file compared with the document as it is now. */
export function refreshPreview(preview: ImportPreview, document: EngagementDocument, catalog: Catalog): ImportPreview {
  return previewOf(preview.origin, preview.input, document, catalog)
}

export function previewOf(
  origin: ImportOrigin,
  input: ImportInput,
  document: EngagementDocument,
  catalog: Catalog,
): ImportPreview {
  return planImport(origin, input, document, catalog, placeholderContext()).preview
}

/** Whether applying it would change anything. */
export function hasChanges(preview: ImportPreview): boolean {
  return preview.counts.added + preview.counts.changed + preview.teams.length > 0
}

/** For Undo: "Import catalog.yaml: 3 added, 1 changed". `file` is null for pasted text. */
export function importLabel(preview: ImportPreview, file: string | null): string {
  const { added, changed } = preview.counts
  const { length: teams } = preview.teams
  const services = [added > 0 ? `${added} added` : '', changed > 0 ? `${changed} changed` : ''].filter(Boolean)
  const outcome = services.length > 0 ? services.join(', ') : `${teams} ${teams === 1 ? 'team' : 'teams'} added`
  return `Import ${file ?? (preview.origin === 'csv' ? 'a pasted table' : 'a pasted catalog')}: ${outcome}`
}

function sameOutcome(a: ImportPreview, b: ImportPreview): boolean {
  return JSON.stringify([a.rows, a.teams]) === JSON.stringify([b.rows, b.teams])
}

/** Ids of a preview are never stored; they only have to differ from each other and from real ones. */
function placeholderContext(): CommandContext {
  let next = 0
  return { newId: (prefix) => `preview:${prefix}:${(next += 1)}`, today: '1970-01-01' }
}
