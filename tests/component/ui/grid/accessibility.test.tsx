import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { cell, input, showGrid } from './stage.tsx'

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  it('axe finds nothing on a grid with groups, unknowns, problems and a range', async () => {
    document.documentElement.dataset.mantineColorScheme = theme
    await showGrid({ groups: true })
    await userEvent.click(cell(1, 'name'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing while a cell is edited with choices, on the menu, and on the paste question', async () => {
    document.documentElement.dataset.mantineColorScheme = theme
    await showGrid()
    await userEvent.click(cell(0, 'team'))
    await userEvent.keyboard('pl')
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}{Escape}{Shift>}{F10}{/Shift}')
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    const data = new DataTransfer()
    data.setData('text/plain', 'a\nb\nc\nd\ne\nf')
    input().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    await expect.poll(() => document.querySelector('dialog')).not.toBeNull()
    expect(await axeViolations()).toEqual([])
  })
})

describe('what assistive technology hears', () => {
  it('counts rows and columns of the whole grid, the heading included', async () => {
    await showGrid({ fixedRows: true })
    const grid = document.querySelector('[role="grid"]')
    const cells = [...document.querySelectorAll('[aria-rowindex="3"] > *')]
    expect([
      grid?.getAttribute('aria-rowcount'),
      grid?.getAttribute('aria-colcount'),
      cells.map((of) => [of.getAttribute('role'), of.getAttribute('aria-colindex')]),
    ]).toEqual([
      '5',
      '5',
      [
        ['gridcell', '1'],
        ['rowheader', '2'],
        ['gridcell', '3'],
        ['gridcell', '4'],
        ['gridcell', '5'],
      ],
    ])
  })

  it('speaks unknown as unknown and marks what cannot be edited', async () => {
    await showGrid()
    expect([cell(2, 'team').textContent, cell(2, 'score').getAttribute('aria-readonly')]).toEqual(['?unknown', 'true'])
  })

  it('names the editor by its column while editing, and points at the chosen suggestion', async () => {
    await showGrid()
    await userEvent.click(cell(0, 'team'))
    expect(input().getAttribute('aria-label')).toBe('Services')
    await userEvent.keyboard('pl')
    const chosen = document.getElementById(input().getAttribute('aria-activedescendant') ?? '')
    expect([input().getAttribute('aria-label'), chosen?.textContent, chosen?.getAttribute('aria-selected')]).toEqual([
      'Team',
      'Platform',
      'true',
    ])
  })
})
