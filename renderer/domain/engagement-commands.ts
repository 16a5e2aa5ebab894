import { updateRow } from './change.ts'
import type { Command } from './command.ts'
import type { Engagement } from './engagement.ts'
import { patchRow, withRealDays, withTyped } from './invalid-text.ts'

/** Changes part of the profile; a field that is set loses the invalid text it had. A day that is none is left out. */
export function updateProfile(patch: Partial<Omit<Engagement, 'id' | 'order' | 'invalid'>>): Command {
  return (document) => {
    const profile = document.engagement.rows[0]
    if (!profile) return []
    const next = patchRow(profile, withRealDays(patch, ['start', 'lastReview']))
    return next === profile ? [] : [updateRow('engagement', profile, next)]
  }
}

/** Keeps text that is no value of the field; it is shown in place with the reason. */
export function setProfileText(key: keyof Engagement, typed: string): Command {
  return (document) => {
    const profile = document.engagement.rows[0]
    if (!profile || profile.invalid?.[key] === typed) return []
    return [updateRow('engagement', profile, withTyped(profile, key, typed))]
  }
}
