/** A tag that is being typed in a note: where its # stands, and the letters behind it. */
export interface HashTag {
  readonly from: number
  readonly query: string
}

/**
 * The tag at the caret: a # at the start of a word begins one, `open` is one that was begun before. Null where the # is
 * plain text: it was erased, or a space or a digit follows it, as in "ticket #4711".
 */
export function tagAt(text: string, caret: number, open: HashTag | null): HashTag | null {
  const from = /(^|\s)#$/.test(text.slice(0, caret)) ? caret - 1 : (open?.from ?? null)
  if (from === null || from >= caret || text.charAt(from) !== '#') return null
  const query = text.slice(from + 1, caret)
  return /^[\s\d]|\n/.test(query) ? null : { from, query }
}

/** The text with a # put in at the caret, as a word of its own, and the tag it begins. */
export function withHash(text: string, caret: number): { readonly text: string; readonly tag: HashTag } {
  const before = text.slice(0, caret)
  const hash = /(^|\s)$/.test(before) ? '#' : ' #'
  return { text: before + hash + text.slice(caret), tag: { from: before.length + hash.length - 1, query: '' } }
}

/** The text without the letters of a tag that was taken. */
export function withoutTag(text: string, { from, query }: HashTag): string {
  return text.slice(0, from) + text.slice(from + 1 + query.length)
}
