import { dayOf } from '#domain/day.ts'
import { setProfileText, updateProfile } from '#domain/engagement-commands.ts'
import { parseNumber } from '#domain/number-text.ts'
import type { DocumentStore } from '#store/document-store.ts'

type ProfilePatch = Parameters<typeof updateProfile>[0]

/** `label` is the field's: "Set Sponsor". */
export function setProfile(store: DocumentStore, label: string, patch: ProfilePatch): void {
  store.commit(`Set ${label}`, updateProfile(patch))
}

/** What is no whole number, 0 or more, stays as typed, so that nothing typed is thrown away. */
export function typeProfileNumber(
  store: DocumentStore,
  label: string,
  key: 'engineers' | 'round',
  typed: string,
): void {
  // The number of engineers may be unknown; a round has its number.
  if (typed.trim() === '' && key === 'engineers') return setProfile(store, label, { engineers: null })
  const parsed = parseNumber(typed)
  if (parsed.status === 'number' && Number.isInteger(parsed.value) && parsed.value >= 0)
    setProfile(store, label, { [key]: parsed.value })
  else store.commit(`Type ${label}`, setProfileText(key, typed))
}

export function setProfileDate(store: DocumentStore, label: string, key: 'start' | 'lastReview', iso: string): void {
  setProfile(store, label, { [key]: dayOf(iso) === null ? null : iso })
}
