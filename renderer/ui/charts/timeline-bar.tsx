import type { BarBox } from './timeline-layout.ts'
import type { TimelineRow, TimelineTone } from './timeline-types.ts'

const toneColours: Readonly<Record<TimelineTone, string>> = {
  sre: 'var(--sre)',
  platform: 'var(--platform)',
  other: 'var(--dimmed)',
}

/**
 * A bar: what is done is filled, what nobody has said is hatched (`hatch` is the id of that pattern), late is outlined,
 * one that ends before it starts is an empty dashed outline.
 */
export function TimelineBar({
  row,
  box,
  hatch,
}: {
  readonly row: TimelineRow
  readonly box: BarBox
  readonly hatch: string
}) {
  const colour = toneColours[row.tone]
  const { x, y, width, height } = box
  const done = width * row.done
  if (row.reversed)
    return (
      <>
        <title>{row.label}</title>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx="2.5"
          fill="var(--surface)"
          stroke="var(--off)"
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
        <BarNote box={box} text="finish before start" />
      </>
    )
  return (
    <>
      <title>{row.label}</title>
      {row.level === 1 ? <Caps box={box} colour={row.late ? 'var(--off)' : colour} /> : null}
      <rect x={x} y={y} width={width} height={height} rx="2.5" fill="var(--surface)" />
      {row.level === 1 ? (
        <rect x={x} y={y} width={width} height={height} rx="2.5" fill={colour} fillOpacity="0.18" />
      ) : null}
      {row.unknown > 0 ? (
        <rect x={x + done} y={y} width={width * row.unknown} height={height} fill={`url(#${hatch})`} />
      ) : null}
      {done > 0 ? (
        <rect
          x={x}
          y={y}
          width={done}
          height={height}
          rx="2.5"
          fill={colour}
          fillOpacity={row.level === 1 ? 0.9 : 0.72}
        />
      ) : null}
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="2.5"
        fill="none"
        stroke={row.late ? 'var(--off)' : colour}
        strokeWidth={row.late ? 2 : 1.3}
      />
      {row.late ? <BarNote box={box} text="late" /> : null}
    </>
  )
}

/** What is wrong with a bar, in words behind it. */
function BarNote({ box, text }: { readonly box: BarBox; readonly text: string }) {
  return (
    <text
      x={box.x + box.width + 6}
      y={box.y + box.height / 2 + 4}
      fontSize="11"
      fontWeight="600"
      fill="var(--off)"
      stroke="var(--surface)"
      strokeWidth="3"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}

/** The pointed ends that tell a summary bar from a bar of its own. */
function Caps({ box, colour }: { readonly box: BarBox; readonly colour: string }) {
  const { x, y, width, height } = box
  const base = y + height - 1
  const size = Math.min(6, width / 2)
  const right = x + width
  return (
    <path
      d={`M${x - 0.6} ${base}h${size + 0.6}l${-size - 0.6} ${size}ZM${right + 0.6} ${base}h${-size - 0.6}l${size + 0.6} ${size}Z`}
      fill={colour}
    />
  )
}

/** The hatch of what is unknown; place it once in the drawing's `defs`. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--surface)" />
      <rect width="2.5" height="6" fill="var(--hatch-line)" />
    </pattern>
  )
}
