import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { Grid } from './grid.ts'

export type ScreenName = 'Engagement' | 'As-Is' | 'RACI' | 'KPI' | 'Migration' | 'Deliverables' | 'Library' | 'Settings'

/** What is around every screen of an open engagement: rail, tabs, status bar. */
export class Frame {
  constructor(readonly window: Page) {}

  get rail(): Locator {
    return this.window.getByRole('navigation', { name: 'Stages' })
  }

  get title(): Locator {
    return this.window.getByRole('heading', { level: 1 })
  }

  get statusBar(): Locator {
    return this.window.getByRole('contentinfo')
  }

  get inspector(): Locator {
    return this.window.getByRole('complementary', { name: 'Inspector' })
  }

  async goTo(screen: ScreenName, tab?: string): Promise<void> {
    await this.rail.getByRole('button', { name: screen }).first().click()
    if (tab !== undefined) await this.openTab(tab)
  }

  async openTab(tab: string): Promise<void> {
    await this.tab(tab).click()
    await expect(this.tab(tab)).toHaveAttribute('aria-selected', 'true')
  }

  /** By its title; a count may stand behind it. */
  tab(title: string): Locator {
    return this.window.getByRole('tab', { name: new RegExp(`^${title}[\\s\\d,.]*$`) })
  }

  async openGrid(screen: ScreenName, tab: string, label: string): Promise<Grid> {
    await this.goTo(screen, tab)
    return new Grid(this.window, label)
  }

  /** Open or closed; how it starts depends on the width of the window. */
  async showInspector(open: boolean): Promise<void> {
    // Open but with nothing to show yet it is there, and hidden where the window is narrow.
    const there = this.window.getByRole('complementary', { name: 'Inspector', includeHidden: true })
    if ((await there.count()) > 0 !== open) await this.window.keyboard.press('Control+i')
    await expect(this.inspector).toBeVisible({ visible: open })
  }

  async goHome(): Promise<void> {
    await this.rail.getByRole('button', { name: 'All engagements' }).click()
    await expect(this.rail).toBeHidden()
  }

  /** What the next Undo would take back, as the status bar says it. */
  get undoLabel(): Locator {
    return this.statusBar.getByRole('button', { name: /^Undo: / })
  }

  /**
   * Waits until the edit that Undo names `label` is acknowledged as saved. The label proves that the edit was taken, so
   * that "Saved" cannot be that of the edit before.
   */
  async savedAfter(label: string | RegExp): Promise<void> {
    await expect(this.undoLabel).toHaveText(label)
    await this.saved()
  }

  async saved(): Promise<void> {
    await expect(this.statusBar.getByRole('status')).toHaveText(/^Saved/)
  }

  async undo(): Promise<void> {
    await this.undoLabel.click()
  }
}
