import { MantineProvider } from '@mantine/core'
import { useState, type ComponentProps } from 'react'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { DateField } from '#tables/date-field.tsx'
import { hasDrafts } from '#ui/drafts.ts'

/** The field in a form over a value that takes what is handed out; returns every day that was. */
async function showField(props: Partial<ComponentProps<typeof DateField>> = {}) {
  const days: string[] = []
  const sent = vi.fn<() => void>()
  function Owner() {
    const [value, setValue] = useState(props.value ?? '')
    const take = (day: string) => {
      days.push(day)
      setValue(day)
    }
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sent()
        }}
      >
        <DateField {...props} label="Day" value={value} onCommit={take} />
        <button type="button">Elsewhere</button>
      </form>
    )
  }
  const { unmount } = await render(
    <MantineProvider>
      <Owner />
    </MantineProvider>,
  )
  const leave = () => userEvent.click(page.getByRole('button', { name: 'Elsewhere' }))
  return { days, sent, unmount, leave, field: page.getByLabelText('Day') }
}

it('shows a day in words and reads what the grid reads', async () => {
  const { days, field, leave } = await showField({ value: '2026-11-22' })
  await expect.element(field).toHaveValue('22 Nov 2026')
  for (const text of ['9 Oct 2026', '2026-10-10', '11.10.2026', 'Oct 12, 2026', '13/10/2026']) {
    await userEvent.fill(field, text)
    await leave()
  }
  expect(days).toEqual(['2026-10-09', '2026-10-10', '2026-10-11', '2026-10-12', '2026-10-13'])
  await expect.element(field).toHaveValue('13 Oct 2026')
  await userEvent.fill(field, '')
  await leave()
  expect(days.at(-1)).toBe('')
})

it.each([
  ['12026-01-02', 'is not a date'],
  ['01 02 12026', 'is not a date'],
  ['31 Feb 2026', 'is not a date'],
  ['02/03/2026', 'can be read in two ways'],
  ['1 Jan 1889', 'is before March 1900'],
  ['someday', 'is not a date'],
])('hands out nothing for %s, says why, and keeps it in the field', async (text, why) => {
  const { days, sent, field, leave } = await showField({ value: '2026-11-22' })
  await userEvent.fill(field, text)
  expect(hasDrafts(), 'nothing may call it saved').toBe(true)
  await userEvent.keyboard('{Enter}')
  expect(sent, 'the form is not sent with the day before').not.toHaveBeenCalled()
  await leave()
  expect(days).toEqual([])
  await expect.element(page.getByText(why)).toBeVisible()
  await expect.element(field).toHaveValue(text)
  await userEvent.click(field)
  await userEvent.keyboard('{Escape}')
  await expect.element(field).toHaveValue('22 Nov 2026')
  await expect.element(page.getByText(why)).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  expect(sent).toHaveBeenCalledOnce()
})

it('hands out as typed what a row keeps', async () => {
  const { days, field, leave } = await showField({ keepsTyped: true, error: 'Not understood' })
  await userEvent.fill(field, 'next week')
  await leave()
  expect(days).toEqual(['next week'])
  await expect.element(field).toHaveValue('next week')
})

it('takes no day before the first, and offers one while it is empty', async () => {
  const { days, field, leave } = await showField({ first: '2026-11-22', offered: '2026-11-23' })
  await userEvent.fill(field, '2026-11-21')
  await leave()
  await expect.element(page.getByText('“2026-11-21” is before 22 Nov 2026.')).toBeVisible()
  await userEvent.fill(field, '')
  await leave()
  await userEvent.click(page.getByRole('button', { name: '23 Nov 2026' }))
  expect(days).toEqual(['2026-11-23'])
  await expect.element(field).toHaveValue('23 Nov 2026')
})

it('hands out what was typed when its screen goes away', async () => {
  const { days, field, unmount } = await showField()
  await userEvent.fill(field, '9 Oct 2026')
  await unmount()
  expect(days).toEqual(['2026-10-09'])
})
