import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { Frame } from './frame.ts'

export type Start = 'From the template' | 'Blank'

/** The list of engagements and the ways to begin one. */
export class Home {
  constructor(private readonly window: Page) {}

  get list(): Locator {
    return this.window
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.window.getByRole('cell') })
  }

  get search(): Locator {
    return this.window.getByRole('textbox', { name: 'Search engagements' })
  }

  /** The title that Home shows while there is nothing at all. */
  get firstRun(): Locator {
    return this.window.getByText('No engagement yet')
  }

  async shown(): Promise<void> {
    await expect(this.window.getByRole('heading', { level: 1, name: 'Demarc', exact: true })).toBeVisible()
  }

  entry(name: string): Locator {
    return this.list.filter({ has: this.window.getByRole('button', { name, exact: true }) })
  }

  async create(start: Start, name: string, client = ''): Promise<Frame> {
    await this.window.getByRole('button', { name: 'New engagement' }).first().click()
    const dialog = this.window.getByRole('dialog', { name: 'New engagement' })
    await dialog.getByLabel('Engagement').fill(name)
    if (client !== '') await dialog.getByLabel('Client').fill(client)
    await dialog.getByRole('radio', { name: start }).check()
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(dialog).toBeHidden()
    return this.opened()
  }

  async openSample(): Promise<Frame> {
    await this.window.getByRole('button', { name: 'Open the sample' }).first().click()
    return this.opened()
  }

  async open(name: string): Promise<Frame> {
    await this.entry(name).getByRole('button', { name, exact: true }).click()
    return this.opened()
  }

  async duplicate(name: string): Promise<void> {
    await this.choose(name, 'Duplicate')
  }

  async delete(name: string): Promise<void> {
    await this.choose(name, 'Delete')
    await expect(this.entry(name)).toHaveCount(0)
  }

  async undoDelete(name: string): Promise<void> {
    const toast = this.window.getByRole('alert').filter({ hasText: `Deleted ${name}.` })
    await toast.getByRole('button', { name: 'Undo' }).click()
    await expect(this.entry(name)).toHaveCount(1)
  }

  private async choose(name: string, action: string): Promise<void> {
    await this.window.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
    await this.window.getByRole('menuitem', { name: action }).click()
  }

  private async opened(): Promise<Frame> {
    const frame = new Frame(this.window)
    await expect(frame.rail).toBeVisible()
    return frame
  }
}
