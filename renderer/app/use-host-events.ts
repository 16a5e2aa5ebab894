import { useEffect } from 'react'
import { host } from '#platform/host.ts'
import { runCommand } from './commands.ts'
import { flushForClose } from './session.ts'

/** Menu commands, and the close handshake: everything on disk first, then the window may go. */
export function useHostEvents(): void {
  useEffect(() => {
    const stops = [host().on('command', runFromMenu), host().on('close-requested', () => void close())]
    return () => stops.forEach((stop) => stop())
  }, [])
}

/** Undo and Redo of the menu act on the text field that has the focus, else on the document. */
function runFromMenu(id: string): void {
  const field = document.activeElement
  const typing =
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && !field.matches('[data-grid-idle]')
  if ((id === 'undo' || id === 'redo') && typing) document.execCommand(id)
  else runCommand(id)
}

async function close(): Promise<void> {
  if (await flushForClose()) await host().readyToClose()
}
