/** Ctrl with plus, minus and zero: where the matrix is these are its own, anywhere else they are the window's. */
export function takeZoomKey(event: React.KeyboardEvent, zoom: (by: 1 | 0 | -1) => void): void {
  const by = zoomKeys[event.key]
  if (by === undefined || event.defaultPrevented || event.shiftKey || event.altKey) return
  if (!event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  zoom(by)
}

const zoomKeys: Readonly<Record<string, 1 | 0 | -1>> = { '+': 1, '=': 1, '-': -1, '0': 0 }
