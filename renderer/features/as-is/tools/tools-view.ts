import { useStore } from 'zustand'
import type { CategorySprawl } from '#domain/tool-sprawl.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import { jumpTo } from '#store/ui-store.ts'
import type { FilterTerm } from '#tables/row-filter.ts'
import { setTableFilter } from '#tables/table-view.ts'

/** The list of tools, or what follows from it. */
export type ToolsPart = 'table' | 'analysis'

export function useToolsPart(): ToolsPart {
  return useStore(viewOf(useDocumentStore()), ({ part }) => part)
}

export function showToolsPart(store: DocumentStore, part: ToolsPart): void {
  viewOf(store).setState({ part })
}

/** Shows one tool in the table. */
export function openTool(id: string): void {
  jumpTo({ stage: 'as-is', table: 'tools', id })
}

/** Shows the tools of a category in the table: those of one team, with null of all, or those of unknown users. */
export function filterTools(store: DocumentStore, category: CategorySprawl, team: string | typeof usersUnknown | null) {
  const writings = [...new Set(category.tools.map((tool) => tool.category))]
  const terms: readonly FilterTerm[] = [
    ...writings.map((value) => ({ field: 'category', value: value === '' ? null : value })),
    ...(team === null ? [] : [{ field: 'teams', value: team === usersUnknown ? null : team }]),
  ]
  showTools(store, terms)
}

/** Shows the tools behind a figure in the table. */
export function showTools(store: DocumentStore, terms: readonly FilterTerm[]): void {
  setTableFilter(store, 'tools', { query: '', terms })
  showToolsPart(store, 'table')
}

/** Stands for the column of tools whose users nobody knows. */
export const usersUnknown = ' unknown'

const viewOf = perEngagement<{ readonly part: ToolsPart }>(() => ({ part: 'table' }))
