import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Workbench } from '#tests/support/app-fixture.ts'
import type { Frame, ScreenName } from './frame.ts'
import { ImportDialog } from './import-dialog.ts'
import { Timeline } from './timeline.ts'

/** Called with the name of what is on the screen: `raci-to-be`, `palette`. */
export type Look = (name: string) => Promise<void>

const stages: readonly ScreenName[] = ['Engagement', 'As-Is', 'RACI', 'KPI', 'Migration', 'Deliverables']

const applications = fileURLToPath(new URL('../../fixtures/import/applications.csv', import.meta.url))
const catalog = fileURLToPath(new URL('../../fixtures/backstage/catalog.yaml', import.meta.url))

/** Every screen, and every tab of those that have some. */
export async function visitScreens(frame: Frame, look: Look): Promise<void> {
  await visitStages(frame, look)
  await visit(frame, ['Library', 'Settings'], look)
}

/** The screens that look different with every engagement. */
export async function visitStages(frame: Frame, look: Look): Promise<void> {
  await visit(frame, stages, look)
}

async function visit(frame: Frame, screens: readonly ScreenName[], look: Look): Promise<void> {
  for (const screen of screens) {
    await frame.goTo(screen)
    await expect(frame.title).toBeVisible()
    const tabs = await frame.window.getByRole('tab').all()
    if (tabs.length === 0) await look(slug(screen))
    for (const tab of tabs) {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
      await look(slug(`${screen} ${await tab.innerText()}`))
      await visitParts(frame.window, slug(`${screen} ${await tab.innerText()}`), look)
    }
  }
}

/** The other parts of a tab that has several, such as the analysis beside the table. Ends on the one it began with. */
async function visitParts(window: Page, name: string, look: Look): Promise<void> {
  const parts = await window.getByRole('group', { name: 'Shown' }).getByRole('button').all()
  const pressed = await Promise.all(parts.map((part) => part.getAttribute('aria-pressed')))
  const first = pressed.indexOf('true')
  for (const part of parts.filter((_, index) => index !== first)) {
    await part.click()
    await look(`${name}-${slug(await part.innerText())}`)
  }
  await parts[first]?.click()
}

