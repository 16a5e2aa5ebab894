import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { showRaci } from './stage.tsx'

const items = () => page.getByRole('rowheader')

async function choose(which: 'From' | 'To', layer: string) {
  await userEvent.click(page.getByRole('combobox', { name: which, exact: true }))
  await userEvent.click(page.getByRole('option', { name: layer }))
}

it('says for each item what changes, in letters and in words, and leaves out what stays', async () => {
  await showRaci({ tab: 'compare' })
  await choose('From', 'To-Be')
  await choose('To', 'Security')
  const grid = page.getByRole('grid', { name: 'What changes from To-Be to Security' })
  await expect.element(grid).toBeVisible()
  await expect.element(grid.getByText(/A moves from Platform to Security.*Security gives up C/).first()).toBeVisible()
  // The proposal agrees with To-Be on the runtime, letter by letter.
  await expect.element(grid.getByText('Kubernetes and runtime platform')).not.toBeInTheDocument()
  const lines = () => Number(grid.element().getAttribute('aria-rowcount'))
  const changed = lines()
  await userEvent.click(page.getByRole('button', { name: 'Changed only' }))
  await expect.poll(lines).toBeGreaterThan(changed)
})

it('draws all letters as the matrix does, changed or not, in columns that fit beside the words', async () => {
  await showRaci({ tab: 'compare' })
  await choose('From', 'To-Be')
  await choose('To', 'Security')
  await userEvent.click(page.getByRole('button', { name: 'Changed only' }))
  const cells = () =>
    page
      .getByRole('gridcell')
      .elements()
      .filter((cell) => /^[ARCI]$/.test(cell.textContent))
  await expect.poll(() => cells().length).toBeGreaterThan(0)
  expect(cells().every((cell) => cell.querySelector('[data-meaning]') !== null)).toBe(true)
  const grid = page.getByRole('grid').element()
  const scrolled = [grid, ...grid.querySelectorAll('*')].some(
    (each) => getComputedStyle(each).overflowX === 'auto' && each.scrollWidth > each.clientWidth,
  )
  expect(scrolled).toBe(false)
})

it('swaps the sides, and says so when nothing differs', async () => {
  await showRaci({ tab: 'compare' })
  await userEvent.click(page.getByRole('button', { name: 'Swap' }))
  await expect.element(page.getByRole('grid', { name: 'What changes from To-Be to As-Is' })).toBeVisible()
  await choose('To', 'To-Be')
  await expect.element(page.getByRole('heading', { name: 'Nothing changes' })).toBeVisible()
})

it('opens the item in the later layer', async () => {
  await showRaci({ tab: 'compare' })
  await choose('To', 'Infrastructure')
  await userEvent.click(page.getByRole('grid').getByText('Capacity planning'))
  await userEvent.click(page.getByRole('button', { name: 'Open in Infrastructure' }))
  await expect.element(page.getByRole('grid', { name: 'RACI matrix, Infrastructure' })).toBeVisible()
})

it('draws where the sides are furthest apart, the most disputed first, with a table of the same', async () => {
  await showRaci({ tab: 'compare' })
  await userEvent.click(page.getByRole('button', { name: 'Disagreement' }))
  await expect.element(items().first()).toHaveTextContent('Capacity planning')
  await expect.element(page.getByLabelText('Capacity planning, SRE: 100 % apart')).toBeVisible()
  const same = page.getByLabelText('Capacity planning, Platform: all the same')
  await expect.element(same).toHaveTextContent('·')
  await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
  await expect
    .element(page.getByRole('row', { name: /^Capacity planning 100 % 0 %.* 71 % To-Be, Infrastructure$/ }))
    .toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Show as chart' }))
  await userEvent.click(items().first())
  await expect.element(page.getByRole('grid', { name: 'RACI matrix, To-Be' })).toBeVisible()
})

it('says what will be compared while there is nothing', async () => {
  await showRaci({ tab: 'compare', document: emptyDocument() })
  await expect.element(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
})
