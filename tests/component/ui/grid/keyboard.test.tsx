import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { GridKeyEvent } from '#ui/grid/grid-types.ts'
import { activeCell, cell, columns, handleRef, input, services, showGrid, type Service } from './stage.tsx'

const selected = () => [...document.querySelectorAll('[role="row"] [aria-selected="true"]')].length
const many = Array.from({ length: 10_000 }, (_, nth): Service => ({
  id: `m${nth}`,
  name: `service ${nth}`,
  team: 'Search',
  target: '99',
  score: '',
}))

describe('moving', () => {
  it('goes by arrows, Home, End and to the corners', async () => {
    await showGrid()
    await userEvent.click(cell(1, 'team'))
    const visited: string[] = []
    for (const keys of [
      '{ArrowRight}',
      '{ArrowDown}',
      '{End}',
      '{Home}',
      '{Control>}{End}{/Control}',
      '{Control>}{Home}{/Control}',
    ]) {
      await userEvent.keyboard(keys)
      visited.push(activeCell())
    }
    expect(visited).toEqual(['1 Target, %', '2 Target, %', '2 Score', '2 Service', '3 Score', '0 Service'])
  })

  it('scrolls fully left with Home, also from the first column, which is in view all along', async () => {
    const wide = columns.map((each) => ({ ...each, width: 900 }))
    await showGrid({ columns: wide, services: many })
    const scroller = input().closest('[class*="scroller"]')
    await userEvent.click(cell(0, 'name'))
    for (const home of ['{Home}', '{Control>}{Home}{/Control}']) {
      scroller?.scrollTo(1_500, 0)
      await userEvent.keyboard(home)
      expect([activeCell(), scroller?.scrollLeft], `${home} in the first column`).toEqual(['0 Service', 0])
      await userEvent.keyboard('{End}')
      expect(scroller?.scrollLeft).toBeGreaterThan(0)
      await userEvent.keyboard(home)
      expect([activeCell(), scroller?.scrollLeft], home).toEqual(['0 Service', 0])
    }
    // Down the first column one reads on in the columns that are shown.
    scroller?.scrollTo(1_500, 0)
    await userEvent.keyboard('{ArrowDown}')
    expect([activeCell(), scroller?.scrollLeft]).toEqual(['1 Service', 1_500])
  })

  it('brings the last of ten thousand rows into view, and comes back', async () => {
    await showGrid({ services: many })
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.element(cell(9999, 'name')).toBeVisible()
    const { top, bottom } = cell(9999, 'name').getBoundingClientRect()
    const box = input().closest('[class*="scroller"]')?.getBoundingClientRect()
    expect(box !== undefined && top >= box.top && bottom <= box.bottom + 1).toBe(true)
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60)
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    expect(activeCell()).toBe('0 Service')
  })

  it('keeps the active row on the page while the rest scrolls away, and typing comes back to it', async () => {
    const told = await showGrid({ services: many })
    await userEvent.click(cell(2, 'name'))
    const scroller = input().closest('[class*="scroller"]')
    scroller?.scrollTo(0, 90_000)
    await expect.poll(() => document.querySelector('[aria-rowindex="3010"]')).not.toBeNull()
    expect([activeCell(), document.activeElement === input()]).toEqual(['2 Service', true])
    await userEvent.keyboard('x{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 'm2.name=x' }])
  })

  it('goes by pages', async () => {
    await showGrid({ services: many, height: 334 })
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{PageDown}')
    expect(activeCell()).toBe('9 Service')
    await userEvent.keyboard('{PageUp}')
    expect(activeCell()).toBe('0 Service')
  })
})

describe('selecting', () => {
  it('extends with Shift and reports cells and sum', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'team'))
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    expect(told.selection).toEqual({
      active: { rowId: 's1', columnId: 'team' },
      ranges: [{ rowIds: ['s1', 's2'], columnIds: ['team', 'target'] }],
      rowIds: ['s1', 's2'],
      count: 4,
      sum: 199.4,
      numbers: 2,
    })
    expect(selected()).toBe(4)
    await userEvent.keyboard('{Escape}')
    expect([selected(), told.selection?.count]).toEqual([1, 1])
  })

  it('takes rows, columns and all', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'team'))
    await userEvent.keyboard('{Shift>} {/Shift}')
    expect([told.selection?.rowIds, told.selection?.count]).toEqual([['s2'], 4])
    await userEvent.keyboard('{Escape}{Control>} {/Control}')
    expect([told.selection?.rowIds.length, told.selection?.count]).toEqual([4, 4])
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(told.selection?.count).toBe(16)
  })

  it('goes round a range with Tab', async () => {
    await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Tab}{Tab}')
    expect([activeCell(), selected()]).toEqual(['1 Service', 4])
  })
})

