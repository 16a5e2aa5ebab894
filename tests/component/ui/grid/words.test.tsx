import { expect, it } from 'vitest'
import { cell, columns, services, showGrid } from './stage.tsx'

it('words that a column draws stay on one line, in a column too narrow for them as well', async () => {
  const narrow = columns.map((column) => ({ ...column, width: 60, render: () => '26 October 2026, a Monday' }))
  await showGrid({ services, columns: narrow })
  const drawn = cell(1, 'score')
  await expect.element(drawn).toBeVisible()
  const words = drawn.firstElementChild
  expect(words?.textContent).toBe('26 October 2026, a Monday')
  expect(words?.getClientRects()).toHaveLength(1)
  expect(words?.clientHeight).toBeLessThanOrEqual(drawn.clientHeight)
  expect(words?.scrollWidth).toBeGreaterThan(words?.clientWidth ?? Infinity)
})
