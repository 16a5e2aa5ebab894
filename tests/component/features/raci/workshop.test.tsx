import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { findRow } from '#domain/document.ts'
import { switchLetterSet } from '#domain/letter-set-commands.ts'
import { groupName, itemName, lettersAt } from '#domain/raci-commands.ts'
import { itemsInGroups } from '#domain/raci-order.ts'
import type { RaciItem } from '#domain/raci.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showRaci } from './stage.tsx'

let store: DocumentStore

const items = () => itemsInGroups(store.getState().document.raciItems.rows)
const item = (id: string) => findRow(store.getState().document, 'raciItems', id)
const title = () => page.getByRole('heading', { level: 2 })
const dialogues = () => page.getByRole('form', { name: 'Decision' })

/** Begins the workshop at an item, by keyboard. */
async function begin(at: RaciItem | undefined): Promise<RaciItem> {
  if (!at) throw new Error('No such item.')
  await userEvent.click(page.getByRole('rowheader', { name: itemName(at, catalog), exact: true }))
  await userEvent.keyboard('{F5}')
  await expect.element(title()).toHaveTextContent(groupName(at.group, catalog))
  return at
}

beforeEach(async () => {
  store = await showRaci()
})

afterEach(() => useUi.setState({ presenting: false }))

it('shows one group at a time and puts everything else away', async () => {
  const first = await begin(items()[0])
  const group = items().filter(({ group }) => group === first.group)
  const shown = () =>
    page
      .getByRole('rowheader')
      .elements()
      .map((each) => each.textContent)
  expect(shown()).toEqual(group.map((each) => itemName(each, catalog)))
  expect(useUi.getState().presenting).toBe(true)
  await expect.element(page.getByRole('tablist')).not.toBeInTheDocument()
  await expect.element(page.getByRole('complementary', { name: 'Inspector' })).not.toBeInTheDocument()

  const next = items()[group.length]
  await userEvent.keyboard('{PageDown}')
  await expect.element(title()).toHaveTextContent(groupName(next?.group ?? '', catalog))
  await userEvent.keyboard('{PageUp}{PageUp}')
  await expect.element(title()).toHaveTextContent(groupName(first.group, catalog))

  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('tablist').first()).toBeVisible()
  expect(useUi.getState().presenting).toBe(false)
  expect(document.activeElement?.matches('[data-grid-idle]')).toBe(true)
})

it('takes letters, remedies and the status by key, and types nothing by mistake', async () => {
  const { id } = await begin(item('audit-evidence'))
  const accountable = () =>
    store
      .getState()
      .document.raciCells.rows.filter(
        (cell) => cell.layer === 'to-be' && cell.item === id && cell.letters.includes('A'),
      ).length
  expect(accountable()).toBe(2)
  const about = page.getByRole('region', { name: 'The item' })
  await expect.element(about).toHaveTextContent('2 roles are accountable')
  expect(about.element().textContent.split('Audit and compliance evidence'), 'its name is said once').toHaveLength(2)
  await userEvent.keyboard('1')
  expect(accountable()).toBe(1)
  const role = store.getState().document.roles.rows[0]?.id ?? ''
  const letters = () => lettersAt(store.getState().document, { layer: 'to-be', item: id, role })
  const before = letters()
  await userEvent.keyboard('ix7q')
  expect(letters()).toBe(before.includes('I') ? before.replace('I', '') : `${before}I`)
  await userEvent.keyboard('s')
  expect(item(id)?.status).toBe('agreed')
  await userEvent.keyboard('s')
  expect(item(id)?.status).toBe('draft')
})

