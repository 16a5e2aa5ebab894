import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '#store/today.ts'
import { page, userEvent } from 'vitest/browser'
import type { EngagementDocument } from '#domain/document.ts'
import { findRow } from '#domain/document.ts'
import { taskDates } from '#domain/migration-plan.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { bar, showMigration } from './stage.tsx'

/** Draft (10 days from Monday 4 Jan) before Agree (5); Train (5) waits for nothing. */
const plan: EngagementDocument = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  teams: [{ id: 'core', name: 'Core' }],
  tasks: [
    { id: 'draft', name: 'Draft', step: 'governance', duration: 10 },
    { id: 'agree', name: 'Agree', step: 'governance', duration: 5, predecessors: ['draft'] },
    { id: 'train', name: 'Train', step: 'rollout', duration: 5, team: 'core' },
  ],
  milestones: [{ id: 'review', name: 'Review', day: '2027-01-25', tasks: ['agree'] }],
})
/** Pixels of a day at the zoom by month, which the stage opens. */
const day = 4.2

beforeEach(() => page.viewport(1280, 800))

describe('dragging', () => {
  it('shows before letting go what follows, the end and the milestone, and is one step of Undo', async () => {
    const store = await showMigration({ document: plan })
    const hold = await take('Draft', 'move')
    hold.to(7 * day)
    await expect
      .poll(said)
      .toContain('Draft: 11 Jan 2027 to 22 Jan 2027. Agree follows. The plan ends on 29 Jan 2027, 5 working days later')
    expect(said()).toContain('Review missed by 4 working days')
    expect(ghosts()).toEqual(['steps/governance', 'tasks/draft', 'tasks/agree'])
    expect(document.querySelector('[data-mark-ghost="Review"]')).not.toBeNull()
    expect(store.getState().journal).toEqual([])
    hold.drop(7 * day)
    await expect.poll(() => labels(store)).toEqual(['Move Draft 1 week later'])
    expect(ghosts()).toEqual([])
    expect(said()).toContain('5 working days later')
    store.undo()
    expect(datesOf(store, 'agree')).toEqual(['2027-01-18', '2027-01-22'])
  })

  it('takes the places to resize and to link by along with the bar', async () => {
    await showMigration({ document: plan })
    const offset = (grip: string) => edgeOf('Draft', grip) - edgeOf('Draft', 'move')
    const before = [offset('resize'), offset('link')]
    const hold = await take('Draft', 'move')
    hold.to(14 * day)
    await expect.poll(() => ghosts().length).toBeGreaterThan(0)
    expect(offset('resize')).toBeCloseTo(before[0] ?? 0, 1)
    expect(offset('link')).toBeCloseTo(before[1] ?? 0, 1)
    hold.drop(0)
  })

  it('puts everything back with Escape', async () => {
    const store = await showMigration({ document: plan })
    const hold = await take('Draft', 'move')
    hold.to(14 * day)
    await expect.poll(() => ghosts().length).toBeGreaterThan(0)
    await userEvent.keyboard('{Escape}')
    await expect.poll(ghosts).toEqual([])
    hold.drop(14 * day)
    expect(store.getState().journal).toEqual([])
  })

  it('lets a bar return that another task holds, and says which', async () => {
    const store = await showMigration({ document: plan })
    const hold = await take('Agree', 'move')
    hold.drop(-7 * day)
    await expect.poll(said).toBe('Agree stays on 18 Jan 2027: held by Draft, which finishes on 15 Jan 2027.')
    expect(store.getState().journal).toEqual([])
  })

  it('says of a task that has begun why it stays, by pointer and by key', async () => {
    const begun = buildDocument({
      engagement: [{ start: '2027-01-04' }],
      tasks: [
        { id: 'draft', name: 'Draft', step: 'governance', duration: 10, started: '2027-01-05' },
        { id: 'over', name: 'Over', step: 'governance', started: '2027-01-05', finished: '2027-01-07' },
      ],
    })
    const store = await showMigration({ document: begun })
    const hold = await take('Draft', 'move')
    hold.drop(7 * day)
    const why = 'Draft stays on 5 Jan 2027: it began on 5 Jan 2027. Change Began on in the inspector to move it.'
    await expect.poll(said).toBe(why)
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(said).toBe('')
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(said).toBe('Over ended on 7 Jan 2027: its length is what it took.')
    await userEvent.keyboard('{ArrowUp}{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(said).toBe(why)
    expect(store.getState().journal).toEqual([])
  })

  it('changes the length by the edge', async () => {
    const store = await showMigration({ document: plan })
    const hold = await take('Draft', 'resize')
    hold.drop(4 * day)
    await expect.poll(() => labels(store)).toEqual(['Set Duration of Draft to 12 working days'])
    expect(datesOf(store, 'agree')[0]).toBe('2027-01-20')
  })

  it.each([
    ['finish to start', {}, 'train'],
    ['start to start with Shift', { shiftKey: true }, 'train|SS'],
    ['finish to finish with Ctrl', { ctrlKey: true }, 'train|FF'],
  ])('draws a link from the end of a bar to another: %s', async (_, keys, link) => {
    const store = await showMigration({ document: plan })
    const hold = await take('Train', 'link')
    hold.onto('Draft', keys)
    await expect.poll(() => document.querySelector('[data-target]')?.getAttribute('data-target')).toBe('tasks/draft')
    hold.drop(0)
    await expect.poll(() => findRow(store.getState().document, 'tasks', 'draft')?.predecessors).toEqual([link])
  })

  it('refuses a link that closes a loop', async () => {
    const store = await showMigration({ document: plan })
    const hold = await take('Agree', 'link')
    hold.onto('Draft', {})
    await expect.poll(said).toContain('That would close a loop')
    hold.drop(0)
    expect(store.getState().journal).toEqual([])
  })
})

describe('what a change came to', () => {
  const legend = () => document.body.textContent.includes('diamonds: milestones')

  it('stands in the place of the legend until the plan changes otherwise, Undo included', async () => {
    const store = await showMigration({ document: plan })
    bar('Draft:').focus()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(said).toContain('Draft: 5 Jan 2027 to 18 Jan 2027. Agree follows.')
    expect(legend()).toBe(false)
    store.undo()
    await expect.poll(said).toBe('')
    expect(legend()).toBe(true)
  })

  it('is forgotten on another tab', async () => {
    await showMigration({ document: plan })
    bar('Draft:').focus()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(said).not.toBe('')
    await userEvent.click(page.getByRole('tab', { name: 'Steps' }))
    await userEvent.click(page.getByRole('tab', { name: 'Timeline' }))
    await expect.poll(legend).toBe(true)
    expect(said()).toBe('')
  })

  it('is told of what is typed in the inspector too', async () => {
    await showMigration({ document: plan })
    bar('Draft:').focus()
    await page.getByRole('textbox', { name: 'Duration, working days' }).fill('15')
    await userEvent.keyboard('{Tab}')
    await expect
      .poll(said)
      .toBe(
        'Draft: 4 Jan 2027 to 22 Jan 2027. Agree follows. The plan ends on 29 Jan 2027, 5 working days later; Review missed by 4 working days.',
      )
  })
})

describe('a link that is clicked', () => {
  it('says what it is, is tied in another way and taken away', async () => {
    const store = await showMigration({ document: plan })
    press(document.querySelector('[data-link="tasks/draft>tasks/agree|FS"]'))
    await expect.element(page.getByRole('group', { name: 'Link' })).toHaveTextContent('Agree waits for Draft')
    await userEvent.click(page.getByText('Start to start'))
    expect(labels(store)).toEqual(['Tie Agree to Draft (start to start)'])
    await userEvent.click(page.getByRole('button', { name: 'Delete link' }))
    expect(labels(store)[1]).toBe('Let Agree no longer wait for Draft (start to start)')
    expect(document.querySelector('[data-link]')).toBeNull()
  })

  it('goes with Delete, and is left with Escape', async () => {
    const store = await showMigration({ document: plan })
    press(document.querySelector('[data-link]'))
    await expect.element(page.getByRole('group', { name: 'Link' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('group', { name: 'Link' })).not.toBeInTheDocument()
    press(document.querySelector('[data-link]'))
    await expect.element(page.getByRole('group', { name: 'Link' })).toBeVisible()
    await userEvent.keyboard('{Delete}')
    expect(labels(store)).toEqual(['Let Agree no longer wait for Draft'])
  })
})

describe('by keys alone', () => {
  it('changes the length with Shift, and says what came of it', async () => {
    const store = await showMigration({ document: plan })
    bar('Draft:').focus()
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}')
    expect(labels(store)).toEqual([11, 12, 11].map((days) => `Set Duration of Draft to ${days} working days`))
    await expect.poll(said).toContain('The plan ends on 25 Jan 2027, 1 working day earlier')
  })

  it('draws a link with L, arrows and Enter; L changes how', async () => {
    const store = await showMigration({ document: plan })
    bar('Train:').focus()
    await userEvent.keyboard('l')
    await expect.poll(said).toContain('Choose with Up and Down what waits for Train')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.poll(said).toContain('Draft waits for Train.')
    await userEvent.keyboard('l')
    await expect.poll(said).toContain('Draft waits for Train (start to start).')
    await userEvent.keyboard('{Enter}')
    expect(labels(store)).toEqual(['Let Draft wait for Train (start to start)'])
    expect(document.activeElement).toBe(bar('Train:'))
  })

  it('leaves with Escape, and takes a link away with Delete', async () => {
    const store = await showMigration({ document: plan })
    bar('Draft:').focus()
    await userEvent.keyboard('l{ArrowDown}{Escape}{ArrowDown}')
    expect(store.getState().journal).toEqual([])
    expect(document.activeElement).toBe(bar('Agree:'))
    await userEvent.keyboard('{ArrowUp}l{ArrowDown}{Delete}')
    expect(labels(store)).toEqual(['Let Agree no longer wait for Draft'])
  })

  it('zooms with plus and minus', async () => {
    await showMigration({ document: plan })
    bar('Draft:').focus()
    const zoom = () => document.querySelector<HTMLInputElement>('[aria-label="Zoom"] input:checked')?.value
    await userEvent.keyboard('+')
    await expect.poll(zoom).toBe('week')
    await userEvent.keyboard('+')
    await expect.poll(zoom).toBe('day')
    expect(document.querySelector('[data-days-off]')?.getAttribute('d')).not.toBe('')
    await userEvent.keyboard('---')
    await expect.poll(zoom).toBe('quarter')
  })
})

describe('lanes', () => {
  it('stand by team, fold, and cannot be moved', async () => {
    const store = await showMigration({ document: plan })
    await userEvent.click(page.getByText('Teams'))
    const core = bar('Core: 1 task')
    core.focus()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(store.getState().journal).toEqual([])
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(() => bar('Core: 1 task').getAttribute('aria-expanded')).toBe('false')
    expect(document.querySelector('[data-row="tasks/train"]')).toBeNull()
    expect(bar('No team').getAttribute('aria-setsize')).toBe('2')
  })
})

describe('300 tasks', () => {
  const tasks = Array.from({ length: 300 }, (_, at) => ({
    ...{ id: `t${at}`, name: `Task ${at}`, step: 'rollout', duration: 3 },
    predecessors: at === 0 ? [] : [`t${at - 1}`],
  }))
  const large = buildDocument({ engagement: [{ start: '2027-01-04' }], tasks })

  it('draws only what is in view, and any row that is walked to', async () => {
    await showMigration({ document: large })
    const drawn = () => document.querySelectorAll('[role="treeitem"]').length
    expect(drawn()).toBeLessThan(80)
    bar('Step 1').focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toContain('Step 9')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toContain('Task 299')
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('300')
    await expect.poll(drawn).toBeLessThan(80)
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing while a bar is held, a link drawn, a link selected', async () => {
    await showMigration({ theme, document: plan })
    const hold = await take('Draft', 'move')
    hold.to(7 * day)
    await expect.poll(() => ghosts().length).toBe(3)
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}l{ArrowDown}')
    await expect.poll(said).toContain('already')
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    press(document.querySelector('[data-link]'))
    await expect.element(page.getByRole('group', { name: 'Link' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on lanes by day', async () => {
    await showMigration({ theme, document: plan })
    await userEvent.click(page.getByText('Teams'))
    await userEvent.click(page.getByText('Day', { exact: true }))
    expect(await axeViolations()).toEqual([])
  })
})

/** Takes a bar by one of its grips, as a pointer does. */
async function take(name: string, grip: 'move' | 'resize' | 'link') {
  const shape = bar(`${name}:`).querySelector(`[data-grip="${grip}"]`)
  if (!shape) throw new Error(`${name} cannot be taken by ${grip}`)
  const box = shape.getBoundingClientRect()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  let last = { clientX: x, clientY: y }
  const send = (type: string, place: typeof last, keys: object = {}) => {
    last = place
    shape.dispatchEvent(new PointerEvent(type, { ...place, ...keys, pointerId: 1, button: 0, bubbles: true }))
  }
  // Synthetic pointers cannot be captured; the drag itself does not need it.
  Object.assign(shape, { setPointerCapture: () => undefined })
  send('pointerdown', last)
  await expect.poll(said).not.toBe('')
  return {
    to: (dx: number) => send('pointermove', { clientX: x + dx, clientY: y }),
    onto: (other: string, keys: object) => {
      const target = bar(`${other}:`).getBoundingClientRect()
      send('pointermove', { clientX: target.x + target.width / 2, clientY: target.y + target.height / 2 }, keys)
    },
    drop: (dx: number) => {
      if (dx !== 0) send('pointermove', { clientX: x + dx, clientY: y })
      send('pointerup', last)
    },
  }
}

function edgeOf(name: string, grip: string): number {
  return bar(`${name}:`).querySelector(`[data-grip="${grip}"]`)?.getBoundingClientRect().left ?? Number.NaN
}

function press(element: Element | null): void {
  element?.dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }))
}

function said(): string {
  return document.querySelector('[role="status"]')?.textContent ?? ''
}

function ghosts(): (string | null)[] {
  return [...document.querySelectorAll('[data-ghost]')].map((ghost) => ghost.getAttribute('data-ghost'))
}

function labels(store: DocumentStore): string[] {
  return store.getState().journal.map((commit) => commit.label)
}

function datesOf(store: DocumentStore, id: string): readonly [string, string] {
  const dates = taskDates(store.getState().document, id, today())
  return [dates?.start ?? '', dates?.finish ?? '']
}
