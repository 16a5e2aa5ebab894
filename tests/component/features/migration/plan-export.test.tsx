import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import type { SaveFileRequest, SaveFileResult } from '#electron/ipc-contract.ts'
import { MigrationScreen } from '#features/migration/migration-screen.tsx'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showScreen } from '#tests/component/show-screen.tsx'

const formats = ['Jira', 'Azure Boards', 'Microsoft Project', 'a calendar', 'Mermaid'] as const

function answerWith(answer: (request: SaveFileRequest) => SaveFileResult): SaveFileRequest[] {
  const asked: SaveFileRequest[] = []
  const saveFile = (request: SaveFileRequest) => {
    asked.push(request)
    return Promise.resolve(answer(request))
  }
  Object.assign(window, { host: { saveFile } })
  return asked
}

function show(document?: EngagementDocument) {
  const around = (screen: ReactNode) => (
    <>
      {screen}
      <Notifications />
    </>
  )
  return showScreen(MigrationScreen, document ? { document } : {}, { around })
}

it('saves the plan in each format, by its name and ending, and says so', async () => {
  await show()
  const asked = answerWith(({ filters }) => ({ status: 'saved', name: `plan.${filters[0]?.extensions[0]}` }))
  for (const format of formats) {
    await userEvent.click(page.getByRole('button', { name: 'Export' }))
    await userEvent.click(page.getByRole('menuitem', { name: `Save for ${format}…` }))
  }
  await expect.poll(() => asked.length).toBe(formats.length)
  expect(asked.map(({ suggestedName }) => suggestedName.split('.').at(-1))).toEqual(['csv', 'csv', 'xml', 'ics', 'mmd'])
  const texts = asked.map(({ bytes }) => new TextDecoder().decode(bytes).slice(0, 15))
  expect(texts).toEqual([
    'Summary,Issue T',
    'Work Item Type,',
    '<?xml version="',
    'BEGIN:VCALENDAR',
    'gantt\n  title A',
  ])
})

it('says when the file is open elsewhere; nothing when the person cancelled', async () => {
  await show()
  answerWith(() => ({ status: 'locked', name: 'plan.ics' }))
  await userEvent.click(page.getByRole('button', { name: 'Export' }))
  expect(await axeViolations()).toEqual([])
  await userEvent.click(page.getByRole('menuitem', { name: 'Save for a calendar…' }))
  await expect.element(page.getByText('plan.ics is open in another program.')).toBeVisible()
})

it('has one way out of the screen, to the workbook too', async () => {
  const asked: string[] = []
  await showScreen((props) => <MigrationScreen {...props} onExport={() => asked.push('deliverables')} />, {})
  expect(page.getByRole('button', { name: /Export|Take out/ }).elements()).toHaveLength(1)
  await userEvent.click(page.getByRole('button', { name: 'Export' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Workbook and other deliverables' }))
  expect(asked).toEqual(['deliverables'])
})

it('offers nothing but the workbook while the plan has no task', async () => {
  await show(emptyDocument())
  await userEvent.click(page.getByRole('button', { name: 'Export' }))
  await expect.element(page.getByText('The plan has no task yet')).toBeVisible()
  await expect.element(page.getByRole('menuitem', { name: 'Save for Jira…' })).toBeDisabled()
})
