import type { OpenFileRequest } from '#electron/ipc-contract.ts'
import { host } from '#platform/host.ts'
import { messageOf } from '#platform/message-of.ts'
import { sizeText } from '#ui/format.ts'

/** A file that was chosen or dropped, or why there is none. */
export type TakenFile =
  | { readonly status: 'taken'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly status: 'cancelled' }
  | { readonly status: 'refused'; readonly reason: string }

export interface WantedFile extends OpenFileRequest {
  /** What to do about a file that is too large, as the end of a sentence. */
  readonly advice: string
}

/** Asks for a file through the host. */
export async function chooseFile({ advice, ...request }: WantedFile): Promise<TakenFile> {
  const result = await host()
    .openFile(request)
    .catch((error: unknown) => ({ status: 'failed', message: messageOf(error) }) as const)
  switch (result.status) {
    case 'opened':
      return filled(result.name, new Uint8Array(result.bytes))
    case 'cancelled':
      return { status: 'cancelled' }
    case 'too-large':
      return tooLarge(result.name, result.bytes, request.maxBytes, advice)
    case 'failed':
      return { status: 'refused', reason: `The file could not be read: ${result.message}` }
  }
}

/** Reads a file that was dropped on the window. */
export async function takeDropped(file: File, { maxBytes, advice }: WantedFile): Promise<TakenFile> {
  if (file.size > maxBytes) return tooLarge(file.name, file.size, maxBytes, advice)
  try {
    return filled(file.name, new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    // A folder, or a file that was moved away since: the browser's only way to say so.
    return { status: 'refused', reason: `${file.name} could not be read: ${messageOf(error)}` }
  }
}

function filled(name: string, bytes: Uint8Array<ArrayBuffer>): TakenFile {
  return bytes.byteLength === 0 ? { status: 'refused', reason: `${name} is empty.` } : { status: 'taken', name, bytes }
}

function tooLarge(name: string, bytes: number, most: number, advice: string): TakenFile {
  const reason = `${name} is ${sizeText(bytes)}. A file can be ${sizeText(most)} at most; ${advice}.`
  return { status: 'refused', reason }
}
