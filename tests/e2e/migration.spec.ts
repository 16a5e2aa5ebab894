import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { fridayOf, mondayOf } from '#catalog/sample/plan-calendar.ts'
import { addDays, dayText, daysBetween, isoOf } from '#domain/day.ts'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Workbench } from '#tests/support/app-fixture.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import type { Grid } from '#tests/support/walk/grid.ts'
import { Home } from '#tests/support/walk/home.ts'
import { answerSaveDialog } from '#tests/support/walk/system-dialogs.ts'
import { Timeline } from '#tests/support/walk/timeline.ts'
import { openWorkbook, readCsv, sheetRow } from '#tests/support/walk/workbook.ts'

const today = isoOf(Math.floor(Date.now() / 86_400_000))
/** Weeks of the sample's plan, of which this is number 10; the change freeze is not counted. */
const monday = (week: number) => mondayOf(today, week)
const friday = (week: number) => fridayOf(today, week)

const sample = 'Sample: Alder Media'
const finding = 'On-call rests on two people'
const settle = `Settle: ${finding}`
const automate = 'Automate: Morning health check by hand'
/** Weeks 12 and 13 without the two engineering days at the end, then what waits for it: weeks 14 and 15. */
const support = 'Define self-service and support levels'
const exceptions = 'Set up the exception review'
/** Weeks 14 to 17, waits for nothing. */
const costs = 'Show teams what they cost'
/** Weeks 15 to 17, waits for nothing. */
const certificates = 'Renew certificates automatically'
const risk = 'SRE loses a second person before the runbooks exist'
const gate = '90 days: Execution and visible results'

test('findings become tasks of the plan, each with its reason, and one Undo takes them back', async ({ window }) => {
  const frame = await new Home(window).openSample()
  await frame.goTo('Migration')
  await window.getByRole('button', { name: 'Draft the plan' }).click()
  const dialog = window.getByRole('dialog', { name: 'Draft the plan' })
  const proposal = (name: string) =>
    dialog.getByRole('listitem').filter({ has: window.getByRole('checkbox', { name, exact: true }) })

  await expect(proposal(settle)).toContainText('Finding. The finding was taken up as medium and no task settles it.')
  await expect(proposal(automate)).toContainText(/Toil\. Saves 21 of 21 h a month/)
  await expect(dialog.getByRole('button', { name: 'Add 0 tasks' })).toBeDisabled()
  await draft(frame)
  await expect(frame.undoLabel).toHaveText('Undo: Add 2 drafted tasks')

  await test.step('they stand in their steps, as they were sized', async () => {
    const tasks = await openTasks(frame)
    await tasks.hasRows(38)
    await tasks.reach(settle)
    await expect(tasks.cell(settle, 'step')).toHaveText('Governance')
    await expect(tasks.cell(settle, 'owner')).toHaveText('Platform')
    await expect(tasks.cell(settle, 'duration')).toHaveText('15')
    await tasks.reach(automate)
    await expect(tasks.cell(automate, 'step')).toHaveText('Eliminate manual tickets')
    await expect(tasks.cell(automate, 'duration')).toHaveText('5')
    await frame.openTab('Timeline')
    const timeline = new Timeline(window)
    await timeline.showOnly('Step 2 Governance')
    await expect(timeline.bar(settle)).toHaveAttribute('aria-label', /: Platform, .*, 15 working days/)
  })
  await test.step('what one of them is for leads to the finding', async () => {
    await frame.openTab('Trace')
    await window.getByRole('combobox', { name: 'Chain of' }).fill(settle)
    await window.getByRole('option', { name: settle }).click()
    await expect(window.getByRole('main')).toContainText(`Task: ${settle}`)
    await window.getByRole('button', { name: `Findings: ${finding}.` }).click()
    await window.getByRole('button', { name: 'Go to it' }).click()
    await expect(frame.title).toHaveText('As-Is')
    await expect(frame.inspector.getByRole('heading', { name: finding })).toBeVisible()
  })
  await test.step('Undo takes both back, Redo brings both again', async () => {
    await frame.undo()
    await frame.goTo('Migration')
    await expect(frame.tab('Tasks')).toHaveText(/36$/)
    await window.keyboard.press('Control+Shift+Z')
    await expect(frame.tab('Tasks')).toHaveText(/38$/)
    await (await openTasks(frame)).reach(settle)
    await window.getByRole('button', { name: 'Draft the plan' }).click()
    await expect(dialog.getByRole('checkbox').first()).toBeVisible()
    await expect(proposal(settle), 'what the plan has is not proposed again').toHaveCount(0)
    await expect(proposal(automate)).toHaveCount(0)
  })
})

