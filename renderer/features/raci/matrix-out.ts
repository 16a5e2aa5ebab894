import { notifications } from '@mantine/notifications'
import { catalog } from '#catalog/catalog.ts'
import { fileName } from '#domain/export/file-name.ts'
import { matrixPage, matrixRows, type MatrixPage } from '#domain/matrix-page.ts'
import { itemName } from '#domain/raci-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import type { RaciLayer } from '#domain/raci.ts'
import { host } from '#platform/host.ts'
import { messageOf } from '#platform/message-of.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { saveAndTell } from '#tables/save-file.ts'
import { count } from '#ui/format.ts'
import { printHtmlTable, printTsv } from '#ui/grid/tsv.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { matrixPicture, type Picture } from './matrix-picture.ts'
import { whilePrintable } from './matrix-print.tsx'

/** Puts a whole layer with its headings on the clipboard, for Excel and for documents. */
export async function copyMatrix(store: DocumentStore, layer: RaciLayer): Promise<void> {
  const page = pageOf(store, layer)
  const rows = matrixRows(withOwnNames(store, page))
  const types = { 'text/plain': printTsv(rows), 'text/html': printHtmlTable(rows) }
  const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const)
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    tell(
      `${page.title} copied: ${count(rows.length - 1, 'item', 'items')}, ${count(page.roles.length, 'role', 'roles')}.`,
    )
  } catch (error) {
    tell(`The matrix could not be copied: ${messageOf(error)}`)
  }
}

/** Saves a layer as a picture for slides. */
export async function saveMatrixPicture(store: DocumentStore, layer: RaciLayer): Promise<void> {
  await saveAndTell(async () => {
    const page = pageOf(store, layer)
    const fonts = await embeddedFonts('Inter Variable', matrixPicture(page).svg)
    const bytes = await pngOf(matrixPicture(page, fonts))
    return host().saveFile({
      suggestedName: nameOf(store, layer, 'png'),
      filters: [{ name: 'PNG picture', extensions: ['png'] }],
      bytes,
    })
  })
}

/** Saves a layer as a PDF in A4. */
export async function saveMatrixPdf(store: DocumentStore, layer: RaciLayer): Promise<void> {
  await saveAndTell(() =>
    whilePrintable(pageOf(store, layer), async () => {
      await document.fonts.ready
      return host().savePdf({ suggestedName: nameOf(store, layer, 'pdf'), landscape: true })
    }),
  )
}

function pageOf(store: DocumentStore, layer: RaciLayer): MatrixPage {
  return matrixPage(store.getState().document, catalog, layer, today())
}

/** An item without a name stays without one: pasted back, the copy must give the same. */
function withOwnNames(store: DocumentStore, page: MatrixPage): MatrixPage {
  const { raciItems } = store.getState().document
  const names = new Map(raciItems.rows.map((item) => [item.id, itemName(item, catalog)]))
  const groups = page.groups.map(({ name, items }) => ({
    name,
    items: items.map((item) => ({ ...item, name: names.get(item.id) ?? item.name })),
  }))
  return { ...page, groups }
}

function tell(message: string): void {
  notifications.show({ message })
}

/** Two pixels for one, so that a projector shows it sharp; less where a canvas would grow too large. */
async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array> {
  const scale = Math.min(2, largestSide / Math.max(width, height))
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the picture is too large to be drawn.')
  return new Uint8Array(await blob.arrayBuffer())
}

/** Chromium draws no canvas with a longer side. */
const largestSide = 16_000

function nameOf(store: DocumentStore, layer: RaciLayer, ending: string): string {
  const { document } = store.getState()
  return fileName(document, `matrix ${layerName(document, layer)}`, today(), ending)
}
