import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import { Frame } from '#tests/support/walk/frame.ts'
import { Grid } from '#tests/support/walk/grid.ts'
import { Home } from '#tests/support/walk/home.ts'
import { bare, readPdf } from '#tests/support/walk/pdf.ts'
import { answerSaveDialog } from '#tests/support/walk/system-dialogs.ts'

const conflict = 'Audit and compliance evidence'
const added = 'Access reviews'
const groups = ['Operations and reliability', 'Platform and developer experience', 'Security and governance'] as const

test('a workshop by keyboard alone: from the template to a matrix that is agreed, signed off and printed', async ({
  workbench,
}, info) => {
  const page = await workbench.start()
  await watchPointer(page)
  const frame = new Frame(page)
  const matrix = new Grid(page, 'RACI matrix, To-Be')

  await test.step('begin an engagement from the template', () => create(page, frame))
  await test.step('add an item that nobody answers for', () => addItem(page, frame, matrix))
  await test.step('begin the workshop at the conflict', () => beginAt(page, matrix, conflict))
  await test.step('settle it and give letters', () => settle(page))
  await test.step('agree on every item, group by group', () => agree(page))
  await test.step('sign off', () => signOff(page))
  await test.step('the matrix says so', () => checkMatrix(page, frame, matrix))

  const file = info.outputPath('matrix.pdf')
  await answerSaveDialog(workbench, file)
  await test.step('print', () => print(page))
  await test.step('read what was printed', () => checkPrint(file))
  await expectNoPointer(page)

  await workbench.close()
  const again = await workbench.start()
  await test.step('all of it is there the next time', () => checkAgain(again))
})

