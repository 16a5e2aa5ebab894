import { notifications } from '@mantine/notifications'
import type { SaveFileRequest, SaveFileResult } from '#electron/ipc-contract.ts'
import { host } from '#platform/host.ts'
import { messageOf } from '#platform/message-of.ts'

/** A file as the domain makes it. */
export interface TextFile extends Omit<SaveFileRequest, 'bytes'> {
  readonly text: string
  /** What the person must know before using it; empty when there is nothing. */
  readonly caution: string
}

export interface FileSave {
  readonly result: SaveFileResult
  readonly caution: string
  /** What happened, in one or two sentences. */
  readonly message: string
}

/** Asks where to save the text. Never throws: what went wrong is in the result. `what` is what it is: "3 findings for Jira". */
export async function saveTextFile(
  { suggestedName, filters, text, caution }: TextFile,
  what: string,
): Promise<FileSave> {
  const bytes = new TextEncoder().encode(text)
  const result = await attempt(() => host().saveFile({ suggestedName, filters, bytes }))
  return { result, caution, message: outcomeText(result, what, caution) }
}

/** Makes a file, saves it and says what came of it. Never throws. */
export async function saveAndTell(work: () => Promise<SaveFileResult>): Promise<void> {
  const result = await attempt(work)
  tellOutcome({ result, message: outcomeText(result) })
}

/** Says what came of a file, except that it was cancelled: who did that knows it. */
export function tellOutcome({ result, message }: Pick<FileSave, 'result' | 'message'>): void {
  if (result.status !== 'cancelled') notifications.show({ message, closeButtonProps: { 'aria-label': 'Close' } })
}

async function attempt(work: () => Promise<SaveFileResult>): Promise<SaveFileResult> {
  try {
    return await work()
  } catch (error) {
    return { status: 'failed', message: messageOf(error) }
  }
}

function outcomeText(result: SaveFileResult, what = '', caution = ''): string {
  switch (result.status) {
    case 'saved':
      return `${what === '' ? 'Saved' : `${what} saved`} as ${result.name}. ${caution}`.trim()
    case 'locked':
      return `${result.name} is open in another program. Close it there, then save again.`
    case 'failed':
      return `The file could not be saved: ${result.message}`
    case 'cancelled':
      return 'Cancelled. Nothing was written.'
  }
}
