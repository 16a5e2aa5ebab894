import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { showAsIs } from './stage.tsx'

beforeEach(() => page.viewport(1600, 900))

it('opens the services that have an objective, and all of them again', async () => {
  const store = await showAsIs({ tab: 'summary' })
  const services = store.getState().document.services.rows
  const having = services.filter(({ sloState }) => sloState !== null && sloState !== 'none').length
  expect(having).toBeGreaterThan(0)
  await userEvent.click(page.getByRole('button', { name: /have an objective/ }))
  await expect.element(page.getByText(`${having} of ${services.length} services`)).toBeVisible()
  await userEvent.click(page.getByRole('tab', { name: 'Summary' }))
  await userEvent.click(page.getByRole('button', { name: /^\d+ services/ }))
  await expect.element(page.getByText(`${services.length} services`, { exact: true })).toBeVisible()
})

it('opens the rows behind an early warning alone, under its name', async () => {
  const store = await showAsIs({ tab: 'summary' })
  const { rows } = store.getState().document.services
  const onCauses = rows.filter(({ alerting }) => alerting === 'cause').length
  expect(onCauses).toBeGreaterThan(0)
  await userEvent.click(page.getByRole('button', { name: /Services that alert on causes/ }))
  const figure = page.getByRole('button', { name: /^Services that alert on causes/ })
  await expect.element(figure).toHaveAttribute('aria-pressed', 'true')
  await expect.element(page.getByText(`${onCauses} of ${rows.length} services`)).toBeVisible()
  await userEvent.click(figure)
  await expect.element(page.getByText(`${rows.length} services`, { exact: true })).toBeVisible()
})