test('the plan is dragged, baselined, decided on and exported, and is there after a relaunch', async ({
  workbench,
}, info) => {
  test.slow()
  const frame = await new Home(await workbench.start()).openSample()
  await frame.goTo('Migration')
  await draft(frame)
  await test.step('drag and link', () => dragAndLink(frame))
  await test.step('freeze, then move', () => freezeAndMove(frame))
  await test.step('accept a risk', () => acceptRisk(frame))
  await test.step('decide at a gate', () => decide(frame))
  await test.step('the workbook', async () => {
    const file = info.outputPath('deliverable.xlsx')
    await answerSaveDialog(workbench, file)
    await frame.goTo('Migration')
    await openExport(frame, 'Workbook and other deliverables')
    await frame.window.getByRole('button', { name: 'Build and save the workbook' }).click()
    await expect(frame.window.getByText('Saved as deliverable.xlsx.')).toBeVisible({ timeout: 30_000 })
    await checkWorkbook(file)
  })
  await test.step('the plan as files of other programs', () =>
    checkFiles(workbench, frame, (name) => info.outputPath(name)))
  await test.step('after a relaunch', async () => {
    await frame.saved()
    await workbench.close()
    await checkKept(await new Home(await workbench.start()).open(sample))
  })
})

test('the timeline is worked with the keyboard alone', async ({ window }) => {
  const frame = await new Home(window).openSample()
  const { keyboard } = window
  await keyboard.press('Control+5')
  await expect(frame.title).toHaveText('Migration plan')
  const timeline = new Timeline(window)
  await tabTo(frame, timeline.focused)
  await timeline.walkDownTo(support)

  await keyboard.press('Alt+ArrowRight')
  await expect(timeline.said).toContainText(
    `${support}: ${dayText(addDays(monday(12), 1))} to ${dayText(monday(14))}. ${exceptions} follows.`,
  )
  await expect(frame.undoLabel).toHaveText(`Undo: Move ${support} 1 working day later`)
  await keyboard.press('Alt+Shift+ArrowLeft')
  await expect(frame.undoLabel).toHaveText(new RegExp(`^Undo: Move ${support} 1 [a-z ]+ earlier$`))
  await keyboard.press('Control+z')
  await keyboard.press('Shift+ArrowRight')
  await expect(frame.undoLabel).toHaveText(`Undo: Set Duration of ${support} to 9 working days`)
  await expect(timeline.bar(support)).toHaveAttribute(
    'aria-label',
    new RegExp(`${dayText(addDays(monday(12), 1))} to ${dayText(addDays(monday(14), 1))}, 9 working days`),
  )

  await keyboard.press('l')
  await expect(timeline.said).toContainText(`Choose with Up and Down what waits for ${support}.`)
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(timeline.said).toContainText(`${costs} waits for ${support}.`)
  await keyboard.press('Enter')
  await expect(frame.undoLabel).toHaveText(`Undo: Let ${costs} wait for ${support}`)
  await expect(timeline.bar(costs)).toHaveAttribute('aria-label', new RegExp(`after ${support}`))

  for (let step = 0; step < 3; step += 1) await keyboard.press('Control+z')
  await expect(frame.undoLabel).toHaveCount(0)
  await expect(timeline.bar(support)).toBeFocused()
  await expect(timeline.bar(support)).toHaveAttribute('aria-label', new RegExp(`, ${dayText(monday(12))} to `))
})