it('takes down a decision in place and offers who and where again for the next', async () => {
  const [first, second] = items().filter(({ decision }) => decision === '')
  await begin(first)
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('Platform runs it{Tab}CTO{Tab}Workshop 4{Enter}')
  expect(item(first?.id ?? '')).toMatchObject({
    status: 'agreed',
    decision: 'Platform runs it',
    decidedBy: 'CTO',
    forum: 'Workshop 4',
    decidedOn: '2026-11-22',
  })
  await expect.element(dialogues()).not.toBeInTheDocument()
  expect(document.activeElement?.matches('[data-grid-idle]')).toBe(true)
  await userEvent.keyboard('{Escape}')
  await begin(second)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('textbox', { name: 'Decided by' })).toHaveValue('CTO')
  await expect.element(page.getByRole('textbox', { name: 'Forum' })).toHaveValue('Workshop 4')
  await userEvent.keyboard('half{Escape}')
  await expect.element(dialogues()).not.toBeInTheDocument()
  expect(item(second?.id ?? ''), 'what was typed stays, and nothing is agreed').toEqual({ ...second, decision: 'half' })
})

it('keeps what was typed when another screen takes its place', async () => {
  const first = await begin(items().find(({ decision }) => decision === ''))
  await userEvent.keyboard('{Enter}Platform runs it')
  await userEvent.keyboard('{Tab}CTO')
  jumpTo({ stage: 'raci', table: 'raciItems', id: first.id, layer: 'as-is' })
  await expect.element(dialogues()).not.toBeInTheDocument()
  expect(item(first.id)).toEqual({ ...first, decision: 'Platform runs it', decidedBy: 'CTO' })
})

it('agrees nothing on Enter while it is not said what was decided and by whom', async () => {
  const first = await begin(items().find(({ decision }) => decision === ''))
  await userEvent.keyboard('{Enter}')
  const about = page.getByRole('region', { name: 'The item' })
  await expect.element(about).toHaveTextContent(itemName(first, catalog))
  await userEvent.keyboard('{Enter}')
  expect(item(first.id)).toEqual(first)
  await expect.element(page.getByText('Say what was decided.')).toBeVisible()
  await userEvent.keyboard('Platform runs it{Enter}CTO{Enter}')
  expect(item(first.id)).toMatchObject({ status: 'agreed', decision: 'Platform runs it', decidedBy: 'CTO' })
})

it('takes down why, who disagreed and when to look again; a day that is none keeps the form', async () => {
  const first = await begin(items().find(({ decision }) => decision === ''))
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Else on 22 Feb 2027')).toBeVisible()
  await userEvent.keyboard('Platform runs it{Tab}CTO{Tab}Workshop 4{Tab}{Tab}One backlog{Tab}Data wanted it{Tab}')
  await userEvent.keyboard('1 Jan 12027{Enter}')
  await expect.element(dialogues()).toBeVisible()
  expect(item(first.id)?.status).toBe(first.status)
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}2027{Enter}')
  await expect.element(dialogues()).not.toBeInTheDocument()
  expect(item(first.id)).toMatchObject({
    status: 'agreed',
    decidedOn: '2026-11-22',
    rationale: 'One backlog',
    dissent: 'Data wanted it',
    reviewOn: '2027-01-01',
    signedOffBy: first.signedOffBy,
  })
})

it('signs off by one key all that is agreed and unsigned, as one step', async () => {
  const agreed = () => items().filter(({ status }) => status === 'agreed')
  const unsigned = agreed().filter(({ signedOffBy }) => signedOffBy === '')
  const others = items().filter((each) => !unsigned.includes(each))
  await begin(items()[0])
  await userEvent.keyboard('o')
  const form = page.getByRole('form', { name: 'Sign-off' })
  await expect.element(form).toHaveTextContent(`${unsigned.length} agreed items to sign off`)
  await userEvent.keyboard('{Enter}')
  expect(
    agreed().filter(({ signedOffBy }) => signedOffBy === ''),
    'nobody named',
  ).toEqual(unsigned)
  await userEvent.keyboard('Ada Byron{Enter}')
  await expect.element(form).not.toBeInTheDocument()
  expect(unsigned.map(({ id }) => item(id))).toEqual(
    unsigned.map((each) => ({ ...each, signedOffBy: 'Ada Byron', signedOffOn: '2026-11-22' })),
  )
  expect(others.map(({ id }) => item(id))).toEqual(others)
  await expect.element(page.getByText(`${agreed().length} signed off`)).toBeVisible()
  await userEvent.keyboard('o')
  await expect.element(form).not.toBeInTheDocument()
  expect(document.activeElement?.matches('[data-grid-idle]')).toBe(true)
  store.undo()
  expect(unsigned.map(({ id }) => item(id))).toEqual(unsigned)
})

