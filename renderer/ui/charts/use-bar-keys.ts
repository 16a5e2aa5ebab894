import { useRef, useState, type KeyboardEvent } from 'react'

/** Keys for bars one below the other, each marked with `data-bar`: arrows walk, Enter and Space pick. One bar is in the tab order. */
export function useBarKeys(bars: readonly { readonly id: string }[], onPick: (id: string) => void) {
  const chart = useRef<SVGSVGElement>(null)
  const [active, setActive] = useState(0)
  const move = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: bars.length - 1 }[event.key]
    const id = bars[index]?.id
    if (to !== undefined) {
      const next = Math.max(0, Math.min(bars.length - 1, to))
      setActive(next)
      chart.current?.querySelectorAll<SVGGElement>('[data-bar]')[next]?.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && id !== undefined) onPick(id)
    else return
    event.preventDefault()
  }
  return {
    chart,
    barProps: (id: string, index: number, words: string) => ({
      'data-bar': id,
      role: 'button',
      'aria-label': words,
      tabIndex: index === Math.min(active, bars.length - 1) ? 0 : -1,
      onFocus: () => setActive(index),
      onClick: () => onPick(id),
      onKeyDown: (event: KeyboardEvent) => move(event, index),
    }),
  }
}
