import { useState, type DragEvent } from 'react'

/** Props for an element to drop things on; `data-over` is set while something of that type hovers over it. */
export function useDropZone(type: string, onDrop: (dropped: DataTransfer) => void) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    setOver(true)
  }
  return {
    'data-over': over || undefined,
    onDragEnter: drag,
    onDragOver: drag,
    onDragLeave: (event: DragEvent): void => {
      // Between its children the pointer leaves one of them, and not the element.
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
    },
    onDrop: (event: DragEvent): void => {
      setOver(false)
      if (!event.dataTransfer.types.includes(type)) return
      event.preventDefault()
      onDrop(event.dataTransfer)
    },
  }
}
