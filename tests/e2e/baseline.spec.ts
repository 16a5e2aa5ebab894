import { writeFileSync } from 'node:fs'
import { addDays, isoOf } from '#domain/day.ts'
import { kpiWindowOf } from '#domain/event-window.ts'
import { kpiWindows } from '#domain/kpi-window.ts'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Workbench } from '#tests/support/app-fixture.ts'
import { convertWorkbook, libreOffice } from '#tests/support/libreoffice.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import { Home } from '#tests/support/walk/home.ts'
import { ImportDialog } from '#tests/support/walk/import-dialog.ts'
import { answerSaveDialog } from '#tests/support/walk/system-dialogs.ts'
import { openWorkbook, rowsOfSheet, sheetRow } from '#tests/support/walk/workbook.ts'

const today = isoOf(Math.floor(Date.now() / 86_400_000))

/** A moment so many days ago, as tools write it. */
function ago(days: number, time = '10:00'): string {
  return `${addDays(today, -days)}T${time}:00`
}

const files = {
  'deployments.csv': [
    'Deployment id,Finished at,Status,Environment,Unplanned',
    ...[28, 25, 21, 18, 14, 11, 7, 1].map(
      (days, at) => `D-${at},${ago(days)}Z,success,production,${at === 1 ? 'yes' : 'no'}`,
    ),
    `D-8,${ago(9)}Z,failed,production,no`,
    `D-9,${ago(8)}Z,success,staging,no`,
  ],
  'incidents.csv': [
    'Number;Opened;Acknowledged;Back to normal;Priority',
    `INC-1;${ago(20)};${ago(20, '10:06')};${ago(20, '11:00')};Sev1`,
    `INC-2;${ago(13)};${ago(13, '10:04')};${ago(13, '10:30')};Sev2`,
    `INC-3;${ago(6)};${ago(6, '10:05')};;Sev2`,
  ],
  'pull-requests.csv': [
    'PR,First commit,Opened,Merged,In production',
    `7,${ago(21, '14:00')}+01:00,${ago(20, '09:00')}+01:00,${ago(20, '09:40')}+01:00,${ago(20)}+01:00`,
    `8,${ago(15, '04:00')}+01:00,${ago(14, '09:00')}+01:00,${ago(14, '09:40')}+01:00,${ago(14)}+01:00`,
    `9,${ago(9, '08:00')}+01:00,${ago(8, '09:00')}+01:00,${ago(7, '09:40')}+01:00,${ago(7)}+01:00`,
    `10,${ago(5)}+01:00,${ago(4)}+01:00,,`,
  ],
}

/** What the files come to, worked out by hand: name of the KPI, value, unit, n. */
const counted = [
  ['Deployment frequency', 2, 'per week', 8],
  ['Change fail rate', 37.5, '%', 8],
  ['Failed deployment recovery time', 45, 'min', 2],
  ['Deployment rework rate', 12.5, '%', 8],
  ['Change lead time', 30, 'h', 3],
  ['Mean time to acknowledge (MTTA)', 5, 'min', 3],
  ['Mean time to restore (MTTR)', 45, 'min', 2],
  ['Incident frequency', 3.261, 'per month', 3],
] as const

const restoreRule = 'From the beginning of an incident to its end. The mean of them.'

