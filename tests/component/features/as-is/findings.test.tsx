import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { addRow, applyChanges } from '#domain/change.ts'
import { emptyDocument } from '#domain/document.ts'
import { waiveIssues } from '#domain/issue-commands.ts'
import { newIssue, type Issue } from '#domain/issue.ts'
import { useUi } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showAsIs, type AsIsOptions } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const grid = () => page.getByRole('grid', { name: 'Findings' })

async function show(look: 'Suggested' | 'Backlog' | 'Board', options: AsIsOptions = {}) {
  const store = await showAsIs({ tab: 'findings', ...options })
  await userEvent.click(part(look))
  return store
}

/** One of the parts of the tab, with how much is in it. */
function part(look: 'Suggested' | 'Backlog' | 'Board') {
  return page.getByRole('group', { name: 'Shown' }).getByRole('button', { name: look })
}

const twoGaps = buildDocument({
  teams: [{ name: 'Payments' }],
  roles: [{ name: 'SRE' }],
  services: [
    { name: 'checkout', tier: 1, sloState: 'none', ownerTeam: 'teams-1', onCallTeam: 'teams-1' },
    { name: 'search', tier: 2, sloState: 'none', ownerTeam: 'teams-1', onCallTeam: 'teams-1' },
    { name: 'legacy', tier: 3, ownerTeam: null },
  ],
})

/** The button of a suggestion: what it says, without the remedy. */
function suggestion(title: string) {
  return page.getByRole('button', { name: new RegExp(`(high|medium|low)\\s*${title}`) })
}

