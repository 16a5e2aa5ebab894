import { setProfileText, updateProfile } from '#domain/engagement-commands.ts'
import type { Engagement } from '#domain/engagement.ts'
import type { DocumentStore } from '#store/document-store.ts'

type ProfilePatch = Parameters<typeof updateProfile>[0]

/** `label` is the field's: "Set Sponsor". */
export function setProfile(store: DocumentStore, label: string, patch: ProfilePatch): void {
  store.commit(`Set ${label}`, updateProfile(patch))
}

/** Keeps what was typed although it is no number, so that nothing typed is thrown away. */
export function setProfileInvalid(store: DocumentStore, label: string, key: keyof Engagement, typed: string): void {
  store.commit(`Type ${label}`, setProfileText(key, typed))
}
