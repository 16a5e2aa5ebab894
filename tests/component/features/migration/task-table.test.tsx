import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findRow } from '#domain/document.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1600, 800))

const document = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  tasks: [
    { name: 'Write the policy', duration: 5 },
    { name: 'Sign the policy', duration: 2, predecessors: ['tasks-1'] },
    { name: 'Celebrate' },
  ],
})

it('shows start and finish as they are worked out, and works them out again', async () => {
  const store = await showMigration({ tab: 'table', document })
  await expect.poll(() => cells('Sign the policy')).toEqual(['11 Jan 2027', '12 Jan 2027', '2'])
  await userEvent.dblClick(cell('Write the policy', 'Duration'))
  await userEvent.keyboard('{Control>}a{/Control}7{Enter}')
  await expect.poll(() => cells('Write the policy')).toEqual(['4 Jan 2027', '12 Jan 2027', '7'])
  expect(cells('Sign the policy')).toEqual(['13 Jan 2027', '14 Jan 2027', '2'])
  store.undo()
  await expect.poll(() => cells('Sign the policy')).toEqual(['11 Jan 2027', '12 Jan 2027', '2'])
})

it('lets nobody type a day that is worked out, and says where there is none', async () => {
  const store = await showMigration({ tab: 'table', document })
  await userEvent.click(cell('Write the policy', 'Start'))
  await userEvent.keyboard('2027-02-01{Enter}')
  expect(store.getState().journal).toEqual([])
  expect(cells('Celebrate')).toEqual(['?unknown', '?unknown', '?unknown'])
  await userEvent.click(cell('Celebrate', 'After'))
  await userEvent.keyboard('Sign the policy SS+1d{Enter}')
  expect(findRow(store.getState().document, 'tasks', 'tasks-3')?.predecessors).toEqual(['tasks-2|SS+1'])
})

it('tells what a typed cell comes to for the plan, until something else changes', async () => {
  const store = await showMigration({ tab: 'table', document })
  const said = page.getByRole('status', { name: 'What it came to' })
  await userEvent.dblClick(cell('Write the policy', 'Duration'))
  await userEvent.keyboard('{Control>}a{/Control}7{Enter}')
  await expect
    .element(said)
    .toHaveTextContent(
      'Write the policy: 4 Jan 2027 to 12 Jan 2027. Sign the policy follows. The plan ends on 14 Jan 2027, 2 working days later.',
    )
  expect(await axeViolations()).toEqual([])
  await userEvent.dblClick(cell('Celebrate', 'Task'))
  await userEvent.keyboard('{Control>}a{/Control}Party{Enter}')
  await expect.poll(() => said.element().textContent).toBe('')
  store.undo()
  store.undo()
  await expect.poll(() => said.element().textContent).toBe('')
})

/** Start, finish and duration of a task. */
function cells(name: string): string[] {
  return ['Start', 'Finish', 'Duration'].map((column) => cell(name, column).textContent.trim())
}

function cell(name: string, column: string): HTMLElement {
  const [grid] = globalThis.document.querySelectorAll('[role="grid"]')
  const headings = [...(grid?.querySelectorAll('[role="columnheader"]') ?? [])]
  const at = headings.findIndex((each) => each.textContent.startsWith(column))
  const row = [...(grid?.querySelectorAll('[role="row"]') ?? [])].find((each) => each.textContent.includes(name))
  const found = row?.querySelectorAll<HTMLElement>('[role="rowheader"], [role="gridcell"]')[at]
  if (!found) throw new Error(`No ${column} of ${name}`)
  return found
}
