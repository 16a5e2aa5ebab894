import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { today } from '#store/today.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const step = catalog.steps[0]?.slug ?? ''
const plan = () =>
  buildDocument({
    tasks: [
      { id: 'a', step, name: 'Write the standard' },
      { id: 'b', step, name: 'Sign the standard', predecessors: ['a'] },
    ],
  })

const card = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const cell = (status: string) => page.getByRole('region', { name: `1 ${catalog.steps[0]?.name}: ${status}` })

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing', async () => {
    await showMigration({ theme, tab: 'board' })
    await expect.element(page.getByRole('group', { name: 'Tasks by status' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

it('derives the column of a task, and Shift with an arrow key begins and ends it today, each one step of undo', async () => {
  const store = await showMigration({ tab: 'board', document: plan() })
  const task = () => store.getState().document.tasks.rows[0]
  await expect.element(cell('Waiting')).toHaveTextContent('waits for Write the standard')
  ;(card('Write the standard').element() as HTMLElement).focus()
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(task()).toMatchObject({ started: today(), finished: null })
  await expect.element(cell('In progress')).toHaveTextContent('Write the standard')
  await expect.element(card('Write the standard')).toHaveFocus()
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(task()).toMatchObject({ finished: today(), progress: 100 })
  await expect.element(cell('Not started')).toHaveTextContent('Sign the standard')
  store.undo()
  store.undo()
  expect(store.getState().document).toEqual(plan())
})

it('gives a step whose tasks are all done one line, which opens', async () => {
  const done = { started: '2026-11-02', finished: '2026-11-06', progress: 100 }
  const [first, second] = catalog.steps
  const document = buildDocument({
    tasks: [
      { id: 'a', step: first?.slug ?? '', name: 'Ask', ...done },
      { id: 'b', step: first?.slug ?? '', name: 'Answer', ...done },
      { id: 'c', step: second?.slug ?? '', name: 'Write', ...done },
      { id: 'd', step: second?.slug ?? '', name: 'Sign' },
    ],
  })
  await showMigration({ tab: 'board', document })
  const line = page.getByRole('button', { name: `1 ${first?.name} 2 tasks, all done` })
  await expect.element(line).toHaveAttribute('aria-expanded', 'false')
  await expect.element(card('Ask')).not.toBeInTheDocument()
  await expect.element(card('Write')).toBeVisible()
  expect((line.element().closest('h3')?.getBoundingClientRect().height ?? 0) < 40).toBe(true)
  expect(await axeViolations()).toEqual([])
  // The keys go past what is folded.
  ;(card('Write').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(card('Write')).toHaveFocus()
  await userEvent.click(line)
  await expect.element(card('Ask')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  ;(card('Write').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(card('Answer')).toHaveFocus()
})

it('walks with the arrow keys', async () => {
  await showMigration({ tab: 'board', document: plan() })
  ;(card('Write the standard').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(card('Sign the standard')).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(card('Write the standard')).toHaveFocus()
})

it('a card that is dropped on done before what it waits for says so', async () => {
  const store = await showMigration({ tab: 'board', document: plan() })
  const dataTransfer = new DataTransfer()
  const drag = (type: string, on: Element) =>
    on.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
  drag('dragstart', card('Sign the standard').element())
  drag('dragover', cell('Done').element())
  drag('drop', cell('Done').element())
  expect(store.getState().document.tasks.rows[1]).toMatchObject({ finished: today(), progress: 100 })
  await expect.element(cell('Done')).toHaveTextContent('done before Write the standard')
})

it('says what will stand there while there are no tasks', async () => {
  await showMigration({ tab: 'board', document: buildDocument({}) })
  await expect.element(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible()
})
