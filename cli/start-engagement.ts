import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { Catalog } from '#domain/catalog.ts'
import { applyChanges, updateRow } from '#domain/change.ts'
import type { CommandContext } from '#domain/command.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { createFromTemplate } from '#domain/seed-template.ts'
import type { Task } from './arguments.ts'

/** The engagement a task starts from, under the client's name. */
export function startEngagement(
  { start, client }: Pick<Task, 'start' | 'client'>,
  catalog: Catalog,
  context: CommandContext,
): EngagementDocument {
  if (start === 'sample') return renamed(sampleDocument(context.today), client)
  const command = createFromTemplate({ name: client || 'New engagement', client })
  const empty = emptyDocument()
  return applyChanges(empty, command(empty, catalog, context))
}

function renamed(document: EngagementDocument, client: string): EngagementDocument {
  const profile = document.engagement.rows[0]
  if (client === '' || !profile) return document
  return applyChanges(document, [updateRow('engagement', profile, { ...profile, client })])
}
