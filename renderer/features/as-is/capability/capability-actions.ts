import { catalog } from '#catalog/catalog.ts'
import {
  agreedLabel,
  aspectName,
  castVote,
  removeRespondent,
  setAgreedLevel,
  setApplicable,
  setConfidence,
  setRatingText,
  setTargetLevel,
  setVoteNote,
  targetLabel,
  voteLabel,
  withdrawVote,
} from '#domain/capability-commands.ts'
import type { CapabilityRating } from '#domain/capability.ts'
import type { DocumentStore } from '#store/document-store.ts'

export function agree(store: DocumentStore, aspect: string, level: number | null): void {
  store.commit(agreedLabel(catalog, aspect, level), setAgreedLevel(aspect, level))
}

export function aim(store: DocumentStore, aspect: string, level: number | null): void {
  store.commit(targetLabel(catalog, aspect, level), setTargetLevel(aspect, level))
}

/** With level null the respondent was asked and did not know. */
export function vote(store: DocumentStore, aspect: string, respondent: string, level: number | null): void {
  store.commit(voteLabel(catalog, aspect, respondent, level), castVote(aspect, respondent, level))
}

export function withdraw(store: DocumentStore, aspect: string, respondent: string): void {
  store.commit(`Withdraw the answer of ${respondent}: ${aspectName(catalog, aspect)}`, withdrawVote(aspect, respondent))
}

export function noteVote(store: DocumentStore, aspect: string, respondent: string, note: string): void {
  store.commit(`Note what ${respondent} said: ${aspectName(catalog, aspect)}`, setVoteNote(aspect, respondent, note))
}

export function dropRespondent(store: DocumentStore, respondent: string): void {
  store.commit(`Remove all answers of ${respondent}`, removeRespondent(respondent))
}

export function apply(store: DocumentStore, aspect: string, applies: boolean): void {
  const name = aspectName(catalog, aspect)
  store.commit(applies ? `It applies: ${name}` : `Not applicable: ${name}`, setApplicable(aspect, applies))
}

export function writeRating(store: DocumentStore, aspect: string, field: 'reason' | 'rationale', text: string): void {
  const name = aspectName(catalog, aspect)
  store.commit(
    field === 'reason' ? `Say why it does not apply: ${name}` : `Write the rationale: ${name}`,
    setRatingText(aspect, field, text),
  )
}

export function trust(store: DocumentStore, aspect: string, confidence: CapabilityRating['confidence']): void {
  store.commit(`Set the confidence: ${aspectName(catalog, aspect)}`, setConfidence(aspect, confidence))
}
