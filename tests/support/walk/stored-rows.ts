import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

/** Writes nonsense into one field of the first stored row of a table, past the application; returns the row's id. */
export async function breakStoredRow(window: Page, table: string, field: string): Promise<string> {
  return window.evaluate(
    ([wantedTable, wantedField]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('demarc')
        opening.onerror = () => reject(opening.error ?? new Error('The store cannot be opened.'))
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction('chunks', 'readwrite', { durability: 'strict' })
          let broken = ''
          transaction.objectStore('chunks').openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
            if (cursor === null) return
            const chunk = cursor.value as { table: string; rows: Record<string, unknown>[] }
            const [first, ...others] = chunk.rows
            if (chunk.table !== wantedTable || first === undefined) return cursor.continue()
            broken = String(first['id'])
            cursor.update({ ...chunk, rows: [{ ...first, [wantedField]: { nonsense: true } }, ...others] })
          }
          transaction.oncomplete = () => {
            database.close()
            if (broken === '') reject(new Error(`There is no stored row in ${wantedTable}.`))
            else resolve(broken)
          }
        }
      }),
    [table, field] as const,
  )
}

/** The rows that were set aside because they could not be read, as they were found. */
export async function rowsSetAside(window: Page): Promise<unknown[]> {
  return window.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('demarc')
        opening.onerror = () => reject(opening.error ?? new Error('The store cannot be opened.'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('setAside').objectStore('setAside').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result.map((each: { row: unknown }) => each.row))
          }
        }
      }),
  )
}

/** Takes main's copy of every engagement away, journals and snapshots. */
export function deleteJournals(userData: string): void {
  rmSync(path.join(userData, 'engagements'), { recursive: true })
}
