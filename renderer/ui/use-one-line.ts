import { useLayoutEffect, type RefObject } from 'react'

/**
 * Keeps a wrapping, clipping box to its first line: children that do not fit can neither be seen nor focused. A pressed one that
 * would be cut comes first instead, so that what is in force is always in sight.
 */
export function useOneLine(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const line = box.current
    if (line === null) return
    const fit = (): void => fitLine(line)
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(line)
    return () => observer.disconnect()
  })
}

function fitLine(line: HTMLElement): void {
  const children = [...line.children].filter((child) => child instanceof HTMLElement)
  for (const child of children) child.style.order = ''
  const cut = (child: HTMLElement): boolean => child.offsetTop - line.offsetTop >= line.clientHeight
  const pressed = children.filter((child) => cut(child) && child.ariaPressed === 'true')
  for (const child of pressed) child.style.order = '-1'
  for (const child of children) child.inert = cut(child)
}
