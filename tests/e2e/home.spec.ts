import type { Locator } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'

test('a blank engagement, one from the template and the sample stand in the list with their progress', async ({
  window,
}) => {
  const home = new Home(window)
  await expect(home.firstRun).toBeVisible()
  const blank = await home.create('Blank', 'Northwind', 'Northwind Ltd')
  await expect(blank.title).toHaveText('Engagement')
  await blank.goHome()
  await (await home.create('From the template', 'Kestrel Retail')).goHome()
  const sample = await home.openSample()
  await expect(sample.title).toHaveText('As-Is')
  await sample.goHome()

  await expect(home.firstRun).toHaveCount(0)
  await expect(home.list).toHaveCount(3)
  await expect(home.entry('Northwind')).toContainText('Northwind Ltd')
  // The newest edit stands first.
  await expect(home.list.first()).toContainText('Sample: Alder Media')
  expect(await progressOf(home.entry('Northwind'))).toMatchObject({ RACI: 0, KPI: 0 })
  const template = await progressOf(home.entry('Kestrel Retail'))
  expect(template['RACI'], 'nobody has looked at the template yet').toBe(0)
  const filled = await progressOf(home.entry('Sample: Alder Media'))
  expect(filled['As-Is']).toBeGreaterThan(template['As-Is'] ?? 100)
  expect(filled['RACI']).toBeGreaterThan(50)
})

test('progress in the list follows the work, and the engagement opens as it was after a restart', async ({
  workbench,
}) => {
  const home = new Home(await workbench.start())
  const frame = await home.create('Blank', 'Northwind')
  await frame.goHome()
  const before = await progressOf(home.entry('Northwind'))
  await home.open('Northwind')
  await frame.goTo('Engagement', 'Profile')
  const engineers = frame.window.getByRole('textbox', { name: 'Engineers in scope' })
  await engineers.fill('120')
  await engineers.press('Enter')
  await expect(frame.window.getByText(/120 in scope/)).toBeVisible()
  await frame.goHome()
  const after = await progressOf(home.entry('Northwind'))
  expect(after['Engagement']).toBeGreaterThan(before['Engagement'] ?? 100)

  await workbench.close()
  const again = new Home(await workbench.start())
  expect(await progressOf(again.entry('Northwind'))).toEqual(after)
  const reopened = await again.open('Northwind')
  await reopened.goTo('Engagement', 'Profile')
  await expect(reopened.window.getByRole('textbox', { name: 'Engineers in scope' })).toHaveValue('120')
})

test('a duplicate holds the same and leads a life of its own', async ({ window }) => {
  const home = new Home(window)
  const original = await home.create('From the template', 'Kestrel Retail')
  await (await original.openGrid('Engagement', 'Teams', 'Teams')).add('Payments')
  await original.goHome()
  await home.duplicate('Kestrel Retail')
  await expect(home.list).toHaveCount(2)

  const copy = await home.open('Kestrel Retail (copy)')
  const teams = await copy.openGrid('Engagement', 'Teams', 'Teams')
  await teams.type('Payments', 'lead', 'Ada')
  await copy.goHome()
  const first = await home.open('Kestrel Retail')
  const unchanged = await first.openGrid('Engagement', 'Teams', 'Teams')
  await expect(unchanged.cell('Payments', 'lead')).toHaveText('')
})

test('a deleted engagement comes back by Undo, stays away after a restart without it, and can still be restored', async ({
  workbench,
}) => {
  const home = new Home(await workbench.start())
  await (await home.create('From the template', 'Kestrel Retail')).goHome()
  await (await home.create('Blank', 'Northwind')).goHome()
  await home.delete('Kestrel Retail')
  await home.undoDelete('Kestrel Retail')
  const frame = await home.open('Kestrel Retail')
  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  await expect(matrix.row('Capacity planning')).toBeVisible()
  await frame.goHome()

  await home.delete('Northwind')
  await workbench.close()
  const again = new Home(await workbench.start())
  await expect(again.entry('Kestrel Retail')).toHaveCount(1)
  await expect(again.entry('Northwind')).toHaveCount(0)

  await workbench.window.getByText('Recently deleted (1)').click()
  await workbench.window.getByRole('button', { name: 'Restore Northwind' }).click()
  await expect(again.entry('Northwind')).toHaveCount(1)
  await expect(workbench.window.getByText('Recently deleted')).toHaveCount(0)
})

test('search narrows the list by engagement and client', async ({ window }) => {
  const home = new Home(window)
  await (await home.create('From the template', 'Kestrel Retail')).goHome()
  for (let copies = 1; copies <= 6; copies += 1) {
    await home.duplicate('Kestrel Retail')
    await expect(home.list).toHaveCount(1 + copies)
  }
  await (await home.create('Blank', 'Round two', 'Northwind Ltd')).goHome()
  await home.search.fill('northwind')
  await expect(home.list).toHaveCount(1)
  await expect(home.entry('Round two')).toBeVisible()
  await home.search.fill('nobody')
  await expect(home.list).toHaveCount(0)
  await expect(window.getByText('No engagement matches “nobody”.')).toBeVisible()
  await home.search.fill('')
  await expect(home.list).toHaveCount(8)
})

/** "Engagement 50 %, As-Is 0 %, ..." as numbers. */
async function progressOf(entry: Locator): Promise<Record<string, number>> {
  const text = (await entry.getByRole('img').getAttribute('aria-label')) ?? ''
  return Object.fromEntries(
    text.split(', ').map((part) => {
      const [, stage = part, share = ''] = /^(.+) (\d+) %$/.exec(part) ?? []
      return [stage, Number(share)]
    }),
  )
}