describe('suggestions', () => {
  it('come first while nothing has been taken up; A accepts, the next one takes the focus', async () => {
    const store = await showAsIs({ tab: 'findings', document: twoGaps })
    await expect.element(suggestion('checkout: tier 1 without an objective')).toBeVisible()
    await userEvent.click(suggestion('checkout: tier 1 without an objective'))
    await expect.element(inspector()).toHaveTextContent('Condition: what is')
    await userEvent.keyboard('a')
    await expect.element(suggestion('checkout: tier 1 without an objective')).not.toBeInTheDocument()
    await expect.element(suggestion('search: tier 2 without an objective')).toHaveFocus()
    expect(store.getState().document.issues.rows.map(({ name, status }) => [name, status])).toEqual([
      ['checkout: tier 1 without an objective', 'open'],
    ])
    store.undo()
    await expect.element(suggestion('checkout: tier 1 without an objective')).toBeVisible()
  })

  it('are dismissed with a reason only; Escape leaves them', async () => {
    const store = await showAsIs({ tab: 'findings', document: twoGaps })
    await userEvent.click(suggestion('legacy: no owner team'))
    await userEvent.keyboard('d')
    const reason = page.getByRole('textbox', { name: 'Reason for dismissing' })
    await expect.element(reason).toHaveFocus()
    await userEvent.keyboard('{Enter}{Escape}')
    await expect.element(suggestion('legacy: no owner team')).toHaveFocus()
    expect(store.getState().document.issues.rows).toEqual([])
    await userEvent.keyboard('d')
    await userEvent.keyboard('Switched off{Enter}')
    await expect.element(suggestion('legacy: no owner team')).not.toBeInTheDocument()
    expect(store.getState().document.issues.rows[0]).toMatchObject({ status: 'dismissed', reason: 'Switched off' })
  })

  it('of one rule become one finding about all of its rows', async () => {
    const store = await showAsIs({ tab: 'findings', document: twoGaps })
    await userEvent.click(suggestion('search: tier 2 without an objective'))
    await userEvent.keyboard('{Shift>}a{/Shift}')
    await expect.poll(() => store.getState().document.issues.rows.length).toBe(1)
    expect(store.getState().document.issues.rows[0]).toMatchObject({
      name: 'Critical service without an objective: 2 of 3 services',
      links: ['services/services-1', 'services/services-2'],
    })
    expect(store.getState().history.undo).toHaveLength(1)
  })

  it('take keys as fast as they come: each is about the row after the one before', async () => {
    const store = await showAsIs({ tab: 'findings', document: twoGaps })
    await userEvent.click(suggestion('checkout: tier 1 without an objective'))
    for (const key of ['a', 'a'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    const names = store.getState().document.issues.rows.map((issue) => issue.name)
    expect(names).toEqual(['checkout: tier 1 without an objective', 'search: tier 2 without an objective'])
  })

  it('are taken up one at a time by a double click too: the row that moves up is not clicked as well', async () => {
    const store = await showAsIs({ tab: 'findings', document: twoGaps })
    const accept = page.getByRole('button', { name: /^Accept: / })
    const taken = () => store.getState().document.issues.rows.length
    vi.useFakeTimers({ toFake: ['performance'] })
    await userEvent.click(accept.first())
    await expect.element(suggestion('checkout: tier 1 without an objective')).not.toBeInTheDocument()
    await userEvent.click(accept.first())
    expect(taken()).toBe(1)
    vi.advanceTimersByTime(500)
    await userEvent.click(accept.first())
    vi.useRealTimers()
    expect(taken()).toBe(2)
  })

  it('made again say what has changed and what was decided; K keeps the decision', async () => {
    const store = await show('Suggested')
    await userEvent.click(suggestion('Toil ratio: off target'))
    const row = page.getByRole('listitem').filter({ hasText: 'Toil ratio: off target' }).first()
    await expect.element(row).toHaveTextContent('Suggested again.')
    await expect.element(row).toHaveTextContent('Before: planned.')
    await userEvent.keyboard('k')
    await expect.element(suggestion('Toil ratio: off target')).not.toBeInTheDocument()
    const kept = store.getState().document.issues.rows.find((issue) => issue.id === 'issue-6')
    expect(kept?.status).toBe('planned')
    expect(kept?.facts['KPI-4/kpi-toil-ratio']).toContain('41')
  })

  it('say so when all are decided, or none is there', async () => {
    await showAsIs({ tab: 'findings', document: emptyDocument() })
    await expect.element(page.getByRole('heading', { name: 'Nothing to suggest' })).toBeVisible()
  })

  it('count, once all are decided, what was decided, and not the reminders of the assessment’s own work', async () => {
    await showAsIs({ tab: 'findings', document: twoGaps })
    await userEvent.click(suggestion('search: tier 2 without an objective'))
    await userEvent.keyboard('{Shift>}a{/Shift}')
    await userEvent.keyboard('dKnown{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Every suggestion is decided' })).toBeVisible()
    await expect
      .element(page.getByText('2 accepted, 1 dismissed. One is made again when its facts change.'))
      .toBeVisible()
  })

  it('are counted with the open findings on the tab', async () => {
    await showAsIs({ tab: 'findings', document: twoGaps })
    await expect.element(page.getByRole('tab', { name: /^Findings/ })).toHaveTextContent('Findings3')
    await userEvent.click(suggestion('checkout: tier 1 without an objective'))
    await userEvent.keyboard('a')
    await expect.element(page.getByRole('tab', { name: /^Findings/ })).toHaveTextContent('Findings3')
    await userEvent.keyboard('d')
    await userEvent.keyboard('Known{Enter}')
    await expect.element(page.getByRole('tab', { name: /^Findings/ })).toHaveTextContent('Findings2')
  })
})

