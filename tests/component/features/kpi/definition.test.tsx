import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { editCells } from '#domain/edit-cells.ts'
import { buildDocument, matrix, rowsOf } from '#tests/support/test-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showKpi } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const field = (name: string) => inspector().getByRole('textbox', { name, exact: true })

const client = buildDocument({
  kpis: [{ catalog: 'mttr' }, { name: 'Pages at night', unit: 'per week' }],
  roles: [{ name: 'SRE' }, { name: 'Platform' }],
  raciItems: [{ name: 'Alerts' }, { name: 'Incident response', catalog: 'incident-response' }],
  raciCells: matrix('to-be', { 'raciItems-2': { 'roles-1': 'R', 'roles-2': 'A' } }),
})

it('puts own words over the library’s, and empty text brings those back', async () => {
  const store = await showKpi({ tab: 'baseline', document: client })
  const first = () => store.getState().document.kpis.rows[0]
  await userEvent.fill(field('Formula'), 'Sum of minutes ÷ incidents')
  await userEvent.fill(field('Numerator'), 'Minutes')
  await userEvent.tab()
  expect(first()).toMatchObject({ formula: 'Sum of minutes ÷ incidents', numerator: 'Minutes' })
  await expect.element(inspector().getByText('Your own words. Empty brings back the library’s.')).toBeVisible()
  await userEvent.fill(field('Formula'), '')
  await userEvent.tab()
  expect(first()?.formula).toBeNull()
  await expect.element(field('Formula')).not.toHaveValue('')
})

it('says which way is good, as a band too, and keeps what is not understood', async () => {
  const store = await showKpi({ tab: 'baseline', document: client })
  const first = () => store.getState().document.kpis.rows[0]
  await userEvent.fill(field('Target'), '40 to 60 min')
  await userEvent.tab()
  expect(first()).toMatchObject({ rule: 'within', target: 40, upper: 60, targetSource: 'own' })
  await userEvent.fill(field('Target'), 'soon')
  await userEvent.tab()
  expect(first()).toMatchObject({ invalid: { target: 'soon' } })
  await expect
    .element(
      inspector()
        .getByText(/“soon” is no target/)
        .first(),
    )
    .toBeVisible()
})

it('picks a source’s target with the reason for it', async () => {
  const store = await showKpi({ tab: 'baseline', document: client })
  await userEvent.click(
    inspector()
      .getByRole('button', { name: /^Pick .*RACI template/ })
      .first(),
  )
  await userEvent.fill(field('Why this target'), 'The board knows it')
  await userEvent.tab()
  expect(store.getState().document.kpis.rows[0]).toMatchObject({
    targetSource: 'seed-1',
    sourceReason: 'The board knows it',
  })
})

it('links a matrix item, says who has its A, and makes that role the owner', async () => {
  const store = await showKpi({ tab: 'baseline', document: client })
  const before = rowsOf(store.getState().document)
  await userEvent.click(inspector().getByRole('combobox', { name: 'Link a matrix item' }))
  await userEvent.click(page.getByRole('option', { name: /Incident response/ }))
  await expect.element(inspector().getByText('Platform has A; the KPI has no owner.')).toBeVisible()
  await userEvent.click(inspector().getByRole('button', { name: 'Make Platform the owner' }))
  await expect.element(inspector().getByText('Platform has A and owns it.')).toBeVisible()
  expect(store.getState().document.kpis.rows[0]).toMatchObject({ raciItem: 'raciItems-2', owner: 'roles-2' })
  store.undo()
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('chooses a pair over the library’s suggestion', async () => {
  const store = await showKpi({ tab: 'baseline', document: client })
  await expect.element(inspector().getByText(/The library pairs it with .*, which is not chosen/)).toBeVisible()
  await userEvent.click(inspector().getByRole('combobox', { name: 'Choose a pair' }))
  await userEvent.click(page.getByRole('option', { name: 'Pages at night' }))
  expect(store.getState().document.kpis.rows[0]?.pair).toBe('kpis-2')
  await userEvent.click(inspector().getByRole('button', { name: 'Unpair Pages at night' }))
  expect(store.getState().document.kpis.rows[0]?.pair).toBeNull()
})

it('adds an own KPI from the library tab and shows it', async () => {
  const store = await showKpi({ tab: 'library', document: client })
  await userEvent.click(page.getByRole('button', { name: 'Add your own' }))
  await expect.element(inspector().getByRole('heading', { name: 'New KPI' })).toBeVisible()
  await userEvent.fill(field('KPI'), 'Handovers')
  await userEvent.tab()
  expect(store.getState().document.kpis.rows.at(-1)).toMatchObject({ catalog: null, name: 'Handovers' })
})

for (const theme of ['light', 'dark'] as const)
  it(`the whole definition is accessible, ${theme}`, async () => {
    await showKpi({ tab: 'baseline', theme })
    await expect.element(inspector().getByRole('heading', { name: 'Definition' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

it('marks what the inventory says as derived, follows it, and keeps it as a reading', async () => {
  const store = await showKpi({
    tab: 'baseline',
    document: buildDocument({
      kpis: [{ catalog: 'slo-coverage' }],
      services: [{ sloState: 'measured' }, { sloState: 'none' }],
    }),
  })
  await expect.element(inspector().getByText('◇ 50 %, derived from the inventory')).toBeVisible()
  await expect.element(inspector().getByText(/^1 of 2 services\./)).toBeVisible()
  expect(await axeViolations()).toEqual([])
  store.commit('Define one', editCells('services', [{ id: 'services-2', field: 'sloState', text: 'Defined' }]))
  await expect.element(inspector().getByText('◇ 100 %, derived from the inventory')).toBeVisible()
  await userEvent.click(inspector().getByRole('button', { name: 'Keep as reading' }))
  expect(store.getState().document.readings.rows).toMatchObject([{ value: 100, sample: 2, grade: null }])
  expect(store.getState().journal.at(-1)?.label).toBe('Keep the derived figure as a reading of SLO coverage')
})
