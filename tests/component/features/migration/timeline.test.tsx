import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { addDays } from '#domain/day.ts'
import { documentOf, findRow, tableOf } from '#domain/document.ts'
import type { Holiday } from '#domain/holiday.ts'
import { taskDates } from '#domain/migration-plan.ts'
import { newMigrationStep, newMigrationTask } from '#domain/migration-task.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { bar, showMigration } from './stage.tsx'

const policy = 'task-budget-policy'
const certificates = 'task-certificates'
const withoutHolidays = { ...sampleDocument(today()), holidays: tableOf<Holiday>([]) }
const undated = documentOf({ steps: catalog.steps.map((entry, index) => newMigrationStep(entry.slug, index + 1)) })

beforeEach(() => page.viewport(1280, 800))

describe('by keyboard', () => {
  it('walks from bar to bar, folds a step and comes back to it', async () => {
    await showMigration()
    bar('Step 1').focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toContain('Measure one week')
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toContain('Step 1')
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}')
    expect(focused()).toContain('Step 2')
    expect(bar('Step 1').getAttribute('aria-expanded')).toBe('false')
    await userEvent.keyboard('{End}')
    expect(focused()).toContain('Decide on round 3')
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(bar('Step 1').getAttribute('aria-expanded')).toBe('true')
  })

  it('names a tab that is there for the same data as a table', async () => {
    await showMigration()
    const hint = document.getElementById(
      document.querySelector('[role="tree"]')?.getAttribute('aria-describedby') ?? '',
    )
    const named = /The (\w+) tab holds the same data/.exec(hint?.textContent ?? '')?.[1]
    await expect.element(page.getByRole('tab', { name: named ?? 'none' })).toBeVisible()
  })

  it('has one tab stop', async () => {
    await showMigration()
    bar('error budget policy').focus()
    await expect.poll(() => document.querySelectorAll('[role="treeitem"][tabindex="0"]').length).toBe(1)
    expect(focused()).toBe(document.querySelector('[role="treeitem"][tabindex="0"]')?.getAttribute('aria-label'))
  })

  it('moves a bar by a working day and by a week, each as one step of Undo', async () => {
    const store = await showMigration({ document: withoutHolidays })
    const before = datesOf(store, certificates)
    bar('Renew certificates').focus()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(datesOf(store, certificates)).toEqual([addDays(before[0], 1), addDays(before[1], 3)])
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
    expect(labels(store)).toEqual([
      'Move Renew certificates automatically 1 working day later',
      'Move Renew certificates automatically 1 week earlier',
    ])
    store.undo()
    store.undo()
    expect(datesOf(store, certificates)).toEqual(before)
  })

  it('does not move what was begun', async () => {
    const store = await showMigration()
    bar('error budget policy').focus()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(labels(store)).toEqual([])
  })

  it('keeps Alt with an arrow from going back a screen', async () => {
    await showMigration()
    let heard = 0
    const listen = () => (heard += 1)
    window.addEventListener('keydown', listen)
    bar('error budget policy').focus()
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    window.removeEventListener('keydown', listen)
    // Only the Alt key itself came through.
    expect(heard).toBe(1)
  })

  it('opens the inspector with Enter, even when it was closed, and returns with Escape', async () => {
    await showMigration({ inspector: false })
    bar('error budget policy').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
    expect(document.activeElement).toHaveValue('Agree the error budget policy')
    await userEvent.keyboard('{Escape}')
    expect(focused()).toContain('Agree the error budget policy')
  })
})

describe('by mouse', () => {
  it('moves a bar that is dragged to the working day it is dropped on', async () => {
    const store = await showMigration({ document: withoutHolidays })
    const [start, finish] = datesOf(store, certificates)
    const shape = bar('Renew certificates').querySelector('g')
    const from = shape?.getBoundingClientRect() ?? new DOMRect()
    const at = (dx: number) => ({
      clientX: from.x + 20 + dx,
      clientY: from.y + 8,
      pointerId: 1,
      bubbles: true,
      button: 0,
    })
    shape?.addEventListener('pointerdown', () => undefined)
    // Synthetic pointers cannot be captured; the drag itself does not need it.
    Object.assign(shape ?? {}, { setPointerCapture: () => undefined })
    shape?.dispatchEvent(new PointerEvent('pointerdown', at(0)))
    await expect.poll(() => shape?.getAttribute('data-dragging')).toBe('true')
    shape?.dispatchEvent(new PointerEvent('pointermove', at(4.2 * 14)))
    await expect.poll(() => shape?.getAttribute('transform')).toBe(`translate(${14 * 4.2} 0)`)
    shape?.dispatchEvent(new PointerEvent('pointerup', at(4.2 * 14)))
    await expect.poll(() => datesOf(store, certificates)).toEqual([addDays(start, 14), addDays(finish, 14)])
    expect(labels(store)).toEqual(['Move Renew certificates automatically 2 weeks later'])
  })

  it('dates a row that has no dates', async () => {
    const store = await showMigration()
    await userEvent.click(page.getByRole('button', { name: 'Date Decide on round 3' }))
    expect(labels(store)).toEqual(['Date Decide on round 3'])
    expect(datesOf(store, 'task-round-3')[0] > datesOf(store, 'task-raci-review')[1]).toBe(true)
  })

  it('adds a task to the step that is selected, ready to be named', async () => {
    const store = await showMigration()
    bar('Step 6').focus()
    await userEvent.click(page.getByRole('button', { name: 'Add task' }).first())
    await expect.poll(() => document.activeElement).toHaveValue('New task')
    await userEvent.keyboard('{Control>}a{/Control}Choose the lighthouse teams{Enter}')
    expect(labels(store)).toEqual(['Add a task to Rollout', 'Set Task of New task to “Choose the lighthouse teams”'])
    expect(bar('Choose the lighthouse teams').getAttribute('aria-level')).toBe('2')
  })
})

