import type { Change } from '#domain/change.ts'
import type { ImportProgress, WorkerAnswer } from './import-messages.ts'

/** Answers that come without the work having been done. */
export type Unanswered =
  | { readonly status: 'cancelled' }
  /** `message` is for people who report it; the window says in its own words what to do. */
  | { readonly status: 'failed'; readonly message: string }

/** The part of a worker that is used. */
export interface AskedWorker<Request, Value> {
  onmessage: ((event: MessageEvent<WorkerAnswer<Value>>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  postMessage(request: Request, transfer: Transferable[]): void
  terminate(): void
}

/** A worker that gives no sign of life for so long is taken for stuck. Milliseconds. */
const patience = 90_000

/** Questions to a worker, one after the other, and the changes that it sent meanwhile. */
export function askWorker<Request, Value>(
  worker: AskedWorker<Request, Value>,
  onProgress: (progress: ImportProgress) => void,
) {
  let settle: ((value: Value | Unanswered) => void) | null = null
  let ended: Unanswered | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pieces: Change[][] = []

  const finish = (value: Value | Unanswered) => {
    clearTimeout(timer)
    const waiting = settle
    settle = null
    waiting?.(value)
  }
  const end = (reason: Unanswered) => {
    if (ended) return
    ended = reason
    worker.terminate()
    finish(reason)
  }
  const wait = () => {
    clearTimeout(timer)
    const message = `It gave no sign of life for ${patience / 1_000} seconds and was stopped.`
    timer = setTimeout(() => end({ status: 'failed', message }), patience)
  }
  worker.onmessage = ({ data }) => {
    if (ended) return
    if (data.type === 'done') return finish(data.value)
    if (data.type === 'failed') return end({ status: 'failed', message: data.message })
    wait()
    if (data.type === 'progress') onProgress(data.progress)
    // Safe: the worker wrote the string from changes.
    else pieces.push(JSON.parse(data.changes) as Change[])
  }
  worker.onerror = (event) => end({ status: 'failed', message: event.message || 'The worker did not start.' })
  worker.onmessageerror = () => end({ status: 'failed', message: 'The answer of the worker could not be read.' })

  const send = <One extends Value>(request: Request, transfer: Transferable[]) => {
    if (ended) return ended
    return new Promise<One | Unanswered>((resolve) => {
      // Safe: each kind of question has its kinds of answer, see the session.
      settle = resolve as (value: Value | Unanswered) => void
      wait()
      worker.postMessage(request, transfer)
    })
  }
  let last: Promise<unknown> = Promise.resolve()
  const ask = <One extends Value>(request: Request, transfer: Transferable[] = []) => {
    const answer = last.then(() => send<One>(request, transfer))
    last = answer
    return answer
  }

  return {
    ask,
    takeChanges(): readonly Change[] {
      const changes = pieces.flat()
      pieces = []
      return changes
    },
    /** Ends the worker, wherever it stands. What it was asked is answered with `cancelled`. */
    close: () => end({ status: 'cancelled' }),
  }
}
