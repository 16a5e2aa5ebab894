import type { EngagementDocument } from '#domain/document.ts'
import type { ReferencedTable } from '#domain/field.ts'
import { useDocument } from '#store/document-context.tsx'

export type ReferenceNamesById = Readonly<
  Record<ReferencedTable, readonly { readonly id: string; readonly name: string }[]>
>

/** The rows that references can point at. New only when one of their tables changes. */
export function useReferenceNames(): ReferenceNamesById {
  return useDocument(referenceNames)
}

function referenceNames(document: EngagementDocument): ReferenceNamesById {
  return { teams: document.teams.rows, roles: document.roles.rows, tasks: document.tasks.rows }
}
