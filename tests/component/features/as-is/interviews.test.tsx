import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { notesOf } from '#domain/interview-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo } from '#store/ui-store.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showAsIs } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const composer = () => page.getByRole('textbox', { name: 'New note' })
const script = () => page.getByRole('region', { name: 'Script' })
const notes = (store: DocumentStore) => notesOf(store.getState().document, 'interviews-1')

/** The session of an interview with two questions, opened from the list. */
async function openSession(): Promise<DocumentStore> {
  const store = await showAsIs({
    tab: 'interviews',
    document: buildDocument({
      engagement: [{}],
      services: [{ name: 'checkout' }],
      interviews: [{ name: 'SRE lead', stakeholder: 'Head of SRE', prompts: ['on-call-week', 'toil-hours'] }],
    }),
  })
  await userEvent.click(page.getByRole('rowheader', { name: 'SRE lead' }))
  await userEvent.click(inspector().getByRole('button', { name: 'Open the session' }))
  await expect.element(composer()).toHaveFocus()
  return store
}

it('takes notes on the question that is asked, one each time Enter is pressed', async () => {
  const store = await openSession()
  await expect.element(page.getByText('2 questions without an answer')).toBeVisible()
  await userEvent.keyboard('Twelve pages a week{Enter}')
  await userEvent.keyboard('Half of them at night{Enter}')
  await expect.element(page.getByText('1 question without an answer')).toBeVisible()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await expect.element(page.getByText('On: Work that comes back')).toBeVisible()
  await userEvent.keyboard('Four hours of key rotation{Shift>}{Enter}{/Shift}every Monday{Enter}')
  await expect.element(page.getByText(/without an answer/)).not.toBeInTheDocument()
  expect(notes(store).map(({ prompt, text }) => [prompt, text])).toEqual([
    ['on-call-week', 'Twelve pages a week'],
    ['on-call-week', 'Half of them at night'],
    ['toil-hours', 'Four hours of key rotation\nevery Monday'],
  ])
  expect(store.getState().seq).toBe(3)
  expect(store.getState().document.interviews.rows[0]).toMatchObject({ status: 'held', date: '2026-11-22' })
})

const tags = () => page.getByRole('listbox', { name: 'Tag the note' })

