import type { RecordBase } from './record.ts'

/** Tables whose rows can be pointed at by name. */
export type ReferencedTable = 'teams' | 'roles' | 'tasks' | 'waves' | 'services' | 'evidence'

export interface Choice {
  readonly value: string | number
  readonly label: string
  /** Other words that mean it when they are typed or imported. */
  readonly aliases?: readonly string[]
}

/** How the text of a cell becomes a value, and back. */
export type FieldKind =
  | {
      readonly type: 'text'
      /** Empty text is stored as null: the catalog's words apply again. */ readonly nullable?: true
    }
  | {
      readonly type: 'number'
      readonly unit?: string
      readonly min?: number
      readonly max?: number
      readonly integer?: true
      /** An amount in the engagement's currency, which goes before the unit. */
      readonly money?: true
    }
  | {
      readonly type: 'choice'
      readonly choices: readonly Choice[]
      /** The client may have names of its own for the choices: see `inClientWords`. */
      readonly names?: 'tiers'
      /** What an emptied cell holds where that is not null. */
      readonly whenEmpty?: string
    }
  /** Any number of the choices, in their order, written with commas. */
  | {
      readonly type: 'choices'
      readonly choices: readonly Choice[]
      /** The choice that excludes the others, such as "none". */
      readonly alone?: string
    }
  /** ISO date `YYYY-MM-DD`. */
  | { readonly type: 'date' }
  /** Id of a row in another table. A name that is not there yet adds a team; other tables refuse it. */
  | { readonly type: 'reference'; readonly table: ReferencedTable }
  | {
      readonly type: 'references'
      readonly table: ReferencedTable
      /** Each may have a term behind its name, as links between tasks do: see `TaskLink`. */
      readonly terms?: true
    }
  /** Slug of a catalog entry. */
  | { readonly type: 'catalog'; readonly list: 'steps' }
  /** List of words, written with commas. */
  | { readonly type: 'tags' }

/** One column of a table: the same description drives the grid, imports and sheets. */
export interface FieldSpec<Row extends RecordBase = RecordBase> {
  readonly key: Exclude<keyof Row, keyof RecordBase> & string
  readonly label: string
  readonly kind: FieldKind
  /** A row without it is reported as incomplete. */
  readonly required?: true
  readonly readOnly?: true
  /** Whether it is an open question of this row while it is empty. Default: that of its kind, see `asksForAnswer`. */
  readonly asked?: (row: Row) => boolean
  /** Rows can be grouped by it though it is free text: few rows have a text of their own. */
  readonly groups?: true
  /** Other headers that imports recognise, lower case. */
  readonly aliases?: readonly string[]
}

/** What a choice is called; null for no value, and for one that is none of the choices. */
export function choiceLabel(choices: readonly Choice[], value: unknown): string | null {
  return choices.find((choice) => choice.value === value)?.label ?? null
}

/** What a field is called; of a field that is none of these the key. */
export function fieldLabel(fields: readonly { readonly key: string; readonly label: string }[], key: string): string {
  return fields.find((field) => field.key === key)?.label ?? key
}

/** Whether an empty field means that nobody knows: text and lists may simply be empty. */
export function asksForAnswer<Row extends RecordBase>({ kind, asked }: FieldSpec<Row>, row: Row): boolean {
  return asked ? asked(row) : kind.type !== 'text' && kind.type !== 'tags' && kind.type !== 'references'
}
