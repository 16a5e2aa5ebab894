import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeCell, cell, columns, input, services, showGrid } from './stage.tsx'

function at(target: Element): { readonly clientX: number; readonly clientY: number } {
  const box = target.getBoundingClientRect()
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }
}

/** A drag in steps, as a hand makes it. Capture needs a pointer the browser knows, so the scroller gets the moves itself. */
async function drag(from: Element, to: Element, options: { readonly shiftKey?: boolean } = {}): Promise<void> {
  const scroller = input().closest('[class*="scroller"]')
  if (scroller === null) throw new Error('No scroller')
  scroller.setPointerCapture = () => undefined
  const common = { bubbles: true, cancelable: true, button: 0, pointerId: 1, ...options }
  from.dispatchEvent(new PointerEvent('pointerdown', { ...common, ...at(from) }))
  await settled()
  scroller.dispatchEvent(new PointerEvent('pointermove', { ...common, ...at(to) }))
  await settled()
  scroller.dispatchEvent(new PointerEvent('pointerup', { ...common, ...at(to) }))
  await settled()
}

function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

const menu = () => [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent)
const choose = (label: RegExp) =>
  userEvent.click(
    [...document.querySelectorAll('[role="menuitem"]')].find((item) => label.test(item.textContent)) ?? document.body,
  )

describe('selecting with the pointer', () => {
  it('drags a range, and Shift extends it', async () => {
    const told = await showGrid()
    await drag(cell(0, 'name'), cell(2, 'team'))
    expect(told.selection?.ranges).toEqual([{ rowIds: ['s1', 's2', 's3'], columnIds: ['name', 'team'] }])
    await userEvent.click(cell(3, 'target'), { modifiers: ['Shift'] })
    expect(told.selection?.ranges).toEqual([
      { rowIds: ['s1', 's2', 's3', 's4'], columnIds: ['name', 'team', 'target'] },
    ])
  })

  it('takes whole rows by their numbers', async () => {
    const told = await showGrid()
    const number = (row: number) =>
      document.querySelector(`[aria-rowindex="${row + 2}"] [aria-colindex="1"]`) ?? document.body
    await userEvent.click(number(1))
    expect([told.selection?.rowIds, told.selection?.count]).toEqual([['s2'], 4])
    await drag(number(1), number(3))
    expect(told.selection?.rowIds).toEqual(['s2', 's3', 's4'])
  })

  it('adds ranges with Ctrl', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'target'))
    await userEvent.click(cell(3, 'target'), { modifiers: ['Control'] })
    expect([told.selection?.ranges.length, told.selection?.count, told.selection?.sum]).toEqual([2, 2, 198.9])
  })

  it('folds a group', async () => {
    await showGrid({ groups: true })
    await userEvent.click(document.querySelector('[aria-expanded]') ?? document.body)
    expect(document.querySelector('[aria-expanded]')?.getAttribute('aria-expanded')).toBe('false')
  })
})

describe('the corner of the selection', () => {
  it('fills what it is dragged over, as one action', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    const corner = document.querySelector('[data-fill]')
    if (corner === null) throw new Error('No corner')
    await drag(corner, cell(2, 'name'))
    expect(told.actions).toEqual([{ kind: 'fill', edits: 's2.name=checkout s3.name=checkout' }])
    expect(told.selection?.rowIds).toEqual(['s1', 's2', 's3'])
  })
})

