import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { choiceLabel } from '#domain/field.ts'
import { interviewStatuses, type Interview } from '#domain/interview.ts'
import { notesOf, unansweredPrompts } from '#domain/interview-commands.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { count, formatDay } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { askPrompt, openSession, useInterviewView } from './interview-view.ts'
import { NoteComposer } from './note-composer.tsx'
import { NoteRow } from './note-row.tsx'
import { Script } from './script.tsx'
import { promptName } from './session-words.ts'
import classes from './interviews.module.css'

/** One interview: its questions on the left, notes on the right, what was not asked at the end. */
export function Session({ interview }: { readonly interview: Interview }) {
  const store = useDocumentStore()
  const [draft, setDraft] = useState<string | null>(null)
  const written = useDocument((document) => notesOf(document, interview.id))
  const finished = written.filter(({ id }) => id !== draft)
  const current = useInterviewView((view) => view.prompt)
  const [openedAs] = useState(interview.status)
  const list = useTableView('interviews')
  const frame = useRef<HTMLDivElement>(null)
  const unanswered = unansweredPrompts(interview, written)
  useShowNote(frame)

  const ask = (prompt: string) => {
    askPrompt(store, prompt)
    focusComposer(frame.current)
  }
  /** Back to the row of this interview, unless the list's filter hides it. */
  const leave = () => {
    openSession(store, null)
    if (!list.filtered.hides(interview.id)) jumpTo({ stage: 'as-is', table: 'interviews', id: interview.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is open inside, such as a list to pick from, keeps its Escape to itself.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!event.altKey || step === undefined) return
    event.preventDefault()
    const asked = [...interview.prompts, '']
    const next = asked[asked.indexOf(current) + step]
    if (next !== undefined) ask(next)
  }
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <>
          <Button size="small" icon={<IconArrowLeft size={14} aria-hidden="true" />} onClick={leave}>
            All interviews
          </Button>
          <strong>{nameOr(interview.name, 'Interview')}</strong>
          <span className={classes.dimmed}>{summaryOf(interview)}</span>
          <span className={classes.keys}>Keys: Enter next note, # tag, Alt+Down next question, Escape leaves</span>
        </>
      }
    >
      <div ref={frame} className={classes.session} onKeyDown={onKeyDown}>
        <Script interview={interview} notes={written} current={current} onAsk={ask} />
        <section className={classes.notes} aria-label="Notes">
          <div className={classes.scroll} data-notes tabIndex={0} role="region" aria-label="Notes taken">
            <p className={classes.told} role="status">
              {openedAs === 'planned' && interview.status === 'held'
                ? `This interview was planned. With its first note it is now held${interview.date === null ? '' : `, on ${formatDay(interview.date)}`}.`
                : ''}
            </p>
            {finished.length === 0 ? (
              <p className={classes.dimmed}>
                {written.length === 0
                  ? 'No note yet. Type below; Enter finishes a note and starts the next. Everything is saved as you type.'
                  : 'The first note is saved as it stands below. Enter finishes it and starts the next.'}
              </p>
            ) : null}
            <ol className={classes.noteList}>
              {finished.map((note) => (
                <NoteRow key={note.id} note={note} interview={interview} />
              ))}
            </ol>
            {unanswered.length > 0 ? (
              <div className={classes.unanswered}>
                <h2 className={classes.heading}>
                  {count(unanswered.length, 'question', 'questions')} without an answer
                </h2>
                <ul className={classes.plain}>
                  {unanswered.map((slug) => (
                    <li key={slug}>
                      <Button variant="link" className={classes.question} onClick={() => ask(slug)}>
                        {promptName(slug)}
                      </Button>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </div>
          <NoteComposer
            interview={interview}
            prompt={current}
            onDraft={setDraft}
            onFinished={() => scrollToEnd(frame.current)}
          />
        </section>
      </div>
    </ScreenBody>
  )
}

/** "Finance and FinOps, held, 12 Nov 2026". */
function summaryOf({ stakeholder, status, date }: Interview): string {
  return [stakeholder, choiceLabel(interviewStatuses, status)?.toLowerCase(), formatDay(date)]
    .filter(Boolean)
    .join(', ')
}

/** Scrolls to the note that a link asked for. */
function useShowNote(frame: React.RefObject<HTMLDivElement | null>): void {
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table !== 'interviewNotes') return
    const wait = requestAnimationFrame(() => {
      const note = frame.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(jump.id)}"]`)
      note?.scrollIntoView({ block: 'center' })
      note?.querySelector<HTMLElement>('[data-text]')?.focus({ preventScroll: true })
      jumpTo(null)
    })
    return () => cancelAnimationFrame(wait)
  }, [jump, frame])
}

function focusComposer(frame: HTMLElement | null): void {
  frame?.querySelector<HTMLElement>('[data-composer]')?.focus()
}

/** The newest note stands above the field it was typed in. */
function scrollToEnd(frame: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const last = frame?.querySelector('[data-notes] > ol > li:last-child')
    last?.scrollIntoView({ block: 'nearest' })
  })
}
