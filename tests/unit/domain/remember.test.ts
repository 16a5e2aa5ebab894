import { expect, it } from 'vitest'
import { remember } from '#domain/remember.ts'

it('keeps what is asked for again and again while others come and go: a document beside the drafts of a drag', () => {
  const boxed = remember(
    (value: number) => ({ value }),
    (value) => [value],
  )
  const kept = boxed(0)
  const first = boxed(1)
  for (let draft = 2; draft < 20; draft += 1) {
    boxed(draft)
    expect(boxed(0)).toBe(kept)
  }
  expect(boxed(1)).toEqual(first)
  expect(boxed(1)).not.toBe(first)
})