describe('columns', () => {
  const width = () => cell(0, 'name').offsetWidth
  const heading = () => document.querySelector('[role="columnheader"][title="Service"]') ?? document.body

  it('are widened by their edge, and the owner hears of it', async () => {
    const widths: unknown[] = []
    await showGrid({ onResizeColumn: (id, to) => widths.push([id, to]) })
    const edge = heading().lastElementChild
    if (edge === null) throw new Error('No edge')
    edge.setPointerCapture = () => undefined
    const { clientX, clientY } = at(edge)
    const common = { bubbles: true, pointerId: 1, clientY }
    edge.dispatchEvent(new PointerEvent('pointerdown', { ...common, clientX }))
    edge.dispatchEvent(new PointerEvent('pointermove', { ...common, clientX: clientX + 40 }))
    edge.dispatchEvent(new PointerEvent('pointerup', { ...common, clientX: clientX + 40 }))
    await settled()
    expect([width(), widths]).toEqual([200, [['name', 200]]])
  })

  it('are widened, fitted and sorted from the keyboard', async () => {
    await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    await choose(/wider/)
    expect(width()).toBe(192)
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    await choose(/Fit column/)
    expect(width()).toBeLessThan(120)
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    await choose(/descending/)
    expect([cell(0, 'name').innerText, document.activeElement === input()]).toEqual(['search', true])
  })

  it('share what is left over when they grow, and zoom with the rest', async () => {
    const growing = columns.map((column) => ({ ...column, grow: column.id === 'name' }))
    await showGrid({ columns: growing, zoom: 1.5, rowNumbers: false })
    const scroller = input().closest('[class*="scroller"]')
    const total = [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')].reduce(
      (sum, of) => sum + of.offsetWidth,
      0,
    )
    expect([total, cell(0, 'name').offsetHeight, cell(0, 'score').offsetWidth]).toEqual([
      scroller?.clientWidth,
      45,
      135,
    ])
  })

  it('stay in place: the first one sideways, the headings upwards', async () => {
    const wide = columns.map((column) => ({ ...column, width: 600 }))
    await showGrid({ columns: wide, height: 120, services: [...services] })
    const scroller = input().closest('[class*="scroller"]')
    scroller?.scrollTo(500, 60)
    await settled()
    const box = scroller?.getBoundingClientRect()
    expect(document.querySelector('[role="columnheader"]')?.getBoundingClientRect().top).toBe(box?.top)
    expect(document.querySelector('[data-column="name"]')?.getBoundingClientRect().left).toBe((box?.left ?? 0) + 28)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  })
})

