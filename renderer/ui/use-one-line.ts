import { useLayoutEffect, useState, type RefObject } from 'react'

/**
 * Keeps a wrapping, clipping box to its first line: children that do not fit, not even in part, can neither be seen nor focused.
 * A pressed one that would be cut comes first instead, so that what is in force is always in sight. Gives the positions of those
 * that are out of sight, for a list of the rest.
 */
export function useOneLine(box: RefObject<HTMLElement | null>): readonly number[] {
  const [cut, setCut] = useState<readonly number[]>([])
  useLayoutEffect(() => {
    const line = box.current
    if (line === null) return
    const fit = (): void => {
      const next = fitLine(line)
      setCut((before) => (before.join() === next.join() ? before : next))
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(line)
    return () => observer.disconnect()
  })
  return cut
}

function fitLine(line: HTMLElement): number[] {
  const children = [...line.children].filter((child) => child instanceof HTMLElement)
  for (const child of children) child.style.order = ''
  const isCut = (child: HTMLElement): boolean =>
    child.offsetTop - line.offsetTop >= line.clientHeight ||
    child.offsetLeft + child.offsetWidth > line.offsetLeft + line.clientWidth
  const pressed = children.filter((child) => isCut(child) && child.ariaPressed === 'true')
  for (const child of pressed) child.style.order = '-1'
  const cut = children.flatMap((child, index) => (isCut(child) ? index : []))
  children.forEach((child, index) => {
    child.inert = cut.includes(index)
    child.style.visibility = child.inert ? 'hidden' : ''
  })
  return cut
}
