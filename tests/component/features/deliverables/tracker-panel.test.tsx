import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import type { SaveFileRequest, SaveFileResult } from '#electron/ipc-contract.ts'
import { TrackerPanel } from '#features/deliverables/tracker-panel.tsx'
import { DocumentProvider } from '#store/document-context.tsx'
import { templateDocument, testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

/** Shows the panel; the save dialog answers with these, in order. Returns what it was asked for. */
async function show(document: EngagementDocument, ...answers: SaveFileResult[]): Promise<SaveFileRequest[]> {
  const asked: SaveFileRequest[] = []
  const saveFile = (request: SaveFileRequest) => {
    asked.push(request)
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('The disk is gone'))
  }
  Object.assign(window, { host: { saveFile } })
  await render(
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables}>
      <DocumentProvider store={testStore(document)}>
        <TrackerPanel />
      </DocumentProvider>
    </MantineProvider>,
  )
  return asked
}

it('saves the open findings for the tracker that was chosen', async () => {
  const asked = await show(
    sampleDocument('2026-11-22'),
    { status: 'saved', name: 'jira.csv' },
    { status: 'saved', name: 'azure.csv' },
  )
  await userEvent.click(page.getByRole('button', { name: 'Save for Jira' }))
  await expect.element(page.getByRole('status')).toHaveTextContent(/^\d+ findings for Jira saved as jira\.csv\./)
  await userEvent.click(page.getByRole('button', { name: 'Save for Azure Boards' }))
  await expect.element(page.getByRole('status')).toHaveTextContent('for Azure Boards saved as azure.csv.')
  const [jira, azure] = asked.map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  expect(jira).toMatch(/^Summary,Issue Type,/)
  expect(azure).toMatch(/^\ufeffWork Item Type,Title,/)
  expect(asked[0]?.suggestedName).toContain('findings for Jira')
})

it('says when the file is open elsewhere and saves again, when nothing was written, and why it failed', async () => {
  const asked = await show(
    sampleDocument('2026-11-22'),
    { status: 'locked', name: 'jira.csv' },
    { status: 'cancelled' },
  )
  await userEvent.click(page.getByRole('button', { name: 'Save for Jira' }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('jira.csv is open in another program.')
  await userEvent.click(page.getByRole('button', { name: 'Save again' }))
  await expect.element(page.getByRole('status')).toHaveTextContent('Cancelled. Nothing was written.')
  expect(asked).toHaveLength(2)
  await userEvent.click(page.getByRole('button', { name: 'Save for Jira' }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('The file could not be saved: The disk is gone')
})

it('offers nothing while no finding is open', async () => {
  await show(emptyDocument())
  await expect.element(page.getByText('No finding is open.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Save for Jira' })).toBeDisabled()
})

it('does not say that nothing is open while findings wait to be decided', async () => {
  await show(templateDocument())
  await expect.element(page.getByText(/^None taken up yet; \d+ are suggested and not decided\.$/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Save for Jira' })).toBeDisabled()
})