test('a drag outlives the death of every process', async ({ workbench }) => {
  const before = await new Home(await workbench.start()).openSample()
  await before.goTo('Migration', 'Timeline')
  const timeline = new Timeline(before.window)
  await timeline.showOnly('Step 5 Engagement model')
  await timeline.take(support, daysBetween(monday(12), monday(13)))
  await timeline.letGo()
  await before.savedAfter(new RegExp(`^Undo: Move ${support} `))
  await workbench.kill()

  const after = await new Home(await workbench.start()).open(sample)
  await hasDays(await openTasks(after), support, monday(13), friday(14))
  await hasDays(await openTasks(after), exceptions, monday(15), friday(16))
  await after.undo()
  await hasDays(await openTasks(after), support, monday(12), addDays(monday(13), 2))
})

/** Two of the proposals: one with length and owner of its own, one as proposed. */
async function draft({ window }: Frame): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Draft the plan' })
  if (!(await dialog.isVisible())) await window.getByRole('button', { name: 'Draft the plan' }).click()
  await dialog.getByRole('checkbox', { name: settle, exact: true }).check()
  await dialog.getByLabel(`Duration in working days of ${settle}`).fill('15')
  await dialog.getByLabel(`Owner role of ${settle}`).selectOption('Platform')
  await dialog.getByRole('checkbox', { name: automate, exact: true }).check()
  await expect(dialog.getByText(/^2 of \d+ ticked/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Add 2 tasks' }).click()
  await expect(dialog).toBeHidden()
}

async function dragAndLink(frame: Frame): Promise<void> {
  await frame.openTab('Timeline')
  const timeline = new Timeline(frame.window)
  await timeline.showOnly('Step 5 Engagement model', 'Step 7 Eliminate manual tickets')
  await timeline.take(support, daysBetween(monday(12), monday(13)))
  const outcome = `${support}: ${dayText(monday(13))} to ${dayText(friday(14))}. ${exceptions} follows. The plan ends on `
  await expect(timeline.said, 'before it is let go').toContainText(outcome)
  await expect(frame.undoLabel).toHaveText('Undo: Add 2 drafted tasks')
  await timeline.letGo()
  const moved = new RegExp(`^Undo: Move ${support} `)
  await frame.savedAfter(moved)
  await expect(timeline.said, 'after it was let go').toContainText(outcome)
  const tasks = await openTasks(frame)
  await hasDays(tasks, support, monday(13), friday(14))
  await hasDays(tasks, exceptions, monday(15), friday(16))

  await frame.openTab('Timeline')
  await timeline.takeLink(support, costs)
  await expect(timeline.said).toContainText(`${costs} waits for ${support}.`)
  await timeline.letGo()
  const linked = `Undo: Let ${costs} wait for ${support}`
  await frame.savedAfter(linked)
  await expect(timeline.bar(costs)).toHaveAttribute('aria-label', new RegExp(`after ${support}$`))

  await frame.undo()
  await expect(frame.undoLabel).toHaveText(moved)
  await frame.undo()
  await expect(timeline.bar(support)).toHaveAttribute('aria-label', new RegExp(`, ${dayText(monday(12))} to `))
  await frame.window.keyboard.press('Control+Shift+Z')
  await expect(frame.undoLabel).toHaveText(moved)
  await frame.window.keyboard.press('Control+Shift+Z')
  await frame.savedAfter(linked)
  await hasDays(await openTasks(frame), costs, monday(15), friday(18))
}

async function freezeAndMove(frame: Frame): Promise<void> {
  const { window } = frame
  await openTasks(frame)
  await window.getByRole('button', { name: 'Baselines (1)' }).click()
  const dialog = window.getByRole('dialog', { name: 'Baselines of the plan' })
  await dialog.getByLabel('Name').fill('Agreed in the workshop')
  await dialog.getByRole('button', { name: 'Freeze a baseline' }).click()
  await expect(dialog.getByText('The plan ends as agreed.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await frame.openTab('Timeline')
  const timeline = new Timeline(window)
  await timeline.take(certificates, daysBetween(monday(15), monday(17)))
  await timeline.letGo()
  await frame.savedAfter(new RegExp(`^Undo: Move ${certificates} `))
  await expect(timeline.bar(certificates)).toHaveAttribute(
    'aria-label',
    /10 working days later than in Agreed in the workshop/,
  )
  const ghost = await timeline.bar(certificates).locator('[data-baseline]').boundingBox()
  const bar = await timeline.bar(certificates).locator('[data-grip=move]').boundingBox()
  expect(ghost?.x, 'the grey bar stands where it was agreed').toBeLessThan(bar?.x ?? 0)

  const tasks = await openTasks(frame)
  await hasDays(tasks, certificates, monday(17), friday(19))
  await expect(tasks.cell(certificates, 'slip')).toHaveText('+10')
  await window.getByRole('button', { name: 'Baselines (2)' }).click()
  await expect(dialog.getByRole('row', { name: new RegExp(`^${certificates} .* \\+10$`) })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
}

async function acceptRisk(frame: Frame): Promise<void> {
  const { window } = frame
  const risks = await frame.openGrid('Migration', 'Risks', 'Risks')
  await risks.reach(risk)
  await risks.select(risk, 'name')
  await frame.showInspector(true)
  await frame.inspector.getByRole('button', { name: 'Accept the risk' }).click()
  await frame.inspector.getByLabel('Accepted by').fill('Ingrid Solheim')
  await frame.inspector.getByLabel('Until').fill(addDays(today, 60))
  await window.keyboard.press('Tab')
  await frame.inspector.getByRole('button', { name: 'Accept', exact: true }).click()
  await frame.savedAfter(`Undo: Accept ${risk} until ${dayText(addDays(today, 60))}`)
  await expect(risks.cell(risk, 'standing')).toHaveText(/accepted$/)
}

async function decide(frame: Frame): Promise<void> {
  const { window } = frame
  await frame.openTab('Gates')
  await window.getByRole('button', { name: gate, exact: true }).click()
  await window.getByRole('button', { name: 'Record the decision' }).click()
  await window.getByRole('combobox', { name: 'Verdict' }).click()
  await window.getByRole('option', { name: 'Go with conditions' }).click()
  await window.getByLabel('Decided by').fill('Steering group')
  await window.getByLabel(/^Why/).fill('Certificates may come two weeks later.')
  await window.getByRole('button', { name: 'Record', exact: true }).click()
  await frame.savedAfter(`Undo: Decide “Go with conditions” at ${gate}`)
}

async function checkWorkbook(file: string): Promise<void> {
  const workbook = await openWorkbook(file)
  const date = (iso: string) => new Date(`${iso}T00:00:00Z`)
  const plan = (name: string) => sheetRow(workbook, 'Migration plan', 'name', name)
  expect(plan(support)).toMatchObject({ begins: date(monday(13)), ends: date(friday(14)), duration: 8 })
  expect(plan(costs)).toMatchObject({ begins: date(monday(15)), predecessors: plan(support)['number'] })
  expect(plan(certificates)).toMatchObject({
    begins: date(monday(17)),
    ends: date(friday(19)),
    agreed: date(friday(17)),
    slip: { result: 10 },
  })
  expect(plan(settle)).toMatchObject({ owner: 'Platform', duration: 15 })
  expect(sheetRow(workbook, 'Plan milestones', 'name', gate)).toMatchObject({
    decision: 'Go with conditions',
    decidedBy: 'Steering group',
    decidedOn: date(today),
    reason: 'Certificates may come two weeks later.',
  })
  const load = sheetRow(workbook, 'Plan load', 'what', certificates)
  expect(load).toMatchObject({ role: 'Infra/Network', [`week:${monday(15)}`]: null, [`week:${monday(17)}`]: 5 })
  expect(sheetRow(workbook, 'Risks', 'name', risk)).toMatchObject({
    response: 'Accept',
    approver: 'Ingrid Solheim',
    expiry: date(addDays(today, 60)),
  })
  expect(sheetRow(workbook, 'Trace', 'name', settle)).toMatchObject({ kind: 'Task', 'tied:finding': finding })
  expect(sheetRow(workbook, 'Trace', 'name', finding)).toMatchObject({ kind: 'Finding', 'tied:task': settle })
}

async function checkFiles(workbench: Workbench, frame: Frame, pathOf: (name: string) => string): Promise<void> {
  const save = async (format: string, name: string) => {
    const path = pathOf(name)
    await answerSaveDialog(workbench, path)
    await frame.goTo('Migration')
    await openExport(frame, `Save for ${format}…`)
    await expect(frame.window.getByText(`saved as ${name}.`)).toBeVisible()
    return readFileSync(path, 'utf8')
  }

  await save('Jira', 'tasks.csv')
  const issues = await readCsv(pathOf('tasks.csv'))
  expect(issues.find((issue) => issue['Demarc ID'] === 'task-certificates')).toMatchObject({
    'Start date': monday(17),
    'Due date': friday(19),
  })
  expect(issues.filter((issue) => issue['Summary']?.endsWith(settle))).toHaveLength(1)

  const parser = new XMLParser({
    parseTagValue: false,
    isArray: (name) => ['Task', 'PredecessorLink', 'Baseline'].includes(name),
  })
  const { Project } = parser.parse(await save('Microsoft Project', 'plan.xml')) as { Project: ProjectFile }
  const task = (name: string) => Project.Tasks.Task.find(({ Name }) => Name === name)
  expect(task(certificates)).toMatchObject({
    Start: `${monday(17)}T08:00:00`,
    Finish: `${friday(19)}T17:00:00`,
    Baseline: [{ Start: `${monday(15)}T08:00:00`, Finish: `${friday(17)}T17:00:00` }],
  })
  expect(task(costs)).toMatchObject({ PredecessorLink: [{ PredecessorUID: task(support)?.UID }] })

  const calendar = new ICAL.Component(ICAL.parse(await save('a calendar', 'plan.ics')) as unknown[])
  const todo = calendar
    .getAllSubcomponents('vtodo')
    .find((each) => String(each.getFirstPropertyValue('uid')).startsWith('task-task-certificates@'))
  expect(String(todo?.getFirstPropertyValue('dtstart'))).toBe(monday(17))
  expect(String(todo?.getFirstPropertyValue('due'))).toBe(friday(19))

  const mermaid = await save('Mermaid', 'plan.mmd')
  expect(mermaid).toMatch(/^gantt\n/)
  expect(mermaid).toMatch(new RegExp(` ${certificates} :t7_\\d, ${monday(17)}, ${friday(19)}\n`))
}

interface ProjectFile {
  readonly Tasks: { readonly Task: readonly Readonly<Record<string, unknown>>[] }
}

async function checkKept(frame: Frame): Promise<void> {
  const { window } = frame
  const tasks = await openTasks(frame)
  await tasks.hasRows(38)
  await hasDays(tasks, support, monday(13), friday(14))
  await hasDays(tasks, costs, monday(15), friday(18))
  await hasDays(tasks, certificates, monday(17), friday(19))
  await expect(tasks.cell(certificates, 'slip')).toHaveText('+10')
  await expect(window.getByRole('button', { name: 'Baselines (2)' })).toBeVisible()
  await frame.openTab('Gates')
  await window.getByRole('button', { name: gate, exact: true }).click()
  await expect(window.getByRole('region', { name: 'Decision', exact: true })).toContainText(
    `By Steering group on ${dayText(today)}. Certificates may come two weeks later.`,
  )
  const risks = await frame.openGrid('Migration', 'Risks', 'Risks')
  await expect(risks.cell(risk, 'standing')).toHaveText(/accepted$/)
}

const openTasks = (frame: Frame): Promise<Grid> => frame.openGrid('Migration', 'Tasks', 'Tasks')

async function openExport({ window }: Frame, name: string): Promise<void> {
  await window.getByRole('button', { name: 'Export' }).click()
  await window.getByRole('menuitem', { name, exact: true }).click()
}

async function hasDays(tasks: Grid, name: string, start: string, finish: string): Promise<void> {
  await tasks.reach(name)
  await expect(tasks.cell(name, 'scheduled-start')).toHaveText(dayText(start))
  await expect(tasks.cell(name, 'scheduled-finish')).toHaveText(dayText(finish))
}

/** Tab as often as it takes. */
async function tabTo({ window }: Frame, focused: Locator): Promise<void> {
  for (let presses = 0; presses < 60 && (await focused.count()) === 0; presses += 1) await window.keyboard.press('Tab')
  await expect(focused).toBeVisible()
}
