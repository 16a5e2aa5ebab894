import { useEffect, type KeyboardEvent, type RefObject } from 'react'

/** Puts the focus on the card of the KPI that was shown whole; null leaves it where it is. */
export function useReturn(wall: RefObject<HTMLElement | null>, to: string | null): void {
  useEffect(() => {
    if (to !== null)
      cardsIn(wall.current)
        .find((card) => card.dataset['card'] === to)
        ?.focus()
  }, [wall, to])
}

/** Arrows walk over the cards, up and down by where they stand. */
export function walkCards(wall: RefObject<HTMLElement | null>, event: KeyboardEvent): void {
  const cards = cardsIn(wall.current)
  const at = cards.findIndex((card) => card === event.target)
  const next = at === -1 ? undefined : cards[nextCard(event.key, at, cards.map(placeOf))]
  if (!next) return
  event.preventDefault()
  next.focus()
}

interface Place {
  readonly left: number
  readonly top: number
}

/** Index of the card a key leads to; -1 where there is none. */
export function nextCard(key: string, at: number, places: readonly Place[]): number {
  const here = places[at]
  if (!here) return -1
  switch (key) {
    case 'ArrowRight':
      return at + 1 < places.length ? at + 1 : -1
    case 'ArrowLeft':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return places.length - 1
    case 'ArrowDown':
      return nearest(here, places, (top) => top > here.top, Math.min)
    case 'ArrowUp':
      return nearest(here, places, (top) => top < here.top, Math.max)
    default:
      return -1
  }
}

/** In the next row that way, the card whose left edge is nearest. */
function nearest(
  here: Place,
  places: readonly Place[],
  isThatWay: (top: number) => boolean,
  first: (...tops: number[]) => number,
): number {
  const tops = places.map(({ top }) => top).filter(isThatWay)
  if (tops.length === 0) return -1
  const row = first(...tops)
  const away = places.map(({ left, top }) => (top === row ? Math.abs(left - here.left) : Infinity))
  return away.indexOf(Math.min(...away))
}

function cardsIn(wall: HTMLElement | null): HTMLElement[] {
  return [...(wall?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
}

function placeOf(card: HTMLElement): Place {
  const { left, top } = (card.closest('li') ?? card).getBoundingClientRect()
  return { left: Math.round(left), top: Math.round(top) }
}
