import { useEffect, useRef } from 'react'
import type { Answer } from '#domain/self-check-commands.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { chooseAnswer, writeNote, writeReason } from './self-check-actions.ts'
import { SelfCheckQuestion } from './self-check-question.tsx'
import type { QuestionState } from './self-check-state.ts'
import classes from './self-check.module.css'

/** The ten boundary questions, one after the other; keys answer the one that has the focus. */
export function SelfCheckTab({ states }: { readonly states: readonly QuestionState[] }) {
  const store = useDocumentStore()
  const list = useRef<HTMLOListElement>(null)
  useShowQuestion(list)
  const move = (slug: string, by: number) => {
    const index = states.findIndex((state) => state.question.slug === slug)
    const next = states[index + by]
    if (next) focusQuestion(list.current, next.question.slug)
  }
  return (
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
  )
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