describe('the menu', () => {
  it('opens on a cell with the right button and by the keyboard, the same', async () => {
    const own = { id: 'note', label: 'Add a note', run: () => undefined }
    await showGrid({ menu: () => [own], onDeleteRows: () => undefined, onInsertRows: () => undefined })
    await userEvent.click(cell(1, 'name'), { button: 'right' })
    const byPointer = menu()
    expect([activeCell(), byPointer]).toEqual([
      '1 Service',
      [
        'EditF2',
        'CutCtrl+X',
        'CopyCtrl+C',
        'ClearDel',
        'Fill downCtrl+D',
        'Fill rightCtrl+R',
        'Insert row aboveCtrl+Shift++',
        'Delete rowCtrl+Shift+-',
        'Sort by Service, ascending',
        'Sort by Service, descending',
        'Make column wider',
        'Make column narrower',
        'Fit column to its content',
        'Add a note',
      ],
    ])
    await userEvent.keyboard('{Escape}')
    expect([menu(), document.activeElement === input()]).toEqual([[], true])
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    expect(menu()).toEqual(byPointer)
  })

  it('closes on a press outside, on Tab and when the window is left, and gives the focus back', async () => {
    await showGrid()
    const closings = [
      () => userEvent.click(cell(0, 'name')),
      () => userEvent.keyboard('{Tab}'),
      () => Promise.resolve(window.dispatchEvent(new Event('blur'))),
    ]
    for (const close of closings) {
      await userEvent.click(cell(1, 'name'), { button: 'right' })
      expect(menu().length).toBeGreaterThan(0)
      await close()
      await expect.poll(() => [menu(), document.activeElement === input()]).toEqual([[], true])
    }
  })

  it('draws one line between its parts, whatever the screen adds', async () => {
    const own = { id: 'note', label: 'Add a note', run: () => undefined }
    await showGrid({ menu: () => ['separator', own, 'separator'], readOnly: true })
    await userEvent.click(cell(1, 'name'), { button: 'right' })
    const lines = [...document.querySelectorAll('[role="menu"] > *')].map((of) => of.textContent || 'line')
    expect([lines.slice(0, 3), lines.slice(-2)]).toEqual([
      ['CopyCtrl+C', 'line', 'Sort by Service, ascending'],
      ['line', 'Add a note'],
    ])
  })

  it('is walked with arrows and letters', async () => {
    await showGrid()
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    const focused: (string | null | undefined)[] = [document.activeElement?.textContent]
    for (const key of ['{ArrowDown}', '{End}', '{ArrowDown}', 'f', 'f']) {
      await userEvent.keyboard(key)
      focused.push(document.activeElement?.textContent)
    }
    expect(focused).toEqual([
      'EditF2',
      'CutCtrl+X',
      'Fit column to its content',
      'EditF2',
      'Fill downCtrl+D',
      'Fill rightCtrl+R',
    ])
  })

  it('works on the selection it was opened in', async () => {
    const told = await showGrid()
    await drag(cell(0, 'name'), cell(1, 'name'))
    await userEvent.click(cell(1, 'name'), { button: 'right' })
    await choose(/Clear/)
    expect(told.actions).toEqual([{ kind: 'clear', edits: 's1.name= s2.name=' }])
  })

  it('copies and pastes', async () => {
    const told = await showGrid({ readClipboard: () => Promise.resolve('from the clipboard') })
    await userEvent.click(cell(0, 'name'), { button: 'right' })
    await choose(/Copy/)
    await userEvent.click(cell(1, 'name'))
    await userEvent.paste()
    await userEvent.click(cell(2, 'name'), { button: 'right' })
    await choose(/Paste/)
    await expect
      .poll(() => told.actions)
      .toEqual([
        { kind: 'paste', edits: 's2.name=checkout' },
        { kind: 'paste', edits: 's3.name=from the clipboard' },
      ])
  })

  it('of a heading is about the column', async () => {
    await showGrid()
    await userEvent.click(document.querySelector('[role="columnheader"][title="Service"]') ?? document.body, {
      button: 'right',
    })
    await choose(/ascending/)
    expect(cell(0, 'name').innerText).toBe('catalog')
  })
})

describe('a text longer than its cell', () => {
  const named = (names: readonly string[]) =>
    names.map((name, at) => ({ id: `l${at}`, name, team: '', target: '', score: '' }))
  it('shows whole under the pointer, also when a few pixels are missing', async () => {
    const names = Array.from({ length: 11 }, (_, more) => 'n'.repeat(12 + more))
    await showGrid({ services: named(names), height: 500 })
    const seen: string[] = []
    const cut: string[] = []
    for (const [at, name] of names.entries()) {
      const held = cell(at, 'name')
      await userEvent.hover(held)
      if (textBox(held).width > held.clientWidth - 20) cut.push(name)
      if (document.querySelector(`[title="${name}"]`) !== null) seen.push(name)
    }
    expect(cut.length).toBeGreaterThan(0)
    expect(cut.length).toBeLessThan(names.length)
    expect(seen).toEqual(cut)
  })

  it('is not shown any more when the cell holds another one', async () => {
    const long = 'a service with a name much longer than its column'
    await showGrid({ services: named(['short', long]) })
    await userEvent.hover(cell(1, 'name'))
    expect(document.querySelector(`[title="${long}"]`)).not.toBeNull()
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('brief{Enter}')
    await userEvent.hover(cell(1, 'name'))
    expect(document.querySelector(`[title="${long}"]`)).toBeNull()
  })
})

it('moves no text when a cell is marked', async () => {
  await showGrid()
  await userEvent.click(cell(0, 'name'))
  const before = textBox(cell(1, 'team'))
  await userEvent.click(cell(1, 'team'))
  expect(textBox(cell(1, 'team'))).toEqual(before)
})

/** Where the letters of a cell stand, the cut ones too. */
function textBox(held: HTMLElement): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(document.createTreeWalker(held, NodeFilter.SHOW_TEXT).nextNode() ?? held)
  return range.getBoundingClientRect()
}