describe('a plan without dates', () => {
  it('asks for the first day, shows what follows and dates all nine', async () => {
    const store = await showMigration({ document: undated })
    await userEvent.click(page.getByRole('button', { name: 'Date the nine steps' }))
    await userEvent.fill(page.getByLabelText('First day'), '2027-01-04')
    await expect.element(page.getByRole('row', { name: /Continuous improvement/ })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Date the steps' }))
    await expect.poll(() => document.querySelectorAll('[role="treeitem"]').length).toBe(9)
    expect(
      store
        .getState()
        .document.steps.rows.map((step) => step.start)
        .slice(0, 2),
    ).toEqual(['2027-01-04', '2027-01-25'])
    expect(store.getState().journal).toHaveLength(1)
  })
})

describe('jump-to', () => {
  it('unfolds, selects and focuses the task on the timeline', async () => {
    await showMigration()
    bar('Step 2').focus()
    await userEvent.keyboard('{ArrowLeft}')
    jumpTo({ stage: 'migration', table: 'tasks', id: policy, field: 'progress' })
    await expect.poll(() => focused()).toContain('Agree the error budget policy')
    expect(useUi.getState().jump).toBeNull()
  })

  it('goes from a finding to the cell it is about', async () => {
    await showMigration({ tab: 'findings' })
    await userEvent.click(page.getByRole('button', { name: /Agree the error budget policy: late/ }))
    await expect.element(page.getByRole('tab', { name: /Tasks/ })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => useUi.getState().jump).toBeNull()
  })
})

it('neither folds nor selects in one engagement what was folded and selected in another', async () => {
  await showMigration()
  bar('Step 2').focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
  expect(bar('Step 2').getAttribute('aria-expanded')).toBe('false')
  await cleanup()
  await showMigration()
  expect(bar('Step 2').getAttribute('aria-expanded')).toBe('true')
  expect(document.querySelector('[role="treeitem"][aria-selected="true"]')).toBeNull()
})

describe('inspector', () => {
  it('fits its fields into its width, the narrowest included', async () => {
    await showMigration()
    useUi.setState({ inspectorWidth: 280 })
    bar('Open the standard runtime').focus()
    await expect.element(page.getByRole('textbox', { name: 'Deliverable' })).toBeInTheDocument()
    const content = document.querySelector('aside > :last-child')
    expect(content?.scrollWidth).toBe(content?.clientWidth)
    useUi.setState({ inspectorWidth: 360 })
  })

  it('sets fields one commit each, and keeps text that is not understood with the reason', async () => {
    const task = {
      ...newMigrationTask('task-a', 1),
      step: 'governance',
      name: 'A',
      start: '2027-01-04',
      duration: 5,
    }
    const store = await showMigration({
      document: documentOf({
        steps: [...undated.steps.rows],
        tasks: [task, { ...newMigrationTask('task-b', 2), name: 'B' }],
      }),
    })
    bar('A: no owner').focus()
    await userEvent.fill(page.getByRole('textbox', { name: 'Done, %' }), 'half')
    await userEvent.tab()
    await expect.element(page.getByText('“half” is not a number.')).toBeVisible()
    await userEvent.fill(page.getByRole('textbox', { name: 'Duration, working days' }), '10')
    await userEvent.tab()
    await userEvent.fill(page.getByRole('textbox', { name: 'Not before' }), '2027-01-11')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByText('11 Jan 2027 to 22 Jan 2027, 10 working days, on the critical path.'))
      .toBeVisible()
    expect(labels(store)).toEqual([
      'Set Done of A to “half”',
      'Set Duration of A to “10”',
      'Set Not before of A to “2027-01-11”',
    ])
    expect(findRow(store.getState().document, 'tasks', 'task-a')).toEqual({
      ...task,
      start: '2027-01-11',
      duration: 10,
      invalid: { progress: 'half' },
    })
  })
})

function focused(): string {
  return document.activeElement?.getAttribute('aria-label') ?? ''
}

function labels(store: DocumentStore): string[] {
  return store.getState().journal.map((commit) => commit.label)
}

function datesOf(store: DocumentStore, id: string): readonly [string, string] {
  const dates = taskDates(store.getState().document, id, today())
  return [dates?.start ?? '', dates?.finish ?? '']
}
