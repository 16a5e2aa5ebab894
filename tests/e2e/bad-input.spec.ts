import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Workbench } from '#tests/support/app-fixture.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import type { Grid } from '#tests/support/walk/grid.ts'
import { Home } from '#tests/support/walk/home.ts'
import { ImportDialog } from '#tests/support/walk/import-dialog.ts'
import { row, smallWorkbook } from '#tests/support/small-workbook.ts'
import { breakStoredRow, deleteJournals, rowsSetAside } from '#tests/support/walk/stored-rows.ts'

const catalog = fileURLToPath(new URL('../fixtures/backstage/catalog.yaml', import.meta.url))

test.describe('files that cannot be imported are refused in words, and nothing changes', () => {
  const cases = [
    {
      what: 'a workbook that was cut off',
      file: 'services.xlsx',
      content: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 8, 0]),
      message: 'services.xlsx was not imported. The workbook is damaged or cut off: its end is missing.',
    },
    {
      what: 'a web page that is called a workbook',
      file: 'services.xls',
      content: '<html><table><tr><td>Service</td></tr></table></html>',
      message: 'services.xls was not imported. This is a web page that is called “services.xls”.',
    },
    {
      what: 'bytes that are no text',
      file: 'services.csv',
      content: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 251)),
      message: 'services.csv was not imported. The file is not text: there is an empty byte in line 1.',
    },
    {
      what: 'YAML in which no document can be read',
      file: 'catalog.yaml',
      content: '# first line\nkind: [Component\n',
      message: 'catalog.yaml was not imported. No Backstage entity could be read. Document 1, line 3:',
    },
  ]
  for (const { what, file, content, message } of cases)
    test(what, async ({ workbench }, testInfo) => {
      const { services, dialog } = await openImport(workbench)
      const path = testInfo.outputPath(file)
      writeFileSync(path, content)
      await dialog.chooseFile(path)
      await expect(dialog.trouble).toContainText(message)
      await dialog.close()
      await services.hasRows(1)
    })

  test('a file of more than 20 MB', async ({ workbench }, testInfo) => {
    const { services, dialog } = await openImport(workbench)
    const path = testInfo.outputPath('huge.csv')
    const handle = openSync(path, 'w')
    ftruncateSync(handle, 20_000_001)
    closeSync(handle)
    await dialog.chooseFile(path)
    await expect(dialog.trouble).toContainText('The file has 21 MB; at most 20 MB can be imported.')
    await dialog.close()
    await services.hasRows(1)
  })
})

test('a workbook of several sheets with headers of its own: the columns are told once and remembered', async ({
  workbench,
}, testInfo) => {
  const { frame, services, dialog } = await openImport(workbench)
  const path = testInfo.outputPath('applications.xlsx')
  const rows = row(1, 'Product', 'Squad', 'Cost centre') + row(2, 'till', 'Shop', '4711') + row(3, 'wishlist', 'Shop')
  writeFileSync(path, smallWorkbook({ sheets: { Cover: row(1, 'Products of Northwind'), Products: rows } }))

  await dialog.chooseFile(path)
  await dialog.root.getByLabel('Sheet').selectOption('Products')
  await expect(dialog.root.getByText('No column holds the name of the service yet.')).toBeVisible()
  await expect(dialog.root.getByRole('button', { name: 'Preview' })).toBeDisabled()
  await dialog.tell('Product', 'Service')
  await dialog.tell('Squad', 'Owner team')
  await dialog.root.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.summary).toContainText('2 services found: 2 to add.')
  await dialog.apply('Import 2 services')
  await services.hasRows(3)
  await expect(services.cell('till', 'ownerTeam')).toHaveText('Shop')

  await dialog.chooseFile(path)
  await expect(dialog.root.getByText('They go where you sent them the last time.')).toBeVisible()
  await dialog.root.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.summary).toContainText('2 services found: 2 unchanged.')
  await dialog.close()
  await services.hasRows(3)
  await frame.undo()
  await services.hasRows(1)
})

test('50,000 rows are read and compared while the window stays usable, and Cancel ends it', async ({
  workbench,
}, testInfo) => {
  const { services, dialog } = await openImport(workbench)
  const path = testInfo.outputPath('large.csv')
  const lines = Array.from({ length: 50_000 }, (_, at) => `service-${at},${(at % 4) + 1},Team ${at % 60},some words`)
  writeFileSync(path, `Service,Tier,Owner,Notes\n${lines.join('\n')}\n`)

  await dialog.chooseFile(path)
  await dialog.root.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.root.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await dialog.chooseFile(path)
  await expect(dialog.summary).toContainText('50,000 services found: 50,000 to add.', { timeout: 60_000 })
  await dialog.close()
  await services.hasRows(1)
})

