import type { GoodRange, ValueScale } from './value-scale.ts'

export interface BulletFigures {
  readonly latest: number | null
  readonly baseline: number | null
  /** Worked out from other rows, no reading. */
  readonly derived: number | null
  readonly good: GoodRange | null
}

/** Where the parts of a bullet bar stand, as shares of its width. */
export interface BulletLayout {
  /** From zero to the latest value; null where the scale does not hold zero. */
  readonly bar: Span | null
  /** From baseline to latest, where no bar may be drawn. */
  readonly way: Span | null
  readonly good: Span | null
  /** The ends of what is good that are figures. */
  readonly limits: readonly number[]
  readonly latest: number | null
  readonly baseline: number | null
  readonly derived: number | null
}

export interface Span {
  readonly start: number
  readonly end: number
}

export function bulletLayout({ latest, baseline, derived, good }: BulletFigures, scale: ValueScale): BulletLayout {
  const place = (value: number | null) => (value === null ? null : scale.at(value))
  return {
    bar: latest !== null && scale.fromZero ? span(scale.at(0), scale.at(latest)) : null,
    way: latest !== null && baseline !== null && !scale.fromZero ? span(scale.at(baseline), scale.at(latest)) : null,
    good: good && { start: place(good.from) ?? 0, end: place(good.to) ?? 1 },
    limits: [good?.from, good?.to].flatMap((end) => (end == null ? [] : [scale.at(end)])),
    latest: place(latest),
    baseline: place(baseline),
    derived: place(derived),
  }
}

function span(a: number, b: number): Span {
  return { start: Math.min(a, b), end: Math.max(a, b) }
}
