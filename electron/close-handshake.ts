/** What the handshake asks of the window and the person; the tests stand in for both. */
interface CloseHandshakeOptions {
  /** Tells the renderer to put everything on disk and answer. */
  readonly request: () => void
  /** The renderer does not answer and holds unsaved work: wait on, or close all the same? */
  readonly ask: () => Promise<'wait' | 'close'>
  /** Lets the window go. */
  readonly close: () => void
  /** How long the renderer may take, in milliseconds. */
  readonly patience: number
}

/**
 * Closing waits until the renderer says that everything is on disk. Nothing is lost by a quick quit, and a renderer that
 * hangs cannot keep the window open for ever.
 */
export class CloseHandshake {
  readonly #options: CloseHandshakeOptions
  /** Null while the page holds no document: then there is nothing to wait for. */
  #document: { unsaved: boolean } | null = null
  #state: 'open' | 'waiting' | 'closed' = 'open'
  #timer: NodeJS.Timeout | null = null

  constructor(options: CloseHandshakeOptions) {
    this.#options = options
  }

  documentChanged(unsaved: boolean): void {
    this.#document = { unsaved }
  }

  /** The page was loaded anew or its process is gone: whatever it held in memory is no longer there. */
  pageGone(): void {
    this.#document = null
    if (this.#state === 'waiting') this.#finish()
  }

  /** The person or the system closes the window. True when it may close now. */
  closing(): boolean {
    if (this.#state === 'closed' || this.#document === null) return true
    if (this.#state === 'open') this.#begin()
    return false
  }

  /** The renderer's answer. */
  ready(): void {
    if (this.#state === 'waiting') this.#finish()
  }

  #begin(): void {
    this.#state = 'waiting'
    this.#options.request()
    this.#wait()
  }

  #wait(): void {
    this.#timer = setTimeout(() => void this.#outOfPatience(), this.#options.patience)
  }

  async #outOfPatience(): Promise<void> {
    if (this.#document?.unsaved !== true) return this.#finish()
    const answer = await this.#options.ask()
    if (this.#state !== 'waiting') return
    if (answer === 'close') this.#finish()
    else this.#wait()
  }

  #finish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#state = 'closed'
    this.#options.close()
  }
}
