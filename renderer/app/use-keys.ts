import { useEffect } from 'react'
import { applies, commands } from './commands.ts'
import { matchesKeys } from './key-text.ts'

/** Runs commands by their keys. Text fields keep their own undo and plain characters; grids pass on what they do not use. */
export function useKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = commands.find((each) => each.keys.some((keys) => matchesKeys(event, keys)))
      if (!command || !applies(command) || belongsToField(event)) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function belongsToField(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return false
  const field = event.target.closest('input, textarea, [contenteditable]')
  if (!field) return false
  // The input of a grid where nothing is being typed: only characters are its own.
  if (field.matches('[data-grid-idle]')) return event.key.length === 1 && !event.ctrlKey && !event.metaKey
  const editing = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())
  const character = event.key.length === 1 && !event.ctrlKey && !event.metaKey
  return editing || character || (event.altKey && event.key.startsWith('Arrow'))
}