describe('commands', () => {
  it('clear, fill down and fill right, each as one action', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await userEvent.keyboard('{Delete}')
    await userEvent.click(cell(3, 'team'))
    await userEvent.keyboard('{Control>}r{/Control}')
    expect(told.actions).toEqual([
      { kind: 'fill', edits: 's2.name=checkout s3.name=checkout' },
      { kind: 'clear', edits: 's1.name= s2.name= s3.name=' },
      { kind: 'fill', edits: 's4.team=catalog' },
    ])
  })

  it('insert and delete rows', async () => {
    const asked: unknown[] = []
    await showGrid({
      onInsertRows: (before, count) => asked.push(['insert', before, count]),
      onDeleteRows: (ids) => asked.push(['delete', ids]),
    })
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}{Shift>}+{/Shift}{/Control}')
    await userEvent.keyboard('{Control>}{Shift>}_{/Shift}{/Control}')
    expect(asked).toEqual([
      ['insert', 's2', 2],
      ['delete', ['s2', 's3']],
    ])
  })

  it('open what is not edited in place', async () => {
    const opened: unknown[] = []
    await showGrid({ onOpen: (of) => opened.push(of) })
    await userEvent.click(cell(1, 'score'))
    await userEvent.keyboard('{Enter}')
    await userEvent.dblClick(cell(2, 'score'))
    expect(opened).toEqual([
      { rowId: 's2', columnId: 'score' },
      { rowId: 's3', columnId: 'score' },
    ])
  })

  it('leave a read-only grid as it is, and still copy and move', async () => {
    const told = await showGrid({ readOnly: true })
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('x{Enter}{Delete}{Control>}d{/Control}{ArrowDown}')
    expect([told.actions, document.querySelectorAll('[role="row"]').length]).toEqual([[], 5])
  })
})

describe('keys a column takes', () => {
  it('come before typing, with every selected cell', async () => {
    const heard: unknown[] = []
    const take = (key: GridKeyEvent<Service>): boolean => {
      if (key.ctrl || !/^[ar]$/i.test(key.key)) return false
      heard.push([key.key, key.row.id, key.cells().map((of) => `${of.rowId}.${of.columnId}`)])
      return true
    }
    const taking = columns.map((column) => ({ ...column, onKey: take }))
    const told = await showGrid({ columns: taking })
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}a')
    expect([heard, input().value, told.actions]).toEqual([[['a', 's1', ['s1.name', 's2.name']]], '', []])
    await userEvent.keyboard('b{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=b' }])
  })
})

describe('groups', () => {
  it('fold and unfold from the keyboard, and say so', async () => {
    await showGrid({ groups: true })
    await userEvent.click(cell(1, 'team'))
    await userEvent.keyboard('{ArrowUp}')
    const heading = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '')
    expect([heading()?.textContent, heading()?.getAttribute('aria-expanded')]).toEqual(['First2', 'true'])
    await userEvent.keyboard('{Enter}')
    expect([
      heading()?.getAttribute('aria-expanded'),
      document.querySelectorAll('[data-column="name"]').length,
    ]).toEqual(['false', 2])
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect([activeCell(), document.querySelectorAll('[data-column="name"]').length]).toEqual(['1 Team', 4])
  })

  it('are passed over by Enter after typing', async () => {
    await showGrid({ groups: true })
    await userEvent.click(cell(2, 'name'))
    await userEvent.keyboard('x{Enter}')
    expect(activeCell()).toBe('4 Service')
  })
})

describe('focus', () => {
  it('arrives with Tab and leaves after Escape', async () => {
    await showGrid()
    const [before, after] = document.querySelectorAll('button')
    before?.focus()
    await userEvent.keyboard('{Tab}')
    expect([document.activeElement === input(), activeCell()]).toEqual([true, '0 Service'])
    await userEvent.keyboard('{Tab}')
    expect(activeCell()).toBe('0 Team')
    await userEvent.keyboard('{Escape}{Tab}')
    expect(document.activeElement).toBe(after)
  })

  it('leaves at the ends by itself', async () => {
    await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(document.querySelector('button'))
  })

  it('comes to a cell the application points at', async () => {
    const { ref, handle } = handleRef()
    await showGrid({ ref, services: many })
    expect(handle().showCell({ rowId: 'm7000', columnId: 'target' })).toBe(true)
    await expect.poll(activeCell).toBe('7000 Target, %')
    expect(document.activeElement).toBe(input())
    expect(handle().showCell({ rowId: 'gone', columnId: 'target' })).toBe(false)
  })
})

describe('rows that move', () => {
  it('take the active cell along when sorted', async () => {
    await showGrid()
    await userEvent.click(cell(1, 'name'))
    await userEvent.click(document.querySelector('[role="columnheader"][title="Service"]') ?? document.body)
    expect([activeCell(), cell(3, 'name').innerText]).toEqual(['3 Service', 'search'])
    const heading = document.querySelector('[role="columnheader"][title="Service"]')
    expect(heading?.getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(heading ?? document.body)
    expect([heading?.getAttribute('aria-sort'), activeCell()]).toEqual(['descending', '0 Service'])
    await userEvent.click(heading ?? document.body)
    expect([heading?.hasAttribute('aria-sort'), activeCell()]).toEqual([false, '1 Service'])
  })

  it('shows the empty state when there are none', async () => {
    await showGrid({ services: [], emptyState: 'No services yet.' })
    expect(document.body.textContent).toContain('No services yet.')
    expect(services.length).toBe(4)
  })
})
