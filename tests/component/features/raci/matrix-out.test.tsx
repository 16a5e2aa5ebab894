import axe from 'axe-core'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { itemName } from '#domain/raci-commands.ts'
import type { SaveFileRequest, SaveFileResult, SavePdfRequest } from '#electron/ipc-contract.ts'
import { embeddedFonts } from '#features/raci/embedded-fonts.ts'
import { copyMatrix, saveMatrixPdf, saveMatrixPicture } from '#features/raci/matrix-out.ts'
import { showRaci } from './stage.tsx'

const saved = (name: string): Promise<SaveFileResult> => Promise.resolve({ status: 'saved', name })

it('offers the ways out of a layer', async () => {
  await showRaci()
  await userEvent.click(page.getByRole('button', { name: 'Take out' }))
  expect(
    page
      .getByRole('menuitem')
      .elements()
      .map((item) => item.textContent),
  ).toEqual(['Copy the matrix for Excel', 'Save as a picture for slides…', 'Save as a PDF…'])
})

it('opens and walks its menu by keyboard, and axe finds nothing there', async () => {
  await showRaci()
  const button = page.getByRole('button', { name: 'Take out' })
  ;(button.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('menu')).toBeVisible()
  const { violations } = await axe.run(page.getByRole('menu').element())
  expect(violations.map(({ id }) => id)).toEqual([])
  await expect.element(page.getByRole('menuitem').first()).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('menuitem').nth(1)).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  await expect.element(button).toHaveFocus()
})

it('draws the picture at twice its size, and names the file after client, layer and day', async () => {
  const store = await showRaci()
  const asked: SaveFileRequest[] = []
  Object.assign(window, {
    host: { saveFile: (request: SaveFileRequest) => saved((asked.push(request), request.suggestedName)) },
  })
  await saveMatrixPicture(store, 'as-is')
  const [{ suggestedName, bytes } = { suggestedName: '', bytes: new Uint8Array(24) }] = asked
  expect(suggestedName).toMatch(/^Alder Media, built-in example - matrix As-Is - \d{4}-\d\d-\d\d\.png$/)
  expect(new DataView(bytes.buffer).getUint32(16)).toBe(3200)
})

it('brings the typeface of the application along, only the files whose characters are used', async () => {
  await showRaci()
  const latin = await embeddedFonts('Inter Variable', 'RACI')
  expect(latin).toMatch(
    /^@font-face\{font-family:"?Inter Variable"?;.*src:url\(data:font\/woff2;base64,[\w+/=]{10000,}\)\}$/,
  )
  const greek = await embeddedFonts('Inter Variable', 'RACI α')
  expect([latin, greek].map((css) => css.match(/@font-face/g)?.length)).toEqual([1, 2])
  expect(await embeddedFonts('Not there', 'RACI')).toBe('')
})

it('puts the matrix where only a printer sees it while the PDF is made, and takes it away, also after a failure', async () => {
  const store = await showRaci()
  const printed: (string | null)[] = []
  const sheet = () => document.querySelector<HTMLElement>('body > div[data-mantine-color-scheme="light"]')
  const answers: Promise<SaveFileResult>[] = [saved('m.pdf'), Promise.reject(new Error('no printer'))]
  Object.assign(window, {
    host: {
      savePdf: (request: SavePdfRequest) => {
        const text = sheet()
        printed.push(text && getComputedStyle(text).display, text?.querySelector('h1')?.textContent ?? null)
        // The name of the document in its properties.
        printed.push(document.title)
        for (const words of ['signed off by VP Engineering on 6 Sep 2026', 'not signed off', '2 A', '3 open conflicts'])
          expect(text?.textContent).toContain(words)
        expect(text?.querySelectorAll('td svg[data-severity="high"]').length).toBe(3)
        expect(request.landscape).toBe(true)
        return answers.shift()
      },
    },
  })
  const title = document.title
  await saveMatrixPdf(store, 'to-be')
  expect([sheet(), document.title]).toEqual([null, title])
  await saveMatrixPdf(store, 'to-be')
  const once = ['none', 'RACI matrix, To-Be', 'Alder Media, built-in example: RACI matrix, To-Be']
  expect([printed, sheet(), document.title]).toEqual([[...once, ...once], null, title])
})

it('copies the whole layer with its headings, as text and as a table', async () => {
  const store = await showRaci()
  const copied: ClipboardItem[] = []
  const { write } = navigator.clipboard
  navigator.clipboard.write = async (items) => void copied.push(...items)
  try {
    await copyMatrix(store, 'to-be')
  } finally {
    navigator.clipboard.write = write
  }
  const text = await (await copied[0]?.getType('text/plain'))?.text()
  const lines = text?.split('\r\n') ?? []
  expect([lines[0], lines.length]).toEqual([
    'Group\tItem\tSRE\tPlatform\tProduct Dev\tSecurity\tInfra/Network\tData Platform\tStatus',
    store.getState().document.raciItems.rows.length + 2,
  ])
  expect(copied[0]?.types).toEqual(['text/plain', 'text/html'])

  // Pasted back, with whatever cell selected, it changes nothing; and with one letter changed in Excel, that letter.
  const before = store.getState().document
  const item = before.raciItems.rows[4]
  if (!item) throw new Error('No such item.')
  await userEvent.click(page.getByRole('rowheader', { name: itemName(item, catalog), exact: true }))
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  const paste = (pasted: string) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document
      .querySelector('[data-grid-idle]')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }
  paste(text ?? '')
  expect(store.getState().document).toEqual(before)
  const cells = (lines[5] ?? '').split('\t')
  paste((text ?? '').replace(lines[5] ?? '', [...cells.slice(0, 2), 'I', ...cells.slice(3)].join('\t')))
  const changed = store.getState().journal.at(-1)?.changes ?? []
  expect(changed.map(({ table, id }) => [table, id.endsWith('/sre')])).toEqual([['raciCells', true]])
  expect(store.getState().document.raciItems).toEqual(before.raciItems)
})
