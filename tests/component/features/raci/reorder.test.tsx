import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { itemName, updateItem } from '#domain/raci-commands.ts'
import { itemsInGroups } from '#domain/raci-order.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { showRaci } from './stage.tsx'

const items = (store: DocumentStore) => itemsInGroups(store.getState().document.raciItems.rows)
const ids = (store: DocumentStore) => items(store).map(({ id }) => id)
const roles = (store: DocumentStore) => store.getState().document.roles.rows.map(({ id }) => id)
const heads = () => page.getByRole('columnheader').elements()
const line = (name: string) => page.getByRole('rowheader', { name, exact: true })

/** Name of the item at that place in the matrix. */
function nameAt(store: DocumentStore, index: number): string {
  const item = items(store)[index]
  if (!item) throw new Error(`No item at ${index}.`)
  return itemName(item, catalog)
}

it('moves an item with Alt+Down and takes it back in one step', async () => {
  const store = await showRaci()
  const before = ids(store)
  await userEvent.click(line(nameAt(store, 0)))
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(ids(store)).toEqual([before[1], before[0], ...before.slice(2)])
  store.undo()
  expect(ids(store)).toEqual(before)
})

it('takes an item over into the next group, and back to the end of its own', async () => {
  const store = await showRaci()
  const [first, second] = [...new Set(items(store).map(({ group }) => group))]
  const last = items(store).filter(({ group }) => group === first).length - 1
  const before = ids(store)
  await userEvent.click(line(nameAt(store, last)))
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect([ids(store), items(store)[last]?.group]).toEqual([before, second])
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect([ids(store), items(store)[last]?.group]).toEqual([before, first])
})

it('moves a group whole by its heading', async () => {
  const store = await showRaci()
  const groups = () => [...new Set(items(store).map(({ group }) => group))]
  const [first, second, ...rest] = groups()
  await userEvent.click(line(nameAt(store, 0)))
  await userEvent.keyboard('{ArrowUp}{Alt>}{ArrowDown}{/Alt}')
  expect(groups()).toEqual([second, first, ...rest])
})

it('moves the column of a role with Alt+Right, and never past the last', async () => {
  const store = await showRaci()
  const before = roles(store)
  await userEvent.click(line(nameAt(store, 0)))
  await userEvent.keyboard(`{ArrowRight}{Alt>}${'{ArrowRight}'.repeat(before.length + 3)}{/Alt}`)
  expect(roles(store)).toEqual([...before.slice(1), before[0]])
})

it('drags an item by its grip and a role by its heading', async () => {
  const store = await showRaci()
  const [before, columns] = [ids(store), roles(store)]
  const grip = line(nameAt(store, 0)).element().querySelector('[data-grip]')
  await drag(grip, line(nameAt(store, 2)).element())
  expect(ids(store)).toEqual([before[1], before[2], before[0], ...before.slice(3)])
  await drag(heads()[3] ?? null, heads()[1] ?? null)
  expect(roles(store)).toEqual([columns[2], columns[0], columns[1], ...columns.slice(3)])
})

it('calls a drag off with Escape, and no other key acts meanwhile', async () => {
  const store = await showRaci()
  store.commit('Rename', updateItem(items(store)[0]?.id ?? '', { notes: 'kept' }))
  const before = ids(store)
  const [grip, target] = [
    line(nameAt(store, 0)).element().querySelector('[data-grip]'),
    line(nameAt(store, 2)).element(),
  ]
  await drag(grip, target, '{Control>}z{/Control}{Escape}')
  expect(ids(store)).toEqual(before)
  expect(items(store)[0]?.notes).toBe('kept')
})

/** Capture needs a pointer the browser knows, so the scroller gets the moves itself. */
async function drag(from: Element | null, to: Element | null, keys = ''): Promise<void> {
  const scroller = from?.closest<HTMLElement>('[class*="scroller"]')
  if (!from || !to || !scroller) throw new Error('Nothing to drag.')
  scroller.setPointerCapture = () => undefined
  const at = (target: Element) => {
    const { left, top, height } = target.getBoundingClientRect()
    return { bubbles: true, button: 0, pointerId: 1, clientX: left + 4, clientY: top + height / 2 }
  }
  for (const [target, type, place] of [
    [from, 'pointerdown', from],
    [scroller, 'pointermove', to],
    [scroller, 'pointerup', to],
  ] as const) {
    if (type === 'pointerup' && keys !== '') await userEvent.keyboard(keys)
    target.dispatchEvent(new PointerEvent(type, at(place)))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}
