import type { z } from 'zod'
import type { TableName, TableRows } from '../document.ts'
import { assessmentRecords } from './assessment-records.ts'
import { engagementRecords } from './engagement-records.ts'
import { kpiRecords } from './kpi-records.ts'
import { matrixRecords } from './matrix-records.ts'
import { planRecords } from './plan-records.ts'
import { viewRecords } from './view-records.ts'

/** What a stored row must look like. Rows from disk are decoded with these before anything else sees them. */
export const recordSchemas: { readonly [T in TableName]: z.ZodType<Decoded<TableRows[T]>> } = {
  ...engagementRecords,
  ...assessmentRecords,
  ...matrixRecords,
  ...kpiRecords,
  ...planRecords,
  ...viewRecords,
}

/** zod gives an optional key as possibly undefined; a missing key and undefined read the same here. */
type Decoded<Row> = { readonly [Key in keyof Row]: Row[Key] | (undefined extends Row[Key] ? undefined : never) }
