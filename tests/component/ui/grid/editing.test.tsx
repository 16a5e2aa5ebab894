import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import { activeCell, cell, cellTexts, input, listening, showGrid, Stage } from './stage.tsx'

describe('typing', () => {
  it('replaces the text and Enter goes below', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('basket{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=basket' }])
    expect([cell(0, 'name').innerText, activeCell()]).toEqual(['basket', '1 Service'])
  })

  it('goes on along the row with Tab, and Enter returns to where Tab set out', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('a{Tab}')
    expect(activeCell()).toBe('0 Team')
    await userEvent.keyboard('b{Tab}c{Enter}')
    expect([told.actions, activeCell()]).toEqual([
      [
        { kind: 'type', edits: 's1.name=a' },
        { kind: 'type', edits: 's1.team=b' },
        { kind: 'type', edits: 's1.target=c' },
      ],
      '1 Service',
    ])
  })

  it('is dropped by Escape', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('zzz{Escape}')
    expect([told.actions, cell(1, 'name').innerText, activeCell()]).toEqual([[], 'search', '1 Service'])
  })

  it('finishes with an arrow', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'target'))
    await userEvent.keyboard('7{ArrowDown}')
    expect([told.actions, activeCell()]).toEqual([[{ kind: 'type', edits: 's1.target=7' }], '1 Target, %'])
  })

  it('is kept when another cell is pressed and when the focus leaves', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('one')
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('two')
    await userEvent.click(document.querySelectorAll('button')[0] ?? document.body)
    expect(told.actions).toEqual([
      { kind: 'type', edits: 's1.name=one' },
      { kind: 'type', edits: 's2.name=two' },
    ])
  })

  it('is kept when the screen changes under it', async () => {
    const told = listening()
    const screen = await render(<Stage told={told} />)
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('half')
    await screen.unmount()
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=half' }])
  })

  it('does not report a text that is as it was', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('checkout{Enter}')
    expect(told.actions).toEqual([])
  })

  it('is refused by a column that cannot be edited, which says so', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'score'))
    await userEvent.keyboard('9{Enter}')
    expect([told.actions, told.notices, input().value]).toEqual([[], ['Score cannot be edited here.'], ''])
  })

  it('fills every selected cell with Ctrl+Enter', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}same{Control>}{Enter}{/Control}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=same s2.name=same' }])
  })
})

describe('editing in place', () => {
  it('begins with F2 at the end of the text, and arrows move the caret', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('{F2}-api{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}_{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's2.name=search_-api' }])
  })

  it('takes over from typing with F2, and arrows move the caret from there', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('bd{F2}{ArrowLeft}c{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=bcd' }])
  })

  it('does not begin with the second of two clicks whose first was on something over the grid', async () => {
    await showGrid()
    const target = cell(1, 'name')
    await userEvent.click(cell(0, 'name'))
    await userEvent.click(target)
    const { left, top } = target.getBoundingClientRect()
    target.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, clientX: left + 8, clientY: top + 8 }))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(document.querySelector('[data-grid-idle]')).toBe(input())
  })

  it('begins with a double click', async () => {
    const told = await showGrid()
    await userEvent.dblClick(cell(1, 'name'))
    await userEvent.keyboard('{End}!{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's2.name=search!' }])
  })

  it('breaks the line with Alt+Enter', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('a{Alt>}{Enter}{/Alt}b{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=a\nb' }])
  })

  it('undoes its own typing, and the application does not hear of it', async () => {
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => void (event.ctrlKey && event.key === 'z' && heard.push('undo'))
    window.addEventListener('keydown', listen)
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{F2}x{Control>}z{/Control}{Enter}')
    expect([told.actions, heard]).toEqual([[], []])
    await userEvent.keyboard('{Control>}z{/Control}')
    window.removeEventListener('keydown', listen)
    expect([heard, input().value, input().dataset.gridIdle]).toEqual([['undo'], '', 'true'])
  })
})

