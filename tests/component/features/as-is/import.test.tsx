import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newService } from '#domain/service.ts'
import { rowsOf } from '#tests/support/test-store.ts'
import { nextFile, showAsIs, textFile } from './stage.tsx'

const file = 'Service;Tier;Owner\ncheckout;2;Basket\nnew-one;1;Fresh\n;1;\npayments;1;\n'

async function choose(name: string, text: string): Promise<void> {
  nextFile(textFile(name, text))
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
}

async function openImport(): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'Import', exact: true }))
}

it('shows what would change before anything does, applies it as one step, and undo takes it back', async () => {
  const snapshots: string[] = []
  const store = await showAsIs({ tab: 'services', snapshots })
  const before = rowsOf(store.getState().document)
  await openImport()
  await choose('services.csv', file)
  await expect
    .element(page.getByText('4 services found: 1 to add, 1 to change, 1 unchanged, 1 left out.'))
    .toBeVisible()
  await expect
    .element(
      page
        .getByRole('dialog')
        .getByRole('row', { name: /checkout/ })
        .getByText('1 Customer-critical'),
    )
    .toBeVisible()
  await expect.element(page.getByText('2 teams will be added')).toBeVisible()
  await expect.element(page.getByText('There is no service name. The row is left out.')).toBeVisible()
  expect(store.getState().seq).toBe(0)
  await userEvent.click(page.getByRole('button', { name: 'Import 2 services' }))
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(store.getState().journal).toMatchObject([
    { label: 'Import services.csv: 1 added, 1 changed', source: 'import' },
  ])
  expect(snapshots).toEqual(['import'])
  expect(store.getState().document.services.rows.at(-1)).toMatchObject({ name: 'new-one', tier: 1 })
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('names the document and line of a file that cannot be read, and changes nothing', async () => {
  const store = await showAsIs({ tab: 'services' })
  await openImport()
  await choose('catalog.yaml', 'kind: [Component\n  metadata: }')
  await expect.element(page.getByRole('alert')).toHaveTextContent(/catalog\.yaml was not imported.*Document 1, line \d/)
  nextFile({ status: 'too-large', name: 'huge.csv', bytes: 71_000_000 })
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('huge.csv has 71 MB; at most 50 MB can be imported.')
  expect(store.getState().seq).toBe(0)
})

it('imports nothing and says so when the copy before it cannot be written', async () => {
  const store = await showAsIs({ tab: 'services', copied: false })
  await openImport()
  await choose('services.csv', file)
  await userEvent.click(page.getByRole('button', { name: 'Import 2 services' }))
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('A copy of the engagement is written before an import, and that failed.')
  expect(store.getState().seq).toBe(0)
  await expect.element(page.getByRole('button', { name: 'Import 2 services' })).toBeEnabled()
})

it('imports a pasted table, and refuses a preview that the engagement has overtaken', async () => {
  const store = await showAsIs({ tab: 'services' })
  await openImport()
  await userEvent.fill(page.getByRole('textbox', { name: 'Or paste a table' }), 'Service\tTier\npasted\t3')
  await userEvent.click(page.getByRole('button', { name: 'Preview the pasted text' }))
  const apply = page.getByRole('button', { name: 'Import 1 service' })
  await expect.element(apply).toBeVisible()
  store.commit('Add it meanwhile', () => [
    {
      table: 'services',
      id: 'svc_x',
      before: null,
      after: { ...newService('svc_x', 999), name: 'pasted' },
    },
  ])
  await userEvent.click(apply)
  await expect.element(page.getByRole('alert')).toHaveTextContent('The engagement changed while this was open.')
  await expect.element(page.getByText('1 service found: 1 to change.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Import 1 service' }))
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(store.getState().document.services.rows.at(-1)).toMatchObject({ id: 'svc_x', tier: 3 })
})
