import { notifications } from '@mantine/notifications'
import type { SaveFileResult } from '#electron/ipc-contract.ts'
import { messageOf } from '#platform/message-of.ts'

/** Saves a file and says what came of it, except that it was cancelled. Never throws. */
export async function saveAndTell(work: () => Promise<SaveFileResult>): Promise<void> {
  try {
    const words = wordsOf(await work())
    if (words !== null) notifications.show({ message: words })
  } catch (error) {
    notifications.show({ message: `The file could not be made: ${messageOf(error)}` })
  }
}

/** A name that every file system takes, of the client and what the file is. */
export function fileNameOf(client: string, what: string): string {
  const words = `${[...client].slice(0, longestClient).join('')} - ${what}`
  const safe = words
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return safe.replace(/^- /, '').slice(0, 150)
}

/** File systems take 255 bytes; a character may need four of them. */
const longestClient = 40

function wordsOf(result: SaveFileResult): string | null {
  switch (result.status) {
    case 'saved':
      return `Saved as ${result.name}.`
    case 'locked':
      return `${result.name} is open in another program. Close it there, then save again.`
    case 'failed':
      return `The file could not be saved: ${result.message}`
    case 'cancelled':
      return null
  }
}
