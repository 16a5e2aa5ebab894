import { notifications } from '@mantine/notifications'
import { deleteRows, removals } from '#domain/delete-rows.ts'
import type { TableName } from '#domain/document.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'

/** From this many rows on, those that belong to them counted, a whole copy is taken first. */
const bulk = 50

/**
 * Deletes rows of any table, and what belongs to them, as one step of Undo. Before many go a copy is written, so that
 * even a lost journal keeps them; when it cannot be written nothing is deleted and the user is told.
 */
export async function deleteFrom(
  store: DocumentStore,
  table: TableName,
  ids: readonly string[],
  label: string,
  snapshotBefore: SnapshotBefore,
): Promise<void> {
  const many = removals(store.getState().document, table, ids).length >= bulk
  if (many && !(await snapshotBefore('bulk-delete'))) return refuse()
  store.commit(label, deleteRows(table, ids))
}

function refuse(): void {
  notifications.show({
    id: 'copy-before-delete',
    autoClose: false,
    message: `Nothing was deleted. Before ${bulk} rows and more go a copy of the engagement is written, and that failed. Free some disk space and try again, or delete fewer rows at once.`,
    closeButtonProps: { 'aria-label': 'Close' },
  })
}
