/** A name on the scale for a day: at its line, beside it, or not at all when there is no room. */
export interface Flag {
  /** Pixels of the day's line. */
  readonly x: number
  /** Wordings from the longest to the shortest. */
  readonly texts: readonly string[]
  /** Pixels to stay away from the line, where something else is drawn; 0 by default. */
  readonly offset?: number
  /** Where it may lie against its line, best first. */
  readonly sides: readonly ('right' | 'centre' | 'left')[]
}

export interface PlacedFlag {
  readonly left: number
  readonly width: number
  readonly text: string
}

const padding = 6
const gap = 2

/**
 * Places flags in one row, the first ones first, so that none hides another; null is a flag without room. All are worded
 * shorter before one is left out.
 */
export function placeFlags(
  flags: readonly Flag[],
  room: number,
  /** Places where something is drawn that a flag beside its line must leave free. */
  taken: readonly Pick<PlacedFlag, 'left' | 'width'>[] = [],
): (PlacedFlag | null)[] {
  const wordings = Math.max(1, ...flags.map((flag) => flag.texts.length))
  const rows = Array.from({ length: wordings }, (_, wording) => placeWorded(flags, wording, room, taken))
  return rows.find((row) => !row.includes(null)) ?? rows.at(-1) ?? []
}

function placeWorded(
  flags: readonly Flag[],
  wording: number,
  room: number,
  taken: readonly Pick<PlacedFlag, 'left' | 'width'>[],
): (PlacedFlag | null)[] {
  const placed: PlacedFlag[] = []
  return flags.map(({ x, offset = 0, texts, sides }) => {
    const text = texts[Math.min(wording, texts.length - 1)] ?? ''
    const free = sides
      .map((side) => placedAt(x + offset * away[side], text, side, room))
      .find((each) =>
        [...placed, ...(offset > 0 ? taken : [])].every(
          (other) => each.left >= rightOf(other) + gap || rightOf(each) + gap <= other.left,
        ),
      )
    if (free) placed.push(free)
    return free ?? null
  })
}

const away = { right: 1, centre: 0, left: -1 } as const

/** An estimate that errs on the wide side: nothing here can measure text, and a report has no window. */
export function textWidth(text: string, size: number): number {
  return Math.ceil([...text].length * size * 0.58)
}

function placedAt(x: number, text: string, side: Flag['sides'][number], room: number): PlacedFlag {
  const width = textWidth(text, 11) + 2 * padding
  const wanted = { right: x - 1, centre: x - width / 2, left: x - width + 1 }[side]
  return { left: Math.max(0, Math.min(wanted, room - width)), width, text }
}

function rightOf(flag: Pick<PlacedFlag, 'left' | 'width'>): number {
  return flag.left + flag.width
}
