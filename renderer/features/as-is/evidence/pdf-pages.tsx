import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { Skeleton } from '#ui/skeleton.tsx'
import classes from './evidence.module.css'

interface PdfPagesProps {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pages drawn at most. */
  readonly most: number
  /** Pixels of the window. */
  readonly width: number
}

type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly pdf: PDFDocumentProxy }
  | { readonly status: 'failed'; readonly reason: string }

/**
 * The first pages of a PDF, drawn. Nothing in the file runs: no scripts, no forms, no links, and neither eval nor
 * WebAssembly, which the content security policy forbids.
 */
export function PdfPages({ name, bytes, most, width }: PdfPagesProps) {
  const opened = usePdf(bytes)
  if (opened.status === 'opening') return <Skeleton label="Opening the file" rows={4} />
  if (opened.status === 'failed') return <p className={classes.problem}>{opened.reason}</p>
  const { pdf } = opened
  const shown = Math.min(most, pdf.numPages)
  return (
    <div className={classes.pages}>
      {Array.from({ length: shown }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} width={width} label={`${name}, page ${index + 1}`} />
      ))}
      {pdf.numPages > shown && most > 1 ? (
        <p className={classes.dimmed}>
          The first {shown} of {pdf.numPages} pages. Save a copy to read the rest.
        </p>
      ) : null}
    </div>
  )
}

function PdfPage(props: {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly width: number
  readonly label: string
}) {
  const { pdf, number, width, label } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    let stop: (() => void) | null = null
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (left || !canvas.current) return
      const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      canvas.current.width = Math.round(viewport.width)
      canvas.current.height = Math.round(viewport.height)
      const task = page.render({ canvas: canvas.current, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    draw().catch(() => {
      if (!left) setFailed(true)
    })
    return () => {
      left = true
      stop?.()
    }
  }, [pdf, number, width])
  if (failed) return <p className={classes.problem}>This page cannot be drawn.</p>
  return <canvas ref={canvas} className={classes.page} role="img" aria-label={label} />
}

function usePdf(bytes: Uint8Array<ArrayBuffer>): Opened {
  const [opened, setOpened] = useState<Opened>({ status: 'opening' })
  useEffect(() => {
    let left = false
    const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
    const task = getDocument({
      // The reader takes its bytes away from us.
      data: bytes.slice(),
      worker: PDFWorker.create({ port: worker }),
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      useSystemFonts: true,
      disableAutoFetch: true,
      maxImageSize: largestImage,
    })
    task.promise.then(
      (pdf) => {
        if (!left) setOpened({ status: 'open', pdf })
      },
      (error: unknown) => {
        if (!left) setOpened({ status: 'failed', reason: reasonOf(error) })
      },
    )
    return () => {
      left = true
      void task
        .destroy()
        .catch(() => undefined)
        .finally(() => worker.terminate())
    }
  }, [bytes])
  return opened
}

/** Pixels: a picture in a hostile file may claim any size. */
const largestImage = 64_000_000

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException'
    ? 'The file is protected by a password. Save a copy to open it elsewhere.'
    : 'This PDF cannot be drawn here. Save a copy to open it elsewhere.'
}
