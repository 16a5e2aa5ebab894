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
 * Places flags in one row, so that none hides another; null is a flag without room. Each lies where it wants as far as the others
 * find room too; all are worded shorter before one is left out, and what is cut short gets back what there is room for.
 */
export function placeFlags(
  flags: readonly Flag[],
  room: number,
  /** Places where something is drawn that a flag beside its line must leave free. */
  taken: readonly Place[] = [],
): (PlacedFlag | null)[] {
  const wordings = Math.max(1, ...flags.map((flag) => flag.texts.length))
  for (let wording = 0; wording < wordings; wording += 1) {
    const row = flags.length > mostTried ? null : placeAll(flags, wording, room, taken)
    if (row) return wording > 0 && wording === wordings - 1 ? lengthened(row, flags, room, taken) : [...row]
  }
  return lengthened(
    placeAllButOne(flags, wordings - 1, room, taken) ?? placeInTurn(flags, wordings - 1, room, taken),
    flags,
    room,
    taken,
  )
}

type Place = Pick<PlacedFlag, 'left' | 'width'>

/** Every way to lay them is tried: with more than these that takes too long, and there is no room for so many anyway. */
const mostTried = 10

/** All of them, the first ones as far up their sides as the later ones allow; null when there is no such row. */
function placeAll(
  flags: readonly Flag[],
  wording: number,
  room: number,
  taken: readonly Place[],
  before: readonly PlacedFlag[] = [],
): readonly PlacedFlag[] | null {
  const [flag, ...rest] = flags
  if (!flag) return before
  for (const place of freePlaces(flag, wording, room, before, taken)) {
    const all = placeAll(rest, wording, room, taken, [...before, place])
    if (all) return all
  }
  return null
}

/** Without the last one that makes room for all others by going, never the first. */
function placeAllButOne(
  flags: readonly Flag[],
  wording: number,
  room: number,
  taken: readonly Place[],
): (PlacedFlag | null)[] | null {
  if (flags.length > mostTried) return null
  for (let without = flags.length - 1; without > 0; without -= 1) {
    const row = placeAll(flags.toSpliced(without, 1), wording, room, taken)
    if (row) return [...row.slice(0, without), null, ...row.slice(without)]
  }
  return null
}

/** One after the other; those that find no room are left out. */
function placeInTurn(
  flags: readonly Flag[],
  wording: number,
  room: number,
  taken: readonly Place[],
): (PlacedFlag | null)[] {
  const placed: PlacedFlag[] = []
  return flags.map((flag) => {
    const [free] = freePlaces(flag, wording, room, placed, taken)
    if (free) placed.push(free)
    return free ?? null
  })
}

/** The same row with the wordings that were cut short in full, where the others leave room. */
function lengthened(
  row: readonly (PlacedFlag | null)[],
  flags: readonly Flag[],
  room: number,
  taken: readonly Place[],
): (PlacedFlag | null)[] {
  const longer = [...row]
  flags.forEach((flag, index) => {
    if (!longer[index] || flag.texts.length < 3) return
    const others = longer.filter((each, at): each is PlacedFlag => each !== null && at !== index)
    const [free] = freePlaces(flag, flag.texts.length - 2, room, others, taken)
    if (free) longer[index] = free
  })
  return longer
}

/** Where it may lie, best first. */
function freePlaces(
  { x, offset = 0, texts, sides }: Flag,
  wording: number,
  room: number,
  placed: readonly Place[],
  taken: readonly Place[],
): PlacedFlag[] {
  const text = texts[Math.min(wording, texts.length - 1)] ?? ''
  return sides
    .map((side) => placedAt(x + offset * away[side], text, side, room))
    .filter((each) =>
      [...placed, ...(offset > 0 ? taken : [])].every(
        (other) => each.left >= rightOf(other) + gap || rightOf(each) + gap <= other.left,
      ),
    )
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

function rightOf(flag: Place): number {
  return flag.left + flag.width
}
