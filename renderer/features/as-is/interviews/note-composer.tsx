import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { IconHash } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { catalog } from '#catalog/catalog.ts'
import type { Interview } from '#domain/interview.ts'
import { promptLinks } from '#domain/interview-links.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { linkOptions } from '#tables/link-picker.tsx'
import { PickOption } from '#tables/pick-option.tsx'
import { Button } from '#ui/button.tsx'
import { useOpenDraft, useWrittenSoon } from '#ui/drafts.ts'
import { useFirstOption } from '#ui/use-first-option.ts'
import { tagAt, withHash, withoutTag, type HashTag } from './hash-tag.ts'
import { eraseNote, writeNote } from './interview-actions.ts'
import { promptName } from './session-words.ts'
import { TagChips } from './tag-chips.tsx'
import classes from './note-composer.module.css'

interface NoteComposerProps {
  readonly interview: Interview
  /** Slug of the question the note is on; empty for a free one. */
  readonly prompt: string
  /** The note that is still being typed, once it was written down; null when none is. */
  readonly onDraft: (note: string | null) => void
  readonly onFinished: () => void
}

/** Tags offered at once: the list never scrolls, a further letter narrows it. */
const mostOffered = 8

/**
 * Where notes are typed. Enter finishes one and starts the next. A # offers what fits the letters behind it and Enter
 * takes it as a tag; they stay in the note while they are typed, so a # that fits nothing is plain text. Nothing that was
 * typed is lost: it is written down as it stands while it is typed, when the field and when the screen is left, and taken
 * back when all of it was erased.
 */
export function NoteComposer({ interview, prompt, onDraft, onFinished }: NoteComposerProps) {
  const store = useDocumentStore()
  const field = useRef<HTMLTextAreaElement>(null)
  /** The note while it is being typed, once it was written down, and its interview as it was before that. */
  const written = useRef<{ readonly id: string; readonly before: Interview } | null>(null)
  const [text, setText] = useState('')
  const [links, setLinks] = useState<readonly string[]>([])
  const [tag, setTag] = useState<HashTag | null>(null)
  const typed = [text, ...links].join('\n')
  const [kept, setKept] = useState(typed)

  function write(): void {
    if (text.trim() === '') {
      if (written.current) eraseNote(store, written.current.id, written.current.before)
      written.current = null
    } else {
      const { id = null, before = interview } = written.current ?? {}
      const note = writeNote(store, interview, { prompt, text, links }, id)
      written.current = note === null ? null : { id: note, before }
    }
    setKept(typed)
    onDraft(written.current?.id ?? null)
  }

  function finish(): void {
    write()
    written.current = null
    onDraft(null)
    setText('')
    setLinks([])
    onFinished()
  }

  const settle = useEffectEvent(write)
  useEffect(() => () => settle(), [])
  useWrittenSoon(typed === kept ? null : typed, write)
  useOpenDraft(typed !== kept && text.trim() !== '')
  useEffect(() => field.current?.focus(), [])

  const optionsFor = ({ query }: HashTag) => {
    const { document } = store.getState()
    return linkOptions(document, query, links, promptLinks(document, catalog, entryOf(prompt))).slice(0, mostOffered)
  }
  const offered = tag ? optionsFor(tag) : []
  const combobox = useCombobox({ opened: offered.length > 0, onDropdownClose: () => setTag(null) })
  useFirstOption(combobox, tag !== null, tag)

  const onType = (typed: string, caret: number) => {
    const next = tagAt(typed, caret, tag)
    setText(typed)
    // A word that fits nothing is plain text once it is finished.
    setTag(next && /\s$/.test(next.query) && optionsFor(next).length === 0 ? null : next)
  }

  /** Changes the text other than by typing, and leaves the caret where typing goes on. */
  const replaceText = (next: string, nextTag: HashTag | null, caret: number) => {
    flushSync(() => {
      setText(next)
      setTag(nextTag)
    })
    field.current?.focus()
    field.current?.setSelectionRange(caret, caret)
  }

  const beginTag = () => {
    const next = withHash(text, field.current?.selectionStart ?? text.length)
    replaceText(next.text, next.tag, next.tag.from + 1)
  }

  const take = (link: string) => {
    if (!tag) return
    setLinks([...links, link])
    replaceText(withoutTag(text, tag), null, tag.from)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      // With tags offered, the list takes the key.
      if (offered.length === 0 && text.trim() !== '') finish()
    }
    if (event.key === 'Escape' && tag) {
      event.stopPropagation()
      setTag(null)
    }
    if (event.altKey && event.key.toLowerCase() === 't') {
      event.preventDefault()
      beginTag()
    }
  }

  return (
    <div className={classes.composer}>
      <p className={classes.on}>
        <span>
          On: <strong>{prompt === '' ? 'anything else' : promptName(prompt)}</strong>
        </span>
        <TagChips links={links} onChange={setLinks} />
      </p>
      <div className={classes.line}>
        <Combobox store={combobox} position="top-start" width={420} onOptionSubmit={take}>
          <Combobox.Target withKeyboardNavigation={offered.length > 0}>
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
              onChange={({ currentTarget }) => onType(currentTarget.value, currentTarget.selectionStart)}
              onKeyDown={onKeyDown}
              onBlur={() => {
                setTag(null)
                write()
              }}
            />
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Options aria-label="Tag the note">
              {offered.map(({ id, text: name, hint }) => (
                <PickOption key={id} value={id} text={name} hint={hint} />
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
        <Button size="small" icon={<IconHash size={14} aria-hidden="true" />} title="#, or Alt+T" onClick={beginTag}>
          Tag
        </Button>
      </div>
    </div>
  )
}

function entryOf(slug: string) {
  return catalog.assessmentPrompts.find((each) => each.slug === slug)
}
