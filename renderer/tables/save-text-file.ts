import type { SaveFileRequest, SaveFileResult } from '#electron/ipc-contract.ts'
import { host } from '#platform/host.ts'

/** A file as the domain makes it. */
export interface TextFile extends Omit<SaveFileRequest, 'bytes'> {
  readonly text: string
  /** What the person must know before using it; empty when there is nothing. */
  readonly caution: string
}

export interface TextFileSave {
  readonly result: SaveFileResult
  readonly caution: string
  /** What happened, in one or two sentences. */
  readonly message: string
}

/** Asks where to save the text. Never throws: what went wrong is in the result. `what` is what it is: "3 findings for Jira". */
export async function saveTextFile(
  { suggestedName, filters, text, caution }: TextFile,
  what: string,
): Promise<TextFileSave> {
  const result = await ask({ suggestedName, filters, bytes: new TextEncoder().encode(text) })
  return { result, caution, message: messageOf(result, what, caution) }
}

async function ask(request: SaveFileRequest): Promise<SaveFileResult> {
  try {
    return await host().saveFile(request)
  } catch (error) {
    return { status: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function messageOf(result: SaveFileResult, what: string, caution: string): string {
  switch (result.status) {
    case 'saved':
      return `${what} saved as ${result.name}. ${caution}`.trim()
    case 'locked':
      return `${result.name} is open in another program. Close it there, then save again.`
    case 'failed':
      return `The file could not be saved: ${result.message}`
    case 'cancelled':
      return 'Cancelled. Nothing was written.'
  }
}