describe('input methods', () => {
  it('compose in the active cell without losing the first key', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    const field = input()
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    field.value = 'に'
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, isComposing: true, inputType: 'insertCompositionText' }),
    )
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))
    expect([told.actions, document.activeElement === field, field.value]).toEqual([[], true, 'に'])
    field.value = '日本'
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }))
    await userEvent.keyboard('{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.name=日本' }])
  })
})

describe('choices', () => {
  const options = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent)

  it('narrow while typing, and Enter takes the one that was begun', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'team'))
    await userEvent.keyboard('plat')
    expect(options()).toEqual(['Platform', 'Platform data'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's1.team=Platform data' }])
  })

  it('let free text through', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'team'))
    await userEvent.keyboard('form{Enter}')
    await userEvent.click(cell(0, 'team'))
    await userEvent.keyboard('Plat{Escape}{Enter}')
    expect(told.actions).toEqual([
      { kind: 'type', edits: 's1.team=form' },
      { kind: 'type', edits: 's1.team=Plat' },
    ])
  })

  it('open with Alt+Down, all of them, and are taken with a click', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'team'))
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(options()).toEqual(['Checkout', 'Search', 'Platform', 'Platform data'])
    await userEvent.click(document.querySelectorAll('[role="option"]')[2] ?? document.body)
    expect([told.actions, activeCell()]).toEqual([[{ kind: 'type', edits: 's2.team=Platform' }], '2 Team'])
  })

  it('close with Escape first, and the edit with the next', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'team'))
    await userEvent.keyboard('p{Escape}')
    expect([options(), input().value]).toEqual([[], 'p'])
    await userEvent.keyboard('{Escape}')
    expect([input().value, told.actions]).toEqual(['', []])
  })
})

describe('the line where a row is added', () => {
  it('adds a row with the first text, and goes on in it', async () => {
    const told = await showGrid()
    await userEvent.click(document.querySelector('[aria-rowindex="6"] [role="rowheader"]') ?? document.body)
    await userEvent.keyboard('cart{Tab}')
    expect(activeCell()).toBe('4 Team')
    await userEvent.keyboard('Search{Enter}')
    expect(told.actions).toEqual([
      { kind: 'append', added: [['cart']], edits: '' },
      { kind: 'type', edits: 'new1-0.team=Search' },
    ])
    expect([activeCell(), cellTexts('name').at(-1)]).toEqual(['5 Service', 'cart'])
  })

  it('takes one row after another with Enter', async () => {
    await showGrid()
    await userEvent.click(document.querySelector('[aria-rowindex="6"] [role="rowheader"]') ?? document.body)
    await userEvent.keyboard('one{Enter}two{Enter}three{Enter}')
    expect([cellTexts('name').slice(4), activeCell()]).toEqual([['one', 'two', 'three'], '7 Service'])
  })

  it('follows the new row to where the sort puts it', async () => {
    await showGrid()
    await userEvent.click(document.querySelector('[role="columnheader"][title="Service"]') ?? document.body)
    await userEvent.click(document.querySelector('[aria-rowindex="6"] [role="rowheader"]') ?? document.body)
    await userEvent.keyboard('aardvark{Tab}')
    expect(activeCell()).toBe('0 Team')
  })

  it('adds nothing for nothing', async () => {
    const told = await showGrid()
    await userEvent.click(document.querySelector('[aria-rowindex="6"] [role="rowheader"]') ?? document.body)
    await userEvent.keyboard('{F2}{Enter}{Delete}')
    expect(told.actions).toEqual([])
  })
})

describe('problems', () => {
  it('stay as typed, marked, with the reason at hand', async () => {
    await showGrid()
    await userEvent.click(cell(0, 'target'))
    await userEvent.keyboard('lots{Enter}{ArrowUp}')
    const shown = cell(0, 'target')
    expect([shown.innerText, shown.getAttribute('aria-invalid'), shown.getAttribute('aria-description')]).toEqual([
      'lots',
      'true',
      'lots is not a number',
    ])
    const reason = document.querySelector<HTMLElement>('[popover]')
    expect(reason?.innerText).toBe('lots is not a number')
    expect(reason?.offsetHeight).toBeGreaterThan(0)
    document.querySelector('button')?.focus()
    expect(reason?.offsetHeight).toBe(0)
  })
})
