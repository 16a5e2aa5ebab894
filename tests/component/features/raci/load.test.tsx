import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { EngagementDocument } from '#domain/document.ts'
import { buildDocument, matrix } from '#tests/support/test-store.ts'
import { showRaci } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

/** SRE holds two of three A and all R, Platform one A, Dev nothing that counts. In As-Is there is only an I. */
function loaded(): EngagementDocument {
  const [platform, sre, dev] = ['roles-1', 'roles-2', 'roles-3'] as const
  return buildDocument({
    roles: [{ name: 'Platform' }, { name: 'SRE' }, { name: 'Dev' }],
    raciItems: [{ name: 'On-call' }, { name: 'Capacity' }, { name: 'Runbooks' }],
    raciCells: [
      ...matrix('to-be', {
        'raciItems-1': { [sre]: 'AR' },
        'raciItems-2': { [sre]: 'A' },
        'raciItems-3': { [platform]: 'A', [dev]: 'C' },
      }),
      ...matrix('as-is', { 'raciItems-1': { [dev]: 'I' } }),
    ],
  })
}

function filled(): EngagementDocument {
  return buildDocument({
    roles: [{ name: 'Platform' }, { name: 'SRE' }],
    raciItems: [{ name: 'On-call' }],
    raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR', 'roles-2': 'C' } }),
  })
}

const lines = () =>
  page
    .getByRole('table')
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('the tab of loads', () => {
  it('counts letters and shares, largest index first, and says who is idle', async () => {
    await showRaci({ tab: 'load', document: loaded() })
    // SRE: (2/3 + 1/1) / 2 x 2 roles that hold any = 1.67. Platform: (1/3 + 0) / 2 x 2 = 0.33.
    expect(lines()).toEqual([
      ['Role', 'A', 'R', 'C', 'I', 'Share of A', 'Share of R', 'Items with a letter', 'Bottleneck index'],
      ['SRE', '2', '1', '0', '0', '67 %', '100 %', '2 of 3', '1.67'],
      ['Platform', '1', '0', '0', '0', '33 %', '0 %', '1 of 3', '0.33'],
      ['Devidle', '0', '0', '1', '0', '0 %', '0 %', '1 of 3', '0.00'],
    ])
    await expect.element(page.getByText('3 roles, 3 items. Idle, neither answering nor working: Dev.')).toBeVisible()
    await expect
      .element(page.getByText(/^Bottleneck index = \(share of all A \+ share of all R\) ÷ 2 × roles with any A or R/))
      .toBeVisible()
  })

  it('leaves out how many items each role has where all have a letter in all of them', async () => {
    await showRaci({ tab: 'load', document: filled() })
    expect(lines()[0]).toEqual(['Role', 'A', 'R', 'C', 'I', 'Share of A', 'Share of R', 'Bottleneck index'])
    await expect.element(page.getByText(/Every role has a letter in every item/)).toBeVisible()
  })

  it('counts the layer that is chosen, and says so when nobody holds anything there', async () => {
    await showRaci({ tab: 'load', document: loaded() })
    await userEvent.click(page.getByRole('button', { name: 'As-Is', exact: true }))
    await expect.element(page.getByText('Nobody holds A or R in this layer yet.')).toBeVisible()
    expect(lines()[1]).toEqual(['Platform', '0', '0', '0', '0', '—', '—', '0 of 3', '—'])
  })

  it('speaks the letters of the set in use', async () => {
    const document = loaded()
    const daci = buildDocument({
      ...Object.fromEntries(Object.entries(document).map(([table, { rows }]) => [table, rows])),
      engagement: [{ letterSet: 'daci' }],
    })
    await showRaci({ tab: 'load', document: daci })
    expect(lines()[0]).toEqual([
      'Role',
      'A',
      'D',
      'C',
      'I',
      'Share of A',
      'Share of D',
      'Items with a letter',
      'Bottleneck index',
    ])
  })

  it('opens from the chart the items behind the counts of a role, and its column of the matrix', async () => {
    await showRaci({ tab: 'load', document: loaded() })
    const bars = page.getByRole('group', { name: 'Bottleneck index by role, largest first' })
    ;(bars.getByRole('button').first().element() as SVGElement).focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Platform: 0.33, 33 % of all A, 0 % of all R')
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await expect.element(inspector().getByRole('heading', { name: 'A, Accountable: 2' })).toBeVisible()
    await userEvent.click(inspector().getByRole('button', { name: 'Show its column' }))
    await expect.element(page.getByRole('tab', { name: 'To-Be' })).toHaveAttribute('aria-selected', 'true')
    await expect.element(inspector()).toHaveTextContent('SRE · A/R')
  })
})
