import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

export interface SearchBoxProps {
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Pixels. Default 240. */
  readonly width?: number
}

/** Narrows what is shown below it; Ctrl+F comes here, Escape empties it. */
export function SearchBox({ label, placeholder, value, onChange, width = 240 }: SearchBoxProps) {
  return (
    <TextInput
      type="search"
      size="xs"
      style={{ width }}
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={value}
      data-find
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('')
      }}
    />
  )
}
