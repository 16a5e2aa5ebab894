import { useEffect, useMemo, useRef } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { Answer } from '#domain/self-check-commands.ts'
import { useFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { chooseAnswer, writeNote, writeReason } from './self-check-actions.ts'
import { SelfCheckQuestion } from './self-check-question.tsx'
import { progressText, questionStates, type QuestionState } from './self-check-state.ts'
import classes from './self-check.module.css'

/** The ten boundary questions, one after the other; keys answer the one that has the focus. */
export function SelfCheckTab() {
  const states = useQuestionStates()
  const store = useDocumentStore()
  const list = useRef<HTMLOListElement>(null)
  useShowQuestion(list)
  const move = (slug: string, by: number) => {
    const index = states.findIndex((state) => state.question.slug === slug)
    const next = states[index + by]
    if (next) focusQuestion(list.current, next.question.slug)
  }
  return (
    <ScreenBody
      title="As-Is"
      toolbar={
        <>
          <strong>{progressText(states)}</strong>
          <span>Below each question: what makes a “yes” believable</span>
          <span className={classes.keys}>Keys: Y, N, X (not applicable), Delete</span>
        </>
      }
    >
      <div className={classes.frame}>
        <ol ref={list} className={classes.list} aria-label="Boundary self-check">
          {states.map((state) => (
            <SelfCheckQuestion
              key={state.question.slug}
              state={state}
              onAnswer={(answer: Answer | null) => chooseAnswer(store, state.question.slug, answer)}
              onReason={(reason) => writeReason(store, state.question.slug, reason)}
              onNote={(note) => writeNote(store, state.question.slug, note)}
              onMove={(by) => move(state.question.slug, by)}
            />
          ))}
        </ol>
      </div>
    </ScreenBody>
  )
}

/** The ten questions with their answers and what the data says of them. */
export function useQuestionStates(): readonly QuestionState[] {
  const answers = useDocument((document) => document.answers)
  const findings = useFindings()
  return useMemo(() => questionStates(catalog, answers, findings), [answers, findings])
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

function focusQuestion(list: HTMLElement | null, slug: string): void {
  const question = list?.querySelector(`[data-question="${CSS.escape(slug)}"]`)
  question?.scrollIntoView({ block: 'nearest' })
  question?.querySelector<HTMLElement>('[data-answer][tabindex="0"]')?.focus({ preventScroll: true })
}
