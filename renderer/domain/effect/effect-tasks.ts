import { findRow, type EngagementDocument } from '../document.ts'
import type { MigrationTask } from '../migration-task.ts'
import { parseLink, type LinkedTable } from '../record-link.ts'

/** What a task names, and what the findings that it settles name. */
export function namedOrFound(task: MigrationTask, table: LinkedTable, document: EngagementDocument): string[] {
  const found = linked(task, 'issues').flatMap((id) => findRow(document, 'issues', id) ?? [])
  return [task, ...found].flatMap((row) => linked(row, table))
}

/** Ids of the rows of a table that a row is linked to. */
export function linked({ links }: { readonly links: readonly string[] }, table: LinkedTable): string[] {
  return links.flatMap((link) => {
    const parts = parseLink(link)
    return parts?.table === table ? [parts.id] : []
  })
}

/** " Left out: 2 services whose objective is unknown."; empty for none. */
export function leftOut(count: number, noun: string, why: string): string {
  return count === 0 ? '' : ` Left out: ${count} ${noun}${count === 1 ? '' : 's'} ${why}.`
}

export function percent(share: number | null): number | null {
  return share === null ? null : round(share * 100)
}

/** To tenths. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