/** What opens over a screen or changes its frame. Leaves everything as it was. */
export async function visitOverlays(workbench: Workbench, frame: Frame, look: Look): Promise<void> {
  const { window } = frame
  const { keyboard } = window
  const dialog = window.getByRole('dialog')
  const around = async (open: () => Promise<void>, name: string) => {
    await open()
    await expect(dialog).toBeVisible()
    await look(name)
    await keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  await frame.goTo('RACI', 'To-Be')
  await around(() => keyboard.press('?'), 'key-map')
  await around(() => keyboard.press('Control+k'), 'palette')
  await around(async () => {
    await keyboard.press('Control+k')
    await expect(dialog).toBeVisible()
    await keyboard.type('slo')
  }, 'palette-search')

  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  await matrix.root.getByRole('rowheader').first().click()
  await frame.showInspector(true)
  await look('inspector-open')
  await matrix.press('Shift+F10')
  await expect(window.getByRole('menu')).toBeVisible()
  await look('grid-menu')
  await matrix.press('Escape')
  await frame.showInspector(false)
  await look('inspector-closed')
  await window.getByRole('button', { name: 'Collapse' }).click()
  await look('rail-collapsed')
  await window
    .getByRole('navigation')
    .getByTitle(/^Widen/)
    .click()

  await frame.goTo('As-Is', 'Services')
  const importing = new ImportDialog(workbench, window)
  await importing.open()
  await look('import')
  await importing.chooseFile(applications)
  await importing.tell('Product', 'Service')
  await look('import-columns')
  await importing.root.getByRole('button', { name: 'Choose another file' }).click()
  await importing.chooseFile(catalog)
  await expect(importing.summary).toBeVisible()
  await look('import-preview')
  await importing.close()
}

/** What opens in the RACI stage: dialogs, notes on a cell, the workshop with its forms. Leaves everything as it was. */
export async function visitRaciOverlays(frame: Frame, look: Look): Promise<void> {
  const { window } = frame
  const { keyboard } = window
  const dialog = window.getByRole('dialog')
  const around = async (open: () => Promise<void>, name: string, inside: () => Promise<void> = () => look(name)) => {
    await open()
    await expect(dialog).toBeVisible()
    await inside()
    await keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  const button = (name: string) => () => window.getByRole('button', { name }).click()
  const entry = (menu: string, name: string | RegExp) => async () => {
    await button(menu)()
    await window.getByRole('menuitem', { name }).click()
  }

  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  await around(entry('Set up', 'Template'), 'raci-template', async () => {
    await look('raci-template')
    const another = dialog.getByRole('radio', { checked: false }).first()
    await another.focus()
    await keyboard.press('Space')
    await look('raci-template-changes')
  })
  await around(entry('Set up', /^Letters: /), 'raci-letters', async () => {
    for (const set of ['RASCI', 'DACI', 'RAPID', 'own']) {
      await dialog.getByRole('radio', { name: new RegExp(set, 'i') }).focus()
      await keyboard.press('Space')
      await look(`raci-letters-${set.toLowerCase()}`)
    }
  })
  await window.getByRole('button', { name: 'Take out' }).click()
  await expect(window.getByRole('menu')).toBeVisible()
  await look('raci-take-out')
  await keyboard.press('Escape')
  await frame.openTab('Proposals')
  await around(entry('Infrastructure', 'Add a proposal'), 'raci-proposal-new')
  await around(entry('Infrastructure', 'Edit this proposal'), 'raci-proposal')
  await frame.openTab('As-Is')
  await around(entry('Set up', /^Suggest/), 'raci-inventory')

  await frame.openTab('To-Be')
  await matrix.root.getByRole('rowheader').first().click()
  await matrix.press('ArrowRight', 'Shift+F10')
  await window.getByRole('menuitem', { name: 'Add a role before' }).click()
  await expect(dialog).toBeVisible()
  await look('raci-role')
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await matrix.root.getByRole('rowheader').first().click()
  await matrix.press('ArrowRight', 'Enter')
  await expect(window.getByRole('textbox', { name: 'New note on this cell' })).toBeFocused()
  await keyboard.type('Ready')
  await look('raci-cell-notes')
  await keyboard.press('Control+a')
  await matrix.press('Delete', 'Escape')
  await frame.showInspector(false)

  await matrix.press('F5')
  await expect(frame.rail).toBeHidden()
  await look('raci-workshop')
  await matrix.press('Enter')
  await expect(window.getByRole('form', { name: 'Decision' })).toBeVisible()
  await look('raci-workshop-decision')
  await matrix.press('Escape', 'o')
  await expect(window.getByRole('form', { name: 'Sign-off' })).toBeVisible()
  await look('raci-workshop-sign-off')
  await matrix.press('Escape', 'Escape')
  await expect(frame.rail).toBeVisible()
}

/** What opens in the Migration stage: dialogs, forms, the menu to export. Leaves everything as it was. */
export async function visitMigrationOverlays(frame: Frame, look: Look): Promise<void> {
  const { window } = frame
  const { keyboard } = window
  const dialog = window.getByRole('dialog')
  const around = async (button: string | RegExp, name: string, inside: () => Promise<void> = () => look(name)) => {
    await window.getByRole('button', { name: button }).first().click()
    await expect(dialog).toBeVisible()
    await inside()
    await keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  const form = async (button: string, field: string, name: string) => {
    await window.getByRole('button', { name: button, exact: true }).click()
    await expect(window.getByRole('form', { name: field })).toBeVisible()
    await look(name)
    await keyboard.press('Escape')
    await expect(window.getByRole('form', { name: field })).toBeHidden()
  }

  await frame.goTo('Migration', 'Timeline')
  await around('Draft the plan', 'migration-draft', async () => {
    await dialog.getByRole('button', { name: 'Tick all' }).click()
    await expect(dialog.getByRole('list', { name: 'What that does to the plan' })).toBeVisible()
    await look('migration-draft')
  })
  await window.getByRole('button', { name: 'Export' }).click()
  await expect(window.getByRole('menu')).toBeVisible()
  await look('migration-export')
  await keyboard.press('Escape')
  await expect(window.getByRole('menu')).toBeHidden()

  const timeline = new Timeline(window)
  await timeline.showOnly('Step 5 Engagement model')
  const held = 'Define self-service and support levels'
  await timeline.take(held, 7)
  await expect(timeline.said).toContainText(held)
  await look('migration-timeline-drag')
  await keyboard.press('Escape')
  await timeline.letGo()
  await timeline.bar(held).focus()
  await keyboard.press('l')
  await keyboard.press('ArrowDown')
  await look('migration-timeline-link')
  await keyboard.press('Escape')
  await timeline.showAll()

  await frame.openTab('Tasks')
  await around(/^Baselines/, 'migration-baselines')
  await frame.openTab('Capacity')
  await around('Level the plan', 'migration-level')
  const risks = await frame.openGrid('Migration', 'Risks', 'Risks')
  await around('From the catalog', 'migration-risks-catalog')
  await around('From a finding', 'migration-risks-findings')
  await risks.root.getByRole('rowheader').first().click()
  await frame.showInspector(true)
  await form('Accept the risk', 'Accept the risk', 'migration-risk-accept')
  await frame.showInspector(false)
  await frame.openTab('Gates')
  await around('Add a milestone', 'migration-milestone')
  await form('Record the decision', 'Decision', 'migration-gate-decision')
}

/** The question for the first day, which a plan without dates asks. */
export async function visitDateSteps(frame: Frame, look: Look): Promise<void> {
  await frame.goTo('Migration', 'Timeline')
  await frame.window.getByRole('button', { name: 'Date the nine steps' }).click()
  await expect(frame.window.getByRole('dialog', { name: 'Date the steps' })).toBeVisible()
  await look('date-steps')
  await frame.window.keyboard.press('Escape')
  await expect(frame.window.getByRole('dialog')).toBeHidden()
}

/** What stands on Home before it is left for an engagement. */
export async function visitHome(window: Page, name: string, look: Look): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: 'Demarc', exact: true })).toBeVisible()
  await look(name)
  await window.getByRole('button', { name: 'New engagement' }).first().click()
  await expect(window.getByRole('dialog')).toBeVisible()
  await look(`${name}-new-engagement`)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
}

/** The theme of the system as the page sees it (Playwright overrides the real one), and no motion. */
export async function useTheme(workbench: Workbench, theme: 'light' | 'dark'): Promise<void> {
  await workbench.window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(workbench.window.locator(`html[data-mantine-color-scheme=${theme}]`)).toBeAttached()
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '')
}
