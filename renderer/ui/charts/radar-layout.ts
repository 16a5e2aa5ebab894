/** Lowest and highest level of the scale; every whole level between them is a ring. */
export interface RadarScale {
  readonly least: number
  readonly most: number
}

export interface RadarPoint {
  readonly x: number
  readonly y: number
}

/** Directions start at the top and go clockwise. */
export function axisDirection(index: number, count: number): RadarPoint {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2
  return { x: Math.cos(angle), y: Math.sin(angle) }
}

/**
 * Distance of a level from the centre. The lowest level has a ring of its own: on the centre all axes would meet, and
 * nobody could tell them apart. Levels outside the scale are held at its edge.
 */
export function levelRadius(level: number, { least, most }: RadarScale, radius: number): number {
  const held = Math.min(Math.max(level, least), most)
  return (radius * (held - least + 1)) / (most - least + 1)
}

export function radarPoint(index: number, count: number, level: number, scale: RadarScale, radius: number): RadarPoint {
  const direction = axisDirection(index, count)
  const length = levelRadius(level, scale, radius)
  return { x: direction.x * length, y: direction.y * length }
}

/**
 * A line through the known levels, axis by axis, as an SVG path. It breaks at unknown ones: a line across them would
 * claim a level. It closes when every level is known.
 */
export function radarPath(levels: readonly (number | null)[], scale: RadarScale, radius: number): string {
  const count = levels.length
  const at = (index: number) => {
    const level = levels[index]
    return level === null || level === undefined ? null : radarPoint(index, count, level, scale, radius)
  }
  const closed = count > 2 && levels.every((level) => level !== null)
  if (closed) return `M${levels.map((_, index) => print(at(index))).join('L')}Z`
  const parts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [at(index), at((index + 1) % count)]
    if (from && to && count > 1) parts.push(`M${print(from)}L${print(to)}`)
  }
  return parts.join('')
}

/** Words in lines of at most `most` characters; a longer word has a line of its own. */
export function labelLines(label: string, most: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function print(point: RadarPoint | null): string {
  return point === null ? '' : `${round(point.x)},${round(point.y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
