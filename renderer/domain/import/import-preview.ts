import type { RowTexts } from '../edit-cells.ts'

export type ImportOrigin = 'table' | 'backstage' | 'openslo'

/** A file in which there is nothing to import. */
export interface ImportRefusal {
  readonly status: 'refused'
  /** What was wrong and what to do. */
  readonly message: string
  /** Places in the file that led to it, when there are any. */
  readonly problems: readonly ImportProblem[]
}

/** What a reader of catalogs gave: what it found, or the reason why there is nothing. */
export type CatalogReading =
  { readonly status: 'read'; readonly origin: ImportOrigin; readonly input: ImportInput } | ImportRefusal

/** What an import would do to the document it was computed against. Nothing has changed yet. */
export interface ImportPreview {
  readonly origin: ImportOrigin
  /** One for each service of the file, in its order. */
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<ImportRowState, number>>
  /** Names of teams that would be added. */
  readonly teams: readonly string[]
  /** Everything that was left out or kept as typed, with its line. */
  readonly problems: readonly ImportProblem[]
  /** What the file holds and Demarc has no use for. */
  readonly ignored: readonly ImportIgnored[]
}

export type ImportRowState = 'added' | 'changed' | 'unchanged' | 'invalid'

export interface ImportRow {
  readonly state: ImportRowState
  /** Line of the file, counted from 1. */
  readonly line: number
  readonly name: string
  /** The service that is there already, or null. */
  readonly id: string | null
  /** What differs; for an added service everything that is filled. Empty for unchanged and invalid rows. */
  readonly differences: readonly FieldDifference[]
  /** Why the row is left out; empty unless it is invalid. */
  readonly reason: string
}

export interface FieldDifference {
  readonly field: string
  readonly label: string
  /** As the grid shows it; empty when nothing was there. */
  readonly before: string
  readonly after: string
  /** Why the text could not be understood and is kept as typed; null when it is fine. */
  readonly problem: string | null
}

export interface ImportProblem {
  /** Line of the file, counted from 1. */
  readonly line: number
  /** What it is about: "Document 3", "checkout, Tier", "Column “Cost”". */
  readonly place: string
  /** What happened and what becomes of it. */
  readonly message: string
}

export interface ImportIgnored {
  /** "API", "Column “Cost centre”". */
  readonly what: string
  readonly count: number
  readonly why: string
}

/** What a reader found in a file, before it is compared with the document. */
export interface ImportInput {
  readonly services: readonly ServiceCandidate[]
  readonly teams: readonly TeamCandidate[]
  /** Problems of reading; those of values are added when the candidates are compared. */
  readonly problems: readonly ImportProblem[]
  readonly ignored: readonly ImportIgnored[]
}

export interface ServiceCandidate {
  readonly line: number
  /** Filled cells only, by field key: an empty cell never erases what is there. */
  readonly texts: RowTexts
  /** Under which names the service may be known too. */
  readonly otherNames?: readonly string[]
  /**
   * Where the row comes from, when its texts do not say. A service is found by it, and one that is added gets it; one
   * that was there keeps its own.
   */
  readonly source: string | null
  /** Texts for fields that are unanswered or say none: a file that knows little never overrules what people know. */
  readonly whereEmpty: RowTexts
  /** Why the row cannot go in; null when it can. */
  readonly reason: string | null
}

export interface TeamCandidate {
  readonly line: number
  readonly name: string
  /** Other names under which the team may be known already. */
  readonly otherNames: readonly string[]
  readonly notes: string
}

/** Rows of a preview that are shown together, their texts cut to what can be read at a glance. */
export function previewPage(
  preview: Pick<ImportPreview, 'rows'>,
  state: ImportRowState | null,
  from: number,
  count: number,
): readonly ImportRow[] {
  const wanted = (row: ImportRow) => (state === null ? row.state !== 'unchanged' : row.state === state)
  return preview.rows
    .filter(wanted)
    .slice(from, from + count)
    .map((row) => ({
      ...row,
      name: shortText(row.name, 120),
      differences: row.differences.map((difference) => ({
        ...difference,
        before: shortText(difference.before, shownLength),
        after: shortText(difference.after, shownLength),
        problem: difference.problem === null ? null : shortText(difference.problem, shownLength),
      })),
      reason: shortText(row.reason, shownLength),
    }))
}

const shownLength = 240

/** The text, or its beginning; of a very long one it is said how long it is. */
export function shortText(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).trimEnd()}…${text.length > 1_000 ? ` (${text.length} characters)` : ''}`
}
