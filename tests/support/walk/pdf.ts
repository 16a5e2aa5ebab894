import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number]
  /** Words of all pages with one space between. */
  readonly text: string
  /** Of the document's properties. */
  readonly title: string
}

export async function readPdf(file: string): Promise<PdfText> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(...items.map((item) => ('str' in item ? item.str : '')))
  }
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  const { info } = await document.getMetadata()
  const title = 'Title' in info ? String(info.Title) : ''
  return { title, size: [width, height], text: texts.filter((each) => each.trim() !== '').join(' ') }
}

/** Lines break inside names: for looking up a name in the text of a page. */
export function bare(text: string): string {
  return text.replaceAll(/\s/g, '')
}
