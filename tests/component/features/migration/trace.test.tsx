import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { documentOf } from '#domain/document.ts'
import { allFindings } from '#domain/findings.ts'
import { suggestionsOf, undecidedFindings } from '#domain/suggestion.ts'
import { today } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

/** Every rule that comes or goes changes it. */
function undecidedInSample(): number {
  const sample = sampleDocument(today())
  const suggestions = suggestionsOf(sample, catalog, today(), allFindings(sample, catalog, today()))
  return undecidedFindings(suggestions, today()).length
}

const part = (name: string) => userEvent.click(page.getByRole('group', { name: 'Shown' }).getByRole('button', { name }))

it('draws the chain of a finding, walks it by keyboard, goes to a record and draws the chain of another', async () => {
  await showMigration({ tab: 'trace' })
  const chart = page.getByRole('group', { name: /^Chain of Sev1 incidents/ })
  await expect.element(chart).toBeVisible()
  const root = chart.getByRole('button', { name: /^Findings: Sev1 incidents/ })
  ;(root.element() as SVGElement & HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect
    .element(chart.getByRole('button', { name: /^Tasks: Agree the error budget policy\. Comes from/ }))
    .toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
})

it('draws the chain of whatever is chosen or asked for with Space', async () => {
  await showMigration({ tab: 'trace' })
  const chart = page.getByRole('group', { name: /^Chain of Sev1 incidents/ })
  ;(chart.getByRole('button', { name: /^Findings: Sev1/ }).element() as SVGElement & HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight} ')
  await expect.element(page.getByRole('heading', { name: 'Task: Agree the error budget policy' })).toBeVisible()
  await expect.element(page.getByText(/Hangs together with 1 finding, 1 RACI item, 1 KPI, 0 tasks/)).toBeVisible()
})

it('has the same chain as a table', async () => {
  await showMigration({ tab: 'trace' })
  await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
  await expect
    .element(
      page.getByRole('row', {
        name: /^Finding: Sev1 incidents.*Task: Agree the error budget policy The task names it$/,
      }),
    )
    .toBeVisible()
})

it('counts in a matrix what is tied to what, and goes from a cell to the chain', async () => {
  await showMigration({ tab: 'trace' })
  await part('Matrix')
  await expect
    .element(
      page.getByText(
        new RegExp(`^8 findings, 2 without a task; ${undecidedInSample()} more, not decided on, are in no row`),
      ),
    )
    .toBeVisible()
  await userEvent.click(page.getByText('KPIs', { exact: true }).first())
  await expect.element(page.getByText(/^14 KPIs, /)).toBeVisible()
  await userEvent.click(page.getByRole('rowheader', { name: 'Exception rate' }))
  await expect.element(page.getByRole('heading', { name: 'KPI: Exception rate' })).toBeVisible()
})

it('says how much is covered and what hangs on nothing', async () => {
  await showMigration({ tab: 'trace' })
  await part('Coverage')
  await expect
    .element(
      page.getByRole('row', {
        name: new RegExp(`^Open findings that were taken up 8 of ${8 + undecidedInSample()} 7 %`),
      }),
    )
    .toBeVisible()
  await expect
    .element(page.getByRole('row', { name: /^Findings taken up that a task settles 6 of 8 75 %/ }))
    .toBeVisible()
  await expect.element(page.getByRole('row', { name: /^KPIs that an open task moves 12 of 14 86 %/ })).toBeVisible()
  const orphans = page.getByRole('region', { name: 'Tasks tied to nothing' })
  await userEvent.click(orphans.getByRole('button', { name: 'Publish the platform roadmap' }))
  await expect.element(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
})

it('shows findings that nobody has decided on as a class of their own, with a way to each', async () => {
  await showMigration({ tab: 'trace' })
  await part('Coverage')
  const undecided = page.getByRole('region', { name: 'Findings not decided on' })
  await expect
    .element(undecided.getByRole('heading', { name: `Findings not decided on ${undecidedInSample()}` }))
    .toBeVisible()
  await userEvent.click(undecided.getByRole('button', { name: 'Show them' }))
  await expect
    .element(page.getByRole('button', { name: `Not decided ${undecidedInSample()}`, pressed: true }))
    .toBeVisible()
  await userEvent.click(page.getByRole('button', { name: /^live-ingest: / }).first())
  expect(useUi.getState().jump).toMatchObject({ table: 'services', id: 'svc-live-ingest' })
})

it('lists the broken links with a way to each', async () => {
  await showMigration({ tab: 'trace' })
  await part('Broken links')
  await expect.element(page.getByRole('heading', { name: /Step scheduled before its governance exists/ })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: /On-call rests on two people: no task settles it/ }))
  expect(useUi.getState().jump).toMatchObject({ stage: 'as-is', table: 'issues', id: 'issue-5' })
  await userEvent.click(page.getByRole('button', { name: /^Mean time to .*: off target, and no open task moves it/ }))
  expect(useUi.getState().jump).toMatchObject({ stage: 'kpi', table: 'kpis', id: 'kpi-mttr' })
  await userEvent.click(page.getByRole('button', { name: /First ten policies as code: Security neither does/ }))
  await expect.element(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
})

it('goes from a step that begins before its governance is there to that step', async () => {
  await showMigration({ tab: 'trace' })
  await part('Broken links')
  await userEvent.click(page.getByRole('button', { name: /^Golden path MVP: starts before/ }))
  await expect.element(page.getByRole('grid', { name: 'Steps' })).toBeVisible()
})

it('says what is expected of the open tasks, and takes nothing for granted unsaid', async () => {
  await showMigration({ tab: 'trace' })
  await part('Expected effect')
  await expect
    .element(page.getByRole('row', { name: /^Services on the golden path 55.3 % 60.5 % Computed 5 The forecast/ }))
    .toBeVisible()
  await expect
    .element(
      page.getByRole('row', {
        name: /^Exception rate 38 % 10 % Target, if the tasks are enough 1 Not computed, nothing/,
      }),
    )
    .toBeVisible()
  await expect.element(page.getByRole('row', { name: /^Time to first deploy \(TTFD\) unknown unknown/ })).toBeVisible()
})

it('is empty while there is nothing to trace', async () => {
  await showMigration({ tab: 'trace', document: documentOf({}) })
  await expect.element(page.getByText('Nothing to trace yet')).toBeVisible()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['Chain', 'Matrix', 'Coverage', 'Broken links', 'Not decided', 'Expected effect'])(
    'axe finds nothing on %s',
    async (name) => {
      await showMigration({ theme, tab: 'trace' })
      await part(name)
      expect(await axeViolations()).toEqual([])
    },
  )
})
