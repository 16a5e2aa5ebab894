import { IconAlertTriangle, IconNote, IconNotes } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Role } from '#domain/role.ts'
import type { Answer } from '#domain/self-check-commands.ts'
import { jumpTo } from '#store/ui-store.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { StatusMark } from '#ui/marks.tsx'
import { answerOfKey, answers } from './self-check-answers.ts'
import { SelfCheckNotes } from './self-check-notes.tsx'
import { SelfCheckRoles } from './self-check-roles.tsx'
import type { QuestionState } from './self-check-state.ts'
import classes from './self-check.module.css'

interface SelfCheckQuestionProps {
  readonly state: QuestionState
  /** Null takes the answer back. */
  readonly onAnswer: (answer: Answer | null) => void
  readonly onRoleAnswer: (role: Role, answer: Answer | null) => void
  readonly onReason: (reason: string) => void
  readonly onNote: (note: string) => void
  readonly onRoleNote: (role: Role, note: string) => void
  /** To the next question (1) or the one before (-1); with a role to its cell there. */
  readonly onMove: (by: 1 | -1, role?: string) => void
}

export function SelfCheckQuestion(props: SelfCheckQuestionProps) {
  const { state, onAnswer, onRoleAnswer, onReason, onNote, onRoleNote, onMove } = props
  const { question, answer } = state
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
    const chosen = answerOfKey(event)
    if (step !== undefined) moveFocus(group.current, step)
    else if (line !== undefined) onMove(line)
    else if (chosen !== undefined) choose(chosen)
    else return
    event.preventDefault()
  }
  const noted = noteCount(state)
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
        <p className={classes.evidence} id={`${id}e`}>
          {question.evidence}
        </p>
      </div>
      {state.byRole.length === 0 ? null : <SelfCheckRoles state={state} onAnswer={onRoleAnswer} onMove={onMove} />}
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
      <IconButton
        className={classes.add}
        label={noting ? 'Close the notes' : noted > 0 ? `Read the notes (${noted})` : 'Add a note or evidence'}
        aria-expanded={noting}
        data-noted={noted > 0}
        onClick={() => setNoting(!noting)}
      >
        {noted > 0 ? <IconNotes size={16} aria-hidden="true" /> : <IconNote size={16} aria-hidden="true" />}
      </IconButton>
      <div className={classes.more}>
        <DataLine state={state} />
        {state.apart === null ? null : <p className={classes.hint}>{state.apart}</p>}
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
        {noting ? <SelfCheckNotes state={state} onNote={onNote} onRoleNote={onRoleNote} /> : null}
      </div>
    </li>
  )
}

/** Loud where the rows deny a "yes", quiet where they speak against a "no". */
function DataLine({ state }: { readonly state: QuestionState }) {
  const { contradiction, hint, verdict } = state
  if (contradiction === null && hint === null) return null
  const place = verdict?.place
  return (
    <p className={contradiction === null ? classes.hint : classes.contradiction}>
      {contradiction === null ? null : <IconAlertTriangle size={16} aria-hidden="true" />}
      <span>
        <strong>{contradiction === null ? 'The data speaks for a yes.' : 'Contradicted by the data.'}</strong>{' '}
        <span>{contradiction ?? hint}</span>
      </span>
      {place && place.id !== '' ? (
        <Button variant="link" className={classes.show} onClick={() => jumpTo(place)}>
          Show
        </Button>
      ) : null}
    </p>
  )
}

function noteCount({ note, cited, byRole }: QuestionState): number {
  return (note === '' ? 0 : 1) + cited + byRole.filter(({ given }) => given !== null && given.note !== '').length
}

function moveFocus(group: HTMLElement | null, step: number): void {
  const buttons = [...(group?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
}
