import type { KeyboardEvent } from 'react'
import type { CapabilityView } from '#domain/capability-view.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { agree, aim, apply, vote, withdraw } from './capability-actions.ts'
import { setCapabilityState } from './capability-state.ts'

interface RatingKeys {
  readonly store: DocumentStore
  readonly views: readonly CapabilityView[]
  readonly view: CapabilityView
  readonly respondents: readonly string[]
  readonly who: string | null
  /** Moves the focus with the selection. */
  readonly onAspect: (aspect: string) => void
  /** Moves the focus to what a person writes about the aspect. */
  readonly onWords: () => void
}

/** The keys of the audit. Typing into a field is left alone; answers true when the key was taken. */
export function rateByKey(event: KeyboardEvent, keys: RatingKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false
  const { store, view, who } = keys
  const { slug } = view.aspect
  const level = levelOf(event, view)
  if (level !== null) {
    if (event.shiftKey) aim(store, slug, level)
    else if (who === null) agree(store, slug, level)
    else vote(store, slug, who, level)
    return true
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step !== undefined) return move(keys, step)
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (turn !== undefined) return ask(keys, turn)
  switch (event.key) {
    case 'Home':
      return move(keys, -keys.views.length)
    case 'End':
      return move(keys, keys.views.length)
    case 'n':
    case 'N':
      // The focus stays, so that the next key rates on; Enter goes to the reason.
      apply(store, slug, view.state === 'not-applicable')
      return true
    case 'u':
    case 'U':
      if (who === null) agree(store, slug, null)
      else vote(store, slug, who, null)
      return true
    case 'm':
    case 'M':
      if (view.proposal !== null) agree(store, slug, view.proposal)
      return true
    case 'Delete':
    case 'Backspace':
      if (event.shiftKey) aim(store, slug, null)
      else if (who === null) agree(store, slug, null)
      else withdraw(store, slug, who)
      return true
    case 'Enter':
      if (event.target instanceof HTMLButtonElement) return false
      keys.onWords()
      return true
    default:
      return false
  }
}

/** By the key's place rather than by what it types: with Shift a digit key types another sign. */
function levelOf(event: KeyboardEvent, { aspect }: CapabilityView): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(event.key) ? event.key : undefined)
  return aspect.levels.find((each) => String(each.level) === digit)?.level ?? null
}

function move({ views, view, onAspect }: RatingKeys, step: number): true {
  const at = views.indexOf(view) + step
  const next = views[Math.min(views.length - 1, Math.max(0, at))]
  if (next) onAspect(next.aspect.slug)
  return true
}

function ask({ store, respondents, who }: RatingKeys, step: number): true {
  const all = [null, ...respondents]
  setCapabilityState(store, { who: all[(all.indexOf(who) + step + all.length) % all.length] ?? null })
  return true
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
