import { page, userEvent } from 'vitest/browser'

/** Chooses what begins so from the menu of things done to the whole matrix. */
export async function openSetUp(what: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'Set up' }))
  await userEvent.click(page.getByRole('menuitem', { name: new RegExp(`^${what}`) }))
}
