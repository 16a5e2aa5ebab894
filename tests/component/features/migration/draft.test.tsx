import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { documentOf } from '#domain/document.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const openDraft = () => userEvent.click(page.getByRole('button', { name: 'Draft the plan' }))

it('adds only what was ticked, with the figures as they were typed, as one step of Undo', async () => {
  const store = await showMigration()
  const tasks = () => store.getState().document.tasks.rows
  const before = tasks()
  await openDraft()
  const add = page.getByRole('button', { name: /^Add \d+ tasks?$/ })
  await expect.element(add).toBeDisabled()
  await userEvent.click(page.getByRole('checkbox', { name: 'Automate: Morning health check by hand' }))
  await userEvent.fill(page.getByLabelText('Effort in person-days of Automate: Morning health check by hand'), '7,5')
  await userEvent.fill(page.getByLabelText('Duration in working days of Automate: Morning health check by hand'), '9')
  await userEvent.click(
    page.getByRole('checkbox', { name: 'Knowledge transfer for CI/CD templates and pipelines, SRE to Platform' }),
  )
  await expect.element(page.getByText(/^2 of \d+ ticked, 13.5 person-days$/)).toBeVisible()
  await userEvent.click(add)
  expect(
    tasks()
      .slice(before.length)
      .map(({ name, effort, duration, links }) => [name, effort, duration, links[0]]),
  ).toEqual([
    ['Knowledge transfer for CI/CD templates and pipelines, SRE to Platform', 6, 10, 'raciItems/cicd-templates'],
    ['Automate: Morning health check by hand', 7.5, 9, 'toil/toil-8'],
  ])
  store.undo()
  expect(tasks()).toEqual(before)
})

it('is ticked and sized by keyboard alone, a whole step at once', async () => {
  const store = await showMigration()
  await openDraft()
  const step = page.getByRole('checkbox', { name: /^1 As-Is assessment, 1 task$/ })
  ;(step.element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  await expect.element(page.getByText(/^1 of \d+ ticked, 5 person-days$/)).toBeVisible()
  await userEvent.keyboard('{Tab}{Tab}')
  await expect.element(page.getByLabelText(/^Owner role of Deliver: KPI baseline/)).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByLabelText(/^Effort in person-days of Deliver: KPI baseline/)).toHaveFocus()
  await userEvent.keyboard('{Control>}a{/Control}4')
  const add = page.getByRole('button', { name: 'Add 1 task' })
  ;(add.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const added = store.getState().document.tasks.rows.at(-1)
  expect(added).toMatchObject({ step: 'as-is-assessment', deliverable: 'KPI baseline', effort: 4, duration: 10 })
})

it('says why a typed figure is none, and adds nothing until it is one', async () => {
  await showMigration()
  await openDraft()
  await userEvent.click(page.getByRole('checkbox', { name: 'Automate: Morning health check by hand' }))
  const field = page.getByLabelText('Duration in working days of Automate: Morning health check by hand')
  const add = page.getByRole('button', { name: /^Add \d+ tasks?$/ })
  for (const [text, reason] of [
    ['soon', '“soon” is not a number.'],
    ['-2', 'It cannot be below 0.'],
    ['2.5', 'Give whole working days.'],
    ['1001', 'At most 1000 working days.'],
  ] as const) {
    await userEvent.fill(field, text)
    await expect.element(page.getByText(reason)).toBeVisible()
    await expect.element(add).toBeDisabled()
  }
  await userEvent.fill(field, '3')
  await expect.element(add).toBeEnabled()
})

it('shows what the ticked tasks are expected to change, with what that takes for granted', async () => {
  await showMigration()
  await openDraft()
  await userEvent.click(page.getByRole('checkbox', { name: 'Automate: Morning health check by hand' }))
  await userEvent.click(page.getByText(/^Expected when they are done: 1 figure,/))
  await expect
    .element(
      page.getByRole('row', { name: /^Toil ratio 41 % .* Computed .* The automatable part of 12 toil tasks goes/ }),
    )
    .toBeVisible()
})

it('shows what the plan would become: its end, milestones, and work beyond the time', async () => {
  const store = await showMigration()
  await openDraft()
  await userEvent.click(page.getByRole('button', { name: 'Tick all' }))
  const becomes = page.getByRole('list', { name: 'What that does to the plan' })
  await expect.element(becomes).toHaveTextContent(/End of the plan: \d+ \w+ \d+, (stays|becomes)/)
  await expect
    .element(becomes)
    .toHaveTextContent(
      /Work beyond the time there is, from this week on: [\d.]+ person-days in \d+ role-weeks, becomes/,
    )
  const long = page.getByLabelText('Duration in working days of Automate: Morning health check by hand')
  await userEvent.fill(long, '400')
  await expect.element(becomes).toHaveTextContent(/End of the plan: .*, becomes .*, \d+ working days later\./)
  expect(await axeViolations()).toEqual([])
  expect(store.getState().journal).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Tick none' }))
  await expect.element(becomes).not.toBeInTheDocument()
})

it('lets the owner of each task be chosen, as proposed by default', async () => {
  const store = await showMigration()
  const name = 'Knowledge transfer for CI/CD templates and pipelines, SRE to Platform'
  const { roles } = store.getState().document
  const idOf = (role: string) => roles.rows.find((each) => each.name === role)?.id ?? ''
  const owner = page.getByLabelText(`Owner role of ${name}`)
  const added = () => store.getState().document.tasks.rows.find((task) => task.name === name)?.owner
  for (const [choose, expected] of [
    [null, idOf('SRE')],
    ['Platform', idOf('Platform')],
    ['Nobody yet', null],
  ] as const) {
    await openDraft()
    await userEvent.click(page.getByRole('checkbox', { name }))
    if (choose !== null) await userEvent.selectOptions(owner, choose)
    await userEvent.click(page.getByRole('button', { name: 'Add 1 task' }))
    expect(added()).toBe(expected)
    store.undo()
  }
})

it('says so where an engagement suggests nothing but the deliverables of its steps', async () => {
  await showMigration({ document: documentOf({}) })
  await openDraft()
  await expect.element(page.getByRole('checkbox', { name: 'Deliver: SLO standard' })).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: /^Settle:/ })).not.toBeInTheDocument()
})

it('the steps say which of their criteria are met, and why', async () => {
  await showMigration({ tab: 'steps' })
  await userEvent.click(page.getByText('2 Governance').first())
  const done = page.getByRole('list', { name: 'Before it is done' })
  await expect.element(done.getByText('“Codify release safety valves” is not done.', { exact: false })).toBeVisible()
  await expect.element(page.getByText('3 met, 3 not met')).toBeInTheDocument()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on the draft', async () => {
    await showMigration({ theme })
    await openDraft()
    await userEvent.click(page.getByRole('button', { name: 'Tick all' }))
    await userEvent.click(page.getByText(/^Expected when they are done/))
    expect(await axeViolations()).toEqual([])
  })
})