test('a catalog with one bad document: the document is named, the others are offered, Cancel changes nothing', async ({
  workbench,
}, testInfo) => {
  const { frame, services, dialog } = await openImport(workbench)
  const good = readFileSync(catalog, 'utf8')
  const path = testInfo.outputPath('catalog.yaml')
  writeFileSync(path, `${good.trimEnd()}\n---\nkind: Component\nmetadata:\n  name: [unclosed\n`)
  const firstBadLine = good.trimEnd().split('\n').length + 2

  await dialog.chooseFile(path)
  await expect(dialog.summary).toContainText('3 services')
  await expect(dialog.problems).toHaveCount(1)
  await expect(dialog.problems).toContainText(/Document \d+/)
  const [line = ''] = await dialog.problems.getByRole('cell').allInnerTexts()
  expect(Number(line)).toBeGreaterThanOrEqual(firstBadLine)
  expect(Number(line)).toBeLessThanOrEqual(firstBadLine + 4)
  await dialog.close()
  await services.hasRows(1)
  await expect(frame.undoLabel).toHaveText('Undo: Add a service')
})

test('a table with bad rows: each is named with its line, and the good ones go in as one step', async ({
  workbench,
}, testInfo) => {
  const { frame, services, dialog } = await openImport(workbench)
  const path = testInfo.outputPath('services.csv')
  writeFileSync(
    path,
    'Service,Tier,Owner team\nsearch,2,Search\n,1,Nobody\ncart,urgent,Shop\nwishlist,3,Shop,surplus\n',
  )
  await dialog.chooseFile(path)
  await expect(dialog.row('no name')).toContainText('There is no service name.')
  await expect(dialog.row('no name').getByRole('cell').first()).toHaveText('3')
  await expect(dialog.row('cart')).toContainText('urgent')
  await expect(dialog.problems).toContainText([
    'There is no service name.',
    'urgent',
    'The row has 4 cells, the header row 3.',
  ])
  await dialog.apply('Import 3 services')

  await services.hasRows(4)
  // What was not understood is kept as it was written.
  await expect(services.cell('cart', 'tier')).toHaveText('urgent')
  await expect(services.cell('cart', 'tier')).toHaveAttribute('aria-invalid', 'true')
  await frame.undo()
  await services.hasRows(1)
})

test('a broken row of the store is named and brought back from the journal', async ({ workbench }) => {
  const window = await workbench.start()
  const home = new Home(window)
  await (await home.create('From the template', 'Kestrel Retail')).goHome()
  const broken = await breakStoredRow(window, 'raciItems', 'group')
  const frame = await home.open('Kestrel Retail')
  const notice = `could not be read and was restored from the journal: raciItems, row ${broken}, group`
  await expect(window.getByText(notice)).toBeVisible()
  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  await expect(matrix.root.getByRole('rowheader')).toHaveCount(17)
})

test('a broken row without a journal is named and set aside as it was, and everything else opens', async ({
  workbench,
}) => {
  const first = await workbench.start()
  await new Home(first).create('From the template', 'Kestrel Retail').then((frame) => frame.goHome())
  const broken = await breakStoredRow(first, 'raciItems', 'group')
  await workbench.close()
  deleteJournals(workbench.userData)

  const window = await workbench.start()
  const frame = await new Home(window).open('Kestrel Retail')
  const notice = `could not be read and was set aside untouched: raciItems, row ${broken}, group`
  await expect(window.getByText(notice)).toBeVisible()
  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  await expect(matrix.root.getByRole('rowheader')).toHaveCount(16)
  expect(await rowsSetAside(window)).toMatchObject([{ id: broken, group: { nonsense: true } }])
  await matrix.type('Capacity planning', 'status', 'Agreed', 'agreed')
  await frame.saved()
})

interface Opened {
  readonly frame: Frame
  readonly services: Grid
  readonly dialog: ImportDialog
}

/** An engagement with one service, and its import. */
async function openImport(workbench: Workbench): Promise<Opened> {
  const window = await workbench.start()
  const frame = await new Home(window).create('Blank', 'Northwind')
  const services = await frame.openGrid('As-Is', 'Services', 'Services')
  await services.add('checkout')
  return { frame, services, dialog: new ImportDialog(workbench, window) }
}
