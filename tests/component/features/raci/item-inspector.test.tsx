import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { documentOf, findRow, tableNames, type EngagementDocument } from '#domain/document.ts'
import { updateItem } from '#domain/raci-commands.ts'
import { newIssue } from '#domain/issue.ts'
import { jumpTo } from '#store/ui-store.ts'
import { showRaci } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const section = (name: string) => inspector().getByRole('heading', { name, exact: true })

async function showItem(id: string, document?: EngagementDocument) {
  const store = await showRaci(document ? { document } : {})
  jumpTo({ stage: 'raci', table: 'raciItems', id, layer: 'to-be' })
  await expect.element(section('Decision')).toBeVisible()
  return store
}

it('holds the whole record of a decision, each field a step of Undo', async () => {
  const store = await showItem('error-budget-policy')
  await expect.element(inspector().getByRole('textbox', { name: 'Decided by' })).toHaveValue('VP Engineering')
  await userEvent.fill(inspector().getByRole('textbox', { name: 'Forum' }), 'Steering group')
  await userEvent.fill(inspector().getByLabelText('Review on'), '2027-01-31')
  await userEvent.click(section('Decision'))
  await expect
    .poll(() => findRow(store.getState().document, 'raciItems', 'error-budget-policy'))
    .toMatchObject({ forum: 'Steering group', reviewOn: '2027-01-31' })
  store.undo()
  await expect.element(inspector().getByLabelText('Review on')).toHaveValue('')
})

it('asks for the day of a sign-off, and offers today', async () => {
  const store = await showItem('error-budget-policy')
  const item = () => findRow(store.getState().document, 'raciItems', 'error-budget-policy')
  store.commit('Not signed', updateItem('error-budget-policy', { signedOffBy: '', signedOffOn: null }))
  await userEvent.fill(inspector().getByLabelText('Signed off by'), 'Ada Byron')
  await userEvent.keyboard('{Enter}')
  await expect.element(inspector().getByText('Say on which day.')).toBeVisible()
  await userEvent.click(inspector().getByRole('button', { name: '22 Nov 2026' }))
  await expect.poll(item).toMatchObject({ signedOffBy: 'Ada Byron', signedOffOn: '2026-11-22' })
  await expect.element(inspector().getByText('Say on which day.')).not.toBeInTheDocument()
})

it('keeps an empty record short until somebody writes', async () => {
  await showItem('kubernetes-runtime')
  await expect.element(inspector().getByRole('textbox', { name: 'Decided by' })).not.toBeInTheDocument()
  await userEvent.click(inspector().getByRole('button', { name: 'Write down what was decided' }))
  await expect.element(inspector().getByRole('textbox', { name: 'Decided by' })).toBeVisible()
  await expect.element(inspector().getByText('Whoever is paged for the nodes decides on them.')).toBeVisible()
})

it('links services, and lets them go', async () => {
  const store = await showItem('capacity-planning')
  const linked = () => findRow(store.getState().document, 'raciItems', 'capacity-planning')?.services
  const before = linked()
  await userEvent.fill(inspector().getByRole('combobox', { name: 'Link a service' }), 'check')
  const offered = page.getByRole('option').first()
  const name = offered.element().textContent
  await userEvent.click(offered)
  await expect.element(inspector().getByRole('button', { name, exact: true })).toBeVisible()
  expect(linked()).toHaveLength((before?.length ?? 0) + 1)
  await userEvent.click(inspector().getByRole('button', { name: `Unlink ${name}` }))
  expect(linked()).toEqual(before)
})

it('names the chosen KPIs of the item, the findings about it and their tasks; what there is none of takes no room', async () => {
  const sample = sampleDocument('2026-11-22')
  const [task] = sample.tasks.rows
  const issue = {
    ...newIssue('issue-here', 99),
    name: 'Nobody forecasts the season',
    links: ['raciItems/incident-response', `tasks/${task?.id}`],
  }
  await showItem('incident-response', withIssue(sample, issue))
  for (const title of ['KPIs', 'Findings that name it', 'Tasks']) await expect.element(section(title)).toBeVisible()
  await expect.element(inspector().getByRole('list', { name: 'KPIs' }).getByRole('button').first()).toBeVisible()
  await expect.element(inspector().getByRole('button', { name: 'Nobody forecasts the season' })).toBeVisible()
  await expect.element(inspector().getByRole('button', { name: task?.name ?? '' })).toBeVisible()
  jumpTo({ stage: 'raci', table: 'raciItems', id: 'developer-portal', layer: 'to-be' })
  await expect.element(section('Findings that name it')).not.toBeInTheDocument()
})

function withIssue(document: EngagementDocument, issue: ReturnType<typeof newIssue>): EngagementDocument {
  const rows = Object.fromEntries(tableNames.map((name) => [name, document[name].rows]))
  return documentOf({ ...rows, issues: [...document.issues.rows, issue] } as never)
}
