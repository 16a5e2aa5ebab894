import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { jumpTo } from '#store/ui-store.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showAsIs } from './stage.tsx'

const option = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}:`) })
const level = (title: string) => page.getByRole('button', { name: new RegExp(title) })

describe('the capability audit', () => {
  it('is rated by keys alone: digits, targets, the median, not applicable, Delete', async () => {
    const store = await showAsIs({ tab: 'capability' })
    const labels = () => store.getState().journal.map((commit) => commit.label)
    await userEvent.click(option('Measurement'))
    await expect.element(level('By anecdote')).toBeVisible()
    await userEvent.keyboard('m')
    await expect.element(level('Collected regularly')).toHaveAttribute('aria-pressed', 'true')
    await userEvent.keyboard('3{Shift>}4{/Shift}')
    await expect.element(page.getByRole('button', { name: 'Target: level 4' })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.keyboard('{Delete}{ArrowDown}')
    await expect.element(option('Service level objectives')).toHaveFocus()
    await userEvent.keyboard('7')
    expect(labels()).toEqual([
      'Agree on level 2: Measurement',
      'Agree on level 3: Measurement',
      'Set the target to level 4: Measurement',
      'Clear the level: Measurement',
    ])
    await userEvent.keyboard('n')
    const reason = page.getByRole('textbox', { name: 'Why it does not apply' })
    await expect.element(reason).toBeVisible()
    await expect.element(option('Service level objectives')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(reason).toHaveFocus()
    await userEvent.keyboard('n 3 is typed')
    await userEvent.tab()
    expect(store.getState().document.capabilities.rows.find(({ id }) => id === 'slos')).toMatchObject({
      agreed: 2,
      notApplicable: true,
      reason: 'n 3 is typed',
    })
  })

  it('goes on to the next aspect after “not applicable”, and counts those that apply', async () => {
    const store = await showAsIs({ tab: 'capability' })
    await expect.element(page.getByText('12 of 14 agreed, 2 unknown, 1 not applicable')).toBeVisible()
    await userEvent.click(option('Measurement'))
    await userEvent.keyboard('n{ArrowDown}0')
    await expect.element(option('Service level objectives')).toHaveFocus()
    await expect.element(page.getByText('12 of 13 agreed, 1 unknown, 2 not applicable')).toBeVisible()
    const rating = (id: string) => store.getState().document.capabilities.rows.find((row) => row.id === id)
    expect(rating('measurement')).toMatchObject({ notApplicable: true, reason: '' })
    expect(rating('slos')).toMatchObject({ agreed: 0 })
    await userEvent.click(page.getByText('Charts'))
    await expect.element(page.getByText(/^8 of 9 agreed, 1 unknown, 1 not applicable\./)).toBeVisible()
  })

  it('takes the answers of one respondent, aspect after aspect, and leaves the agreed level alone', async () => {
    const store = await showAsIs({ tab: 'capability', document: buildDocument({ roles: [{ name: 'SRE' }] }) })
    await userEvent.click(page.getByRole('button', { name: 'Respondent' }))
    await userEvent.click(page.getByRole('option', { name: /^SRE/ }))
    await expect.element(page.getByRole('button', { name: 'SRE', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(option('Investment'))
    await userEvent.keyboard('2{ArrowDown}u{ArrowDown}1')
    expect(store.getState().document.capabilityVotes.rows.map((vote) => [vote.aspect, vote.level])).toEqual([
      ['investment', 2],
      ['adoption', null],
      ['interfaces', 1],
    ])
    expect(store.getState().document.capabilities.rows).toEqual([])
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(page.getByRole('button', { name: 'Agreed' })).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByText('0 of 15 agreed, 15 unknown')).toBeVisible()
  })

  it('offers people as respondents, each once, and no documents', async () => {
    await showAsIs({ tab: 'capability', document: buildDocument({}) })
    await userEvent.click(page.getByRole('button', { name: 'Respondent' }))
    const field = page.getByRole('combobox', { name: 'Role of the respondent' })
    await userEvent.fill(field, 'support')
    await expect.element(page.getByRole('option', { name: /^Customer support/i })).toBeVisible()
    await expect.element(page.getByRole('option', { name: /^Support and customer success/ })).not.toBeInTheDocument()
    await userEvent.fill(field, 'roadmap')
    await expect.element(page.getByRole('option', { name: /^Product roadmaps/ })).not.toBeInTheDocument()
  })

  it('keeps words of respondents, withdraws one vote, and removes a respondent in one step', async () => {
    const store = await showAsIs({ tab: 'capability' })
    const votes = () => store.getState().document.capabilityVotes.rows
    const before = votes().length
    await userEvent.click(option('Adoption'))
    const note = page.getByRole('textbox', { name: 'What Platform said' })
    await userEvent.fill(note, 'All on the path')
    await userEvent.tab()
    expect(votes().find((vote) => vote.aspect === 'adoption' && vote.respondent === 'Platform')?.note).toBe(
      'All on the path',
    )
    await userEvent.click(page.getByRole('button', { name: 'Withdraw the answer of SRE' }))
    expect(votes()).toHaveLength(before - 1)
    await userEvent.click(page.getByRole('button', { name: 'Product Dev', exact: true }))
    await userEvent.click(page.getByRole('button', { name: /^Remove Product Dev/ }))
    expect(votes().some((vote) => vote.respondent === 'Product Dev')).toBe(false)
    await expect.element(page.getByRole('button', { name: 'Agreed' })).toHaveAttribute('aria-pressed', 'true')
    store.undo()
    await expect.element(page.getByRole('button', { name: 'Product Dev', exact: true })).toBeVisible()
  })

  it('shows radar and votes as charts and as tables; an axis opens its aspect', async () => {
    await showAsIs({ tab: 'capability' })
    await userEvent.click(page.getByText('Charts'))
    const radar = page.getByRole('group', { name: 'Platform: level, target and votes by aspect' })
    await expect
      .element(radar.getByRole('button', { name: /^Adoption: level 2, by push; target 3; votes 1 to 3/ }))
      .toBeVisible()
    const map = page.getByRole('grid', { name: 'Reliability practice: levels by respondent' })
    for (const cell of ['SRE: level 1', 'Platform: does not know', 'VP Engineering: level 3', 'Agreed: level 1'])
      await expect.element(map.getByRole('gridcell', { name: `Error budgets, ${cell}` })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Show as table' }).first())
    await expect
      .element(page.getByRole('row', { name: 'Measurement unknown unknown unknown 1 to 3, median 2, 4 votes' }))
      .toBeVisible()
    await userEvent.click(map.getByRole('gridcell', { name: 'Capacity, Platform: not asked' }))
    await expect.element(option('Capacity')).toHaveFocus()
  })

  it('walks the axes of a radar with the arrows', async () => {
    await showAsIs({ tab: 'capability' })
    await userEvent.click(page.getByText('Charts'))
    const radar = page.getByRole('group', { name: 'Platform: level, target and votes by aspect' })
    const first = radar.getByRole('button', { name: /^Investment/ })
    ;(first.element() as SVGElement & { focus(): void }).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.element(radar.getByRole('button', { name: /^Interfaces/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(option('Interfaces')).toHaveFocus()
  })

  it('is opened at the aspect of a finding', async () => {
    await showAsIs({ tab: 'summary' })
    jumpTo({ stage: 'as-is', table: 'capabilities', id: 'change-safety' })
    await expect.element(option('Change safety')).toHaveFocus()
    await expect.element(page.getByRole('heading', { name: 'Change safety' })).toBeVisible()
  })

  it('stands with nothing in it', async () => {
    await showAsIs({ tab: 'capability', document: emptyDocument() })
    await expect.element(page.getByText('Nobody has voted yet.')).toBeVisible()
    await userEvent.click(page.getByText('Charts'))
    await expect.element(page.getByText('0 of 5 agreed, 5 unknown. Levels 1 to 4.')).toBeVisible()
  })
})
