import type { DocumentStore } from './document-store.ts'

/**
 * Texts that were begun and have no place in the document until they are finished. They are kept in the page's local storage, by
 * engagement, where Chromium brings them to disk within seconds: they outlive the form, the window, and a crash but for the last
 * words. They leave with the engagement.
 */
export function keepDraft(store: DocumentStore, what: string, text: string): void {
  if (text === '') localStorage.removeItem(keyOf(store.engagement, what))
  else localStorage.setItem(keyOf(store.engagement, what), text)
}

/** Empty while none was begun. */
export function keptDraft(store: DocumentStore, what: string): string {
  return localStorage.getItem(keyOf(store.engagement, what)) ?? ''
}

export function dropDrafts(engagement: string): void {
  const own = keyOf(engagement, '')
  for (const key of Object.keys(localStorage)) if (key.startsWith(own)) localStorage.removeItem(key)
}

function keyOf(engagement: string, what: string): string {
  return `draft/${engagement}/${what}`
}
