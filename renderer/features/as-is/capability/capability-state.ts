import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

interface CapabilityState {
  /** Slug of the aspect that is looked at. */
  readonly aspect: string
  /** Whose answer the keys give; null is the agreed level. */
  readonly who: string | null
  /** Respondents who were added and have not voted yet, so that no row holds them. */
  readonly guests: readonly string[]
  readonly charts: boolean
}

/** What is looked at and for whom: kept while the engagement is open, never saved, never undone. */
export function useCapabilityState<Part>(select: (state: CapabilityState) => Part): Part {
  return useStore(stateOf(useDocumentStore()), select)
}

export function setCapabilityState(store: DocumentStore, part: Partial<CapabilityState>): void {
  stateOf(store).setState(part)
}

/** From now on the keys give this respondent's answer. */
export function askRespondent(store: DocumentStore, name: string): void {
  const { guests } = stateOf(store).getState()
  stateOf(store).setState({ who: name, guests: guests.includes(name) ? guests : [...guests, name] })
}

export function forgetRespondent(store: DocumentStore, name: string): void {
  const { guests, who } = stateOf(store).getState()
  stateOf(store).setState({ who: who === name ? null : who, guests: guests.filter((each) => each !== name) })
}

const stateOf = perEngagement<CapabilityState>(() => ({ aspect: '', who: null, guests: [], charts: false }))
