import { useDeferredValue, useEffect, useMemo, useRef, type CSSProperties } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { EarlyWarningsSection } from './early-warnings/early-warnings-section.tsx'
import { chooseAnswer, chooseRoleAnswer, writeNote, writeReason, writeRoleNote } from './self-check-actions.ts'
import { SelfCheckQuestion } from './self-check-question.tsx'
import { progressText, questionStates, type QuestionState } from './self-check-state.ts'
import classes from './self-check.module.css'

/** The ten boundary questions by role and as agreed, then the early warnings; keys answer what has the focus. */
export function SelfCheckTab() {
  const states = useQuestionStates()
  const roles = useDocument((document) => document.roles.rows)
  const store = useDocumentStore()
  const list = useRef<HTMLOListElement>(null)
  useShowQuestion(list)
  const move = (slug: string, by: number, role?: string) => {
    const index = states.findIndex((state) => state.question.slug === slug)
    const next = states[index + by]
    if (next) focusQuestion(list.current, next.question.slug, role)
  }
  return (
    <ScreenBody
      title="As-Is"
      toolbar={
        <>
          <strong>{progressText(states)}</strong>
          <span>Below each question: what makes a “yes” believable</span>
          <span className={classes.keys}>Keys: Y, N, U (could not say), X (not applicable), Delete</span>
        </>
      }
    >
      <div className={classes.frame}>
        <div className={classes.table} style={{ '--roles': roles.length } as CSSProperties}>
          {roles.length === 0 ? (
            <p className={classes.noRoles}>
              <Button variant="link" onClick={() => jumpTo({ stage: 'engagement', table: 'roles', id: '' })}>
                Add RACI roles
              </Button>{' '}
              to record who said what
            </p>
          ) : null}
          <div className={classes.head} aria-hidden="true">
            {roles.length === 0 ? null : (
              <span className={classes.roleNames}>
                {roles.map((role) => (
                  <span key={role.id} title={role.name}>
                    {role.name}
                  </span>
                ))}
              </span>
            )}
            <span className={classes.agreed}>Agreed</span>
          </div>
          <ol ref={list} className={classes.list} aria-label="Boundary self-check">
            {states.map((state) => {
              const { slug } = state.question
              return (
                <SelfCheckQuestion
                  key={slug}
                  state={state}
                  onAnswer={(answer) => chooseAnswer(store, slug, answer)}
                  onRoleAnswer={(role, answer) => chooseRoleAnswer(store, slug, role, answer)}
                  onReason={(reason) => writeReason(store, slug, reason)}
                  onNote={(note) => writeNote(store, slug, note)}
                  onRoleNote={(role, note) => writeRoleNote(store, slug, role, note)}
                  onMove={(by, role) => move(slug, by, role)}
                />
              )
            })}
          </ol>
        </div>
        <EarlyWarningsSection />
      </div>
    </ScreenBody>
  )
}

/** The ten questions with their answers and what the data says of them. */
export function useQuestionStates(): readonly QuestionState[] {
  const answered = useDocument(({ answers, roleAnswers, roles }) => ({ answers, roleAnswers, roles }))
  const known = useDeferredValue(useDocument((document) => document))
  const today = useToday()
  return useMemo(() => questionStates(answered, known, catalog, today), [answered, known, today])
}

/** Scrolls to the question that a finding or a link asked for. */
function useShowQuestion(list: React.RefObject<HTMLOListElement | null>): void {
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table !== 'answers') return
    const frame = requestAnimationFrame(() => {
      focusQuestion(list.current, jump.id)
      jumpTo(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [jump, list])
}

/** The agreed answer of a question, or the cell of one role in it. */
function focusQuestion(list: HTMLElement | null, slug: string, role?: string): void {
  const question = list?.querySelector(`[data-question="${CSS.escape(slug)}"]`)
  question?.scrollIntoView({ block: 'nearest' })
  const wanted = role === undefined ? '[data-answer][tabindex="0"]' : `[data-role="${CSS.escape(role)}"]`
  question?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true })
}
