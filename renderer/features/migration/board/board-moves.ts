import { taskStatuses, type BoardLane, type PlanCard } from '#domain/plan-board.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The card that an arrow key goes to: up and down in its column through all lanes, left and right to the nearest column with cards in its lane. */
export function cardBeside(lanes: readonly BoardLane[], from: PlanCard, direction: Direction): PlanCard | null {
  const step = direction === 'up' || direction === 'left' ? -1 : 1
  if (direction === 'up' || direction === 'down') {
    const column = lanes.flatMap(({ cards }) => cards.filter(({ status }) => status === from.status))
    return column[indexIn(column, from) + step] ?? null
  }
  const lane = lanes.find(({ cards }) => indexIn(cards, from) !== -1)?.cards ?? []
  const at = indexIn(inColumn(lane, from.status), from)
  for (let column = taskStatuses.indexOf(from.status) + step; taskStatuses[column] !== undefined; column += step) {
    const there = lane.filter(({ status }) => status === taskStatuses[column])
    const found = there[at] ?? there.at(-1)
    if (found) return found
  }
  return null
}

function inColumn(cards: readonly PlanCard[], status: PlanCard['status']): readonly PlanCard[] {
  return cards.filter((card) => card.status === status)
}

function indexIn(cards: readonly PlanCard[], { task }: PlanCard): number {
  return cards.findIndex((card) => card.task.id === task.id)
}
