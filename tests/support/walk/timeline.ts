import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { daysBetween, parseDate } from '#domain/day.ts'

/** The timeline of the plan, handled by mouse as a person does. */
export class Timeline {
  readonly root: Locator

  constructor(private readonly window: Page) {
    this.root = window.getByRole('tree', { name: 'Timeline of the migration plan' })
  }

  /** A row by the name of its step or task; one that is scrolled or folded away is not there. */
  bar(name: string): Locator {
    return this.root.locator(`[role=treeitem][aria-label^="${name}: "]`)
  }

  /** What the bar in the hand would do, else what was done last. */
  get said(): Locator {
    return this.window.getByRole('main').getByRole('status')
  }

  get focused(): Locator {
    return this.root.locator('[role=treeitem]:focus')
  }

  /** From the bar that has the focus down to this one, by keyboard. */
  async walkDownTo(name: string): Promise<void> {
    for (;;) {
      const here = (await this.focused.getAttribute('aria-label')) ?? ''
      if (here.startsWith(`${name}: `)) return
      await this.window.keyboard.press('ArrowDown')
      await expect(this.focused, `${name} is not below`).not.toHaveAttribute('aria-label', here)
    }
  }

  /** Folds all steps but these, so that their tasks are in view together. */
  async showOnly(...steps: readonly string[]): Promise<void> {
    await this.window.getByRole('button', { name: 'Show steps only' }).click()
    for (const step of steps) {
      await this.bar(step).focus()
      await this.window.keyboard.press('ArrowRight')
      await expect(this.bar(step)).toHaveAttribute('aria-expanded', 'true')
    }
  }

  /** After `showOnly`. */
  async showAll(): Promise<void> {
    await this.window.getByRole('button', { name: 'Show steps only' }).click()
    await this.window.getByRole('button', { name: 'Show the tasks' }).click()
  }

  /** Takes a bar and holds it so many calendar days later. */
  async take(name: string, days: number): Promise<void> {
    await this.select(name)
    const x = days * (await this.pixelsPerDay())
    await this.pull(this.bar(name).locator('[data-grip=move]'), (from) => ({ ...from, x: from.x + x }))
  }

  /** Draws a link from the end of a bar to another that is to wait for it, and holds it there. */
  async takeLink(name: string, to: string): Promise<void> {
    await this.select(name)
    const target = await middleOf(this.bar(to).locator('[data-grip=move]'))
    await this.pull(this.bar(name).locator('[data-grip=link]'), () => target)
  }

  async letGo(): Promise<void> {
    await this.window.mouse.up()
  }

  /** The inspector may come with the selection and take room: waits until the bar stands still. */
  private async select(name: string): Promise<void> {
    await this.bar(name).focus()
    await this.bar(name).locator('[data-grip=move]').hover()
  }

  private async pull(grip: Locator, to: (from: Place) => Place): Promise<void> {
    const from = await middleOf(grip)
    const { x, y } = to(from)
    await this.window.mouse.move(from.x, from.y)
    await this.window.mouse.down()
    await this.window.mouse.move(x, y, { steps: 6 })
  }

  /** From the bar that begins first to the one that begins last. */
  private async pixelsPerDay(): Promise<number> {
    const bars = await this.root.getByRole('treeitem').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const edge = row.querySelector('[data-grip=move] > rect:last-child')?.getBoundingClientRect().left
        const day = /, (\d+ \w+ \d+) to /.exec(row.getAttribute('aria-label') ?? '')?.[1]
        return edge === undefined || day === undefined ? [] : [{ edge, day }]
      }),
    )
    const [first, last] = [bars.at(0), bars.at(-1)]
    if (!first || !last) throw new Error('The timeline shows no bars.')
    return (last.edge - first.edge) / daysBetween(isoOf(first.day), isoOf(last.day))
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

async function middleOf(shape: Locator): Promise<Place> {
  const box = await shape.boundingBox()
  if (!box) throw new Error('There is nothing to take.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function isoOf(text: string): string {
  const date = parseDate(text)
  if (date.status !== 'date') throw new Error(`${text} is not a date.`)
  return date.iso
}
