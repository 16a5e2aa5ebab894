import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { EngagementDocument } from '#domain/document.ts'
import { useUi } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument, matrix } from '#tests/support/test-store.ts'
import { showRaci } from './stage.tsx'

beforeEach(() => useUi.setState({ inspectorOpen: true }))

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const tab = () => page.getByRole('tab', { name: /^Findings/ })
const shown = () => page.getByRole('status').filter({ hasText: /finding/ })

/** SRE holds five of six A; two items have nobody to do the work. */
function heavy(): EngagementDocument {
  const [sre, dev] = ['roles-1', 'roles-2'] as const
  const items = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
  return buildDocument({
    roles: [{ name: 'SRE' }, { name: 'Dev' }],
    raciItems: items.map((name) => ({ name })),
    raciCells: matrix(
      'to-be',
      Object.fromEntries(
        items.map((_, at) => [
          `raciItems-${at + 1}`,
          at === 5 ? { [dev]: 'AR', [sre]: 'C' } : { [sre]: 'A', [dev]: at < 2 ? 'I' : 'R' },
        ]),
      ),
    ),
  })
}

it('leads from a finding about a role to its load, to be waived there, changed and withdrawn', async () => {
  const store = await showRaci({ tab: 'findings', document: heavy() })
  await userEvent.click(page.getByRole('button', { name: /SRE holds 5 of 6 A/ }))
  await expect.element(page.getByRole('tab', { name: 'Load' })).toHaveAttribute('aria-selected', 'true')
  await expect.element(inspector().getByRole('heading', { name: 'SRE' })).toBeVisible()
  await expect.element(inspector().getByText(/RACI-8.*SRE holds 5 of 6 A/)).toBeVisible()
  await expect.element(inspector().getByRole('heading', { name: 'A, Accountable: 5' })).toBeVisible()
  const before = Number(tab().element().textContent.replace(/\D/g, ''))
  await userEvent.click(inspector().getByRole('button', { name: /^Waive/ }))
  await userEvent.keyboard('For one quarter{Tab}CTO{Enter}')
  await expect
    .element(
      inspector()
        .getByText(/^Waived until .*, agreed by CTO: For one quarter$/)
        .first(),
    )
    .toBeVisible()
  const waived = store.getState().document.issues.rows.length
  await expect.element(tab()).toHaveTextContent(`Findings${before - waived}`)

  await userEvent.click(inspector().getByRole('button', { name: 'Change the waiver' }).first())
  await userEvent.keyboard(', no more')
  await userEvent.click(inspector().getByRole('button', { name: 'Change', exact: true }))
  await expect.element(inspector().getByText(/For one quarter, no more$/)).toBeVisible()

  await userEvent.click(tab())
  await expect.element(shown()).toHaveTextContent(`${before - waived} findings, ${waived} waived`)
  await expect.element(page.getByRole('button', { name: /SRE holds 5 of 6 A/ })).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: /^Waived/ }))
  await expect.element(page.getByRole('button', { name: /For one quarter, no more/ })).toBeVisible()
  expect(await axeViolations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Withdraw it' }).first())
  await expect.element(tab()).toHaveTextContent(`Findings${before - waived + 1}`)
})

it('says once what holds for all findings of a rule', async () => {
  await showRaci({ tab: 'findings', document: heavy() })
  await expect.element(page.getByText(/^No role does the work/)).toBeVisible()
  expect(page.getByText(/^No role does the work/).elements()).toHaveLength(1)
})

it('numbers the remedies of an item once through, those of the graver finding first', async () => {
  const document = buildDocument({
    roles: [{ name: 'SRE' }, { name: 'Dev' }],
    raciItems: [{ name: 'Audit evidence' }],
    raciCells: [
      { layer: 'to-be', item: 'raciItems-1', role: 'roles-1', letters: 'A', invalid: { letters: 'A?' } },
      { layer: 'to-be', item: 'raciItems-1', role: 'roles-2', letters: 'A' },
    ],
  })
  await showRaci({ document })
  await userEvent.click(page.getByRole('rowheader', { name: 'Audit evidence' }))
  await userEvent.keyboard('{ArrowRight}')
  const remedies = () =>
    inspector()
      .getByRole('button', { name: /(Keep|Give|Take).* \d$/ })
      .elements()
      .map((each) => each.textContent.trim())
  await expect.poll(() => remedies().length).toBeGreaterThan(2)
  expect(remedies().map((text) => Number(text.at(-1)))).toEqual(remedies().map((_, at) => at + 1))
  expect(remedies()[0]).toMatch(/^Keep A with SRE/)
  expect(remedies().at(-1)).toMatch(/^Take “A\?”/)
})
