import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { overlapFormula } from '#domain/tool-sprawl.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showAsIs } from './stage.tsx'

const analysis = () => userEvent.click(page.getByRole('button', { name: 'Analysis', exact: true }))
const shown = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible()
const part = (name: string) => page.getByRole('button', { name, exact: true })

describe('the analysis of tools', () => {
  it('says overlap with its formula, cost, contracts, merges and owners of the sample', async () => {
    await showAsIs({ tab: 'tools' })
    await analysis()
    await shown(overlapFormula)
    const overlap = page.getByRole('list', { name: 'Overlap index by category' })
    await expect.element(overlap.getByRole('button', { name: /^Logs\s*0\.71\s*5 to move/ })).toBeVisible()
    await shown('EUR 941,200 a year. All tools of a category in which teams use more than one.')
    const contracts = page.getByRole('list', { name: 'Contracts by the day they end' })
    await expect.element(contracts.getByRole('button').first()).toHaveTextContent(/CircleCI.*ended 12 days ago.*Retire/)
    const merges = page.getByRole('list', { name: 'Merges that lead nowhere' })
    await expect
      .element(merges.getByRole('button', { name: /SMS gateway script/ }))
      .toHaveTextContent('target is to be merged itself: Opsgenie → PagerDuty')
    await expect.element(page.getByRole('region', { name: 'Tools without an owner' })).toHaveTextContent('4 of 30.')
  })

  it('opens the tools behind a cell by keys, and those of a category by its bar', async () => {
    await showAsIs({ tab: 'tools' })
    await analysis()
    const map = page.getByRole('grid', { name: 'Tools by category and team' })
    ;(map.getByRole('rowheader', { name: 'Logs' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('CI/CD, Commerce: 2 tools, GitHub Actions, Jenkins')
    await userEvent.keyboard('{Enter}')
    await expect.element(part('Table')).toHaveAttribute('aria-pressed', 'true')
    await shown('2 of 30 tools')
    await analysis()
    await userEvent.click(
      page.getByRole('list', { name: 'Cost a year by overlapping category' }).getByRole('button', { name: /^Logs/ }),
    )
    await shown('3 of 30 tools')
  })

  it('opens tools of unknown users, and picks nothing where nothing is', async () => {
    await showAsIs({ tab: 'tools' })
    await analysis()
    const map = page.getByRole('grid', { name: 'Tools by category and team' })
    await userEvent.click(map.getByRole('gridcell', { name: 'Logs, Ads: no tool' }))
    await expect.element(part('Analysis')).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(map.getByRole('gridcell', { name: 'Security scanning, Users unknown: 1 tool, Trivy' }))
    await shown('1 of 30 tools')
  })

  it('counts a category however it is written, and shows all of its writings', async () => {
    const document = buildDocument({
      teams: [{ name: 'SRE' }],
      tools: [
        { name: 'Splunk', category: 'Logs', teams: ['teams-1'] },
        { name: 'Loki', category: ' logs', teams: ['teams-1'] },
        { name: 'Elastic', category: 'LOGS', teams: ['teams-1'] },
        { name: 'Other', category: '', teams: ['teams-1'] },
      ],
    })
    await showAsIs({ tab: 'tools', document })
    await analysis()
    await userEvent.click(page.getByRole('gridcell', { name: /^Logs, SRE: 3 tools/ }))
    await shown('3 of 4 tools')
    await analysis()
    await shown('The plan has no dates yet: nobody can say which end within it. 4 tools have no end given.')
    await userEvent.click(page.getByRole('rowheader', { name: 'Category unknown' }))
    await shown('1 of 4 tools')
  })

  it('leads to a row from every list', async () => {
    await showAsIs({ tab: 'tools' })
    await analysis()
    await userEvent.click(
      page.getByRole('list', { name: 'Tools without an owner' }).getByRole('button', { name: /^Opsgenie/ }),
    )
    await expect.element(page.getByRole('complementary', { name: 'Inspector' })).toHaveTextContent(/^Opsgenie/)
  })

  it.each(['light', 'dark'] as const)('has nothing against axe, %s', async (theme) => {
    await showAsIs({ tab: 'tools', theme })
    await analysis()
    await expect.element(page.getByRole('grid', { name: 'Tools by category and team' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

describe('the table of tools', () => {
  it('is not parted while there is no tool', async () => {
    await showAsIs({ tab: 'tools', document: emptyDocument() })
    await shown('No tool yet')
    expect(part('Analysis').elements()).toEqual([])
  })

  it('says of a tool who else does its job with what, and where its work ends up', async () => {
    await showAsIs({ tab: 'tools' })
    await userEvent.click(page.getByRole('grid', { name: 'Tools' }).getByText('Elastic', { exact: true }))
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect.element(inspector).toHaveTextContent('Logs: overlap index 0.71')
    await expect.element(inspector).toHaveTextContent('Elastic → Grafana Loki. Grafana Loki stays.')
    await userEvent.click(inspector.getByRole('button', { name: 'Grafana Loki' }))
    await expect.element(inspector).toHaveTextContent('Takes over from Elastic.')
  })

  it('suggests the categories of the catalog and of the client while one types', async () => {
    const document = buildDocument({
      tools: [
        { name: 'Loki', category: '' },
        { name: 'Odd', category: 'Traces of ours' },
      ],
    })
    await showAsIs({ tab: 'tools', document })
    const cell = page.getByRole('row', { name: /Loki/ }).getByRole('gridcell').nth(1)
    await userEvent.click(cell)
    await userEvent.keyboard('Trac')
    await expect.element(page.getByRole('option', { name: 'Traces', exact: true })).toBeVisible()
    await expect.element(page.getByRole('option', { name: 'Traces of ours' })).toBeVisible()
  })
})

it('shows on the summary which tools overlap, and opens them', async () => {
  await showAsIs({ tab: 'summary' })
  await userEvent.click(page.getByRole('gridcell', { name: /^Logs, Commerce: 1 tool, Splunk/ }))
  await expect.element(page.getByRole('tab', { name: 'Tools' })).toHaveAttribute('aria-selected', 'true')
  await shown('1 of 30 tools')
})
