const mac = navigator.platform.startsWith('Mac')

/** True when the event is the key combination, written as `Ctrl+Shift+Z`. Ctrl means Cmd on macOS. */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const control = mac ? event.metaKey : event.ctrlKey
  if (control !== parts.includes('Ctrl')) return false
  if (event.altKey !== parts.includes('Alt')) return false
  // A key such as "?" needs Shift on many keyboards; only letters and named keys are held to it.
  if (key.length > 1 || /[a-z0-9]/i.test(key)) if (event.shiftKey !== parts.includes('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** For people: `Ctrl+Z`, `⌘Z`, `Alt+Left`. */
export function printKeys(keys: string): string {
  const named = keys.replace('Arrow', '')
  if (!mac) return named
  return named.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
}
