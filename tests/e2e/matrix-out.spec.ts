import { readFileSync } from 'node:fs'
import { expect, test } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'
import { bare, readPdf } from '#tests/support/walk/pdf.ts'
import { answerSaveDialog } from '#tests/support/walk/system-dialogs.ts'

test('the matrix leaves as a PDF and as a picture, through the save dialog of the system', async ({
  workbench,
}, info) => {
  await workbench.start()
  const frame = await new Home(workbench.window).openSample()
  const page = workbench.window
  await frame.goTo('RACI')
  const takeOut = async (way: RegExp) => {
    await page.getByRole('button', { name: 'Take out' }).click()
    await page.getByRole('menuitem', { name: way }).click()
  }

  const pdf = info.outputPath('matrix.pdf')
  await answerSaveDialog(workbench, pdf)
  await takeOut(/PDF/)
  await expect(page.getByText('Saved as matrix.pdf.')).toBeVisible()
  const { size, text, title } = await readPdf(pdf)
  // A4 across.
  expect([Math.round(size[0]), Math.round(size[1])]).toEqual([842, 595])
  for (const words of ['RACI matrix, To-Be', 'SRE', 'Platform', 'Product Dev', 'A Accountable', 'I Informed'])
    expect(text).toContain(words)
  for (const words of [
    'agreed signed off by VP Engineering on 6 Sep 2026',
    'conflict of high severity',
    '3 open conflicts',
  ])
    expect(text).toContain(words)
  expect(title).toBe('Alder Media, built-in example: RACI matrix, To-Be')
  const names = await page.getByRole('grid').getByRole('rowheader').allTextContents()
  expect(names.length).toBeGreaterThan(10)
  for (const name of names.filter((each) => each !== 'New item')) expect(bare(text)).toContain(bare(name))
  // Each letter a word of its own; nothing of the screen itself is printed.
  expect(text).toContain('Capacity planning A C C I C C')
  expect(text).not.toContain('Take out')
  // What was put there for the printer is gone again.
  expect(await page.locator('body > div[data-mantine-color-scheme]').count()).toBe(0)

  const png = info.outputPath('matrix.png')
  await answerSaveDialog(workbench, png)
  await takeOut(/picture/)
  await expect(page.getByText('Saved as matrix.png.')).toBeVisible()
  const bytes = readFileSync(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(3200)
})
