import { writeFileSync } from 'node:fs'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { printField } from '#domain/field-text.ts'
import type { FieldSpec } from '#domain/field.ts'
import { tableSpecs } from '#domain/table-specs.ts'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Workbench } from '#tests/support/app-fixture.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import type { Grid } from '#tests/support/walk/grid.ts'
import { Home } from '#tests/support/walk/home.ts'
import { ImportDialog } from '#tests/support/walk/import-dialog.ts'
import { SelfCheck } from '#tests/support/walk/self-check.ts'
import { clipboard } from '#tests/support/walk/system-dialogs.ts'

const client = sampleDocument('2026-11-22')
const answers = { yes: 'Yes', no: 'No', unknown: 'Could not say', 'not-applicable': 'Not applicable' } as const

test('the sample client is assessed from blank to summary', async ({ workbench }, testInfo) => {
  const frame = await new Home(await workbench.start()).create('Blank', 'Alder, on site')
  const { window } = frame

  await test.step('the teams and the services', async () => {
    const teams = await frame.openGrid('Engagement', 'Teams', 'Teams')
    await pasteTable(workbench, teams, 'teams')
    await frame.goTo('As-Is', 'Services')
    const file = testInfo.outputPath('services.csv')
    writeFileSync(file, servicesCsv())
    const importing = new ImportDialog(workbench, window)
    await importing.chooseFile(file)
    await expect(importing.summary).toContainText('40 to add')
    await importing.apply('Import 40 services')
  })
  await test.step('toil and tools, pasted', async () => {
    await pasteTable(workbench, await frame.openGrid('As-Is', 'Toil', 'Toil'), 'toil')
    await pasteTable(workbench, await frame.openGrid('As-Is', 'Tools', 'Tools'), 'tools')
  })
  await test.step('capabilities by key', () => rateCapabilities(frame))
  await test.step('the self-check', async () => {
    await frame.goTo('As-Is', 'Self-check')
    const check = new SelfCheck(window)
    for (const { id, answer } of client.answers.rows) {
      const question = catalog.selfCheck.find((each) => each.slug === id)
      if (question && answer !== null) await check.answer(question.question, answers[answer])
    }
  })
  await test.step('evidence', async () => {
    const evidence = await frame.openGrid('As-Is', 'Evidence', 'Evidence')
    await evidence.add('Toil time sheets, one week')
    await evidence.type('Toil time sheets, one week', 'grade', 'Measured')
  })
  await test.step('a suggestion becomes a finding', async () => {
    await frame.goTo('As-Is', 'Findings')
    await window.getByRole('button', { name: /^Accept: live-ingest: nobody on call/ }).click()
    await expect(frame.undoLabel).toContainText('Accept')
  })

  await test.step('the summary says what was found', async () => {
    await frame.goTo('As-Is', 'Summary')
    const figures = window.getByRole('list', { name: 'Key figures' })
    await expect(figures).toContainText('40 services')
    await expect(figures).toContainText('68 % have an objective')
    await expect(figures).toContainText('452 h manual work')
    await expect(figures).toContainText('30 tools')
    const found = window.getByRole('region', { name: 'Top findings' })
    await expect(found.getByRole('button', { name: /^live-ingest: nobody on call/ })).toBeVisible()
    const platform = window.getByRole('region', { name: 'Platform', exact: true })
    await expect(platform).toContainText('5 of 5 agreed')
  })

  await test.step('a figure opens the rows behind it, and all of it outlives a kill', async () => {
    await window.getByRole('button', { name: /^40 services/ }).click()
    await expect(frame.tab('Services')).toHaveAttribute('aria-selected', 'true')
    await frame.saved()
    const again = await new Home(await workbench.killAndRestart()).open('Alder, on site')
    await again.goTo('As-Is', 'Summary')
    await expect(again.window.getByRole('list', { name: 'Key figures' })).toContainText('452 h manual work')
  })
})

/** The level of every aspect of the platform, one digit each. */
async function rateCapabilities(frame: Frame): Promise<void> {
  await frame.goTo('As-Is', 'Capability')
  const list = frame.window.getByRole('listbox', { name: 'Capabilities' })
  await list.getByRole('option').first().click()
  for (const level of ['2', '2', '1', '2', '3']) {
    await frame.window.keyboard.press(level)
    await frame.window.keyboard.press('ArrowDown')
  }
}

/** Pastes the sample's rows under the columns that the grid shows. */
async function pasteTable(workbench: Workbench, grid: Grid, table: 'teams' | 'toil' | 'tools'): Promise<void> {
  const columns = await grid.columns()
  const lines = textsOf(table).map((texts) => columns.map((column) => quoted(texts[column] ?? '')).join('\t'))
  await clipboard.write(workbench, `${lines.join('\n')}\n`)
  await grid.newRow.click()
  await grid.press('Control+v')
  await grid.hasRows(lines.length)
}

function servicesCsv(): string {
  const fields = tableSpecs.services.fields.filter(({ key }) => !['source', 'evidence'].includes(key))
  const rows = textsOf('services').map((texts) => fields.map(({ key }) => csv(texts[key] ?? '')).join(','))
  return [fields.map(({ label }) => csv(label)).join(','), ...rows].join('\n')
}

/** Every row of a table of the sample as text by field. */
function textsOf(table: 'teams' | 'services' | 'toil' | 'tools'): Record<string, string>[] {
  const fields = tableSpecs[table].fields as readonly FieldSpec<never>[]
  return client[table].rows.map((row) =>
    Object.fromEntries(fields.map((field) => [field.key, printField(field, row as never, client, catalog)])),
  )
}

function csv(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function quoted(text: string): string {
  return /["\t\n]/.test(text) ? csv(text) : text
}
