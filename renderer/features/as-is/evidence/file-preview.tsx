import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { previewOf } from '#domain/evidence-file-type.ts'
import { useAttachments } from '#store/attachments.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import classes from './evidence.module.css'

interface FilePreviewProps {
  readonly name: string
  readonly type: string
  readonly hash: string
}

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly reason: string }

/** The reader of PDF files is large and seldom needed. */
const PdfPages = lazy(() => import('./pdf-pages.tsx').then((module) => ({ default: module.PdfPages })))

/** The attached file to look at: pictures, pages of a PDF, the beginning of a text. Other kinds show nothing here. */
export function FilePreview({ name, type, hash }: FilePreviewProps) {
  const kind = previewOf(type)
  const [loaded, retry] = useFile(hash, kind !== 'none')
  const [large, setLarge] = useState(false)
  if (kind === 'none') return null
  if (loaded.status === 'loading') return <Skeleton label="Opening the file" rows={4} />
  if (loaded.status === 'missing')
    return (
      <p className={classes.problem} role="alert">
        The file is in neither copy of the engagement. Attach it again.
      </p>
    )
  if (loaded.status === 'failed')
    return (
      <div className={classes.problem} role="alert">
        <p>The file could not be read: {loaded.reason}</p>
        <Button variant="link" onClick={retry}>
          Try again
        </Button>
      </div>
    )
  const content = { name, type, bytes: loaded.bytes }
  return (
    <>
      <button type="button" className={classes.preview} aria-label={`Look at ${name}`} onClick={() => setLarge(true)}>
        <Content {...content} large={false} />
      </button>
      <Dialog
        opened={large}
        onClose={() => setLarge(false)}
        title={name}
        size="min(1100px, 92vw)"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {large ? <Content {...content} large /> : null}
      </Dialog>
    </>
  )
}

interface ContentProps {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly large: boolean
}

function Content(props: ContentProps) {
  switch (previewOf(props.type)) {
    case 'image':
      return <Picture {...props} />
    case 'pdf':
      return (
        <Suspense fallback={<Skeleton label="Opening the file" rows={4} />}>
          <PdfPages
            bytes={props.bytes}
            name={props.name}
            most={props.large ? 20 : 1}
            width={props.large ? 1000 : 264}
          />
        </Suspense>
      )
    case 'text':
      return <Text {...props} />
    case 'none':
      return null
  }
}

function Picture({ name, type, bytes, large }: ContentProps) {
  const image = useRef<HTMLImageElement>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes], { type }))
    if (image.current) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [bytes, type])
  if (broken) return <p className={classes.problem}>This picture cannot be drawn. Save a copy to open it elsewhere.</p>
  return (
    <img ref={image} alt={name} className={large ? classes.large : classes.picture} onError={() => setBroken(true)} />
  )
}

/** Enough to recognise a log or an export; the rest is in the file. */
const shownText = { small: 600, large: 20_000 }

function Text({ bytes, large }: ContentProps) {
  const most = large ? shownText.large : shownText.small
  const text = new TextDecoder().decode(bytes.subarray(0, most))
  return (
    <pre className={large ? classes.longText : classes.text}>
      {text}
      {bytes.length > most ? '\n…' : ''}
    </pre>
  )
}

function useFile(hash: string, wanted: boolean): readonly [Loaded, () => void] {
  const attachments = useAttachments()
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!wanted) return
    let left = false
    const settle = (next: Loaded) => {
      if (!left) setLoaded(next)
    }
    attachments.read(hash).then(
      (bytes) => settle(bytes === null ? { status: 'missing' } : { status: 'ready', bytes }),
      (error: unknown) => settle({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      left = true
    }
  }, [attachments, hash, wanted, attempt])
  return [
    loaded,
    () => {
      setLoaded({ status: 'loading' })
      setAttempt(attempt + 1)
    },
  ]
}
