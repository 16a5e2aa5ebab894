import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState, type Ref } from 'react'
import { useFirstOption } from '#ui/use-first-option.ts'
import { PickOption } from './pick-option.tsx'
import classes from './pick-input.module.css'

export interface PickChoice {
  readonly id: string
  readonly text: string
  /** Said smaller behind the text, such as the kind of record. */
  readonly hint?: string
}

export interface PickInputProps {
  readonly label: string
  readonly placeholder: string
  /** What fits the typed text, best first. */
  readonly options: (query: string) => readonly PickChoice[]
  readonly onPick: (id: string) => void
  /** Takes the typed text as something new, offered when nothing is called exactly so. */
  readonly onNew?: (text: string) => void
  /** Escape while nothing is typed. */
  readonly onLeave?: () => void
  /** Called when the field is left for something else. */
  readonly onBlur?: () => void
  /** Takes the focus at once, with its list open. */
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

const asNew = 'new'

/** Options shown at once: the list never scrolls, a further letter narrows it. */
const mostShown = 8

/** A field that finds a record by a few letters: arrows choose, Enter takes, Escape closes. */
export function PickInput(props: PickInputProps) {
  const { label, placeholder, onPick, onNew, onLeave, ref } = props
  const [query, setQuery] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const opened = combobox.dropdownOpened
  const all = opened ? props.options(query) : []
  const found = all.slice(0, mostShown)
  const typed = query.trim()
  const offersNew =
    onNew !== undefined && typed !== '' && !found.some((each) => each.text.toLowerCase() === typed.toLowerCase())
  useFirstOption(combobox, opened, query)
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        if (value === asNew) onNew?.(typed)
        else onPick(value.slice(asNew.length))
        setQuery('')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={ref}
          size="xs"
          role="combobox"
          aria-label={label}
          placeholder={placeholder}
          value={query}
          maxLength={200}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          autoFocus={props.autoFocus ?? false}
          onBlur={() => {
            combobox.closeDropdown()
            props.onBlur?.()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            if (query !== '' || opened || onLeave) event.stopPropagation()
            if (query === '') onLeave?.()
            setQuery('')
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label}>
          {found.map((option) => (
            <PickOption key={option.id} value={asNew + option.id} text={option.text} hint={option.hint} />
          ))}
          {offersNew ? <PickOption value={asNew} text={`Add “${typed}”`} hint="new" /> : null}
          {all.length > found.length ? (
            <Combobox.Footer className={classes.more}>More fit. Type on to narrow them.</Combobox.Footer>
          ) : null}
          {found.length === 0 && !offersNew ? <Combobox.Empty>Nothing fits</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
