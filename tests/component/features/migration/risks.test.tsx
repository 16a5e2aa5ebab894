import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findRow } from '#domain/document.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const register = buildDocument({
  roles: [{ name: 'SRE' }],
  issues: [{ name: 'No objective', cause: 'Nobody asked', effect: 'Outages', recommendation: 'Agree one' }],
  risks: [
    { name: 'Freeze', likelihood: 4, impact: 5, response: 'reduce', due: '2020-01-01' },
    { name: 'Attrition', likelihood: 4, impact: 5 },
    { name: 'Sprawl', likelihood: 2, impact: 2 },
    { name: 'Vague' },
    { name: 'Over', likelihood: 5, impact: 5, status: 'closed' },
  ],
})
const show = (options: { readonly theme?: 'light' | 'dark'; readonly empty?: true } = {}) =>
  showMigration({ tab: 'risks', document: options.empty ? buildDocument({}) : register, ...options })
const cell = (name: RegExp) => page.getByRole('button', { name })
const rows = () => page.getByRole('grid', { name: 'Risks' })

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on register, matrix and inspector', async () => {
    await show({ theme })
    await userEvent.click(page.getByText('Attrition', { exact: true }))
    await expect.element(page.getByRole('heading', { name: 'Score 20, high' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on the empty register and the review of the catalog', async () => {
    await show({ theme, empty: true })
    await userEvent.click(page.getByRole('button', { name: 'From the catalog' }).first())
    await expect.element(page.getByText('Tool sprawl', { exact: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

describe('the matrix', () => {
  // A window of 1024, 1280 and 1920 pixels without the rail.
  it.each([792, 1048, 1688])(
    'has its counts inside the panel %i pixels wide, with the inspector beside',
    async (width) => {
      await page.viewport(width, 740)
      await show()
      await userEvent.click(page.getByText('Attrition', { exact: true }))
      await expect.element(page.getByRole('heading', { name: 'Score 20, high' })).toBeVisible()
      const counts = [...document.querySelectorAll('dl dt')].find((each) => each.textContent === 'Not estimated')
      const list = counts?.closest('dl')
      const panel = list?.closest('section, figure')?.getBoundingClientRect()
      for (const figure of list?.querySelectorAll('dt, dd') ?? [])
        expect(figure.getBoundingClientRect().right).toBeLessThanOrEqual((panel?.right ?? 0) - 8)
    },
  )

  it('says of each cell its score, weight and risks, and leaves closed ones out', async () => {
    await show()
    await expect.element(cell(/^4 Likely × 5 Severe: score 20, high, 2 risks$/)).toBeInTheDocument()
    await expect.element(cell(/^2 Unlikely × 2 Minor: score 4, low, 1 risk$/)).toBeInTheDocument()
    await expect.element(cell(/^5 Almost certain × 5 Severe: score 25, high, no risk$/)).toBeInTheDocument()
    await expect.element(page.getByText(/^4 live risks\. Score = likelihood × impact/)).toBeVisible()
  })

  it('is walked by arrows, filters the register with Enter, and lifts the filter with Enter again', async () => {
    await show()
    const first = document.querySelector<SVGGElement>('[data-place][tabindex="0"]')
    first?.focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(cell(/^4 Likely × 5 Severe:/)).toHaveAttribute('aria-pressed', 'true')
    await expect.element(rows().getByText('Freeze')).toBeVisible()
    await expect.element(rows().getByText('Sprawl')).not.toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect.element(rows().getByText('Sprawl')).toBeVisible()
    expect(document.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1)
  })

  it('shows what has no estimate, and all of it as a table', async () => {
    await show()
    await userEvent.click(page.getByRole('button', { name: '1', exact: true }))
    await expect.element(rows().getByText('Vague')).toBeVisible()
    await expect.element(rows().getByText('Freeze')).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
    const table = page.getByRole('table', { name: 'Likelihood and impact' })
    await expect.element(table.getByRole('row', { name: 'Freeze 4 Likely 5 Severe 20 high' })).toBeVisible()
    await expect.element(table.getByRole('row', { name: 'Vague unknown unknown unknown unknown' })).toBeVisible()
  })
})

describe('adding with review', () => {
  it('adds the risks that were ticked as one step of Undo', async () => {
    const store = await show({ empty: true })
    await userEvent.click(page.getByRole('button', { name: 'From the catalog' }).first())
    await expect.element(page.getByRole('button', { name: 'Nothing ticked' })).toBeDisabled()
    await userEvent.click(page.getByLabelText('Tool sprawl'))
    await userEvent.click(page.getByLabelText('Procurement delays'))
    await userEvent.click(page.getByRole('button', { name: 'Add 2 risks' }))
    await expect.element(rows().getByText('Procurement delays')).toBeVisible()
    expect(labels(store)).toEqual(['Add 2 risks from the catalog'])
    store.undo()
    expect(store.getState().document.risks.rows).toEqual([])
  })

  it('takes cause and effect from a finding, which it then names', async () => {
    const store = await show()
    await userEvent.click(page.getByRole('button', { name: 'From a finding' }))
    await userEvent.click(page.getByLabelText('No objective'))
    await userEvent.click(page.getByRole('button', { name: 'Add 1 risk' }))
    expect(store.getState().document.risks.rows.at(-1)).toMatchObject({
      name: 'No objective',
      cause: 'Nobody asked',
      effect: 'Outages',
      action: 'Agree one',
      links: ['issues/issues-1'],
    })
    await userEvent.click(page.getByRole('button', { name: 'From a finding' }))
    await expect.element(page.getByLabelText('No objective')).toBeDisabled()
  })
})

describe('acceptance', () => {
  it('asks for who and until when, is undone in one step, and can be withdrawn', async () => {
    const store = await show()
    await userEvent.click(rows().getByText('Freeze'))
    await userEvent.click(page.getByRole('button', { name: 'Accept the risk' }))
    await expect.element(page.getByLabelText('Accepted by')).toHaveFocus()
    await userEvent.click(page.getByRole('button', { name: 'Accept', exact: true }))
    await expect.element(page.getByText('Say who accepts it.')).toBeVisible()
    await userEvent.fill(page.getByLabelText('Accepted by'), 'Dana')
    await userEvent.click(page.getByRole('button', { name: 'Accept', exact: true }))
    await expect.element(page.getByRole('button', { name: 'Withdraw' })).toBeVisible()
    const accepted = findRow(store.getState().document, 'risks', 'risks-1')
    expect(accepted).toMatchObject({ response: 'accept', approver: 'Dana' })
    await userEvent.click(page.getByRole('button', { name: 'Withdraw' }))
    expect(findRow(store.getState().document, 'risks', 'risks-1')?.response).toBeNull()
    store.undo()
    store.undo()
    expect(findRow(store.getState().document, 'risks', 'risks-1')?.response).toBe('reduce')
  })
})

it('is shown where a finding asks for it', async () => {
  await showMigration({ tab: 'steps', document: register })
  jumpTo({ stage: 'migration', table: 'risks', id: 'risks-1', field: 'due' })
  await expect.element(rows()).toBeVisible()
  await expect.element(page.getByText('Risk past its due day')).toBeVisible()
})

function labels(store: DocumentStore): readonly string[] {
  return store.getState().journal.map(({ label }) => label)
}
