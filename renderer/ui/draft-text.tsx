import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { GrowingText } from './growing-text.tsx'
import { useOpenDraft, useWrittenSoon } from './drafts.ts'

export interface DraftTextProps {
  readonly label: string
  readonly value: string
  /** Called with what was typed when the field is left and on Enter; for several lines also while it is typed. */
  readonly onCommit: (text: string) => void
  readonly multiline?: boolean
  /** Lines shown at least, when there are several. Default 2. */
  readonly rows?: number
  /** Characters that can be typed. Default 200, for several lines 10,000. */
  readonly maxLength?: number
  readonly description?: string
  readonly placeholder?: string
  readonly error?: string | null
  readonly hideLabel?: boolean
}

/** A text field that keeps a draft while it is typed in. Escape brings back what was there before the draft. */
export function DraftText(props: DraftTextProps) {
  const { label, value, onCommit, multiline = false, hideLabel = false } = props
  const [draft, setDraft] = useState<string | null>(null)
  const before = useRef(value)
  const settle = useEffectEvent(() => commit(draft))
  // A screen that is left while a draft is open must not lose it.
  useEffect(() => () => settle(), [])
  // A long text is written down while it is typed. A short one half typed would be wrong data.
  const open = draft !== null && draft !== value
  useWrittenSoon(open && multiline ? draft : null, () => commit(draft))
  useOpenDraft(open)

  function commit(text: string | null): void {
    if (text !== null && text !== value) onCommit(text)
  }

  function close(text: string | null): void {
    commit(text)
    setDraft(null)
  }

  const field = {
    value: draft ?? value,
    maxLength: props.maxLength ?? (multiline ? 10_000 : 200),
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    error: props.error ?? false,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (draft === null) before.current = value
      setDraft(event.target.value)
    },
    onBlur: () => close(draft),
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      close(before.current)
    }
    if (event.key === 'Enter' && !multiline) close(draft)
  }
  if (multiline) return <GrowingText {...field} least={props.rows ?? 2} onKeyDown={onKeyDown} />
  return <TextInput {...field} onKeyDown={onKeyDown} />
}