describe('the backlog', () => {
  it('takes a finding of one’s own, typed in the last line', async () => {
    const store = await show('Backlog', { document: twoGaps })
    await userEvent.click(grid().getByText('New finding'))
    await userEvent.keyboard('Two portals are built at once{Enter}')
    await expect.poll(() => store.getState().document.issues.rows[0]?.name).toBe('Two portals are built at once')
    expect(store.getState().document.issues.rows[0]).toMatchObject({ rule: '', status: 'open' })
  })

  it('shows the five parts of the selected finding, and writes what is typed into them', async () => {
    const store = await show('Backlog')
    await userEvent.click(grid().getByText('invoicing: tier 2 without an objective'))
    await expect.element(inspector()).toHaveTextContent('SVC-1')
    await userEvent.fill(inspector().getByRole('textbox', { name: 'Cause: why it is so' }), 'Nobody asked for one.')
    await userEvent.tab()
    await expect
      .poll(() => store.getState().document.issues.rows.find(({ id }) => id === 'issue-7')?.cause)
      .toBe('Nobody asked for one.')
  })

  it('asks for reason, approver and end of a waiver, and keeps a date that is none', async () => {
    const store = await show('Backlog')
    await userEvent.click(grid().getByText('legacy-sync: no owner team'))
    await expect.element(inspector()).toHaveTextContent('Waiver has run out')
    await expect.element(inspector().getByRole('textbox', { name: 'Approved by' })).toHaveValue('VP Engineering')
    await userEvent.click(inspector().getByRole('button', { name: 'Open again' }))
    await expect.poll(() => statusOf(store.getState().document.issues.rows, 'issue-8')).toBe('open')
    await expect.element(inspector().getByRole('textbox', { name: 'Approved by' })).not.toBeInTheDocument()
  })

  it('brings what a waiver lacks: the focus in the inspector, a word with the way there after the table', async () => {
    const store = await show('Backlog', { document: buildDocument({ issues: [{ name: 'One' }, { name: 'Two' }] }) })
    const reason = inspector().getByRole('textbox', { name: 'Why it is waived' })
    await userEvent.click(grid().getByText('One'))
    await userEvent.click(inspector().getByRole('combobox', { name: 'Status' }))
    await userEvent.click(page.getByRole('option', { name: 'Waived' }))
    await expect.element(reason).toHaveFocus()
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
    await userEvent.keyboard('Sold in spring')
    await userEvent.tab()
    await expect.element(reason).not.toHaveAttribute('aria-invalid', 'true')
    await expect.element(inspector().getByText('Say who agreed.')).toBeVisible()

    await userEvent.click(grid().getByText('Two'))
    await userEvent.keyboard('{ArrowRight}{ArrowRight}Waived{Enter}')
    expect(statusOf(store.getState().document.issues.rows, 'issues-2')).toBe('waived')
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('“Two” is waived. Still to say: why, who agreed, until when.')
    useUi.setState({ inspectorOpen: false })
    await userEvent.click(page.getByRole('button', { name: 'Say it now' }))
    await expect.element(inspector().getByRole('heading', { name: 'Two' })).toBeVisible()
    await expect.element(reason).toHaveFocus()
  })

  it('opens what has changed apart from the rest, and the rest only when asked to', async () => {
    const facts = {
      'SVC-1/services-1': 'tier: 2\nsloState: none',
      'SVC-1/services-2': 'tier: 2\nsloState: none',
    }
    const issue = { name: 'No objectives', rule: 'SVC-1', status: 'dismissed', reason: 'Internal', facts } as const
    const store = await show('Backlog', {
      document: applyChanges(twoGaps, [addRow('issues', { ...newIssue('a', 1), ...issue })]),
    })
    await userEvent.click(grid().getByText('No objectives'))
    await expect.element(inspector().getByRole('button', { name: 'Open again' })).toBeVisible()
    await userEvent.click(inspector().getByRole('button', { name: 'Open as a finding of its own' }))
    await expect.poll(() => store.getState().document.issues.rows.length).toBe(2)
    expect(store.getState().document.issues.rows.map(({ name, status, reason }) => [name, status, reason])).toEqual([
      ['No objectives', 'dismissed', 'Internal'],
      ['checkout: tier 1 without an objective', 'open', ''],
    ])
  })

  it('gives a decided suggestion back', async () => {
    const store = await show('Backlog')
    await userEvent.click(grid().getByText('drm-licensing: no owner team'))
    await userEvent.click(inspector().getByRole('button', { name: 'Back to the suggestions' }))
    await userEvent.click(part('Suggested'))
    await expect.element(suggestion('drm-licensing: no owner team')).toBeVisible()
    expect(store.getState().document.issues.index.has('issue-3')).toBe(false)
  })

  it('shows what was heard about the selected finding', async () => {
    const document = buildDocument({
      issues: [{ name: 'Pages go to two people' }],
      interviews: [{ name: 'Platform lead' }],
      interviewNotes: [
        { text: 'I am called on Sundays.', links: ['issues/issues-1'] },
        { text: 'About something else.', links: [] },
      ],
    })
    await show('Backlog', { document })
    await userEvent.click(grid().getByText('Pages go to two people'))
    await expect.element(inspector()).toHaveTextContent('I am called on Sundays.')
    await expect.element(inspector()).not.toHaveTextContent('About something else.')
    await expect.element(inspector().getByRole('button', { name: 'Platform lead' })).toBeVisible()
  })

  it('shows effort whole beside the inspector on a laptop', async () => {
    // What the rail and the inspector leave of 1280 pixels.
    await page.viewport(728, 800)
    await show('Backlog', { inspector: false })
    const head = page.getByRole('columnheader', { name: 'Effort' }).element().getBoundingClientRect()
    expect(head.right).toBeLessThanOrEqual(window.innerWidth)
    await page.viewport(1280, 800)
  })

  it('is grouped by status in one step', async () => {
    await show('Backlog')
    await userEvent.click(page.getByRole('button', { name: 'Groups and files' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'By status' }))
    await expect.element(grid().getByText('Dismissed').first()).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Groups and files' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'No groups' }))
  })
})

