import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { nextFile, showAsIs, textFile } from './stage.tsx'

const tabs = ['summary', 'services', 'toil', 'tools', 'capability', 'self-check', 'interviews', 'evidence', 'findings']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(tabs)('axe finds nothing on %s', async (tab) => {
    await showAsIs({ tab, theme })
    await expect.element(page.getByRole('tab', { selected: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it.each(tabs)('axe finds nothing on %s while it is empty', async (tab) => {
    await showAsIs({ tab, theme, document: emptyDocument() })
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on the tables behind the charts and on the list of filters', async () => {
    await showAsIs({ theme })
    for (const name of ['Service level objectives by tier', 'Boundary self-check', 'Manual work, hours a month'])
      await userEvent.click(
        page.getByRole('region', { name, exact: true }).getByRole('button', { name: 'Show as table' }),
      )
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('tab', { name: 'Services' }))
    await userEvent.click(page.getByRole('button', { name: 'Filter', exact: true }))
    await expect.element(page.getByRole('group', { name: 'Golden path' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on a respondent, on the charts of the audit, nor on the notes of a question', async () => {
    await showAsIs({ tab: 'capability', theme })
    await userEvent.click(page.getByRole('button', { name: 'Product Dev', exact: true }))
    await userEvent.click(page.getByRole('option', { name: /^Disaster recovery/ }))
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByText('Charts'))
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('tab', { name: 'Self-check' }))
    await userEvent.click(page.getByRole('button', { name: /^Read the notes/ }).first())
    await userEvent.click(page.getByRole('button', { name: 'Self-service ratio' }))
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on a session with its tags, on the plan of interviews, nor on evidence with requests', async () => {
    await showAsIs({ tab: 'interviews', theme })
    await userEvent.click(page.getByRole('button', { name: 'Plan interviews' }))
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByRole('rowheader', { name: /^Interview: VP/ }))
    await userEvent.click(page.getByRole('button', { name: 'Open the session' }))
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('#')
    await expect.element(page.getByRole('option').first()).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('tab', { name: /^Evidence/ }))
    await userEvent.click(page.getByRole('rowheader', { name: /^Rota/ }))
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: /^Requests/ }))
    await userEvent.click(page.getByRole('rowheader', { name: /^Dates/ }))
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing in the import: the choice, a refusal, the columns, a preview', async () => {
    await showAsIs({ tab: 'services', theme })
    await userEvent.click(page.getByRole('button', { name: 'Import', exact: true }))
    nextFile(textFile('broken.yaml', 'kind: [Component'))
    await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(await axeViolations()).toEqual([])
    nextFile(textFile('services.csv', 'Service;Tier;Owner;Cost centre\ncheckout;2;Basket;7\nnew;x;Fresh;8\n;1;;9\n'))
    await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
    await expect.element(page.getByRole('combobox', { name: 'Where Cost centre goes' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Preview', exact: true }))
    await expect.element(page.getByRole('button', { name: 'Import 2 services' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})
