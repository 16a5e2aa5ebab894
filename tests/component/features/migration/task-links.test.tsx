import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findRow } from '#domain/document.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { bar, showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1600, 800))

/** Train is tied to Draft twice. */
const document = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  tasks: [
    { id: 'draft', name: 'Draft', step: 'governance', duration: 5 },
    { id: 'train', name: 'Train', step: 'governance', duration: 5, predecessors: ['draft|SS+1', 'draft|FF'] },
  ],
})

it('the inspector shows both links to the same task, and takes away the one that is meant', async () => {
  const store = await showMigration({ document })
  bar('Train:').focus()
  const links = () => [...globalThis.document.querySelectorAll('[data-plan-inspector] .mantine-Pill-label')]
  await expect.poll(() => links().map((each) => each.textContent)).toEqual(['Draft SS+1d', 'Draft FF'])
  expect(await axeViolations()).toEqual([])
  globalThis.document.querySelector<HTMLElement>('[data-plan-inspector] .mantine-MultiSelect-inputField')?.focus()
  await userEvent.keyboard('{Backspace}')
  expect(findRow(store.getState().document, 'tasks', 'train')?.predecessors).toEqual(['draft|SS+1'])
  expect(store.getState().journal.at(-1)?.label).toBe('Let Train no longer wait for Draft FF')
})
