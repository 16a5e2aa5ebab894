import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { tableOf } from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import { jumpTo } from '#store/ui-store.ts'
import { today } from '#store/today.ts'
import { addDays, isoOf, mustDay, nextMonday } from '#domain/day.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const monday = isoOf(nextMonday(mustDay(today())))

/** Two weeks of work in one for SRE, a task nobody owns and one that follows. */
function crowded() {
  return buildDocument({
    engagement: [{ ...newEngagement('Alder', 'Alder'), start: monday }],
    roles: [
      { id: 'sre', name: 'SRE', people: 1, availability: 100 },
      { id: 'platform', name: 'Platform' },
    ],
    tasks: [
      { id: 'urgent', name: 'Agree the standard', owner: 'sre', duration: 5 },
      { id: 'long', name: 'Build on it', owner: null, duration: 10, predecessors: ['urgent'] },
      { id: 'later', name: 'Tidy the alerts', owner: 'sre', duration: 5 },
      { id: 'follows', name: 'Review the alerts', owner: 'platform', duration: 1, predecessors: ['later'] },
    ],
  })
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on the load, its table, people and calendar', async () => {
    await showMigration({ theme, tab: 'capacity' })
    await expect.element(page.getByRole('grid', { name: 'Load per role and week' })).toBeVisible()
    await userEvent.click(page.getByRole('gridcell', { name: /too many/ }).first())
    await expect.element(page.getByRole('table', { name: /Tasks of/ })).toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'People and calendar' }))
    await expect.element(page.getByRole('grid', { name: 'Holidays' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on the proposal', async () => {
    await showMigration({ theme, tab: 'capacity', document: crowded() })
    await userEvent.click(page.getByRole('button', { name: 'Level the plan' }))
    await expect.element(page.getByRole('table', { name: 'Moves' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

it('says how much is too much, and shows the tasks behind a figure by keyboard', async () => {
  await showMigration({ tab: 'capacity', document: crowded() })
  const cell = page.getByRole('gridcell', { name: /^SRE, 1 person/ }).first()
  await expect.element(cell).toHaveAccessibleName(/10 of 5 person-days, 5 too many; 2 tasks/)
  await expect.element(page.getByRole('gridcell', { name: /^Platform.*capacity unknown/ })).toBeInTheDocument()
  await expect.element(page.getByRole('table', { name: 'Tasks without an owner' })).toHaveTextContent('Build on it')
  const name = page.getByRole('rowheader', { name: /^SRE/ })
  ;(name.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  const tasks = page.getByRole('table', { name: 'Tasks of SRE' })
  await expect.element(tasks).toHaveTextContent('Agree the standard')
  await expect.element(tasks).toHaveTextContent('Tidy the alerts')
})

it('draws five years of a task with a mistyped year, and says what is left out', async () => {
  const document = buildDocument({
    engagement: [{ ...newEngagement('', ''), start: monday }],
    roles: [{ id: 'sre', name: 'SRE' }],
    tasks: [
      { name: 'Soon', owner: 'sre', duration: 5 },
      { name: 'Mistyped', owner: 'sre', duration: 5, start: '9999-03-01' },
    ],
  })
  await showMigration({ tab: 'capacity', document })
  await expect.element(page.getByText(/1 later week with work: in the table\./)).toBeVisible()
  expect(page.getByRole('columnheader').elements()).toHaveLength(262)
  await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
  await expect.element(page.getByRole('row', { name: /1 Mar 9999/ })).toBeInTheDocument()
})

it('shows by team what names a team, against its share of the people', async () => {
  const document = buildDocument({
    engagement: [{ ...newEngagement('', ''), start: monday }],
    teams: [{ id: 'payments', name: 'Payments', headcount: 3 }],
    roles: [
      { id: 'sre', name: 'SRE', teams: ['payments'], availability: 100 },
      { id: 'dev', name: 'Dev', teams: ['payments'], people: 40, availability: 100 },
    ],
    tasks: [
      { name: 'Move the queue', owner: 'sre', team: 'payments', duration: 5, effort: 10 },
      { name: 'Anybody can', owner: 'dev', duration: 5 },
    ],
  })
  await showMigration({ tab: 'capacity', document })
  await expect
    .element(page.getByRole('rowheader', { name: /^SRE/ }))
    .toHaveTextContent('SRE, 1.5 of the 3 people of its teams, 100 % of their time')
  await expect.element(page.getByText(/A team that fills several roles of the plan is shared evenly/)).toBeVisible()
  await expect.element(page.getByText(/More work than time in 1 role-week: framed, with a corner\./)).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'By team' }))
  const map = page.getByRole('grid', { name: 'Load per team and week' })
  await expect.element(map).toBeVisible()
  await expect.element(map.getByRole('rowheader')).toHaveTextContent('Payments as SRE, 1.5 of the 3 people of the team')
  await userEvent.click(map.getByRole('gridcell', { name: /10 of 7.5 person-days, 2.5 too many/ }))
  await expect
    .element(page.getByRole('table', { name: 'Tasks of Payments as SRE' }))
    .toHaveTextContent('Move the queue')
  expect(await axeViolations()).toEqual([])
})

it('says by team that no task names one', async () => {
  await showMigration({ tab: 'capacity', document: crowded() })
  await userEvent.click(page.getByRole('button', { name: 'By team' }))
  await expect.element(page.getByText('No open task names a team')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'By team' }))
  await expect.element(page.getByRole('grid', { name: 'Load per role and week' })).toBeVisible()
})

it('proposes moves, shows what they do, and takes over what is ticked as one step of undo', async () => {
  const store = await showMigration({ tab: 'capacity', document: crowded() })
  await userEvent.click(page.getByRole('button', { name: 'Level the plan' }))
  const moves = page.getByRole('table', { name: 'Moves' })
  await expect.element(moves).toHaveTextContent(/Tidy the alerts.*SRE has no room before.*Review the alerts.*follows/)
  const effect = page.getByRole('list', { name: 'What that does' })
  await expect
    .element(effect)
    .toHaveTextContent('Work beyond the time there is, from this week on: 5 person-days in 1 role-week, becomes none.')
  await expect.element(effect).toHaveTextContent(/End of the plan: .*, stays\./)
  await userEvent.click(page.getByRole('checkbox', { name: 'Tidy the alerts' }))
  await expect
    .element(effect)
    .toHaveTextContent('Work beyond the time there is, from this week on: 5 person-days in 1 role-week, as now.')
  await expect.element(page.getByRole('button', { name: 'Move 0 tasks' })).toBeDisabled()
  await userEvent.click(page.getByRole('checkbox', { name: 'Tidy the alerts' }))
  await userEvent.click(page.getByRole('button', { name: 'Move 1 task' }))
  const { document } = store.getState()
  expect(document.tasks.rows.map(({ start }) => start)).toEqual([null, null, addDays(monday, 7), null])
  expect(planSchedule(document, today()).tasks.get('follows')?.start).toBe(mustDay(monday) + 14)
  store.undo()
  expect(store.getState().document.tasks.rows.every(({ start }) => start === null)).toBe(true)
})

it('says what levelling cannot resolve', async () => {
  const document = buildDocument({
    engagement: [{ ...newEngagement('', ''), start: monday }],
    roles: [{ id: 'sre', name: 'SRE', people: 1, availability: 20 }],
    tasks: [{ name: 'Too much', owner: 'sre', duration: 5 }],
  })
  await showMigration({ tab: 'capacity', document })
  await userEvent.click(page.getByRole('button', { name: 'Level the plan' }))
  await expect
    .element(page.getByRole('region', { name: 'What stays' }))
    .toHaveTextContent('Too much: alone it is more than SRE has time for')
})

it('offers no moves that gain nothing, and says so', async () => {
  // The second task goes into the week of the third, which makes room for it: without the third nothing is gained.
  const work = { owner: 'sre', duration: 5, effort: 5 }
  const document = buildDocument({
    engagement: [{ ...newEngagement('', ''), start: monday }],
    roles: [{ id: 'sre', name: 'SRE', people: 1, availability: 100 }],
    tasks: [
      { id: 'first', name: 'First', ...work },
      { id: 'second', name: 'Second', ...work },
      { id: 'third', name: 'Third', ...work, start: addDays(monday, 7) },
      { name: 'Long', duration: 20, predecessors: ['first'] },
      { name: 'Shorter', duration: 15, predecessors: ['second'] },
    ],
  })
  await showMigration({ tab: 'capacity', document })
  await userEvent.click(page.getByRole('button', { name: 'Level the plan' }))
  await expect.element(page.getByRole('button', { name: 'Move 2 tasks' })).toBeVisible()
  await userEvent.click(page.getByRole('checkbox', { name: 'Third' }))
  await expect
    .element(page.getByRole('list', { name: 'What that does' }))
    .toHaveTextContent('5 person-days in 1 role-week, as now. Nothing is gained by these moves')
  await expect.element(page.getByRole('button', { name: /^Move/ })).not.toBeInTheDocument()
  expect(await axeViolations()).toEqual([])
})

it('says of people whom nobody counted neither that they have time nor that they have none', async () => {
  const document = crowded()
  const uncounted = { ...document, roles: tableOf(document.roles.rows.map((role) => ({ ...role, people: null }))) }
  await showMigration({ tab: 'capacity', document: uncounted })
  await expect.element(page.getByText(/too much is unknown until their people are counted/)).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Level the plan' }))
  await expect
    .element(page.getByText('Left as it is, for nobody said how many people there are: SRE and Platform.'))
    .toBeVisible()
})

it('a day of the week that is off moves every date, as one step of undo; the last one stays', async () => {
  const store = await showMigration({ tab: 'capacity', document: crowded() })
  await userEvent.click(page.getByRole('button', { name: 'People and calendar' }))
  await userEvent.click(page.getByRole('button', { name: 'Fri' }))
  expect(store.getState().document.engagement.rows[0]?.workdays).toEqual([1, 2, 3, 4])
  expect(planSchedule(store.getState().document, today()).tasks.get('urgent')?.finish).toBe(mustDay(monday) + 7)
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu']) await userEvent.click(page.getByRole('button', { name: day }))
  expect(store.getState().document.engagement.rows[0]?.workdays).toEqual([4])
  for (let step = 0; step < 4; step += 1) store.undo()
  expect(store.getState().document.engagement.rows[0]?.workdays).toEqual([1, 2, 3, 4, 5])
})

it('a finding about a role leads to its people', async () => {
  await showMigration({ tab: 'timeline', document: crowded() })
  jumpTo({ stage: 'migration', table: 'roles', id: 'platform', field: 'people' })
  await expect.element(page.getByRole('grid', { name: 'People of the roles' })).toBeVisible()
})
