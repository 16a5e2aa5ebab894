import { catalog } from '#catalog/catalog.ts'
import { applyChanges, type Change } from '#domain/change.ts'
import type { CommandContext } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { applyImport } from '#domain/import/apply-import.ts'
import type { ImportPreview, ImportReading } from '#domain/import/import-preview.ts'

/** Counts on over all tests of a file, so that ids never meet. */
export function testContext(): CommandContext {
  return { newId: (prefix) => `${prefix}_${(nextId += 1)}`, today: '2026-11-22' }
}

let nextId = 0

export function expectPreview(reading: ImportReading): ImportPreview {
  if (reading.status === 'refused') throw new Error(`Refused: ${reading.message}`)
  return reading.preview
}

export function expectRefusal(reading: ImportReading): string {
  if (reading.status === 'preview') throw new Error('The file was read, a refusal was expected')
  return reading.message
}

export function changesOf(preview: ImportPreview, document: EngagementDocument): readonly Change[] {
  return applyImport(preview)(document, catalog, testContext())
}

export function imported(preview: ImportPreview, document: EngagementDocument): EngagementDocument {
  return applyChanges(document, changesOf(preview, document))
}
