import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import { firstRunWasShown, watchForFirstRun } from '#tests/support/walk/first-run-watch.ts'
import { Home } from '#tests/support/walk/home.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import type { Grid } from '#tests/support/walk/grid.ts'
import { damages } from '#tests/support/walk/store-files.ts'

const name = 'Kestrel Retail'
const item = 'Audit and compliance evidence'

test('an edit outlives the death of every process, and Undo takes it back afterwards', async ({ workbench }) => {
  const before = await create(await workbench.start())
  const platform = await openMatrix(before).then((matrix) => matrix.keyOf('Platform'))
  await addTeam(before, 'Payments')
  await giveLetter(before, platform, 'I')
  await workbench.kill()

  const after = await reopen(await workbench.start())
  await expect((await openMatrix(after)).cell(item, platform)).toHaveText('ARI')
  await expect((await openTeams(after)).row('Payments')).toHaveCount(1)

  await after.undo()
  await after.savedAfter('Undo: Add a team')
  await after.undo()
  await expect(after.undoLabel, 'creating the engagement is no step of Undo').toHaveCount(0)
  await after.saved()
  await workbench.kill()

  const last = await reopen(await workbench.start())
  await expect((await openMatrix(last)).cell(item, platform)).toHaveText('AR')
  await expect((await openTeams(last)).row('Payments')).toHaveCount(0)
  await last.window.keyboard.press('Control+Shift+Z')
  await expect((await openTeams(last)).row('Payments')).toHaveCount(1)
})

test('ten times killed in the middle of work, every edit that was reported as saved is there', async ({
  workbench,
}) => {
  test.slow()
  const acknowledged: [team: string, field: string, text: string][] = []
  let frame = await create(await workbench.start())
  for (let round = 1; round <= 10; round += 1) {
    const team = `Team ${round}`
    await addTeam(frame, team)
    acknowledged.push([team, 'name', team])
    const teams = await openTeams(frame)
    for (const [field, text] of [['headcount', `${round}`] as const, ['lead', `Lead ${round}`] as const].slice(
      round % 3,
    )) {
      await teams.type(team, field, text)
      await frame.saved()
      acknowledged.push([team, field, text])
    }
    // And one that is on its way when the power goes: it may be there or not.
    await teams.select(team, 'notes')
    await teams.press('x', 'Enter')
    await workbench.kill()

    frame = await reopen(await workbench.start())
    const found = await openTeams(frame)
    for (const [row, field, text] of acknowledged) await expect(found.cell(row, field)).toHaveText(text)
    await found.hasRows(round)
  }
})

test('what is being typed into a long text is not called saved, and is there seconds later whatever happens', async ({
  workbench,
}) => {
  const before = await create(await workbench.start())
  await openMatrix(before).then((matrix) => matrix.row(item).click())
  const notes = before.inspector.getByRole('textbox', { name: 'Notes' })
  await notes.pressSequentially('Two auditors, one name', { delay: 60 })
  await expect(before.window.getByText('Typing…')).toBeVisible()
  await before.saved()
  await workbench.kill()

  const after = await reopen(await workbench.start())
  await openMatrix(after).then((matrix) => matrix.row(item).click())
  await expect(after.inspector.getByRole('textbox', { name: 'Notes' })).toHaveValue('Two auditors, one name')
})

test.describe('with the files of the store damaged between two starts', () => {
  for (const [damage, apply] of Object.entries(damages)) {
    test(`${damage}: everything is there and no first-run screen was shown`, async ({ workbench }) => {
      const before = await create(await workbench.start())
      await addTeam(before, 'Payments')
      const platform = await openMatrix(before).then((matrix) => matrix.keyOf('Platform'))
      await giveLetter(before, platform, 'I')
      await workbench.kill()
      apply(workbench.userData)

      const window = await workbench.start(watchForFirstRun)
      const after = await reopen(window)
      await expect((await openTeams(after)).row('Payments')).toHaveCount(1)
      const matrix = await openMatrix(after)
      await expect(matrix.cell(item, platform)).toHaveText('ARI')
      await after.undo()
      await expect(matrix.cell(item, platform)).toHaveText('AR')
      await after.saved()
      expect(await firstRunWasShown(window)).toBe(false)
    })
  }

  test('the watch for the first-run screen sees a real one', async ({ workbench }) => {
    const window = await workbench.start(watchForFirstRun)
    await expect(new Home(window).firstRun).toBeVisible()
    expect(await firstRunWasShown(window)).toBe(true)
  })
})

test('closing in the middle of typing keeps what was typed, in a field and in a cell', async ({ workbench }) => {
  const before = await create(await workbench.start())
  await before.goTo('Engagement', 'Profile')
  await before.window.getByRole('textbox', { name: 'Sponsor' }).pressSequentially('Ada Byron')
  await workbench.close()

  const between = await reopen(await workbench.start())
  await between.goTo('Engagement', 'Profile')
  await expect(between.window.getByRole('textbox', { name: 'Sponsor' })).toHaveValue('Ada Byron')
  await (await openTeams(between)).newRow.click()
  await between.window.keyboard.type('Payments')
  await workbench.close()

  const after = await reopen(await workbench.start())
  await expect((await openTeams(after)).row('Payments')).toHaveCount(1)
})

const create = (window: Page): Promise<Frame> => new Home(window).create('From the template', name)
const reopen = (window: Page): Promise<Frame> => new Home(window).open(name)
const openTeams = (frame: Frame): Promise<Grid> => frame.openGrid('Engagement', 'Teams', 'Teams')
const openMatrix = (frame: Frame): Promise<Grid> => frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')

async function addTeam(frame: Frame, team: string): Promise<void> {
  const teams = await openTeams(frame)
  await teams.add(team)
  await frame.saved()
}

async function giveLetter(frame: Frame, role: string, letter: string): Promise<void> {
  const matrix = await openMatrix(frame)
  await matrix.select(item, role)
  await matrix.press(letter)
  await frame.savedAfter(`Undo: Give ${letter} to Platform on ${item}`)
}
