import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

export type Answer = 'Yes' | 'No' | 'Could not say' | 'Not applicable'

/** The boundary questions. */
export class SelfCheck {
  constructor(private readonly window: Page) {}

  question(text: string): Locator {
    return this.window.getByRole('listitem').filter({ has: this.window.getByRole('heading', { name: text }) })
  }

  async answer(text: string, answer: Answer): Promise<void> {
    const button = this.question(text).getByRole('button', { name: answer, exact: true })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  async giveReason(text: string, reason: string): Promise<void> {
    await this.write(this.question(text).getByLabel('Why it does not apply'), reason)
  }

  async addNote(text: string, note: string): Promise<void> {
    await this.question(text).getByRole('button', { name: 'Add a note' }).click()
    await this.write(this.question(text).getByRole('textbox', { name: /^Note on question/ }), note)
  }

  private async write(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    await field.blur()
    await expect(field).toHaveValue(text)
  }
}