test('three files of events become a baselined KPI wall and its sheets', async ({ workbench }, testInfo) => {
  const file = testInfo.outputPath('deliverable.xlsx')
  const frame = await new Home(await workbench.start()).create(
    'From the template',
    'Kestrel baseline',
    'Kestrel Retail',
  )
  const put = (name: string, lines: readonly string[]) => {
    const path = testInfo.outputPath(name)
    writeFileSync(path, `${lines.join('\n')}\n`)
    return path
  }

  await test.step('the first day, which the milestones count from', async () => {
    await frame.goTo('Engagement', 'Profile')
    await frame.window.getByLabel('Start').fill(addDays(today, -40))
    await frame.window.getByLabel('Start').press('Enter')
    await expect(frame.undoLabel).toContainText('Start')
  })
  await test.step('what cannot be read is refused with its line, and changes nothing', async () => {
    const before = await frame.undoLabel.innerText()
    await frame.goTo('KPI', 'Events')
    const dialog = new ImportDialog(workbench, frame.window, 'Import events')
    const [head, first, ...rest] = files['deployments.csv']
    await dialog.chooseFile(put('binary.csv', [String(head), String(first), 'D-9,\0\0,success']))
    await expect(dialog.trouble).toHaveText(
      'binary.csv was not imported. The file is not text: there is an empty byte in line 3. Choose a text file or an Excel workbook.',
    )
    await dialog.chooseFile(put('quotes.csv', [String(head), `"D-0,${ago(28)}Z,success,production,no`, ...rest]))
    await dialog.preview()
    await expect(dialog.root.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
    await expect(dialog.problems).toHaveCount(2)
    await expect(dialog.problems.first()).toContainText('lines 2 to 11 were read as one row')
    await expect(dialog.problems.last()).toContainText(/^2Row.*A quotation mark in this row is not closed/)
    await dialog.close()
    await expect(frame.window.getByRole('heading', { name: 'No events yet' })).toBeVisible()
    await expect(frame.undoLabel).toHaveText(before)
  })
  await test.step('the three files, one with a column to be told', () =>
    importFiles(workbench, frame, (name) => put(name, files[name])))
  await test.step('the statistics', () => readStatistics(frame))
  await test.step('kept as baselines', () => keepBaselines(frame))
  await test.step('targets', () => setTargets(frame))
  await test.step('the wall', () => readWall(frame))
  await test.step('export', async () => {
    await answerSaveDialog(workbench, file)
    await frame.goTo('Deliverables')
    await frame.window.getByRole('button', { name: 'Build and save the workbook' }).click()
    await expect(frame.window.getByText('Saved as deliverable.xlsx.')).toBeVisible({ timeout: 30_000 })
  })
  await test.step('read the workbook back', () => checkWorkbook(file))
  if (libreOffice !== '')
    await test.step('read what LibreOffice makes of it', () => checkWorkbook(convertWorkbook(file, 'xlsx')))
})

async function importFiles(
  workbench: Workbench,
  frame: Frame,
  pathOf: (name: keyof typeof files) => string,
): Promise<void> {
  const dialog = new ImportDialog(workbench, frame.window, 'Import events')
  await dialog.chooseFile(pathOf('deployments.csv'))
  await dialog.preview()
  await expect(dialog.summary).toContainText('9 deployments found: 9 to add.')
  await expect(dialog.root.getByText('Rows of “staging” (1).')).toBeVisible()
  await dialog.apply('Import 9 deployments')
  await frame.savedAfter('Undo: Import deployments.csv: 9 deployments added')

  await dialog.chooseFile(pathOf('incidents.csv'))
  await dialog.tell('Back to normal', 'resolved')
  await dialog.preview()
  await expect(dialog.root.getByText(/^1 incident is not resolved\./)).toBeVisible()
  await dialog.apply('Import 3 incidents')

  await dialog.chooseFile(pathOf('pull-requests.csv'))
  await dialog.preview()
  await expect(dialog.root.getByText(/^1 change is not deployed\./)).toBeVisible()
  await dialog.apply('Import 4 changes')
  await frame.savedAfter('Undo: Import pull-requests.csv: 4 changes added')
}

async function readStatistics(frame: Frame): Promise<void> {
  const row = (name: RegExp) => frame.window.getByRole('row', { name })
  await expect(row(/^Deployment frequency 2 per week rate 8/)).toBeVisible()
  await expect(row(/^Change fail rate 37.5 % share 8/)).toBeVisible()
  await expect(row(/^Change lead time 30 h median 3 30 \d+ .*1 not deployed/)).toBeVisible()
  await expect(row(/^MTTR 45 min mean 2 45 .*1 not finished/)).toBeVisible()
  await expect(row(/^MTTR, Sev1 60 min mean 1/)).toBeVisible()
  await frame.showInspector(true)
  await frame.window.getByRole('button', { name: 'MTTR', exact: true }).click()
  await expect(frame.inspector).toContainText(restoreRule)
  await expect(frame.inspector).toContainText('1 left out: not finished')
  await expect(frame.inspector).toContainText('From incidents.csv.')
}

async function keepBaselines(frame: Frame): Promise<void> {
  await frame.inspector.getByRole('button', { name: 'Keep as reading' }).click()
  await expect(frame.inspector).toContainText('Kept as a reading of')
  await frame.inspector.getByRole('button', { name: 'Keep as baseline' }).click()
  await expect(frame.inspector).toContainText('Kept as the baseline of')
  await expect(frame.undoLabel).toHaveText('Undo: Keep MTTR as the baseline of Mean time to restore (MTTR)')
  await frame.window.getByRole('button', { name: 'Keep 7 baselines' }).click()
  await frame.savedAfter('Undo: Keep 7 figures as baselines')
}

async function setTargets(frame: Frame): Promise<void> {
  const targets = await frame.openGrid('KPI', 'Targets', 'Targets by milestone')
  await targets.type('Change lead time', 'own', 'at most 24', '24')
  await targets.type('Change lead time', '30-days', '36')
  await targets.type('Change lead time', '90-days', '24')
  await targets.type('Change fail rate', 'own', 'at most 5', '5')
}

async function readWall(frame: Frame): Promise<void> {
  await frame.openTab('Wall')
  const card = (name: string) =>
    frame.window.getByRole('listitem').filter({ has: frame.window.getByRole('heading', { name, exact: true }) })
  for (const [name, value, unit, n] of counted) {
    await expect(card(name)).toContainText(`${value} ${unit}n ${n}, 28 days, measured,`)
  }
  await expect(card('Change lead time')).toContainText('on target')
  await expect(card('Change lead time')).toContainText('target at most 36 h (30 days)')
  await expect(card('Change fail rate')).toContainText('Off by 32.5 points.')
  await frame.window.getByRole('button', { name: 'Change lead time' }).click()
  await expect(frame.window.getByRole('heading', { name: 'Readings of the whole organisation' })).toBeVisible()
}

async function checkWorkbook(file: string): Promise<void> {
  const workbook = await openWorkbook(file)
  const kpi = (name: string) => sheetRow(workbook, 'KPI baseline', 'name', name)
  const days = { from: addDays(today, -28), until: addDays(today, -1), days: 28 }
  const window = kpiWindows.find(({ value }) => value === kpiWindowOf(days))?.label
  for (const [name, value, , n] of counted) {
    expect(kpi(name), name).toMatchObject({
      baseline: { result: value },
      'baseline:sample': { result: n },
      'baseline:window': { result: window },
      'baseline:grade': { result: 'Measured' },
      latest: { result: value },
    })
    expect(sheetRow(workbook, 'KPI readings', 'kpi', name), name).toMatchObject({
      value,
      sample: n,
      window,
      baseline: 'Yes',
      grade: 'Measured',
      date: new Date(`${days.until}T00:00:00Z`),
    })
  }
  expect(kpi('Change lead time')).toMatchObject({
    target: 24,
    'by:30-days': 36,
    'by:90-days': 24,
    wanted: { result: 36 },
    // ExcelJS does not read a result of 0, such as that of the distance.
    status: { result: '● on target' },
  })
  expect(kpi('Change fail rate')).toMatchObject({ gap: { result: 32.5 }, status: { result: '■ off target' } })
  expect(rowsOfSheet(workbook, 'KPI readings')).toHaveLength(counted.length)
  expect(sheetRow(workbook, 'Event statistics', 'title', 'MTTR')).toMatchObject({
    value: 45,
    unit: 'min',
    measure: 'mean',
    sample: 2,
    leftOut: '1 not finished',
    rule: restoreRule,
    kpi: 'Mean time to restore (MTTR)',
    files: 'incidents.csv',
  })
}
