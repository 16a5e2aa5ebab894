import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** A table of the application, handled as a person does: by its cells and the keyboard. */
export class Grid {
  readonly root: Locator

  constructor(
    private readonly window: Page,
    readonly label: string,
  ) {
    this.root = window.getByRole('grid', { name: label, exact: true })
  }

  /** By the text of its first cell, or by its place from 0. A row that is scrolled away is not there. */
  row(which: string | number): Locator {
    if (typeof which === 'number') return this.root.locator(`[role=row][aria-rowindex="${which + 2}"]`)
    return this.root.getByRole('row').filter({ has: this.window.getByRole('rowheader', { name: which, exact: true }) })
  }

  /** `column` is the field's key. */
  cell(row: string | number, column: string): Locator {
    return this.row(row).locator(`[data-column="${column}"]`)
  }

  /** The key of the column with this heading, for columns whose key is not known beforehand. */
  async keyOf(title: string): Promise<string> {
    const heading = this.root.getByRole('columnheader', { name: title, exact: true })
    return (await heading.getAttribute('data-head')) ?? ''
  }

  /** The keys of the columns shown, from left to right. */
  async columns(): Promise<string[]> {
    const headings = this.root.locator('[data-head]')
    return headings.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-head') ?? ''))
  }

  /** The line at the end that adds a row. */
  get newRow(): Locator {
    return this.root.getByRole('rowheader', { name: /^New / })
  }

  /** Counts what is announced rather than what is drawn: a long list is drawn in part. */
  async hasRows(count: number): Promise<void> {
    const headerAndNewRow = 2
    await expect(this.root).toHaveAttribute('aria-rowcount', String(count + headerAndNewRow))
  }

  /** Scrolls until a row is in view, by half a page at a time; behind the end it goes on at the top. */
  async reach(row: string): Promise<void> {
    // A row may still be drawn where the grid was scrolled to before: its place tells.
    const isInView = () =>
      this.row(row).evaluateAll((rows) =>
        rows.some((each) => {
          const scroller = each.closest('[role=grid]')?.parentElement?.parentElement?.getBoundingClientRect()
          const { top, bottom } = each.getBoundingClientRect()
          return scroller !== undefined && top >= scroller.top && bottom <= scroller.bottom
        }),
      )
    const scroll = () =>
      this.root.locator('xpath=../..').evaluate((scroller) => {
        const before = scroller.scrollTop
        scroller.scrollTop += scroller.clientHeight / 2
        if (scroller.scrollTop === before) scroller.scrollTop = 0
      })
    await expect
      .poll(
        async () => {
          const reached = await isInView()
          if (!reached) await scroll()
          return reached
        },
        { message: `${row} is in the table`, intervals: [50] },
      )
      .toBe(true)
  }

  async select(row: string | number, column: string): Promise<void> {
    await this.cell(row, column).click()
    await expect(this.cell(row, column)).toHaveAttribute('aria-selected', 'true')
  }

  async selectTo(row: string | number, column: string): Promise<void> {
    await this.cell(row, column).click({ modifiers: ['Shift'] })
  }

  /** Types over a cell and waits until the cell shows it. */
  async type(row: string | number, column: string, text: string, shown: string | RegExp = text): Promise<void> {
    await this.select(row, column)
    await this.window.keyboard.type(text)
    await this.window.keyboard.press('Enter')
    await expect(this.cell(row, column)).toContainText(shown)
  }

  /** Adds a row by typing into the line at the end. */
  async add(text: string): Promise<void> {
    await this.newRow.click()
    await this.window.keyboard.type(text)
    await this.window.keyboard.press('Enter')
    await expect(this.root.getByRole('rowheader', { name: text, exact: true })).toBeVisible()
  }

  /** The texts of one column in the rows that are drawn. */
  async texts(column: string): Promise<string[]> {
    return this.root.locator(`[data-column="${column}"]`).allInnerTexts()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key)
  }
}
