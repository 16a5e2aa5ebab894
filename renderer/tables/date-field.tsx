import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { dayOf, dayText } from '#domain/day.ts'
import { readDay } from '#domain/field-text.ts'
import { Button } from '#ui/button.tsx'
import { useOpenDraft } from '#ui/drafts.ts'
import classes from './date-field.module.css'

interface DateFieldProps extends Pick<TextInputProps, 'description' | 'error' | 'size' | 'name' | 'className'> {
  readonly label: string
  /** An ISO date, or empty; where rows keep what was not understood, that text. */
  readonly value: string
  /** The label is for readers only. */
  readonly hideLabel?: boolean
  /** Called with an ISO date, or empty, when the field is left and on Enter. */
  readonly onCommit: (day: string) => void
  /** The row keeps what is not understood, and says why: it is handed out as typed. Else it stays in the field. */
  readonly keepsTyped?: boolean
  /** The earliest day that can be meant; ISO. */
  readonly first?: string
  /** A day to be taken with one press while the field is empty; ISO. */
  readonly offered?: string | undefined
  /** What holds while the field is empty, so worded that nobody takes it for an entry: "planned: 9 Oct". */
  readonly derived?: string | undefined
  readonly 'data-autofocus'?: boolean
}

/**
 * A day, written in any of the ways that the grid reads and shown as "9 Oct 2026". Chromium's own date field takes years of six
 * digits, which no row may hold, and writes days in the order of the machine. Escape brings back what was there.
 */
export function DateField(props: DateFieldProps) {
  const {
    value,
    onCommit,
    keepsTyped = false,
    first,
    offered,
    derived,
    error,
    className,
    hideLabel,
    label,
    ...input
  } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = dayOf(value) === null ? value : dayText(value)
  const settle = useEffectEvent(() => void close())
  // A screen that is left while a day is typed must not lose it.
  useEffect(() => () => settle(), [])
  useOpenDraft(draft !== null && draft.trim() !== shown)

  /** False when the text is not understood, and nowhere to go but this field. */
  function close(): boolean {
    if (draft === null) return true
    const read = readDraft(draft, first)
    if (read.status === 'invalid' && !keepsTyped) {
      setProblem(read.reason)
      return false
    }
    const next = read.status === 'invalid' ? draft.trim() : read.iso
    if (next !== value) onCommit(next)
    setDraft(null)
    setProblem(null)
    return true
  }

  const take = () => {
    setDraft(null)
    setProblem(null)
    if (offered !== undefined) onCommit(offered)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
      setProblem(null)
    }
    // A form must not be sent with the day that was there before.
    if (event.key === 'Enter' && !close()) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <div className={className}>
      <TextInput
        {...input}
        {...(hideLabel ? { 'aria-label': label } : { label })}
        className={classes.field ?? ''}
        autoComplete="off"
        placeholder={derived ?? 'No date'}
        title={value === '' ? 'For example 9 Oct 2026' : undefined}
        maxLength={40}
        value={draft ?? shown}
        error={problem ?? error ?? false}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void close()}
        onKeyDown={onKeyDown}
      />
      {offered !== undefined && value === '' && (draft ?? '').trim() === '' ? (
        <Button variant="link" className={classes.offered} onClick={take}>
          {dayText(offered)}
        </Button>
      ) : null}
    </div>
  )
}

function readDraft(text: string, first: string | undefined): ReturnType<typeof readDay> {
  if (text.trim() === '') return { status: 'date', iso: '' }
  const read = readDay(text)
  if (read.status === 'invalid' || first === undefined || read.iso >= first) return read
  return { status: 'invalid', reason: `“${text.trim()}” is before ${dayText(first)}.` }
}