it('keeps item and column on the way in and out, and goes on with the next item that is not agreed', async () => {
  const open = items().filter(({ status }) => status !== 'agreed')
  const [first, second] = open
  const name = first ? itemName(first, catalog) : ''
  await userEvent.click(page.getByRole('rowheader', { name, exact: true }))
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{F5}')
  const active = () => document.querySelector('[role=gridcell][aria-selected=true]')?.getAttribute('aria-colindex')
  await expect.poll(active).toBe('3')
  await userEvent.keyboard('{ArrowRight}{Escape}')
  await expect.poll(active).toBe('4')
  await expect.element(page.getByRole('complementary', { name: 'Inspector' })).toHaveTextContent(name)
  await userEvent.keyboard('{F5}')
  await expect.element(title()).toBeVisible()
  await userEvent.keyboard('{Enter}Agreed so{Tab}CTO{Enter}')
  expect(item(first?.id ?? '')?.status).toBe('agreed')
  const about = page.getByRole('region', { name: 'The item' })
  await expect.element(about).toHaveTextContent(second ? itemName(second, catalog) : '')
  await expect.poll(active).toBe('4')
})

it('holds the filter of the matrix, and says so', async () => {
  const disputed = items().filter(({ status }) => status === 'disputed')
  await userEvent.click(page.getByRole('button', { name: /^Disputed/ }))
  await begin(disputed[0])
  await expect.element(page.getByText(`Only disputed: ${disputed.length} of ${items().length} items`)).toBeVisible()
  const shown = page
    .getByRole('rowheader')
    .elements()
    .map((each) => each.textContent)
  expect(shown).toEqual(
    disputed.filter(({ group }) => group === disputed[0]?.group).map((each) => itemName(each, catalog)),
  )
})

it('says the letters of the item in words, its findings once, and which keys work', async () => {
  const shown = await begin(item('audit-evidence'))
  const about = page.getByRole('region', { name: 'The item' })
  await expect.element(about).toHaveTextContent(/A ?Accountable ?Platform/)
  const text = about.element().textContent
  const name = itemName(shown, catalog)
  expect(text.split(name).length - 1).toBe(1)
  const keys = page.getByRole('note', { name: 'Keys' })
  await expect.element(keys).toHaveTextContent(/A R C I letters.*1 2.* remedy/)
  await userEvent.keyboard('{Enter}')
  await expect.element(keys).toHaveTextContent(/^Tab next field ?Enter agreed ?Esc back to the matrix$/)
})

it('grows by key', async () => {
  await begin(items()[0])
  const size = () => getComputedStyle(page.getByRole('rowheader').first().element()).fontSize
  const before = parseFloat(size())
  await userEvent.keyboard('{Control>}={/Control}')
  await expect.poll(() => parseFloat(size())).toBeGreaterThan(before)
})

it('leaves S to the letters where the set has it; Alt+S is the status then', async () => {
  store.commit('RASCI', switchLetterSet('rasci', [], { A: 'A', R: 'R', C: 'C', I: 'I' }))
  const { id, status } = await begin(items().find((each) => each.status !== 'agreed'))
  await userEvent.keyboard('s')
  expect(item(id)?.status).toBe(status)
  await userEvent.keyboard('{Alt>}s{/Alt}')
  expect(item(id)?.status).not.toBe(status)
  await expect.element(page.getByRole('note', { name: 'Keys' })).toHaveTextContent('Alt+S')
})

it('axe finds nothing, also while a decision is taken down', async () => {
  await begin(item('audit-evidence'))
  expect(await axeViolations()).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(await axeViolations()).toEqual([])
  await userEvent.keyboard('{Escape}o')
  await expect.element(page.getByRole('form', { name: 'Sign-off' })).toBeVisible()
  expect(await axeViolations()).toEqual([])
})
