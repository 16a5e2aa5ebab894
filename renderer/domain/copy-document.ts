import { addRow } from './change.ts'
import type { Command } from './command.ts'
import { tableNames, type EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'

/** Fills an empty engagement with the rows of another one under a new name. Ids stay: they are unique per engagement. */
export function copyDocument(source: EngagementDocument, name: string): Command {
  return () =>
    tableNames.flatMap((table) =>
      source[table].rows.map((row) => addRow(table, row.id === engagementId ? { ...row, name } : row)),
    )
}
