import { useEffect, type RefObject } from 'react'

const name = 'library-match'

/**
 * Marks the beginnings of words that match the query inside an element, without touching its nodes. Runs after every
 * render, because any of them may have replaced text.
 */
export function useTextHighlight(element: RefObject<HTMLElement | null>, query: string): void {
  useEffect(() => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    if (!element.current || words.length === 0) return
    CSS.highlights.set(name, new Highlight(...rangesOf(element.current, words)))
    return () => {
      CSS.highlights.delete(name)
    }
  })
}

function rangesOf(root: HTMLElement, words: readonly string[]): Range[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu')
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      ranges.push(range)
    }
  }
  return ranges
}
