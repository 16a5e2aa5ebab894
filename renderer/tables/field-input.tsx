import { Autocomplete, MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import type { FieldKind } from '#domain/field.ts'
import { quoteIfNeeded } from '#domain/field-text.ts'
import { useReferenceNames } from './reference-names.ts'

interface FieldInputProps {
  readonly kind: FieldKind
  readonly label: string
  /** The text of the field, as a cell would hold it. */
  readonly value: string
  readonly error: string | null
  readonly onChange: (text: string) => void
}

/** A field outside the grid: the input that suits its kind, giving the text that a cell would be given. */
export function FieldInput({ kind, label, value, error, onChange }: FieldInputProps) {
  const names = useReferenceNames()
  const shared = { label, error }
  const known = 'table' in kind ? [...new Set(names[kind.table].map(({ name }) => name.trim()).filter(Boolean))] : []
  const setList = (words: string[]) => onChange(words.map(quoteIfNeeded).join(', '))
  switch (kind.type) {
    case 'choice':
      return (
        <Select
          {...shared}
          placeholder="Choose one"
          clearable
          data={kind.choices.map((choice) => choice.label)}
          value={value === '' ? null : value}
          onChange={(next) => onChange(next ?? '')}
        />
      )
    case 'catalog':
      return (
        <Select
          {...shared}
          placeholder="Choose one"
          clearable
          searchable
          data={catalog[kind.list].map((entry) => entry.name)}
          value={value === '' ? null : value}
          onChange={(next) => onChange(next ?? '')}
        />
      )
    case 'choices':
      return <MultiSelect {...shared} clearable data={kind.choices.map((choice) => choice.label)} onChange={setList} />
    case 'reference':
      return <Autocomplete {...shared} data={known} value={value} onChange={onChange} />
    case 'references':
      return <TagsInput {...shared} data={known} splitChars={[',', ';']} onChange={setList} acceptValueOnBlur />
    case 'tags':
      return <TagsInput {...shared} splitChars={[',', ';']} onChange={setList} acceptValueOnBlur />
    case 'text':
      return (
        <Textarea
          {...shared}
          autosize
          maxRows={6}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'number':
    case 'date':
      return (
        <TextInput
          {...shared}
          placeholder={kind.type === 'date' ? 'No date' : undefined}
          description={kind.type === 'number' ? kind.unit : undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}