async function create(page: Page, frame: Frame): Promise<void> {
  await new Home(page).shown()
  await tabTo(page, page.getByRole('button', { name: 'New engagement' }).first())
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New engagement' })
  await expect(dialog.getByLabel('Engagement')).toBeFocused()
  await page.keyboard.type('Kestrel round 1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kestrel Retail')
  await expect(dialog.getByRole('radio', { name: 'From the template' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(frame.rail).toBeVisible()
}

async function addItem(page: Page, frame: Frame, matrix: Grid): Promise<void> {
  await page.keyboard.press('Control+3')
  await expect(frame.tab('To-Be')).toHaveAttribute('aria-selected', 'true')
  await goToItem(page, matrix, conflict)
  await matrix.press('Control+End', 'Home', 'ArrowDown')
  await expect(matrix.newRow).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type(added)
  await page.keyboard.press('Enter')
  await expect(matrix.cell(added, 'status')).toHaveText('no A')
  await expect(matrix.cell(conflict, 'status')).toHaveText('2 A')
  await goToTab(page, frame, 'Findings')
  for (const rule of ['RACI-1', 'RACI-2', 'RACI-3', 'RACI-5']) await expect(findings(page, rule).first()).toBeVisible()
  await goToTab(page, frame, 'To-Be')
}

async function beginAt(page: Page, matrix: Grid, item: string): Promise<void> {
  await goToItem(page, matrix, item)
  await page.keyboard.press('F5')
  await expect(title(page)).toHaveText('Security and governance')
  await expect(page.getByRole('navigation', { name: 'Stages' })).toBeHidden()
  await expect(about(page)).toContainText('2 roles are accountable')
}

/** One A is kept by a digit; the new item gets its letters, and the roles without any work some. */
async function settle(page: Page): Promise<void> {
  const shown = workshopGrid(page, 'Security and governance')
  const [sre, dev, security, infra] = [
    await shown.keyOf('SRE'),
    await shown.keyOf('Product Dev'),
    await shown.keyOf('Security'),
    await shown.keyOf('Infra/Network'),
  ]
  await expect(about(page)).toContainText('1 Keep A with Platform')
  await page.keyboard.press('1')
  await expect(shown.cell(conflict, security)).toHaveText('R')
  await expect(about(page)).not.toContainText('accountable')

  await shown.press('ArrowDown', 'Home', 'ArrowRight')
  await expect(shown.cell(added, sre)).toHaveAttribute('aria-selected', 'true')
  await expect(about(page)).toContainText('No role is accountable')
  await page.keyboard.type('c')
  await shown.press('ArrowRight', 'ArrowRight')
  await page.keyboard.type('r')
  await shown.press('ArrowRight')
  await page.keyboard.type('ra')
  await shown.press('ArrowRight')
  await page.keyboard.type('r')
  const letters = [sre, dev, security, infra].map((column) => shown.cell(added, column))
  await expect.poll(() => Promise.all(letters.map((cell) => cell.innerText()))).toEqual(['C', 'R', 'A\nR', 'R'])
  await expect(about(page)).not.toContainText(/nobody|no role/i)
}

/** The first item gets a full record; who and where are offered again for the others. */
async function agree(page: Page): Promise<void> {
  await page.keyboard.press('PageUp')
  await expect(title(page)).toHaveText(groups[1])
  await page.keyboard.press('PageUp')
  let agreed = 0
  for (const [index, group] of groups.entries()) {
    await expect(title(page)).toHaveText(group)
    const shown = workshopGrid(page, group)
    const items = await shown.root.getByRole('rowheader').allTextContents()
    for (const item of items) {
      await expect(about(page)).toContainText(item)
      await decide(page, item, agreed === 0)
      agreed += 1
      // The cursor goes on to the next one that is not agreed, in the next group too.
      const last = item === items.at(-1)
      if (!last || index === groups.length - 1) await expect(shown.cell(item, 'status')).toHaveText('agreed')
      const at = Math.min(last ? index + 2 : index + 1, groups.length)
      await expect(page.getByText(`Group ${at} of 3 · ${agreed} of 17 items agreed`)).toBeVisible()
    }
  }
  expect(agreed).toBe(17)
}

async function decide(page: Page, item: string, whole: boolean): Promise<void> {
  const { keyboard } = page
  await keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Decision' })
  await expect(form.getByLabel('Decision', { exact: true })).toBeFocused()
  await keyboard.type(`${item}: as in the matrix`)
  if (whole) {
    const review = form.getByLabel('Review on')
    for (const text of ['CTO', 'Workshop 4', '', 'One place to ask', 'Data would rather keep it', '5 May 2030']) {
      await keyboard.press('Tab')
      await keyboard.type(text)
    }
    await expect(review).toHaveValue('5 May 2030')
  } else {
    await expect(form.getByLabel('Decided by')).toHaveValue('CTO')
    await expect(form.getByLabel('Forum')).toHaveValue('Workshop 4')
  }
  await keyboard.press('Enter')
  await expect(form).toBeHidden()
}

async function signOff(page: Page): Promise<void> {
  await page.keyboard.press('o')
  const form = page.getByRole('form', { name: 'Sign-off' })
  await expect(form).toContainText('17 agreed items to sign off')
  await page.keyboard.type('Ada Byron')
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(page.getByText('17 of 17 items agreed, 17 signed off')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Stages' })).toBeVisible()
}

async function checkMatrix(page: Page, frame: Frame, matrix: Grid): Promise<void> {
  await frame.savedAfter('Undo: Sign off 17 items')
  await expect(matrix.cell(added, 'status')).toHaveText('agreed')
  await page.keyboard.press('Control+Home')
  await expect.poll(async () => new Set(await matrix.texts('status'))).toEqual(new Set(['agreed']))
  await goToTab(page, frame, 'Findings')
  await expect(findings(page, 'RACI-8').first()).toBeVisible()
  for (const rule of ['RACI-1', 'RACI-2', 'RACI-3', 'RACI-5', 'RACI-17', 'RACI-18'])
    await expect(findings(page, rule), rule).toHaveCount(0)
  await goToTab(page, frame, 'To-Be')
}

async function print(page: Page): Promise<void> {
  await fromPalette(page, 'matrix as a pdf', 'Save the matrix as a PDF')
  await expect(page.getByText('Saved as matrix.pdf.')).toBeVisible()
}

async function checkPrint(file: string): Promise<void> {
  const { text } = await readPdf(file)
  expect(text).toMatch(/Kestrel Retail.*17 of 17 items agreed, signed off by Ada Byron on \d/)
  expect(text).toContain('SRE Platform Product Dev Security')
  expect(bare(text)).toContain(bare(`${conflict} C A R I R I`))
  expect(bare(text)).toContain(bare(`${added} C R A R R`))
  expect(bare(text)).toContain(bare('Capacity planning A R C C I C'))
}

async function checkAgain(page: Page): Promise<void> {
  const frame = new Frame(page)
  const matrix = new Grid(page, 'RACI matrix, To-Be')
  await new Home(page).shown()
  await tabTo(page, page.getByRole('button', { name: 'Kestrel round 1', exact: true }))
  await page.keyboard.press('Enter')
  await expect(frame.rail).toBeVisible()
  await page.keyboard.press('Control+3')
  await goToItem(page, matrix, conflict)
  await expect(matrix.cell(conflict, 'status')).toHaveText('agreed')
  await expect(matrix.cell(conflict, await matrix.keyOf('Security'))).toHaveText('R')
  await goToItem(page, matrix, 'SLO and SLI design and operation')
  await frame.showInspector(true)
  const record = (label: string) => frame.inspector.getByLabel(label, { exact: true })
  await expect(record('Decision')).toHaveValue('SLO and SLI design and operation: as in the matrix')
  for (const [label, value] of [
    ['Decided by', 'CTO'],
    ['Forum', 'Workshop 4'],
    ['Reason', 'One place to ask'],
    ['Dissent', 'Data would rather keep it'],
    ['Review on', '5 May 2030'],
    ['Signed off by', 'Ada Byron'],
  ] as const)
    await expect(record(label), label).toHaveValue(value)
  await page.keyboard.press('F5')
  await expect(page.getByText('17 of 17 items agreed, 17 signed off')).toBeVisible()
}

/** What a rule has found, in the list of findings. */
function findings(page: Page, rule: string): Locator {
  return page.getByRole('region', { name: 'Findings, content' }).getByText(rule, { exact: true })
}

function title(page: Page): Locator {
  return page.getByRole('heading', { level: 2 })
}

function about(page: Page): Locator {
  return page.getByRole('region', { name: 'The item' })
}

function workshopGrid(page: Page, group: string): Grid {
  return new Grid(page, `RACI matrix, To-Be, ${group}`)
}

async function goToItem(page: Page, matrix: Grid, item: string): Promise<void> {
  await fromPalette(page, item, item)
  await expect(matrix.cell(item, 'name')).toHaveAttribute('aria-selected', 'true')
}

async function fromPalette(page: Page, words: string, choice: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to anything' })
  const field = palette.getByRole('textbox', { name: 'Go to anything' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await page.keyboard.type(words)
  await expect(palette.getByRole('button').first()).toContainText(choice)
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
}

/** Out of the grid to the tabs, and along them. */
async function goToTab(page: Page, frame: Frame, name: string): Promise<void> {
  if (
    await page
      .locator('[data-grid-idle]')
      .evaluateAll(([grid]) => grid !== undefined && grid === document.activeElement)
  )
    await page.keyboard.press('Escape')
  await tabTo(page, page.locator('[role=tab][aria-selected=true]'), 'Shift+Tab')
  const tabs = await page.getByRole('tab').count()
  for (let step = 0; step < tabs; step += 1) {
    if ((await frame.tab(name).getAttribute('aria-selected')) === 'true') return
    await page.keyboard.press('ArrowRight')
  }
  await expect(frame.tab(name)).toHaveAttribute('aria-selected', 'true')
}

/** Presses Tab until the focus is there, as often as it takes a patient person. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** The proof that nothing was pointed at. */
async function watchPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'wheel'])
      document.addEventListener(kind, () => (document.documentElement.dataset['pointed'] = kind), true)
  })
}

async function expectNoPointer(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset['pointed'])).toBeUndefined()
}
