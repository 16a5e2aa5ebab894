import { expect, it } from 'vitest'
import { raciTexts } from '#domain/issue-texts/raci-texts.ts'

it.each(Object.entries(raciTexts))('%s names no letter of one set: the client may use another', (_, text) => {
  const sentences = Object.values(text).flatMap((part) => (typeof part === 'string' ? part.split(/(?<=\.) /) : []))
  // The first word may be the article.
  const letters = sentences.flatMap((sentence) => sentence.slice(1).match(/\b[A-Z]\b/g) ?? [])
  expect(letters).toEqual([])
})