describe('the board', () => {
  const card = (name: string) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) })

  it('moves a card with Shift and the arrow keys, and keeps the focus on it', async () => {
    const store = await show('Board')
    const first = 'Nobody is paged for live-ingest'
    await userEvent.click(card(first))
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.element(page.getByRole('region', { name: 'Large impact, medium effort' })).toHaveTextContent(first)
    await expect.element(card(first)).toHaveFocus()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    await expect.element(page.getByRole('region', { name: 'Not placed yet' })).toHaveTextContent(first)
    expect(store.getState().document.issues.rows.find(({ id }) => id === 'issue-2')).toMatchObject({
      effort: null,
      impact: null,
    })
    store.undo()
    await expect.element(page.getByRole('region', { name: 'Small impact, medium effort' })).toHaveTextContent(first)
  })

  it('is dragged with the mouse', async () => {
    const store = await show('Board')
    await userEvent.dragAndDrop(
      card('Ads keeps tools of its own'),
      page.getByRole('region', { name: 'Medium impact, medium effort' }),
    )
    await expect
      .poll(() => store.getState().document.issues.rows.find(({ id }) => id === 'issue-10'))
      .toMatchObject({ effort: 'medium', impact: 'medium' })
  })

  it('shows what is open only: a waiver that holds stays away, one that ran out is back', async () => {
    await show('Board')
    await expect.element(card('legacy-sync: no owner team')).toBeVisible()
    await expect.element(card('invoicing')).not.toBeInTheDocument()
    await expect.element(page.getByText('3 closed findings are not shown.')).toBeVisible()
  })

  it('goes from card to card with the arrow keys', async () => {
    await show('Board')
    await userEvent.click(card('Nobody is paged for live-ingest'))
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(card('Sev1 incidents change nothing')).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}')
    await expect.element(card('drm-licensing')).toHaveFocus()
  })
})

it('what was decided about a finding is said wherever it is shown', async () => {
  const store = await showAsIs({ tab: 'services' })
  await userEvent.click(page.getByRole('grid', { name: 'Services' }).getByText('live-ingest', { exact: true }).first())
  await expect.element(inspector()).toHaveTextContent('Accepted, open')
  await expect.element(inspector()).toHaveTextContent('Accepted, planned')
  store.commit('Waive', waiveIssues(['issue-2'], { reason: 'Sold', approver: 'CTO', expiry: '2099-12-31' }))
  await expect.element(inspector()).toHaveTextContent(/Waived until .*2099/)
})

describe.each(['light', 'dark'] as const)('axe, %s', (theme) => {
  it.each(['Suggested', 'Backlog', 'Board'] as const)('finds nothing on %s with an inspector', async (look) => {
    await show(look, { theme, document: sampleDocument('2026-11-22') })
    if (look === 'Suggested') {
      await userEvent.click(suggestion('live-ingest: tier 1'))
      await userEvent.keyboard('d')
    } else if (look === 'Board') await userEvent.click(page.getByRole('button', { name: /^legacy-sync/ }))
    else await userEvent.click(grid().getByText('legacy-sync: no owner team'))
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    expect(await axeViolations()).toEqual([])
  })
})

function statusOf(issues: readonly Issue[], id: string) {
  return issues.find((issue) => issue.id === id)?.status
}
