import { useRef, useState, type KeyboardEvent } from 'react'
import type { Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import type { Answer } from '#domain/self-check-commands.ts'
import { StatusMark } from '#ui/marks.tsx'
import { answerOfKey, answers } from './self-check-answers.ts'
import { markOf, wordOf, type QuestionState } from './self-check-state.ts'
import classes from './self-check-roles.module.css'

interface SelfCheckRolesProps {
  readonly state: QuestionState
  readonly onAnswer: (role: Role, answer: Answer | null) => void
  /** To the same role of the next question (1) or the one before (-1). */
  readonly onMove: (by: 1 | -1, role: string) => void
}

/** What every role answered, one cell each: a key answers the one that has the focus, the mouse opens its list. */
export function SelfCheckRoles({ state, onAnswer, onMove }: SelfCheckRolesProps) {
  const { question, byRole } = state
  const [active, setActive] = useState(0)
  const cells = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent, role: Role, index: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const line = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
    const answer = answerOfKey(event)
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (step !== undefined) {
      const next = Math.min(byRole.length - 1, Math.max(0, index + step))
      cells.current?.querySelectorAll<HTMLElement>('select')[next]?.focus()
    } else if (line !== undefined) onMove(line, role.id)
    else if (answer !== undefined) onAnswer(role, answer)
    else return
    event.preventDefault()
  }
  return (
    <div ref={cells} className={classes.roles} role="group" aria-label={`By role: ${question.question}`}>
      {byRole.map(({ role, given }, index) => {
        const answer = given?.answer ?? null
        const word = answer === null ? 'not asked' : wordOf(answer)
        return (
          <label
            key={role.id}
            className={classes.cell}
            title={`${role.name}: ${word}${given?.note ? `. ${given.note}` : ''}`}
          >
            <span className={classes.cellName} aria-hidden="true">
              {role.name}
            </span>
            <span className={classes.reply} data-noted={Boolean(given?.note)}>
              {answer === null ? null : <StatusMark kind={markOf(answer)} />}
            </span>
            <select
              aria-label={nameOr(role.name, 'Role')}
              data-role={role.id}
              value={answer ?? ''}
              tabIndex={index === Math.min(active, byRole.length - 1) ? 0 : -1}
              onFocus={() => setActive(index)}
              onKeyDown={(event) => onKeyDown(event, role, index)}
              onChange={(event) =>
                onAnswer(role, answers.find(({ value }) => value === event.currentTarget.value)?.value ?? null)
              }
            >
              <option value="">Not asked</option>
              {answers.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}
