import { scaleLinear } from 'd3-scale'
import { endsOf, type GoodRange } from './value-scale.ts'

/** A measured value in time; `at` is its epoch day. */
export interface ReadingPoint {
  readonly id: string
  readonly at: number
  readonly value: number
  /** What is behind it, as it stands below the axis: "120". */
  readonly sample: string
  /** How far it can be believed, told by the shape of the point. */
  readonly grade: ReadingGrade
  readonly baseline: boolean
  /** Day, figure, n and grade in words. */
  readonly words: string
}

export type ReadingGrade = 'measured' | 'sampled' | 'estimated' | 'claimed' | 'none'

/** A day on which nothing could be measured. */
export interface ReadingGap {
  readonly id: string
  readonly at: number
  readonly words: string
}

/** What is good from a day on, until the next step. Null: nothing agreed. */
export interface TargetStep {
  /** Null: from the beginning. */
  readonly at: number | null
  readonly good: GoodRange
  /** "at most 30 min". */
  readonly words: string
}

export interface DayFlag {
  readonly at: number
  readonly label: string
}

/** A straight line: value on day 0 and change in a day. */
export interface StraightLine {
  readonly slope: number
  readonly intercept: number
}

export interface ReadingFigures {
  readonly points: readonly ReadingPoint[]
  readonly gaps: readonly ReadingGap[]
  readonly steps: readonly TargetStep[]
  readonly milestones: readonly DayFlag[]
  readonly today: number
  readonly trend: StraightLine | null
  /** The lines between which the trend lies; null where too few readings tell. */
  readonly interval: readonly [low: StraightLine, high: StraightLine] | null
  /** Day on which the trend reaches the target. */
  readonly reached: number | null
  /** A bound that values cannot pass, such as 100 %. */
  readonly most: number | null
}

export interface ReadingLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  readonly first: number
  readonly last: number
  readonly ticks: readonly number[]
  /** Points that follow each other without a gap between them. */
  readonly runs: readonly (readonly ReadingPoint[])[]
  readonly bands: readonly TargetBand[]
  /** Flags whose labels would cover each other take the second or third line; `null`: no room for it. `before`: left of its day. */
  readonly flags: readonly (DayFlag & { readonly line: number | null; readonly before: boolean })[]
  /** Ids of the points whose n has room below the axis. */
  readonly said: ReadonlySet<string>
}

export interface TargetBand {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Heights of the limits that are figures. */
  readonly limits: readonly number[]
  /** Where the words stand, inside the band; null where it is too narrow for them. */
  readonly wordsAt: number | null
  readonly words: string
}

/** Above the plot: unit and flags. Below: the days, then n. */
const margin = { top: 50, right: 20, bottom: 42, left: 52 }
const flagLines = 3

export function readingLayout(figures: ReadingFigures, width: number, height: number): ReadingLayout {
  const { points, gaps, steps, milestones } = figures
  const plot = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom }
  const [first, last] = daysShown(figures)
  const x = scaleLinear([first, last], [plot.left, plot.right])
  const values = [...points.map(({ value }) => value), ...steps.flatMap(({ good }) => endsOf(good))]
  const range = valueRange(values, figures.most)
  const scale = scaleLinear([range.low, range.high], [plot.bottom, plot.top])
  return {
    plot,
    x,
    y: scale,
    first,
    last,
    ticks: range.ticks,
    runs: runsOf(points, gaps),
    bands: steps.flatMap((step, index) => {
      const [from, to] = [step.at ?? first, steps[index + 1]?.at ?? last]
      const [left, right] = [x(Math.max(first, from)), x(Math.min(last, to))]
      if (right <= left) return []
      const { good, words } = step
      return [
        {
          left,
          right,
          top: good.to === null ? plot.top : scale(good.to),
          bottom: good.from === null ? plot.bottom : scale(good.from),
          limits: endsOf(good).map((end) => scale(end)),
          wordsAt:
            words.length * letter + 12 > right - left
              ? null
              : good.to === null
                ? scale(good.from ?? 0) - 5
                : scale(good.to) + 14,
          words,
        },
      ]
    }),
    flags: inLines(
      [...milestones, { at: figures.today, label: 'today' }].filter(({ at }) => at >= first && at <= last),
      x,
      plot.right,
    ),
    said: withRoom(points, x),
  }
}

/** From the first reading or milestone to today, the last milestone, or the day the target is met, where that is near. */
function daysShown({ points, gaps, milestones, today, reached }: ReadingFigures): [number, number] {
  const days = [...points, ...gaps, ...milestones].map(({ at }) => at)
  const [first, last] = [Math.min(today, ...days), Math.max(today, ...days)]
  const near = reached !== null && reached <= last + (last - first) * 0.5
  const end = near ? Math.max(last, reached) : last
  if (first === end) return [first - 15, end + 15]
  // What is agreed for the last milestone holds behind it.
  return [first, milestones.some(({ at }) => at === end) ? end + Math.ceil((end - first) * 0.05) : end]
}

/** A line needs no zero; one value needs some room. */
function valueRange(values: readonly number[], most: number | null): { low: number; high: number; ticks: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0) return { low: 0, high: 1, ticks: [] }
  const room = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.12
  const bottom = low >= 0 ? Math.max(0, low - room) : low - room
  const domain = scaleLinear([bottom, high + room], [0, 1]).nice(5)
  const [from, to] = domain.domain() as [number, number]
  const end = most !== null && high <= most ? Math.min(to, most) : to
  return { low: from, high: end, ticks: domain.ticks(5).filter((tick) => tick <= end) }
}

/** A day on which nothing could be measured breaks the line: nobody knows what was between. */
function runsOf(points: readonly ReadingPoint[], gaps: readonly ReadingGap[]): ReadingPoint[][] {
  const runs: ReadingPoint[][] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    const run = runs.at(-1)
    if (run && before && !gaps.some(({ at }) => at > before.at && at <= point.at)) run.push(point)
    else runs.push([point])
  })
  return runs
}

/** A width that no letter of the labels passes. */
const letter = 6.2

function inLines(flags: readonly DayFlag[], x: (day: number) => number, right: number): ReadingLayout['flags'] {
  const ends: number[] = Array.from({ length: flagLines }, () => -Infinity)
  return flags
    .toSorted((a, b) => a.at - b.at)
    .map((flag) => {
      const size = flag.label.length * letter + 8
      const before = x(flag.at) + size > right + margin.right
      const start = before ? x(flag.at) - size : x(flag.at)
      const line = ends.findIndex((end) => end <= start)
      if (line === -1) return { ...flag, line: null, before }
      ends[line] = start + size
      return { ...flag, line, before }
    })
}

/** The newest first, so that the last one always says its n. */
function withRoom(points: readonly ReadingPoint[], x: (day: number) => number): ReadonlySet<string> {
  const said = new Set<string>()
  let free = Infinity
  for (const { id, at, sample } of points.toReversed()) {
    const half = (sample.length * letter) / 2 + 2
    if (x(at) + half > free) continue
    said.add(id)
    free = x(at) - half
  }
  return said
}
