import type { Commit } from '#domain/command.ts'

/** So many changes are written out in a few milliseconds. */
const changesAtOnce = 1_000

/** Whether writing the commit out at one go would be felt: an import of thousands of rows. */
export function isLarge(commit: Commit): boolean {
  return commit.changes.length > changesAtOnce
}

/** What `JSON.stringify` makes of the commit, in slices with a break before each, so that the window stays free. */
export async function textInSlices(commit: Commit): Promise<string> {
  const { changes } = commit
  const slices: string[] = []
  for (let from = 0; from < changes.length; from += changesAtOnce) {
    await pause()
    slices.push(JSON.stringify(changes.slice(from, from + changesAtOnce)).slice(1, -1))
  }
  // Quotes within texts are escaped: what is found is the list itself, wherever it stands among the properties.
  return JSON.stringify({ ...commit, changes: [] }).replace('"changes":[]', () => `"changes":[${slices.join(',')}]`)
}

/** Not a timer: Chromium lets those of a hidden window run once a second. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
