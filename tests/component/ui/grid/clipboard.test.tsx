import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeCell, cell, cellTexts, input, showGrid } from './stage.tsx'

/** What a spreadsheet would put on the clipboard, arriving as the browser delivers it. */
function paste(text: string): void {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  input().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}

function taken(type: 'copy' | 'cut'): { readonly plain: string; readonly html: string } {
  const data = new DataTransfer()
  input().dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }))
  return { plain: data.getData('text/plain'), html: data.getData('text/html') }
}

const dialog = () => document.querySelector('dialog')
const press = (label: RegExp) =>
  userEvent.click(
    [...document.querySelectorAll('dialog button')].find((button) => label.test(button.textContent)) ?? document.body,
  )

describe('the real clipboard', () => {
  it('carries cells from one place to another by Ctrl+C and Ctrl+V', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await userEvent.copy()
    await userEvent.click(cell(2, 'name'))
    await userEvent.paste()
    await expect.poll(() => told.actions).toEqual([{ kind: 'paste', edits: 's3.name=checkout s3.team=Checkout' }])
  })

  it('takes cells away by Ctrl+X, in one action', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'name'))
    await userEvent.cut()
    await expect.poll(() => told.actions).toEqual([{ kind: 'cut', edits: 's2.name=' }])
    await userEvent.paste()
    await expect.poll(() => cell(1, 'name').innerText).toBe('search')
  })

  it('belongs to the text while a cell is edited', async () => {
    const told = await showGrid()
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('{F2}{Control>}a{/Control}')
    await userEvent.copy()
    await userEvent.keyboard('{End}')
    await userEvent.paste()
    await userEvent.keyboard('{Enter}')
    expect(told.actions).toEqual([{ kind: 'type', edits: 's2.name=searchsearch' }])
  })
})

describe('copying', () => {
  it('writes tab-separated text and a table', async () => {
    await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    expect(taken('copy')).toEqual({
      plain: 'checkout\tCheckout\r\nsearch\tSearch\r\n',
      html: '<table><tbody><tr><td>checkout</td><td>Checkout</td></tr><tr><td>search</td><td>Search</td></tr></tbody></table>',
    })
  })

  it('says so when ranges do not line up', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    await userEvent.keyboard('{Control>}')
    await userEvent.click(cell(2, 'team'), { modifiers: ['Control'] })
    await userEvent.keyboard('{/Control}')
    expect([taken('copy').plain, told.notices]).toEqual([
      '',
      ['These ranges do not line up. Select ranges of the same rows or the same columns.'],
    ])
  })
})

describe('pasting', () => {
  it('lays out what Excel wrote, line breaks in cells too, and selects it', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'name'))
    paste('one\tSearch\r\n"two\r\nlines"\tCheckout\r\n')
    await expect
      .poll(() => told.actions)
      .toEqual([{ kind: 'paste', edits: 's1.name=one s1.team=Search s2.name=two\nlines s2.team=Checkout' }])
    expect(told.selection?.count).toBe(4)
  })

  it('fills a range with one value', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'target'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    paste('95\r\n')
    await expect
      .poll(() => told.actions)
      .toEqual([{ kind: 'paste', edits: 's1.target=95 s2.target=95 s3.target=95 s4.target=95' }])
  })

  it('asks once before it adds rows, shows them, and does all of it as one action', async () => {
    const told = await showGrid()
    await userEvent.click(cell(3, 'name'))
    paste('last\r\nfive\r\nsix\r\n')
    await expect.poll(dialog).not.toBeNull()
    expect(dialog()?.textContent).toContain('2 rows will be added at the end.')
    expect([...(dialog()?.querySelectorAll('td') ?? [])].map((td) => td.textContent)).toEqual(['five', 'six'])
    expect(told.actions).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(told.actions).toEqual([{ kind: 'append', added: [['five'], ['six']], edits: 's4.name=last' }])
    await expect.poll(() => cellTexts('name').slice(3)).toEqual(['last', 'five', 'six'])
    expect([dialog(), document.activeElement === input(), told.selection?.count, told.notices]).toEqual([
      null,
      true,
      3,
      ['2 rows added.'],
    ])
  })

  it('changes nothing when declined', async () => {
    const told = await showGrid()
    await userEvent.click(cell(3, 'name'))
    paste('last\r\nfive\r\n')
    await expect.poll(dialog).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(dialog).toBeNull()
    expect([told.actions, activeCell(), document.activeElement === input()]).toEqual([[], '3 Service', true])
  })

  it('says which columns and rows do not fit', async () => {
    const told = await showGrid({ fixedRows: true })
    await userEvent.click(cell(3, 'target'))
    paste('1\t2\t3\r\n4\t5\t6\r\n')
    await expect.poll(dialog).not.toBeNull()
    expect([...(dialog()?.querySelectorAll('li') ?? [])].map((li) => li.textContent)).toEqual([
      '1 cell will change.',
      '1 column beyond the last one will be left out.',
      '1 row beyond the last one will be left out.',
      '1 cell in columns that cannot be edited will be left out.',
    ])
    await press(/fits/)
    expect(told.actions).toEqual([{ kind: 'paste', edits: 's4.target=1' }])
  })

  it('does not ask about one row pasted where rows are added', async () => {
    const told = await showGrid()
    await userEvent.click(document.querySelector('[aria-rowindex="6"] [role="rowheader"]') ?? document.body)
    paste('cart\tSearch\r\n')
    await expect.poll(() => told.actions).toEqual([{ kind: 'append', added: [['cart', 'Search']], edits: '' }])
    expect(activeCell()).toBe('4 Service')
  })

  it('tells what it could not change', async () => {
    const told = await showGrid()
    await userEvent.click(cell(0, 'target'))
    paste('1\tmine\r\n')
    await expect.poll(() => told.notices).toEqual(['1 cell cannot be edited here and stays as it was.'])
  })
})
