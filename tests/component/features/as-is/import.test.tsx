import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newService } from '#domain/service.ts'
import { row, smallWorkbook } from '#tests/support/small-workbook.ts'
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

it('keeps the focus in the dialog from step to step', async () => {
  await showAsIs({ tab: 'services' })
  await openImport()
  await choose('services.csv', file)
  await expect.element(page.getByRole('button', { name: 'Import 2 services' })).toBeVisible()
  await expect.poll(() => document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
})

it('names the document and line of a file that cannot be read, and changes nothing', async () => {
  const store = await showAsIs({ tab: 'services' })
  await openImport()
  await choose('catalog.yaml', 'kind: [Component\n  metadata: }')
  await expect.element(page.getByRole('alert')).toHaveTextContent(/catalog\.yaml was not imported.*Document 1, line \d/)
  nextFile({ status: 'too-large', name: 'huge.csv', bytes: 71 * 1024 * 1024 })
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('huge.csv is 71 MB. A file can be 50 MB at most; split it and import the parts.')
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

it('asks what columns are for when their headers do not say, and remembers the answer', async () => {
  const store = await showAsIs({ tab: 'services' })
  const applications = 'Product;Squad;Cost centre\ntill;Shop;4711\ncheckout;Commerce;4712\n'
  await openImport()
  await choose('applications.csv', applications)
  const dialog = page.getByRole('dialog')
  const preview = page.getByRole('button', { name: 'Preview', exact: true })
  await expect.element(dialog.getByText('No column holds the name of the service yet.')).toBeVisible()
  await expect.element(preview).toBeDisabled()
  await expect.element(dialog.getByRole('row', { name: /Squad/ })).toHaveTextContent('ShopCommerce2 rows')
  await tell('Product', 'name')
  await tell('Squad', 'onCallTeam')
  await tell('Squad', 'ownerTeam')
  await userEvent.click(preview)
  await expect.element(dialog.getByText('2 services found: 1 to add, 1 unchanged.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Change the columns' }))
  await expect.element(page.getByRole('combobox', { name: 'Where Squad goes' })).toHaveValue('ownerTeam')
  await userEvent.click(preview)
  await userEvent.click(page.getByRole('button', { name: 'Import 1 service' }))
  await expect.element(dialog).not.toBeInTheDocument()
  expect(store.getState().journal).toHaveLength(1)
  expect(store.getState().document.importMappings.rows).toMatchObject([
    { columns: { product: 'name', squad: 'ownerTeam', 'cost centre': '' } },
  ])

  await openImport()
  await choose('applications.csv', applications)
  await expect.element(dialog.getByText('2 services found: 2 unchanged.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
})

it('sends a field to one column at a time', async () => {
  await showAsIs({ tab: 'services' })
  await openImport()
  await choose('a.csv', 'Service;Alias\ncart;basket\n')
  await tell('Alias', 'name')
  await expect.element(page.getByRole('combobox', { name: 'Where Service goes' })).toHaveValue('')
  await expect.element(page.getByRole('combobox', { name: 'Where Alias goes' })).toHaveValue('name')
})

it('lets a sheet of a workbook be chosen, and says when it is empty', async () => {
  await showAsIs({ tab: 'services' })
  await openImport()
  const inventory = row(1, 'Service', 'Tier') + row(2, 'till', '1')
  const content = smallWorkbook({ sheets: { Cover: row(1, 'Hello'), Inventory: inventory, Empty: '' } })
  nextFile({ status: 'opened', name: 'services.xlsx', bytes: content })
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
  await expect.element(page.getByRole('combobox', { name: 'Sheet' })).toHaveValue('1')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sheet' }), 'Empty')
  await expect.element(page.getByRole('alert')).toHaveTextContent('The sheet “Empty” is empty.')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sheet' }), 'Cover')
  await expect.element(page.getByRole('button', { name: 'Preview', exact: true })).toBeDisabled()
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sheet' }), 'Inventory')
  await userEvent.click(page.getByRole('button', { name: 'Preview', exact: true }))
  await expect.element(page.getByText('1 service found: 1 to add.')).toBeVisible()
})

it('can be cancelled while a large file is read, and shows it page by page when it is not', async () => {
  const store = await showAsIs({ tab: 'services' })
  const lines = Array.from({ length: 50_000 }, (_, at) => `service-${at};${(at % 4) + 1};Team ${at % 60}`)
  const large = `Service;Tier;Owner\n${lines.join('\n')}\n;;\n;1;\n`
  await openImport()
  await choose('large.csv', large)
  await expect.element(page.getByRole('progressbar', { name: /large\.csv/ })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }))
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  expect(store.getState().seq).toBe(0)

  await choose('large.csv', large)
  await expect
    .element(page.getByText('50,001 services found: 50,000 to add, 1 left out.'), { timeout: 60_000 })
    .toBeVisible()
  const rows = page.getByRole('region', { name: 'Rows of the file' }).getByRole('row')
  await expect.poll(() => rows.elements().length).toBe(201)
  await userEvent.click(page.getByRole('button', { name: 'Show 200 more' }))
  await expect.poll(() => rows.elements().length).toBe(401)
  await userEvent.click(page.getByRole('button', { name: /^Left out/ }))
  await expect.poll(() => rows.elements().length).toBe(2)
  await expect.element(page.getByRole('row', { name: /no name/ })).toHaveTextContent('50,003')
}, 90_000)

it('leaves out a row with a text of five million letters, draws its beginning and says why', async () => {
  await showAsIs({ tab: 'services' })
  await openImport()
  await choose('long.csv', `Service;Notes\nlong;${'x'.repeat(5_000_000)}\n`)
  await expect.element(page.getByText('1 service found: 1 left out.')).toBeVisible()
  await expect
    .element(page.getByRole('row', { name: /left out long/ }))
    .toHaveTextContent('Notes has 5000000 characters; a field, like a cell of a workbook, holds 32767.')
  expect(document.body.textContent.length).toBeLessThan(100_000)
})

async function tell(column: string, field: string): Promise<void> {
  await userEvent.selectOptions(page.getByRole('combobox', { name: `Where ${column} goes` }), field)
}