it('tags a note in two keys: # opens what the question is about, Enter takes it', async () => {
  const store = await openSession()
  await userEvent.keyboard('One person takes them all #')
  await expect.element(tags().getByRole('option', { name: /On-call by system/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(composer()).toHaveValue('One person takes them all ')
  await userEvent.keyboard('#check{Enter}')
  await expect.element(composer()).toHaveValue('One person takes them all ')
  await userEvent.keyboard('in turn{Enter}')
  await expect
    .poll(() => notes(store))
    .toMatchObject([
      { text: 'One person takes them all in turn', links: ['answers/on-call-systems', 'services/services-1'] },
    ])
})

it('tags in the middle of a note by a click, and goes on typing there', async () => {
  const store = await openSession()
  await userEvent.keyboard('fails at night{Home}')
  await userEvent.click(page.getByRole('button', { name: 'Tag', exact: true }))
  await userEvent.keyboard('check')
  await userEvent.click(tags().getByRole('option', { name: /checkout/ }))
  await expect.element(composer()).toHaveFocus()
  await userEvent.keyboard('it {Enter}')
  expect(notes(store)).toMatchObject([{ text: 'it fails at night', links: ['services/services-1'] }])
})

it.each([
  ['a digit', 'see ticket #4711 about DNS'],
  ['a space', 'we are # one in errors'],
  ['words that fit nothing', 'asked in #zebra-channel about DNS'],
  ['a word that fits nothing', 'asked in #zebra'],
])('leaves a # followed by %s in the note as it was typed', async (_what, typed) => {
  const store = await openSession()
  await userEvent.keyboard(typed)
  await expect.element(tags()).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  expect(notes(store)).toMatchObject([{ text: typed, links: [] }])
})

it.each([
  ['fits', 'asked #check'],
  ['does not fit', 'asked #zebra'],
])('closes the tags with Escape and leaves in the note what %s', async (_what, typed) => {
  const store = await openSession()
  await userEvent.keyboard(typed)
  await userEvent.keyboard('{Escape}')
  await expect.element(tags()).not.toBeInTheDocument()
  await expect.element(composer()).toHaveFocus()
  await userEvent.keyboard(' twice{Enter}')
  expect(notes(store)).toMatchObject([{ text: `${typed} twice`, links: [] }])
})

it('counts the note that is being typed once it is on record, and says that the interview is now held', async () => {
  await openSession()
  await userEvent.keyboard('Slow')
  await userEvent.click(script().getByRole('button', { name: /^1. A week on call/ }))
  await expect.element(page.getByText('1 question without an answer')).toBeVisible()
  await expect.element(script().getByText('1 note', { exact: true })).toBeVisible()
  await expect.element(page.getByText(/^No note yet/)).not.toBeInTheDocument()
  await expect
    .element(page.getByText('This interview was planned. With its first note it is now held, on 22 Nov 2026.'))
    .toBeVisible()
})

it('leaves the session with Escape, when nothing is open in it, with what was typed kept', async () => {
  const store = await openSession()
  await userEvent.click(page.getByRole('combobox', { name: 'Add a question to the script' }))
  await userEvent.keyboard('{Escape}')
  await expect.element(composer()).toBeVisible()
  await userEvent.click(composer())
  await userEvent.keyboard('Not finis{Escape}')
  await expect.element(page.getByRole('grid', { name: 'Interviews' })).toBeVisible()
  await expect.element(inspector().getByRole('button', { name: 'Open the session' })).toBeVisible()
  expect(notes(store).map(({ text }) => text)).toEqual(['Not finis'])
})

it('keeps what was typed when the screen is left in the middle of a note', async () => {
  const store = await openSession()
  await userEvent.keyboard('Not finis')
  await userEvent.click(page.getByRole('tab', { name: /^Services/ }))
  await expect.poll(() => notes(store).map(({ text }) => text)).toEqual(['Not finis'])
})

it('does not list a note twice while it is typed, and goes on with it after a pause', async () => {
  const store = await openSession()
  await userEvent.keyboard('Slow')
  await userEvent.click(script().getByRole('button', { name: /^1. A week on call/ }))
  await expect.element(composer()).toHaveFocus()
  expect(notes(store).map(({ text }) => text)).toEqual(['Slow'])
  await expect.element(page.getByRole('button', { name: 'Slow', exact: true })).not.toBeInTheDocument()
  await userEvent.keyboard(' restores{Enter}')
  await expect.element(page.getByRole('button', { name: 'Slow restores' })).toBeVisible()
  expect(notes(store).map(({ text }) => text)).toEqual(['Slow restores'])
})

it('takes a note back whose words were all erased, and the interview is planned again', async () => {
  const store = await openSession()
  const leaveField = () => userEvent.click(script().getByRole('button', { name: /^1. A week on call/ }))
  await userEvent.keyboard('Slow')
  await leaveField()
  await expect.element(composer()).toHaveFocus()
  expect(notes(store).map(({ text }) => text)).toEqual(['Slow'])
  await userEvent.clear(composer())
  await leaveField()
  expect(notes(store)).toEqual([])
  expect(store.getState().document.interviews.rows[0]).toMatchObject({ status: 'planned', date: null })
  await expect.element(composer()).toHaveFocus()
  await userEvent.keyboard('Nine hours{Enter}')
  expect(notes(store).map(({ text }) => text)).toEqual(['Nine hours'])
})

it('makes evidence of a note, cited by what it is tagged with', async () => {
  const store = await openSession()
  await userEvent.keyboard('Restores take nine hours #check{Enter}')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(page.getByRole('button', { name: 'Make evidence' }))
  const [piece] = store.getState().document.evidence.rows
  expect(piece).toMatchObject({ name: 'Restores take nine hours', grade: 'hearsay', who: 'Head of SRE' })
  expect(store.getState().document.services.rows[0]?.evidence).toEqual([piece?.id])
  await userEvent.click(page.getByRole('button', { name: 'Evidence', exact: true }))
  await expect.element(page.getByRole('grid', { name: 'Evidence' })).toBeVisible()
  await expect.element(inspector().getByRole('button', { name: 'SRE lead' })).toBeVisible()
})

it('edits, moves and deletes a note', async () => {
  const store = await openSession()
  await userEvent.keyboard('Twelve pages{Enter}')
  await userEvent.click(page.getByRole('button', { name: 'Twelve pages' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Note', exact: true }), 'Thirteen pages')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Thirteen pages' })).toBeVisible()
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Question of this note' }), 'toil-hours')
  expect(notes(store)).toMatchObject([{ text: 'Thirteen pages', prompt: 'toil-hours' }])
  await userEvent.click(page.getByRole('button', { name: 'Thirteen pages' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Note', exact: true }), 'no')
  await userEvent.keyboard('{Escape}')
  expect(notes(store)).toMatchObject([{ text: 'Thirteen pages' }])
  await userEvent.click(page.getByRole('button', { name: 'Delete', exact: true }))
  expect(notes(store)).toEqual([])
})

it('plans interviews with the questions for each stakeholder, and changes a script', async () => {
  const store = await showAsIs({ tab: 'interviews', document: buildDocument({ engagement: [{}] }) })
  await expect.element(page.getByRole('heading', { name: 'No interview yet' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Plan interviews' }).first())
  await expect.element(page.getByRole('checkbox', { name: /customer success/ })).toBeVisible()
  await userEvent.click(page.getByRole('checkbox', { name: /^Finance and FinOps/ }))
  await userEvent.click(page.getByRole('checkbox', { name: /^Executives/ }))
  await userEvent.click(page.getByRole('button', { name: 'Plan 2 interviews' }))
  const planned = () => store.getState().document.interviews.rows
  await expect.poll(() => planned().map(({ stakeholder }) => stakeholder)).toEqual(['Finance and FinOps', 'Executives'])
  await userEvent.click(inspector().getByRole('button', { name: 'Open the session' }))
  await userEvent.click(page.getByRole('button', { name: /^Take “What a service costs”/ }))
  expect(planned()[0]?.prompts).not.toContain('cost-by-service')
  await userEvent.fill(page.getByRole('combobox', { name: 'Add a question to the script' }), 'a week on')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => planned()[0]?.prompts.at(-1)).toBe('on-call-week')
})

it('opens the session of a note that a link asks for', async () => {
  await showAsIs()
  jumpTo({ stage: 'as-is', table: 'interviewNotes', id: 'note-7' })
  await expect.element(page.getByRole('button', { name: /^On match weekends/ })).toHaveFocus()
})

it('shows whether an interview was held beside the inspector on a laptop', async () => {
  // What the rail and the inspector leave of 1280 pixels.
  await page.viewport(728, 800)
  await showAsIs({ tab: 'interviews', inspector: false })
  const status = page.getByRole('columnheader', { name: 'Status' }).element().getBoundingClientRect()
  expect(status.right).toBeLessThanOrEqual(window.innerWidth)
  await page.viewport(1280, 800)
})
