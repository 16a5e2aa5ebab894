import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tagAt, withHash, withoutTag } from '#features/as-is/interviews/hash-tag.ts'

it.each([
  ['', 0],
  ['a#', 2],
  ['C# ', 3],
])('begins no tag in %j', (text, caret) => {
  expect(tagAt(text, caret, null)).toBeNull()
})

it('follows the letters behind a # at the start of a word', () => {
  const begun = tagAt('see #', 5, null)
  expect(begun).toEqual({ from: 4, query: '' })
  expect(tagAt('see #dns', 8, begun)).toEqual({ from: 4, query: 'dns' })
  expect(tagAt('see #4', 6, begun)).toBeNull()
  expect(tagAt('see # ', 6, begun)).toBeNull()
  expect(tagAt('see #dns\n', 9, begun)).toBeNull()
  expect(tagAt('see ', 4, begun)).toBeNull()
})

it('loses nothing but the letters of the tag, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.stringMatching(/^[a-z]{0,8}$/), (before, after, letters) => {
      const { text, tag } = withHash(before + after, before.length)
      const caret = tag.from + 1 + letters.length
      const typed = text.slice(0, tag.from + 1) + letters + text.slice(tag.from + 1)
      const taken = tagAt(typed, caret, tag)
      expect(taken).toEqual({ from: tag.from, query: letters })
      const left = taken && withoutTag(typed, taken)
      expect([before + after, `${before} ${after}`]).toContain(left)
    }),
  )
})
