import ExcelJS from 'exceljs'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Workbench } from '#tests/support/app-fixture.ts'
import { convertWorkbook, libreOffice, missingLibreOffice } from '#tests/support/libreoffice.ts'
import { answerFileDialogs } from '#tests/support/walk/file-dialogs.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import { Home } from '#tests/support/walk/home.ts'

const catalogFile = path.resolve('tests/fixtures/backstage/catalog.yaml')

test('the whole main job: from the seed template to a workbook that says what was typed', async ({
  workbench,
}, testInfo) => {
  test.slow()
  const saved = testInfo.outputPath('deliverable.xlsx')
  const frame = await new Home(await workbench.start()).create('From the template', 'Kestrel', 'Kestrel Group plc')
  await importServices(workbench, frame)
  await answerSelfCheck(frame)
  await settleConflict(frame)
  await enterBaselines(frame)
  await dateTwoSteps(frame)
  await exportTo(workbench, frame, saved)

  const workbook = await readWorkbook(saved)
  expect(rowOf(workbook, 'Services', 'artist-lookup')).toEqual(
    expect.arrayContaining(['team-a', 'Experimental', '1 Customer-critical']),
  )
  expect(rowOf(workbook, 'Services', 'playback-order')).toEqual(expect.arrayContaining(['team-a', 'Production']))
  expect(rowOf(workbook, 'Self-check', 'Is it clear that SRE is accountable for SLOs?')).toContain('Yes')
  expect(rowOf(workbook, 'Self-check', 'Is toil measured every quarter, with a target for reducing it?')).toContain(
    'No',
  )
  expect(rowOf(workbook, 'RACI', 'Audit and compliance evidence')).toEqual(expect.arrayContaining(['A/R', 'R', 'ok']))
  expect(rowOf(workbook, 'KPI baseline', 'Toil ratio')).toEqual(expect.arrayContaining([54, 30, 'SRE']))
  expect(rowOf(workbook, 'Migration plan', 'As-Is assessment')).toEqual(
    expect.arrayContaining([new Date('2027-01-04T00:00:00Z'), new Date('2027-01-29T00:00:00Z')]),
  )
  expect(rowOf(workbook, 'Migration plan', 'Governance')).toEqual(
    expect.arrayContaining([new Date('2027-02-01T00:00:00Z'), new Date('2027-02-26T00:00:00Z')]),
  )
  test.skip(libreOffice === '', missingLibreOffice)
  expect(existsSync(convertWorkbook(saved, 'pdf'))).toBe(true)
})

test('an export can be cancelled in the dialog, and a file that is in the way is named', async ({
  workbench,
}, testInfo) => {
  const frame = await new Home(await workbench.start()).openSample()
  await answerFileDialogs(workbench.app, { save: null })
  await frame.goTo('Deliverables')
  const build = frame.window.getByRole('button', { name: 'Build and save the workbook' })
  await build.click()
  await expect(frame.window.getByText('Cancelled. Nothing was written.')).toBeVisible()

  await answerFileDialogs(workbench.app, { save: testInfo.outputPath('no-such-folder', 'deliverable.xlsx') })
  await build.click()
  await expect(frame.window.getByRole('alert')).toContainText('The workbook could not be saved')
})

async function importServices(workbench: Workbench, frame: Frame): Promise<void> {
  await answerFileDialogs(workbench.app, { open: catalogFile })
  const services = await frame.openGrid('As-Is', 'Services', 'Services')
  await frame.window.getByRole('button', { name: 'Import', exact: true }).click()
  await frame.window.getByRole('button', { name: 'Choose a file' }).click()
  const preview = frame.window.getByRole('dialog', { name: 'Import catalog.yaml' })
  await expect(preview).toContainText('artist-lookup')
  await expect(preview, 'nothing has changed yet').toContainText('1 team will be added')
  await expect(frame.tab('Services')).toHaveText('Services')
  await preview.getByRole('button', { name: /^Import 3 services/ }).click()
  await expect(preview).toBeHidden()
  await services.hasRows(3)

  await frame.undo()
  await services.hasRows(0)
  await services.root.press('Control+Shift+Z')
  await services.hasRows(3)
  await services.type('artist-lookup', 'tier', '1', '1 Customer-critical')
  await frame.saved()
}

async function answerSelfCheck(frame: Frame): Promise<void> {
  await frame.goTo('As-Is', 'Self-check')
  const question = (slug: string) => frame.window.locator(`[data-question="${slug}"]`)
  await question('slo-accountability').getByRole('button', { name: 'Yes' }).click()
  await question('toil-measured').getByRole('button', { name: 'No', exact: true }).click()
  await question('platform-incidents-tagged').getByRole('button', { name: 'Not applicable' }).click()
  await question('platform-incidents-tagged')
    .getByRole('textbox', { name: /reason|why/i })
    .fill('There is no platform yet.')
  await frame.window.keyboard.press('Tab')
  await expect(frame.window.getByText('3 of 10 answered')).toBeVisible()
}

async function settleConflict(frame: Frame): Promise<void> {
  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  const item = 'Audit and compliance evidence'
  const platform = await matrix.keyOf('Platform')
  const security = await matrix.keyOf('Security')
  await matrix.select(item, security)
  await expect(frame.inspector).toContainText('Platform and Security both hold A')
  await frame.window.keyboard.press('1')
  await expect(matrix.cell(item, platform)).toHaveText('AR')
  await expect(matrix.cell(item, security)).toHaveText('R')
  await expect(frame.inspector).not.toContainText('RACI-2')
}

async function enterBaselines(frame: Frame): Promise<void> {
  const kpis = await frame.openGrid('KPI', 'Baseline', 'KPI baseline')
  await kpis.type('Toil ratio', 'baseline', '54', '54 %')
  await kpis.type('Toil ratio', 'target', 'at most 30', 'at most 30 %')
  await kpis.type('Toil ratio', 'owner', 'SRE')
  await expect(kpis.cell('Toil ratio', 'status')).toHaveText('off')
  await kpis.type('Change fail rate', 'baseline', '12,5', '12.5 %')
}

async function dateTwoSteps(frame: Frame): Promise<void> {
  const steps = await frame.openGrid('Migration', 'Steps', 'Steps')
  const dates = [
    [0, '2027-01-04', '2027-01-29'],
    [1, '2027-02-01', '2027-02-26'],
  ] as const
  for (const [row, start, finish] of dates) {
    await steps.type(row, 'start', start)
    await steps.type(row, 'finish', finish)
  }
  await frame.saved()
}

async function exportTo(workbench: Workbench, frame: Frame, file: string): Promise<void> {
  await answerFileDialogs(workbench.app, { save: file })
  await frame.window.keyboard.press('Control+e')
  await frame.window.getByRole('button', { name: 'Build and save the workbook' }).click()
  await expect(frame.window.getByText('Saved as deliverable.xlsx')).toBeVisible({ timeout: 30_000 })
}

async function readWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  return workbook
}

/** The values of the row that holds this text, with the cached results of formulas. */
function rowOf(workbook: ExcelJS.Workbook, sheet: string, text: string): unknown[] {
  const found: unknown[][] = []
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const values: unknown[] = []
    row.eachCell((cell) => values.push(cell.formula === undefined ? cell.value : cell.result))
    if (values.includes(text)) found.push(values)
  })
  expect(found, `rows of ${sheet} with “${text}”`).toHaveLength(1)
  return found[0] ?? []
}
