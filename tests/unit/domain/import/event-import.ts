import { catalog } from '#catalog/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { EventKind } from '#domain/event-fields.ts'
import {
  findEventColumns,
  rateEventRows,
  refuseEventColumns,
  rememberEventColumns,
  type EventColumns,
} from '#domain/import/columns-events.ts'
import { filledRows } from '#domain/import/import-table.ts'
import { applyEvents, planEvents, type EventPlan } from '#domain/import/plan-events.ts'
import { readCsv } from '#domain/import/read-csv.ts'
import { readEvents } from '#domain/import/read-events.ts'
import { testContext } from './import-context.ts'

export type EventComparison =
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'planned'; readonly told: EventColumns; readonly plan: EventPlan }

/** A CSV text read and compared with a document, as the worker does it. */
export function compareEvents(
  text: string,
  document: EngagementDocument,
  asked: { readonly kind?: EventKind; readonly told?: (guessed: EventColumns) => EventColumns } = {},
): EventComparison {
  const reading = readCsv(text, rateEventRows)
  if (reading.status === 'refused') return reading
  const rows = filledRows(reading.table)
  const guessed = findEventColumns(rows, document, { kind: asked.kind })
  const told = asked.told ? asked.told(guessed) : guessed
  const message = refuseEventColumns(rows, told)
  if (message !== null) return { status: 'refused', message }
  const { preview, changes } = planEvents(readEvents(reading.table, told), 'events.csv', document, testContext())
  return { status: 'planned', told, plan: { preview, changes: [...changes, ...rememberEventColumns(told, document)] } }
}

export function planOf(comparison: EventComparison): EventPlan {
  if (comparison.status === 'refused') throw new Error(`Refused: ${comparison.message}`)
  return comparison.plan
}

/** The document after the import. */
export function importEvents(
  text: string,
  document: EngagementDocument,
  asked: Parameters<typeof compareEvents>[2] = {},
): EngagementDocument {
  const { changes, preview } = planOf(compareEvents(text, document, asked))
  return applyChanges(
    document,
    applyEvents({ changes, against: document }, preview.kind)(document, catalog, testContext()),
  )
}
