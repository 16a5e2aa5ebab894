import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { Workbench } from '#tests/support/app-fixture.ts'
import { answerOpenDialog } from './system-dialogs.ts'

/** An import, of services unless another button is named: choose, look at what would change, apply. */
export class ImportDialog {
  readonly root: Locator

  constructor(
    private readonly workbench: Workbench,
    private readonly window: Page,
    private readonly button = 'Import',
  ) {
    this.root = window.getByRole('dialog', { name: /^Import / })
  }

  /** From the screen with the button, with the file the system's dialog is told to answer. */
  async chooseFile(file: string): Promise<void> {
    await answerOpenDialog(this.workbench, file)
    if (!(await this.root.isVisible())) await this.open()
    await this.root.getByRole('button', { name: 'Choose a file' }).click()
  }

  async open(): Promise<void> {
    await this.window.getByRole('button', { name: this.button, exact: true }).click()
    await expect(this.root).toBeVisible()
  }

  /** "3 services: 3 would be added. Nothing has changed yet." */
  get summary(): Locator {
    return this.root.getByText('Nothing has changed yet.')
  }

  /** A row of the file, by the name of its service. */
  row(name: string): Locator {
    return this.root.getByRole('row').filter({ has: this.window.getByRole('rowheader', { name, exact: true }) })
  }

  /** Sends a column of the file to a field. */
  async tell(column: string, field: string): Promise<void> {
    await this.root.getByRole('combobox', { name: `Where ${column} goes`, exact: true }).selectOption(field)
  }

  /** Where a step lies between the columns and what would change. */
  async preview(): Promise<void> {
    await this.root.getByRole('button', { name: 'Preview' }).click()
    await expect(this.summary).toBeVisible()
  }

  /** Why nothing could be read. */
  get trouble(): Locator {
    return this.root.getByRole('alert')
  }

  /** What went wrong with parts of the file, in the preview. */
  get problems(): Locator {
    const table = this.root.getByRole('table').filter({ hasText: 'What happened' })
    return table.getByRole('row').filter({ has: this.window.getByRole('cell') })
  }

  async apply(label: string): Promise<void> {
    await this.root.getByRole('button', { name: label, exact: true }).click()
    await expect(this.root).toBeHidden()
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close' }).click()
    await expect(this.root).toBeHidden()
  }
}
