import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { SaveFileResult, SavePdfRequest } from '#electron/ipc-contract.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import { waveStandings } from '#domain/wave-adoption.ts'
import { today } from '#store/today.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'
import { saveRoadmapPdf } from '#features/migration/roadmap/roadmap-print.tsx'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on the picture and its table', async () => {
    await showMigration({ theme, tab: 'roadmap' })
    await expect.element(page.getByRole('img', { name: /^Roadmap: 9 steps/ })).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'As a table' }))
    await expect.element(page.getByRole('table', { name: 'Roadmap' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

it('fits the window without scrolling, with every step, milestone, wave and today on it', async () => {
  await showMigration({ tab: 'roadmap' })
  const picture = page.getByRole('img', { name: /^Roadmap/ })
  await expect.element(picture).toBeVisible()
  const frame = picture.element().parentElement
  expect(frame?.scrollHeight).toBeLessThanOrEqual(frame?.clientHeight ?? 0)
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0)
  const plan = sampleDocument(today())
  const text = picture.element().textContent
  for (const { name } of plan.waves.rows) expect(text).toContain(name)
  for (const words of [
    'Today',
    'as agreed',
    '90 days',
    'Rollout may begin',
    '% done',
    'Rollout in waves',
    'proposed',
    'critical path',
    'Agreed by the steering group',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('more not shown')
  const marks = (name: string) => picture.element().querySelectorAll(`[${name}]`).length
  expect(marks('data-critical')).toBeGreaterThan(0)
  expect(marks('data-agreed')).toBeGreaterThan(4)
  expect(marks('data-kind')).toBeGreaterThan(2)
  // That of 60 days, which was decided on with conditions: the timeline shows it as missed too.
  expect(plan.milestones.rows.find(({ id }) => id === 'first-60-days')?.decision).toBe('conditions')
  expect(marks('data-late')).toBe(plannedMilestones(plan, catalog, today()).filter(({ late }) => late > 0).length)
  expect(marks('data-late')).toBeGreaterThan(0)
  // A deprecated service is in no count.
  for (const { wave, services } of waveStandings(plan, today()))
    expect(text).toContain(`${wave.teams.length} teams, ${services.length} services`)
})

it('writes Today and the end of the plan at the foot of their lines', async () => {
  await showMigration({ tab: 'roadmap' })
  const picture = page.getByRole('img', { name: /^Roadmap/ })
  await expect.element(picture).toBeVisible()
  for (const words of ['Today', 'Plan ends']) {
    const text = [...picture.element().querySelectorAll('text')].find((each) => each.textContent.startsWith(words))
    const line = text?.parentElement?.querySelector('line')
    if (!text || !line) throw new Error(`No ${words} at a line`)
    const [label, own] = [text.getBoundingClientRect(), line.getBoundingClientRect()]
    expect(Math.min(Math.abs(label.left - own.left), Math.abs(label.right - own.left))).toBeLessThan(8)
    expect(own.bottom).toBeGreaterThan(label.top + label.height / 2)
    expect(own.top).toBeLessThan(label.top - 100)
  }
})

it('prints the page and takes it away again', async () => {
  await showMigration({ tab: 'roadmap' })
  const asked: SavePdfRequest[] = []
  let printed = 0
  Object.assign(window, {
    host: {
      savePdf: (request: SavePdfRequest): Promise<SaveFileResult> => {
        asked.push(request)
        printed = document.querySelectorAll('h1 ~ svg[role="img"]').length
        return Promise.resolve({ status: 'saved', name: request.suggestedName })
      },
    },
  })
  await saveRoadmapPdf(testStore(sampleDocument(today())))
  expect(asked).toMatchObject([
    { suggestedName: `Alder Media, built-in example - roadmap - ${today()}.pdf`, landscape: true },
  ])
  expect(printed).toBe(1)
  expect(document.querySelectorAll('h1 ~ svg[role="img"]')).toHaveLength(0)
})

it('says what will stand there while nothing is dated', async () => {
  await showMigration({ tab: 'roadmap', document: buildDocument({}) })
  await expect.element(page.getByRole('heading', { name: 'No roadmap yet' })).toBeVisible()
})
