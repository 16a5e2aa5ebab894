import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cell, columns, showGrid, type Service } from './stage.tsx'

const many = Array.from({ length: 10_000 }, (_, nth): Service => ({
  id: `m${nth}`,
  name: `service ${nth}`,
  team: 'Search',
  target: '99',
  score: '',
}))

/** The columns, and the cells they have drawn since the last look. */
function watched() {
  let drawn: string[] = []
  return {
    columns: columns.map((column) => ({
      ...column,
      render: (row: Service) => {
        drawn.push(`${row.id}.${column.id}`)
        return column.text(row)
      },
    })),
    look: () => {
      const seen = drawn
      drawn = []
      return seen
    },
  }
}

describe('with ten thousand rows', () => {
  it('draws what is in view and little more', async () => {
    const { columns: watching, look } = watched()
    await showGrid({ services: many, columns: watching, height: 634 })
    await expect.element(cell(19, 'name')).toBeVisible()
    expect(new Set(look()).size).toBeLessThanOrEqual((20 + 8 + 1) * 4)
  })

  it('redraws the cells a move leaves and reaches, no others', async () => {
    const { columns: watching, look } = watched()
    await showGrid({ services: many, columns: watching })
    await userEvent.click(cell(2, 'team'))
    look()
    await userEvent.keyboard('{ArrowDown}')
    expect(look().sort()).toEqual(['m2.team', 'm3.team'])
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(look().sort()).toEqual(['m3.target', 'm3.team'])
  })

  it('redraws the row that was edited and the cell below, no others', async () => {
    const { columns: watching, look } = watched()
    await showGrid({ services: many, columns: watching })
    await userEvent.click(cell(2, 'name'))
    look()
    await userEvent.keyboard('x')
    expect(look()).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(look().sort()).toEqual(['m2.name', 'm2.score', 'm2.target', 'm2.team', 'm3.name'])
  })

  it('redraws no cell when a column is widened', async () => {
    const { columns: watching, look } = watched()
    await showGrid({ services: many, columns: watching })
    await userEvent.click(cell(2, 'name'))
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    look()
    await userEvent.click(
      [...document.querySelectorAll('[role="menuitem"]')].find((item) => /wider/.test(item.textContent)) ??
        document.body,
    )
    expect([cell(2, 'name').offsetWidth, look()]).toEqual([192, []])
  })
})
