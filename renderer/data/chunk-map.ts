import type { Change } from '#domain/change.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { StoredChunk } from './database.ts'

const chunkSize = 100

/** Which chunk holds which row. A row stays in its chunk for life, so an edit rewrites one chunk. */
export interface ChunkMap {
  /** Takes over the places of rows as they are stored. */
  readonly place: (chunks: readonly StoredChunk[]) => void
  /** Gives new rows a place, forgets removed ones, and returns the chunks that must be written, by table and number. */
  readonly touch: (changes: readonly Change[]) => readonly { readonly table: string; readonly chunk: number }[]
  /** The chunk's rows as the document has them; empty when all of them are gone. */
  readonly rowsOf: (document: EngagementDocument, table: string, chunk: number) => readonly unknown[]
}

export function createChunkMap(): ChunkMap {
  const tables = new Map<string, Places>()

  function tableOf(name: string): Places {
    const known = tables.get(name)
    if (known) return known
    const fresh: Places = { chunkOf: new Map(), ids: new Map(), last: 0 }
    tables.set(name, fresh)
    return fresh
  }

  function put(name: string, id: string, chunk: number): void {
    const table = tableOf(name)
    table.chunkOf.set(id, chunk)
    table.last = Math.max(table.last, chunk)
    const ids = table.ids.get(chunk)
    if (ids) ids.add(id)
    else table.ids.set(chunk, new Set([id]))
  }

  function chunkForNew(name: string): number {
    const { ids, last } = tableOf(name)
    return (ids.get(last)?.size ?? 0) < chunkSize ? last : last + 1
  }

  return {
    place(chunks) {
      tables.clear()
      for (const { table, chunk, rows } of chunks) for (const row of rows) if (hasId(row)) put(table, row.id, chunk)
    },
    touch(changes) {
      const touched = new Map<string, { readonly table: string; readonly chunk: number }>()
      for (const { table, id, after } of changes) {
        const known = tableOf(table).chunkOf.get(id)
        if (known === undefined && after === null) continue
        const chunk = known ?? chunkForNew(table)
        if (after === null) {
          tableOf(table).chunkOf.delete(id)
          tableOf(table).ids.get(chunk)?.delete(id)
        } else if (known === undefined) put(table, id, chunk)
        touched.set(`${table}/${chunk}`, { table, chunk })
      }
      return [...touched.values()]
    },
    rowsOf(document, table, chunk) {
      const { rows, index } = document[table as keyof EngagementDocument]
      return [...(tableOf(table).ids.get(chunk) ?? [])].flatMap((id) => {
        const position = index.get(id)
        return position === undefined ? [] : [rows[position]]
      })
    },
  }
}

interface Places {
  readonly chunkOf: Map<string, number>
  readonly ids: Map<number, Set<string>>
  /** The highest chunk so far: kept, for an import asks for it with each of its rows. */
  last: number
}

function hasId(row: unknown): row is { readonly id: string } {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
}
