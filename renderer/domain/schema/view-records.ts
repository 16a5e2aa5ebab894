import { z } from 'zod'
import { base, list, text } from './record-parts.ts'

/** How tables are shown and read in. */
export const viewRecords = {
  views: z.strictObject({
    ...base,
    table: text,
    name: text,
    query: text,
    terms: z.array(z.strictObject({ field: text, value: z.union([text, z.number(), z.null()]) })).readonly(),
    columns: list,
    sort: z.strictObject({ column: text, descending: z.boolean() }).nullable(),
    group: text,
  }),
  importMappings: z.strictObject({ ...base, columns: z.record(text, text) }),
}
