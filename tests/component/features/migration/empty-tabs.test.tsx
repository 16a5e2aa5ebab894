import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const steps = catalog.steps.map(({ slug }) => ({ id: slug }))
const empty = buildDocument({ engagement: [{ name: 'Split' }], steps })

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['board', 'capacity', 'roadmap'])('the empty tab %s offers to draft the plan', async (tab) => {
    await showMigration({ theme, tab, document: empty })
    const main = page.getByRole('main')
    const draft = main.getByRole('button', { name: 'Draft the plan' })
    await expect.element(draft).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.click(draft)
    await expect.element(page.getByRole('dialog', { name: 'Draft the plan' })).toBeVisible()
  })
})

it('the empty board adds a task, and stands it there', async () => {
  const store = await showMigration({ tab: 'board', document: empty })
  await userEvent.click(page.getByRole('button', { name: 'Add task' }))
  await expect.element(page.getByRole('group', { name: 'Tasks by status' })).toHaveTextContent('New task')
  expect(store.getState().document.tasks.rows[0]?.step).toBe(catalog.steps[0]?.slug)
})

it('the empty roadmap dates the steps', async () => {
  await showMigration({ tab: 'roadmap', document: empty })
  await userEvent.click(page.getByRole('button', { name: 'Date the nine steps' }))
  await expect.element(page.getByRole('dialog', { name: 'Date the steps' })).toBeVisible()
})

it('capacity without work leads to the tasks there are', async () => {
  const document = buildDocument({ steps, tasks: [{ name: 'Write', step: 'governance' }] })
  await showMigration({ tab: 'capacity', document })
  await userEvent.click(page.getByRole('button', { name: 'Open the tasks' }))
  await expect.element(page.getByRole('tab', { name: 'Tasks' })).toHaveAttribute('aria-selected', 'true')
})

it('capacity does not ask for a duration that is there when the plan has no first day', async () => {
  const document = buildDocument({ steps, tasks: [{ name: 'Write', step: 'governance', owner: 'sre', duration: 5 }] })
  await showMigration({ tab: 'capacity', document })
  await expect.element(page.getByText(/The plan has no first day: give the engagement a start/)).toBeVisible()
})

it.each([
  ['nothing has a date', [], 'No step is dated yet.'],
  [
    'tasks have dates',
    [{ name: 'Write', step: 'governance', duration: 5 }],
    'No step has dates of its own yet; the timeline draws 1 of them over its tasks.',
  ],
  [
    'tasks of every step have dates',
    catalog.steps.map(({ slug }) => ({ name: slug, step: slug, duration: 5 })),
    'No step has dates of its own yet; the timeline draws each over its tasks.',
  ],
])('the steps say what is true when %s', async (_, tasks, words) => {
  await showMigration({
    tab: 'steps',
    document: buildDocument({ engagement: [{ start: '2027-01-04' }], steps, tasks }),
  })
  await expect.element(page.getByText(words)).toBeVisible()
})
