import { setProfileText, updateProfile } from '#domain/engagement-commands.ts'
import { parseNumber } from '#domain/number-text.ts'
import { serviceTiers, type ServiceTier } from '#domain/service.ts'
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

/** More than 0 and at most 24; anything else stays as typed. Empty: the usual 8. */
export function typeHoursPerDay(store: DocumentStore, label: string, typed: string): void {
  if (typed.trim() === '') return setProfile(store, label, { hoursPerDay: null })
  const parsed = parseNumber(typed, 'h')
  if (parsed.status === 'number' && parsed.value > 0 && parsed.value <= 24)
    setProfile(store, label, { hoursPerDay: parsed.value })
  else store.commit(`Type ${label}`, setProfileText('hoursPerDay', typed))
}

/** The client's name for a tier; empty brings the usual words back. */
export function setTierName(store: DocumentStore, names: readonly string[], tier: ServiceTier, name: string): void {
  const tierNames = serviceTiers.map(({ value }, index) => (value === tier ? name.trim() : (names[index] ?? '')))
  setProfile(store, `name of tier ${tier}`, { tierNames })
}

/** Empty: not known. */
export function setProfileDate(store: DocumentStore, label: string, key: 'start' | 'lastReview', iso: string): void {
  setProfile(store, label, { [key]: iso === '' ? null : iso })
}
