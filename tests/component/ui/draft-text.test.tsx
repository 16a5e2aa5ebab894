import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { DraftText, type DraftTextProps } from '#ui/draft-text.tsx'
import { hasDrafts } from '#ui/drafts.ts'

afterEach(() => vi.useRealTimers())

/** The field over a value that takes what is committed; returns every text that was. */
async function showField(props: Partial<DraftTextProps> = {}) {
  const committed: string[] = []
  function Owner() {
    const [value, setValue] = useState(props.value ?? '')
    const commit = (text: string) => {
      committed.push(text)
      setValue(text)
    }
    return <DraftText {...props} label="Field" value={value} onCommit={commit} />
  }
  const { unmount } = await render(
    <MantineProvider>
      <Owner />
      <button type="button">Elsewhere</button>
    </MantineProvider>,
  )
  return { committed, unmount, field: page.getByLabelText('Field') }
}

describe('a short text', () => {
  it('is committed on Enter or when the field is left, once, and never half typed', async () => {
    const { committed, field } = await showField({ value: 'old' })
    vi.useFakeTimers()
    await userEvent.fill(field, 'new')
    vi.advanceTimersByTime(60_000)
    expect(committed).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(committed).toEqual(['new'])
    await userEvent.fill(field, 'newer')
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }))
    expect(committed).toEqual(['new', 'newer'])
  })

  it('is what it was after Escape', async () => {
    const { committed, field } = await showField({ value: 'old' })
    await userEvent.fill(field, 'new')
    await userEvent.keyboard('{Escape}')
    await expect.element(field).toHaveValue('old')
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }))
    expect(committed).toEqual([])
  })

  it('is committed when its screen goes away', async () => {
    const { committed, field, unmount } = await showField()
    await userEvent.fill(field, 'kept')
    await unmount()
    expect(committed).toEqual(['kept'])
  })
})

describe('a text of several lines', () => {
  it('is written down after a second’s pause; Escape takes that back too', async () => {
    const { committed, field } = await showField({ multiline: true, value: 'old' })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    await userEvent.fill(field, 'long text')
    vi.advanceTimersByTime(900)
    expect(committed).toEqual([])
    expect(hasDrafts(), 'nothing may call it saved').toBe(true)
    vi.advanceTimersByTime(100)
    expect(committed).toEqual(['long text'])
    vi.useRealTimers()
    await userEvent.keyboard('{Escape}')
    await expect.element(field).toHaveValue('old')
    expect(committed).toEqual(['long text', 'old'])
  })
})

it('writes a long text down while it is typed without a pause', async () => {
  const { committed, field } = await showField({ multiline: true, value: '' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']) {
    await userEvent.fill(field, text)
    vi.advanceTimersByTime(900)
  }
  vi.useRealTimers()
  expect(committed).toEqual(['abcde'])
})

it('takes no more characters than the field can hold', async () => {
  const { field } = await showField({ maxLength: 5 })
  await userEvent.type(field, 'abcdefgh')
  await expect.element(field).toHaveValue('abcde')
})
