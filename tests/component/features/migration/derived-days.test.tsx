import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { addDays } from '#domain/day.ts'
import { today } from '#store/today.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { bar, showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const document = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  steps: [{ id: 'governance' }],
  tasks: [{ id: 'draft', name: 'Draft', step: 'governance', duration: 10 }],
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('an empty day says what holds instead, so that nobody takes it for an entry', async () => {
    await showMigration({ theme, document })
    bar('Draft:').focus()
    const began = page.getByRole('textbox', { name: 'Began on' })
    await expect.element(began).toHaveAttribute('placeholder', 'planned: 4 Jan')
    const ended = page.getByRole('textbox', { name: 'Ended on' })
    await expect.element(ended).toHaveAttribute('placeholder', 'planned: 15 Jan')
    await expect.element(page.getByRole('textbox', { name: 'Not before' })).toHaveAttribute('placeholder', 'No date')
    expect(await axeViolations()).toEqual([])
    bar('Governance').focus()
    await expect
      .element(page.getByRole('textbox', { name: 'Window from' }))
      .toHaveAttribute('placeholder', 'tasks: 4 Jan')
    await expect
      .element(page.getByRole('textbox', { name: 'Window until' }))
      .toHaveAttribute('placeholder', 'tasks: 15 Jan')
    // None is cut off.
    for (const { offsetWidth, placeholder } of globalThis.document.querySelectorAll('input'))
      if (offsetWidth > 0) expect(placeholder.length * 7).toBeLessThan(offsetWidth - 20)
  })
})

it('says why a task ends later than it was meant to', async () => {
  const start = addDays(today(), -60)
  const late = buildDocument({
    engagement: [{ start }],
    steps: [{ id: 'governance' }],
    tasks: [
      { id: 'begun', name: 'Begun', step: 'governance', duration: 10, start, started: start, progress: 40 },
      { id: 'silent', name: 'Silent', step: 'governance', duration: 10, start, started: start },
      { id: 'waiting', name: 'Waiting', step: 'governance', duration: 5, start },
      { id: 'behind', name: 'Behind', step: 'governance', duration: 5, predecessors: ['waiting'] },
    ],
  })
  await showMigration({ document: late })
  const reads = async (name: string, words: RegExp) => {
    bar(`${name}:`).focus()
    await expect.element(page.getByText(words)).toBeVisible()
  }
  await reads('Begun', /It was meant to run .*; 60 % of its duration is left from today\./)
  await reads('Silent', /It was meant to run .* and nobody entered its progress: one day is counted as left\./)
  await reads('Waiting', /It was meant to run .* and has not begun: it starts today at the earliest\./)
  await reads('Behind', /It was meant to run .*; it is held by “?Waiting”?, which finishes on/)
})

it('the day of a gate says that it is counted', async () => {
  await showMigration({ document, tab: 'gates' })
  await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveAttribute('placeholder', 'counted: 3 Feb 2027')
})
