/** Where the rows of a Pareto chart stand. All lengths in pixels. */
export interface ParetoLayout {
  readonly plot: { readonly left: number; readonly right: number }
  /** Left edge of the names. */
  readonly nameWidth: number
  readonly height: number
  /** Middle of a row. */
  readonly y: (row: number) => number
  /** A share of the whole, 0 to 1. */
  readonly x: (share: number) => number
}

export const rowHeight = 24
/** Below the rows: the ticks. */
const axisHeight = 20
const topMargin = 4
/** Right of the plot: the amount, then the cumulative share. Beside its bar an amount would stand in the way of the line. */
const figuresWidth = 108

/** Bars and cumulative line share one scale, so the line never crosses a bar: each bar ends where the line has not come yet. */
export function paretoLayout(width: number, rows: number): ParetoLayout {
  const nameWidth = Math.min(260, Math.max(96, Math.round(width * 0.36)))
  const plot = { left: nameWidth + 10, right: Math.max(nameWidth + 40, width - figuresWidth) }
  return {
    plot,
    nameWidth,
    height: topMargin + rows * rowHeight + axisHeight,
    y: (row) => topMargin + (row + 0.5) * rowHeight,
    x: (share) => plot.left + share * (plot.right - plot.left),
  }
}

/** The name as far as it fits, in letters of an average width. */
export function clipped(text: string, width: number): string {
  const room = Math.floor(width / 6.7)
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`
}

/** Shares of each bar and of all up to it; of nothing there are none. */
export function cumulativeShares(values: readonly number[]): { readonly share: number; readonly cumulative: number }[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  let sum = 0
  return values.map((value) => {
    sum += value
    return total === 0 ? { share: 0, cumulative: 0 } : { share: value / total, cumulative: sum / total }
  })
}
