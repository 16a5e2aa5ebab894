import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import type { SaveFileRequest } from '#electron/ipc-contract.ts'
import { PlanPanel } from '#features/deliverables/plan-panel.tsx'
import { DocumentProvider } from '#store/document-context.tsx'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

async function show(document: EngagementDocument): Promise<SaveFileRequest[]> {
  const asked: SaveFileRequest[] = []
  const saveFile = (request: SaveFileRequest) => {
    asked.push(request)
    return Promise.resolve({ status: 'saved', name: 'plan.ics' })
  }
  Object.assign(window, { host: { saveFile } })
  await render(
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables}>
      <DocumentProvider store={testStore(document)}>
        <PlanPanel />
      </DocumentProvider>
    </MantineProvider>,
  )
  return asked
}

it('saves the plan for the program that was chosen, and says what it may leave out', async () => {
  const asked = await show(sampleDocument('2026-11-22'))
  expect(await axeViolations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Save plan for a calendar' }))
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(
      '36 tasks for a calendar saved as plan.ics. Tasks are to-dos in it: a calendar without to-dos shows the milestones alone.',
    )
  expect(asked[0]?.suggestedName).toMatch(/ - migration calendar - \d{4}-\d\d-\d\d\.ics$/)
})

it('offers nothing while the plan has no task', async () => {
  await show(emptyDocument())
  await expect.element(page.getByText('The plan has no task yet.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Save plan for Jira' })).toBeDisabled()
})
