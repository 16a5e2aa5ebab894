import { Textarea } from '@mantine/core'
import { IconHash } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { Interview } from '#domain/interview.ts'
import { promptLinks } from '#domain/interview-links.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { linkOptions } from '#tables/link-picker.tsx'
import { PickInput } from '#tables/pick-input.tsx'
import { Button } from '#ui/button.tsx'
import { eraseNote, writeNote } from './interview-actions.ts'
import { promptName } from './session-words.ts'
import { TagChips } from './tag-chips.tsx'
import classes from './interviews.module.css'

interface NoteComposerProps {
  readonly interview: Interview
  /** Slug of the question the note is on; empty for a free one. */
  readonly prompt: string
  /** The note that is still being typed, once it was written down; null when none is. */
  readonly onDraft: (note: string | null) => void
  readonly onFinished: () => void
}

/** What was typed is written down when nothing was typed for so long (ms), also in the middle of a note. */
const pause = 5_000

/**
 * Where notes are typed. Enter finishes one and starts the next; # opens the tags, Enter takes the first. Nothing that
 * was typed is lost: a pause, leaving the field and leaving the screen write the note down as it stands, and take it
 * back when all of it was erased.
 */
export function NoteComposer({ interview, prompt, onDraft, onFinished }: NoteComposerProps) {
  const store = useDocumentStore()
  const field = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  /** The note while it is being typed, once it was written down, and its interview as it was before that. */
  const written = useRef<{ readonly id: string; readonly before: Interview } | null>(null)
  const [text, setText] = useState('')
  const [links, setLinks] = useState<readonly string[]>([])
  const [tagging, setTagging] = useState(false)

  function write(current: string): void {
    if (timer.current) clearTimeout(timer.current)
    if (current.trim() === '') {
      if (written.current) eraseNote(store, written.current.id, written.current.before)
      written.current = null
    } else {
      const { id = null, before = interview } = written.current ?? {}
      const note = writeNote(store, interview, { prompt, text: current, links }, id)
      written.current = note === null ? null : { id: note, before }
    }
    onDraft(written.current?.id ?? null)
  }

  function finish(): void {
    write(text)
    written.current = null
    onDraft(null)
    setText('')
    setLinks([])
    onFinished()
  }

  const settle = useEffectEvent(() => write(text))
  useEffect(() => () => settle(), [])
  useEffect(() => field.current?.focus(), [])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      if (text.trim() !== '') finish()
      return
    }
    const before = text.charAt(event.currentTarget.selectionStart - 1)
    const hash = event.key === '#' && (before === '' || /\s/.test(before))
    if (!hash && !(event.altKey && event.key.toLowerCase() === 't')) return
    event.preventDefault()
    setTagging(true)
  }

  const back = () => {
    setTagging(false)
    requestAnimationFrame(() => field.current?.focus())
  }

  return (
    <div className={classes.composer}>
      <p className={classes.on}>
        <span>
          On: <strong>{prompt === '' ? 'anything else' : promptName(prompt)}</strong>
        </span>
        <TagChips links={links} onChange={setLinks} />
      </p>
      {tagging ? (
        <PickInput
          label="Tag the note"
          placeholder="Tag: service, question, capability … Enter takes the first, Escape writes #"
          autoFocus
          options={(query) =>
            linkOptions(
              store.getState().document,
              query,
              links,
              promptLinks(store.getState().document, catalog, entryOf(prompt)),
            )
          }
          onPick={(link) => {
            setLinks([...links, link])
            back()
          }}
          onLeave={() => {
            setText(`${text}#`)
            back()
          }}
          onBlur={() => setTagging(false)}
        />
      ) : null}
      <div className={classes.line}>
        <Textarea
          ref={field}
          className={classes.field}
          data-composer
          aria-label="New note"
          placeholder="Type what you hear"
          value={text}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          onChange={(event) => {
            const typed = event.currentTarget.value
            setText(typed)
            if (timer.current) clearTimeout(timer.current)
            timer.current = setTimeout(() => write(typed), pause)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => write(text)}
        />
        <Button
          size="small"
          icon={<IconHash size={14} aria-hidden="true" />}
          title="#, or Alt+T"
          onClick={() => setTagging(true)}
        >
          Tag
        </Button>
      </div>
    </div>
  )
}

function entryOf(slug: string) {
  return catalog.assessmentPrompts.find((each) => each.slug === slug)
}
