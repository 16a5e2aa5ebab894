import { useMemo, useState } from 'react'
import { choiceLabel, type FieldSpec } from '#domain/field.ts'
import type { RecordBase } from '#domain/record.ts'
import { readTaskLink, termOf } from '#domain/task-link.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import classes from './filter-bar.module.css'
import type { ReferenceNames } from './reference-names.ts'
import { countValues, hasTerm, type FilterTerm, type RowFilter } from './row-filter.ts'

export interface FilterChoicesProps<Row extends RecordBase> {
  readonly rows: readonly Row[]
  readonly fields: readonly FieldSpec<Row>[]
  /** Fields in this order. */
  readonly offered: readonly string[]
  readonly filter: RowFilter
  readonly onToggle: (term: FilterTerm) => void
  readonly names: ReferenceNames
}

/** Every filter there is, by field, each with the number of rows it would keep. */
export function FilterChoices<Row extends RecordBase>({ offered, fields, ...props }: FilterChoicesProps<Row>) {
  const shown = offered.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  return (
    <div className={classes.groups}>
      {shown.map((field) => (
        <FieldChoices key={field.key} field={field} {...props} />
      ))}
    </div>
  )
}

/** Referenced rows can be many: the most frequent are shown first. */
const fewTerms = 10

function FieldChoices<Row extends RecordBase>(
  props: Omit<FilterChoicesProps<Row>, 'fields' | 'offered'> & { readonly field: FieldSpec<Row> },
) {
  const { rows, field, filter, onToggle, names } = props
  const [all, setAll] = useState(false)
  const counts = useMemo(() => countValues(rows, field.key), [rows, field.key])
  const terms = termsOf(field, counts)
  const shown = all
    ? terms
    : terms.filter((term, index) => index < fewTerms || term.value === null || hasTerm(filter, term))
  return (
    <div role="group" aria-label={field.label} className={classes.group}>
      <span className={classes.name}>{field.label}</span>
      <div className={classes.terms}>
        {shown.map((term) => (
          <FilterChip
            key={String(term.value)}
            pressed={hasTerm(filter, term)}
            onPress={() => onToggle(term)}
            count={counts.get(term.value) ?? 0}
          >
            {valueLabel(term, field, names)}
          </FilterChip>
        ))}
        {terms.length > shown.length ? (
          <Button variant="link" onClick={() => setAll(true)}>
            {terms.length - shown.length} more
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Every choice; of a reference and of plain text what the rows hold, the most frequent first; and the unknown. */
function termsOf<Row extends RecordBase>(
  { key, kind }: FieldSpec<Row>,
  counts: ReadonlyMap<FilterTerm['value'], number>,
): FilterTerm[] {
  const held = [...counts].filter(([value]) => value !== null).sort(([, a], [, b]) => b - a)
  const values =
    kind.type === 'choice' || kind.type === 'choices'
      ? kind.choices.map((choice) => choice.value)
      : held.map(([value]) => value)
  return [...values, null].map((value) => ({ field: key, value }))
}

/** "Owner team: Payments", for a filter that stands alone. */
export function termLabel<Row extends RecordBase>(
  term: FilterTerm,
  fields: readonly FieldSpec<Row>[],
  names: ReferenceNames,
): string {
  const field = fields.find((each) => each.key === term.field)
  return field ? `${field.label}: ${valueLabel(term, field, names)}` : String(term.value)
}

function valueLabel<Row extends RecordBase>(term: FilterTerm, { kind }: FieldSpec<Row>, names: ReferenceNames): string {
  if (kind.type === 'choice' || kind.type === 'choices')
    return term.value === null ? 'Unknown' : (choiceLabel(kind.choices, term.value) ?? String(term.value))
  if (term.value === null) return kind.type === 'reference' || kind.type === 'references' ? 'None named' : 'Empty'
  if (kind.type !== 'reference' && kind.type !== 'references') return String(term.value)
  return referenceLabel(String(term.value), kind, names)
}

type ReferenceKind = Extract<FieldSpec<never>['kind'], { readonly type: 'reference' | 'references' }>

/** The name of the row, with the term behind it where links between tasks have one; only a row that is not there is gone. */
function referenceLabel(value: string, kind: ReferenceKind, names: ReferenceNames): string {
  const link = kind.type === 'references' && kind.terms ? readTaskLink(value) : null
  const row = names[kind.table].find(({ id }) => id === (link?.task ?? value))
  if (!row) return 'Gone'
  return `${row.name.trim() || 'Without a name'} ${link ? termOf(link) : ''}`.trim()
}
