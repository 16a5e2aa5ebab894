import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { jumpTo } from '#store/ui-store.ts'
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
  expect(store.getState().journal.map((commit) => commit.label)).toEqual(['Answer no: Quarterly review'])
  await expect.element(page.getByText('9 of 10 answered, 2 contradicted')).toBeVisible()
  await userEvent.keyboard('{Delete}{ArrowUp}y')
  expect(
    store
      .getState()
      .journal.map((commit) => commit.label)
      .slice(1),
  ).toEqual(['Clear the answer: Quarterly review', 'Answer yes: Security as code'])
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
