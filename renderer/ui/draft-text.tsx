import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

export interface DraftTextProps {
  readonly label: string
  readonly value: string
  /** Called with what was typed when the field is left, on Enter, and after a pause, so that little is ever unsaved. */
  readonly onCommit: (text: string) => void
  readonly multiline?: boolean
  /** Lines shown at least, when there are several. Default 2. */
  readonly rows?: number
  readonly description?: string
  readonly placeholder?: string
  readonly error?: string | null
  readonly type?: 'text' | 'date'
  readonly hideLabel?: boolean
}

const pause = 1500

/** A text field that keeps a draft while it is typed in. Escape takes the draft back. */
export function DraftText(props: DraftTextProps) {
  const { label, value, onCommit, multiline = false, hideLabel = false } = props
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const settle = useEffectEvent(() => commit(draft))
  // A screen that is left while a draft is open must not lose it.
  useEffect(() => () => settle(), [])

  function commit(text: string | null): void {
    if (timer.current) clearTimeout(timer.current)
    if (text !== null && text !== value) onCommit(text)
  }

  const field = {
    value: draft ?? value,
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    error: props.error ?? false,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      const text = event.target.value
      setDraft(text)
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => commit(text), pause)
    },
    onBlur: () => {
      commit(draft)
      setDraft(null)
    },
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      if (timer.current) clearTimeout(timer.current)
      setDraft(null)
    }
    if (event.key === 'Enter' && !multiline) commit(draft)
  }
  if (multiline) return <Textarea {...field} autosize minRows={props.rows ?? 2} maxRows={8} onKeyDown={onKeyDown} />
  return <TextInput {...field} type={props.type ?? 'text'} onKeyDown={onKeyDown} />
}
