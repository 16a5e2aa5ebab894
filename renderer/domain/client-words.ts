import type { EngagementDocument, TableRows } from './document.ts'
import type { FieldKind, FieldSpec } from './field.ts'
import { letterSet, raci, type LetterSet } from './letter-set.ts'
import { tableSpecs, type EditableTable } from './table-specs.ts'
import { tierChoices } from './tier-names.ts'

/** What the profile says of words: the client's names for tiers, its currency, the letters of its matrix. */
export type ClientWords = Pick<EngagementDocument, 'engagement'>

/** A kind of field in the client's words. Everything that reads or prints text of a field goes through here. */
export function inClientWords(kind: FieldKind, document: ClientWords): FieldKind {
  if (kind.type === 'choice' && kind.names === 'tiers') return { ...kind, choices: tierChoices(tierNamesOf(document)) }
  if (kind.type === 'number' && kind.money) return { ...kind, unit: unitOf(kind.unit, currencyOf(document)) }
  return kind
}

/** The fields of a table in the client's words; the same list while those stay the same. */
export function clientFields<T extends EditableTable>(
  table: T,
  document: ClientWords,
): readonly FieldSpec<TableRows[T]>[] {
  // Safe: a table's fields are those of its own rows; the compiler cannot follow the index.
  const plain = tableSpecs[table].fields as unknown as readonly FieldSpec<TableRows[T]>[]
  const on = [tierNamesOf(document), currencyOf(document)] as const
  const known = lastFields.get(table)
  if (known && known.on.every((part, index) => part === on[index])) return known.fields as unknown as typeof plain
  const fields = plain.map((field) => {
    const kind = inClientWords(field.kind, document)
    return kind === field.kind ? field : { ...field, kind }
  })
  lastFields.set(table, { on, fields: fields as unknown as readonly FieldSpec<never>[] })
  return fields
}

/** The client's names for tiers 1 to 4, empty where it has none. */
export function tierNamesOf({ engagement }: ClientWords): readonly string[] {
  return engagement.rows[0]?.tierNames ?? noNames
}

/** Code or sign of the currency, empty while unknown. */
export function currencyOf({ engagement }: ClientWords): string {
  return engagement.rows[0]?.currency.trim() ?? ''
}

/** The letters that the engagement's matrix is written in. */
export function letterSetOf({ engagement }: ClientWords): LetterSet {
  const profile = engagement.rows[0]
  return profile ? letterSet(profile.letterSet, profile.ownLetters) : raci
}

const noNames: readonly string[] = ['', '', '', '']

const lastFields = new Map<
  EditableTable,
  { readonly on: readonly [readonly string[], string]; readonly fields: readonly FieldSpec<never>[] }
>()

/** "a month" in euros is "EUR a month". */
function unitOf(unit: string | undefined, currency: string): string {
  return [currency, unit].filter(Boolean).join(' ')
}
