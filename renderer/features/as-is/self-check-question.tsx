import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Answer } from '#domain/self-check-commands.ts'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { StatusMark } from '#ui/marks.tsx'
import type { QuestionState } from './self-check-state.ts'
import classes from './self-check.module.css'

interface SelfCheckQuestionProps {
  readonly state: QuestionState
  /** Null takes the answer back. */
  readonly onAnswer: (answer: Answer | null) => void
  readonly onReason: (reason: string) => void
  readonly onNote: (note: string) => void
  /** To the next question (1) or the one before (-1). */
  readonly onMove: (by: 1 | -1) => void
}

const answers: readonly { readonly value: Answer; readonly label: string; readonly key: string }[] = [
  { value: 'yes', label: 'Yes', key: 'y' },
  { value: 'no', label: 'No', key: 'n' },
  { value: 'not-applicable', label: 'Not applicable', key: 'x' },
]

export function SelfCheckQuestion({ state, onAnswer, onReason, onNote, onMove }: SelfCheckQuestionProps) {
  const { question, answer, contradiction } = state
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const reason = useRef<HTMLDivElement>(null)
  const [noting, setNoting] = useState(false)
  const choose = (next: Answer | null) => {
    onAnswer(next)
    // The reason is asked for at once: without one the answer counts as a finding.
    if (next === 'not-applicable') requestAnimationFrame(() => reason.current?.querySelector('input')?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const line = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
    const chosen = answers.find((each) => each.key === event.key.toLowerCase())
    if (step !== undefined) moveFocus(group.current, step)
    else if (line !== undefined) onMove(line)
    else if (chosen) choose(chosen.value)
    else if (event.key === 'Delete' || event.key === 'Backspace') onAnswer(null)
    else return
    event.preventDefault()
  }
  return (
    <li className={classes.question} data-question={question.slug}>
      <span className={classes.number}>
        <StatusMark kind={state.mark} />
        <span className="visually-hidden">{state.word}</span>
        {state.number}
      </span>
      <div className={classes.words}>
        <h2 className={classes.title} id={`${id}q`}>
          {question.question}
        </h2>
        <p className={classes.evidence} id={`${id}e`} title={question.evidence}>
          {question.evidence}
        </p>
      </div>
      <div className={classes.side}>
        <Button
          variant="link"
          className={classes.add}
          aria-expanded={noting}
          title={state.note === '' ? undefined : state.note}
          onClick={() => setNoting(!noting)}
        >
          {noting ? 'Close the note' : state.note === '' ? 'Add a note' : 'Read the note'}
        </Button>
        <div
          ref={group}
          className={classes.answers}
          role="group"
          aria-labelledby={`${id}q`}
          aria-describedby={`${id}e`}
          onKeyDown={onKeyDown}
        >
          {answers.map((each, index) => (
            <button
              key={each.value}
              type="button"
              data-answer={each.value}
              aria-pressed={answer === each.value}
              aria-keyshortcuts={each.key.toUpperCase()}
              tabIndex={answer === each.value || (answer === null && index === 0) ? 0 : -1}
              title={answer === each.value ? 'Press again to clear the answer' : `Key ${each.key.toUpperCase()}`}
              onClick={() => choose(answer === each.value ? null : each.value)}
            >
              {each.label}
            </button>
          ))}
        </div>
      </div>
      <div className={classes.more}>
        {contradiction === null ? null : (
          <p className={classes.contradiction}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            <span>
              <strong>Contradicted by the data.</strong> {contradiction}
            </span>
          </p>
        )}
        {answer === 'not-applicable' ? (
          <div ref={reason}>
            <DraftText
              label="Why it does not apply"
              maxLength={500}
              value={state.reason}
              onCommit={onReason}
              error={state.reason === '' ? 'Give a reason, or it counts as a finding.' : null}
            />
          </div>
        ) : null}
        {noting ? <Note number={state.number} note={state.note} onNote={onNote} /> : null}
      </div>
    </li>
  )
}

/** Open only while somebody reads or writes it, so that the ten questions stand together. */
function Note(props: { readonly number: number; readonly note: string; readonly onNote: (note: string) => void }) {
  const { number, note, onNote } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  return (
    <div ref={box}>
      <DraftText
        label={`Note on question ${number}`}
        hideLabel
        placeholder="Who said it, what was shown"
        value={note}
        onCommit={onNote}
        multiline
        rows={1}
      />
    </div>
  )
}

function moveFocus(group: HTMLElement | null, step: number): void {
  const buttons = [...(group?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
}
