import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { showKpi } from './stage.tsx'

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing in the error budgets and the inspector of one', async () => {
    await showKpi({ tab: 'calculators', theme })
    await userEvent.click(page.getByRole('grid', { name: 'Error budgets' }).getByText('Login, availability'))
    await expect.element(page.getByText('What follows', { exact: true })).toBeVisible()
    expect(await violations()).toEqual([])
  })

  it.each(['Dependencies', 'Toil return', 'Cost per service', 'Downtime allowed'])('nor in %s', async (part) => {
    await showKpi({ tab: 'calculators', theme })
    await userEvent.click(page.getByRole('button', { name: part, exact: true }))
    expect(await violations()).toEqual([])
  })
})

async function violations() {
  const { violations: found } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] })
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}
