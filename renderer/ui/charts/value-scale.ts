import { scaleLinear } from 'd3-scale'

/** Where values are good; an end that is null is open. */
export interface GoodRange {
  readonly from: number | null
  readonly to: number | null
}

/** A scale with round ends. */
export interface ValueScale {
  readonly low: number
  readonly high: number
  /** Whether bars may be drawn: a bar that does not begin at zero would lie about its length. */
  readonly fromZero: boolean
  /** Place of a value, 0 at the low end to 1 at the high one; values beyond are held at the ends. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/**
 * From zero where the values still differ on it; else just around them, as with 99.5 and 99.9. `most` is a bound that
 * values cannot pass, such as 100 %. Null without a value.
 */
export function valueScale(values: readonly number[], most: number | null = null): ValueScale | null {
  if (values.length === 0) return null
  const [least, largest] = [Math.min(...values), Math.max(...values)]
  const size = Math.max(Math.abs(least), Math.abs(largest))
  const zero = least < 0 || least === largest || largest - least >= size * apart
  const [low, high] = ends(least, largest, zero)
  const scale = scaleLinear([low, high], [0, 1]).nice(4)
  const bounded = most !== null && largest <= most
  const [from, to] = scale.domain() as [number, number]
  const end = bounded ? Math.min(to, most) : to
  return {
    low: from,
    high: end,
    fromZero: zero,
    at: (value) => Math.min(1, Math.max(0, (value - from) / (end - from))),
    ticks: scale.ticks(4).filter((tick) => tick <= end),
  }
}

/** Closer together than this share of the largest, values cannot be told apart on a scale from zero. */
const apart = 0.15

function ends(least: number, largest: number, zero: boolean): [number, number] {
  if (zero) {
    // Some room behind the last, so that what lies beyond a limit can be seen.
    const [low, high] = [Math.min(0, least) * 1.06, Math.max(0, largest) * 1.06]
    return low === high ? [0, 1] : [low, high]
  }
  const room = (largest - least) * 0.15
  return [least - room, largest + room]
}

/** The ends of a range that are figures. */
export function endsOf(range: GoodRange | null): readonly number[] {
  return [range?.from, range?.to].filter((end) => end != null)
}
