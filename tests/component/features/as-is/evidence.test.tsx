import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { attachFile } from '#domain/evidence-commands.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { largestAttachment } from '#electron/ipc-contract.ts'
import { memoryAttachments } from '#tests/support/memory-attachments.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'
import { nextFile, showAsIs, textFile } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const select = (name: RegExp) => userEvent.click(page.getByRole('rowheader', { name }).first())

/** One grey pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (each) => each.charCodeAt(0),
)

function dropFiles(target: Element, ...files: File[]): void {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

it('attaches a chosen file, shows it, and takes it off again', async () => {
  const attachments = memoryAttachments()
  const store = await showAsIs({ tab: 'evidence', attachments })
  nextFile({ status: 'opened', name: 'wall.png', bytes: pixel })
  await select(/^Photo of the RACI/)
  await userEvent.click(inspector().getByRole('button', { name: 'Attach a file' }))
  const image = inspector().getByRole('img', { name: 'wall.png' })
  await expect.element(image).toBeVisible()
  await expect.poll(() => (image.element() as HTMLImageElement).naturalWidth).toBe(1)
  expect(findRow(store.getState().document, 'evidence', 'evd-raci-workshop')).toMatchObject({
    fileName: 'wall.png',
    fileType: 'image/png',
    fileBytes: pixel.length,
    fileHash: [...attachments.files.keys()][0],
  })
  await userEvent.click(inspector().getByRole('button', { name: 'Look at wall.png' }))
  await expect.element(page.getByRole('dialog', { name: 'wall.png' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(inspector().getByRole('button', { name: 'Remove', exact: true }))
  await expect.element(inspector().getByRole('button', { name: 'Attach a file' })).toBeVisible()
  store.undo()
  await expect.element(inspector().getByRole('img', { name: 'wall.png' })).toBeVisible()
})

it('says why a file was not attached, and changes nothing', async () => {
  const attachments = memoryAttachments()
  const store = await showAsIs({ tab: 'evidence', attachments })
  const { seq } = store.getState()
  await select(/^Photo of the RACI/)
  const attach = inspector().getByRole('button', { name: 'Attach a file' })
  nextFile({ status: 'too-large', name: 'film.mov', bytes: largestAttachment + 7 * 1024 * 1024 })
  await userEvent.click(attach)
  await expect.element(page.getByText(/^film.mov is 32 MB. A file can be 25 MB at most/)).toBeVisible()
  nextFile({ status: 'failed', message: 'EACCES' })
  await userEvent.click(attach)
  await expect.element(page.getByText('The file could not be read: EACCES')).toBeVisible()
  nextFile(textFile('empty.txt', ''))
  await userEvent.click(attach)
  await expect.element(page.getByText('empty.txt is empty.')).toBeVisible()
  attachments.fault = 'There is no room on the disk (12 MB left). Free some space and try again.'
  nextFile(textFile('notes.txt', 'a'))
  await userEvent.click(attach)
  await expect.element(page.getByText(/^notes.txt was not attached. There is no room/)).toBeVisible()
  expect(store.getState().seq).toBe(seq)
})

it('says so when the dialog for a file fails, and can be asked again', async () => {
  const store = await showAsIs({ tab: 'evidence' })
  const { seq } = store.getState()
  Object.assign(window, { host: { openFile: () => Promise.reject(new Error('the bridge is gone')) } })
  await userEvent.click(page.getByRole('button', { name: 'Add a file' }))
  await expect.element(page.getByText('The file could not be read: the bridge is gone')).toBeVisible()
  await select(/^Photo of the RACI/)
  const attach = inspector().getByRole('button', { name: 'Attach a file' })
  await userEvent.click(attach)
  await expect.element(attach).toBeEnabled()
  await expect.element(page.getByText('The file could not be read: the bridge is gone').nth(1)).toBeVisible()
  expect(store.getState().seq).toBe(seq)
})

it('makes evidence of dropped files in one step, and of one that is dropped on a piece its file', async () => {
  const store = await showAsIs({ tab: 'evidence' })
  const before = store.getState().document.evidence.rows.length
  await expect.element(page.getByRole('grid', { name: 'Evidence' })).toBeVisible()
  dropFiles(
    page.getByRole('grid', { name: 'Evidence' }).element(),
    new File(['a,b'], 'pages.csv'),
    new File([pixel], 'screen.png'),
  )
  await expect.poll(() => store.getState().document.evidence.rows.length).toBe(before + 2)
  const [csv, png] = store.getState().document.evidence.rows.slice(-2)
  expect([csv?.name, csv?.kind, png?.name, png?.kind]).toEqual(['pages', 'document', 'screen', 'screenshot'])
  await expect.element(inspector().getByRole('heading', { name: 'pages' })).toBeVisible()
  store.undo()
  expect(store.getState().document.evidence.rows.length).toBe(before)
  await select(/^Photo of the RACI/)
  dropFiles(
    inspector()
      .getByText(/^No file. Drop one here/)
      .element(),
    new File(['words'], 'wall.txt'),
  )
  await expect.element(inspector().getByText('words', { exact: true })).toBeVisible()
  expect(store.getState().document.evidence.rows.length).toBe(before)
})

it('says when a file is in neither copy', async () => {
  const file = { fileName: 'gone.png', fileType: 'image/png', fileBytes: 3, fileHash: 'a'.repeat(64) }
  const document = run(sampleDocument('2026-11-22'), attachFile('evd-raci-workshop', file))
  await showAsIs({ tab: 'evidence', document })
  await select(/^Photo of the RACI/)
  await expect.element(inspector().getByText(/^The file is in neither copy/)).toBeVisible()
})

it('marks requests that are overdue, and makes evidence of one that has come', async () => {
  const store = await showAsIs({ tab: 'evidence', document: late() })
  await userEvent.click(page.getByRole('button', { name: /^Requests/ }))
  await expect.element(page.getByText('1 overdue')).toBeVisible()
  await select(/^Incident list/)
  await userEvent.click(inspector().getByRole('button', { name: 'Received: add as evidence' }))
  await expect.element(page.getByRole('grid', { name: 'Evidence' })).toBeVisible()
  await expect.element(inspector().getByRole('heading', { name: 'Incident list' })).toBeVisible()
  await expect.element(inspector().getByText('Came from')).toBeVisible()
  expect(store.getState().document.requests.rows[0]).toMatchObject({ status: 'received', evidence: ['evd_1'] })
  store.undo()
  expect(store.getState().document.evidence.rows).toEqual([])
  expect(store.getState().document.requests.rows[0]).toMatchObject({ status: 'asked', evidence: [] })
})

it('shows what rests on a piece, and goes there', async () => {
  await showAsIs({ tab: 'evidence' })
  await select(/^Rota of live-ingest/)
  await userEvent.click(inspector().getByRole('button', { name: 'live-ingest', exact: true }))
  await expect.element(page.getByRole('grid', { name: 'Services' })).toBeVisible()
  await expect.element(inspector().getByRole('heading', { name: 'live-ingest' })).toBeVisible()
  await expect.element(inspector().getByText('weakest of 3')).toBeVisible()
})

it('cites evidence by its title, also one that is new, each in one step', async () => {
  const store = await showAsIs({ tab: 'services' })
  await select(/^login/)
  const field = inspector().getByRole('combobox', { name: 'Cite evidence' })
  await userEvent.fill(field, 'incidents of the')
  await userEvent.keyboard('{Enter}')
  const cited = () => findRow(store.getState().document, 'services', 'svc-login')?.evidence
  await expect.poll(cited).toEqual(['evd-incident-list'])
  await userEvent.fill(field, 'Penetration test')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => cited()?.length).toBe(2)
  await expect.element(inspector().getByText('Not graded').first()).toBeVisible()
  const { rows } = store.getState().document.evidence
  expect(rows.at(-1)?.name).toBe('Penetration test')
  store.undo()
  expect(cited()).toEqual(['evd-incident-list'])
  expect(store.getState().document.evidence.rows.length).toBe(rows.length - 1)
  await userEvent.click(inspector().getByRole('button', { name: /^Do not cite Sev1/ }))
  await expect.poll(cited).toEqual([])
})

it('says what is missing while there is nothing', async () => {
  await showAsIs({ tab: 'evidence', document: buildDocument({ engagement: [{}] }) })
  await expect.element(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: /^Requests/ }))
  await expect.element(page.getByRole('heading', { name: 'Nothing was asked for yet' })).toBeVisible()
})

function late(): EngagementDocument {
  return buildDocument({
    engagement: [{}],
    requests: [{ name: 'Incident list', askedOf: 'Service desk', status: 'asked', due: '2020-01-01' }],
  })
}

it('shows who a piece is from, and when a request is due, beside the inspector on a laptop', async () => {
  // What the rail and the inspector leave of 1280 pixels.
  await page.viewport(728, 800)
  await showAsIs({ tab: 'evidence', inspector: false })
  const rightOf = (name: string) => page.getByRole('columnheader', { name }).element().getBoundingClientRect().right
  expect(rightOf('From (role)')).toBeLessThanOrEqual(window.innerWidth)
  await userEvent.click(page.getByRole('button', { name: /^Requests/ }))
  expect(rightOf('Due')).toBeLessThanOrEqual(window.innerWidth)
  await page.viewport(1280, 800)
})
