import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { showAsIs } from './stage.tsx'

function answers(question: string) {
  return page.getByRole('group', { name: question })
}

it('answers with keys, one step each, and goes from question to question with the arrows', async () => {
  const store = await showAsIs({ tab: 'self-check' })
  const last = answers('Are RACI and KPIs reviewed and published every quarter?')
  await expect.element(page.getByText('8 of 10 answered, 2 contradicted')).toBeVisible()
  jumpTo({ stage: 'as-is', table: 'answers', id: 'quarterly-review' })
  await expect.element(last.getByRole('button', { name: 'Yes' })).toHaveFocus()
  await userEvent.keyboard('n')
  await expect.element(last.getByRole('button', { name: 'No', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(store.getState().journal.map((commit) => commit.label)).toEqual(['Answer “No”: Quarterly review'])
  await expect.element(page.getByText('9 of 10 answered, 2 contradicted')).toBeVisible()
  await userEvent.keyboard('{Delete}{ArrowUp}y')
  expect(
    store
      .getState()
      .journal.map((commit) => commit.label)
      .slice(1),
  ).toEqual(['Clear the answer: Quarterly review', 'Answer “Yes”: Security as code'])
})

it('asks for a reason when a question does not apply, until there is one', async () => {
  const store = await showAsIs({ tab: 'self-check' })
  const group = answers('Is toil measured every quarter, with a target for reducing it?')
  await userEvent.click(group.getByRole('button', { name: 'Not applicable' }))
  const warning = page.getByText('Give a reason, or it counts as a finding.')
  await expect.element(warning).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Why it does not apply' }).first()).toHaveFocus()
  await userEvent.keyboard('No operations yet')
  await userEvent.tab()
  await expect.element(warning).not.toBeInTheDocument()
  expect(store.getState().document.answers.rows.find((row) => row.id === 'toil-measured')).toMatchObject({
    answer: 'not-applicable',
    reason: 'No operations yet',
  })
})

it('CHK-3 shows why a “yes” is contradicted, in place; pressing the answer again clears it', async () => {
  const store = await showAsIs({ tab: 'self-check' })
  const why = page.getByText('There is no reading of time to first deploy.')
  await expect.element(why).toBeVisible()
  await userEvent.click(answers('Is the time to first deploy measured?').getByRole('button', { name: 'Yes' }))
  await expect.element(why).not.toBeInTheDocument()
  expect(store.getState().document.answers.rows.find((row) => row.id === 'ttfd-measured')?.answer).toBeNull()
})

it('takes what every role says with keys, apart from the agreed answer, and moves between roles and questions', async () => {
  const store = await showAsIs({ tab: 'self-check' })
  const roles = page.getByRole('group', { name: 'By role: Is the time to first deploy measured?' })
  const cell = roles.getByRole('combobox', { name: 'Security' })
  ;(cell.element() as HTMLSelectElement).focus()
  await userEvent.keyboard('n{ArrowRight}x{ArrowDown}u')
  const given = store.getState().journal.map((commit) => commit.label)
  expect(given).toEqual([
    'Security answers “No”: Time to first deploy measured',
    'Infra/Network answers “Not applicable”: Time to first deploy measured',
    'Infra/Network answers “Could not say”: Exception process',
  ])
  await expect.element(cell).toHaveValue('no')
  await userEvent.selectOptions(cell, 'Not asked')
  expect(store.getState().document.roleAnswers.rows.some((row) => row.id === 'ttfd-measured/security')).toBe(false)
  expect(store.getState().document.answers.rows.find((row) => row.id === 'ttfd-measured')?.answer).toBe('yes')
})

it('keeps “unknown” and “not applicable” apart from unanswered', async () => {
  const store = await showAsIs({ tab: 'self-check' })
  jumpTo({ stage: 'as-is', table: 'answers', id: 'quarterly-review' })
  const last = answers('Are RACI and KPIs reviewed and published every quarter?')
  await expect.element(last.getByRole('button', { name: 'Yes' })).toHaveFocus()
  await userEvent.keyboard('u')
  await expect.element(last.getByRole('button', { name: 'Could not say' })).toHaveAttribute('aria-pressed', 'true')
  await expect.element(page.getByText('9 of 10 answered, 2 contradicted')).toBeVisible()
  expect(store.getState().document.answers.rows.find((row) => row.id === 'quarterly-review')?.answer).toBe('unknown')
})

it('hints mildly where the data speaks for a yes that was denied', async () => {
  await showAsIs({ tab: 'self-check' })
  await expect.element(page.getByText('The data speaks for a yes.')).toBeVisible()
  await expect.element(page.getByText(/^18 of 22 services of tier 1 and 2 have a team on call/)).toBeVisible()
})

it('keeps what a role said, in words, behind the note', async () => {
  const store = await showAsIs({ tab: 'self-check' })
  await userEvent.click(page.getByRole('button', { name: /^Read the notes/ }).first())
  await userEvent.fill(page.getByRole('textbox', { name: 'What Platform said to question 1' }), 'Agreed in spring')
  await userEvent.tab()
  expect(store.getState().document.roleAnswers.rows.find((row) => row.id === 'slo-accountability/platform')?.note).toBe(
    'Agreed in spring',
  )
})

it('lists the early warnings worst first; a figure says how it is worked out and opens its rows', async () => {
  await showAsIs({ tab: 'self-check' })
  const warnings = page.getByRole('region', { name: 'Early warnings' })
  await expect.element(warnings.getByText(/^8 signs: /)).toBeVisible()
  await userEvent.click(warnings.getByRole('button', { name: 'Toil ratio of the SRE side' }))
  await expect.element(warnings.getByText(/people x 21 days x hours a day/)).toBeVisible()
  await userEvent.click(warnings.getByRole('button', { name: /services, .* %$/ }).first())
  await expect.element(page.getByRole('tab', { name: /^Services/ })).toHaveAttribute('aria-selected', 'true')
})

it('says how to record who said what while there is no role', async () => {
  await showAsIs({ tab: 'self-check', document: emptyDocument() })
  await expect.element(page.getByText('Add RACI roles to record who said what')).toBeVisible()
  await expect.element(page.getByRole('group', { name: /^By role/ })).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Add RACI roles' }))
  expect(useUi.getState().jump).toEqual({ stage: 'engagement', table: 'roles', id: '' })
})

it('keeps the names of the roles in sight while the questions scroll', async () => {
  await page.viewport(1280, 500)
  await showAsIs({ tab: 'self-check' })
  const head = page.getByText('Agreed', { exact: true })
  await expect.element(head).toBeVisible()
  const region = page.getByRole('region', { name: 'As-Is, content' }).element()
  region.scrollTop = 250
  const [top, bottom] = [region.getBoundingClientRect().top, head.element().getBoundingClientRect().bottom]
  expect(bottom).toBeGreaterThan(top)
  expect(bottom - top).toBeLessThan(110)
})

it('has room for all answers beside the notes on a laptop', async () => {
  // What the rail leaves of 1280 pixels.
  await page.viewport(1048, 800)
  await showAsIs({ tab: 'self-check' })
  const last = answers('Is it clear that SRE is accountable for SLOs?').getByRole('button', { name: 'Not applicable' })
  const notes = page.getByRole('button', { name: /note/ }).first().element().getBoundingClientRect()
  expect(last.element().getBoundingClientRect().right).toBeLessThanOrEqual(notes.left)
  await page.viewport(1280, 800)
})
