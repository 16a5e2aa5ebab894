import type { PlanRoadmap } from '#domain/plan-roadmap.ts'

/** Where everything stands on the page, in pixels. */
export interface RoadmapLayout {
  readonly nameWidth: number
  readonly axisTop: number
  readonly rowsTop: number
  readonly rowHeight: number
  readonly wavesTop: number
  readonly bottom: number
  readonly keyTop: number
  readonly x: (day: number) => number
  /** Waves for which there is room. */
  readonly waves: number
  readonly flags: readonly MilestoneFlag[]
  /** Under the rows, at the foot of their lines. */
  readonly foot: readonly MilestoneFlag[]
}

export interface MilestoneFlag {
  readonly id: string
  readonly x: number
  /** Line of its name, from the top. */
  readonly level: number
  /** Its name stands at the left of it. */
  readonly before: boolean
}

export const levelHeight = 17
const axisHeight = 22
/** The line that says how to read the page. */
const keyHeight = 22
/** Rows that fit exactly must not lose one by a rounding error. */
const rounding = 1e-6
const [leastRow, mostRow] = [28, 46]
/** Between steps and waves, with the heading of the waves. */
const waveGap = 26

/** Fits the roadmap to a page. `textOf` gives what is written beside the mark of a milestone, `footnotes` what stands below. */
export function roadmapLayout(
  roadmap: PlanRoadmap,
  size: { readonly width: number; readonly height: number },
  textOf: (id: string) => string,
  footnotes: readonly { readonly id: string; readonly day: number; readonly text: string }[],
): RoadmapLayout {
  const { span, steps, waves, milestones } = roadmap
  const nameWidth = Math.min(280, Math.max(200, size.width * 0.25))
  const days = span.to - span.from + 1
  const x = (day: number) => nameWidth + ((day - span.from) / days) * (size.width - nameWidth - 4)
  const flags = flagsOf(
    milestones.map(({ id, day }) => ({ id, x: x(day), width: textOf(id).length * letterWidth + 30 })),
    nameWidth,
    size.width,
  )
  const foot = flagsOf(
    footnotes.map(({ id, day, text }) => ({ id, x: x(day), width: text.length * letterWidth + 8 })),
    nameWidth,
    size.width,
  )
  const levels = levelsOf(flags)
  const below = levelsOf(foot) * levelHeight + keyHeight
  const axisTop = levels * levelHeight + 4
  const rowsTop = axisTop + axisHeight
  const room = size.height - rowsTop - (waves.length > 0 ? waveGap : 0) - below
  const rowHeight = Math.min(mostRow, Math.max(leastRow, room / (steps.length + waves.length)))
  const wavesTop = rowsTop + steps.length * rowHeight + (waves.length > 0 ? waveGap : 0)
  const shown = Math.min(waves.length, Math.max(0, Math.floor((size.height - below - wavesTop) / rowHeight + rounding)))
  const bottom = wavesTop + shown * rowHeight
  return {
    nameWidth,
    axisTop,
    rowsTop,
    rowHeight,
    wavesTop,
    bottom,
    keyTop: bottom + below - keyHeight,
    x,
    waves: shown,
    flags,
    foot,
  }
}

function levelsOf(flags: readonly MilestoneFlag[]): number {
  return flags.reduce((most, { level }) => Math.max(most, level + 1), 0)
}

const letterWidth = 6.4

/** Each name on the first line where it runs into no other. */
function flagsOf(
  marks: readonly { readonly id: string; readonly x: number; readonly width: number }[],
  left: number,
  right: number,
): MilestoneFlag[] {
  const taken: { readonly level: number; readonly from: number; readonly to: number }[] = []
  return marks.map(({ id, x, width }) => {
    const before = x + width > right && x - width > left
    const [from, to] = before ? [x - width, x + 6] : [x - 6, x + width]
    let level = 0
    while (taken.some((each) => each.level === level && each.from < to && from < each.to)) level += 1
    taken.push({ level, from, to })
    return { id, x, level, before }
  })
}
