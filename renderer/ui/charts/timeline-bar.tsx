import type { BarBox } from './timeline-layout.ts'
import type { TimelineRow, TimelineTone } from './timeline-types.ts'

const toneColours: Readonly<Record<TimelineTone, string>> = {
  sre: 'var(--sre)',
  platform: 'var(--platform)',
  other: 'var(--dimmed)',
}

/**
 * A bar: what is done is filled, what nobody has said is hatched (`hatch` is the id of that pattern), the critical path
 * has a double outline, a bar that ends before it starts is an empty dashed outline, a moment is a diamond.
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
  if (row.reversed) return <ReversedBar row={row} box={box} />
  if (row.event) return <Diamond row={row} box={box} />
  const colour = toneColours[row.tone]
  const outline = row.critical ? 'var(--off)' : colour
  const { x, y, width, height } = box
  const done = width * row.done
  return (
    <>
      <title>{row.label}</title>
      {row.level === 1 ? <Caps box={box} colour={outline} /> : null}
      {row.critical ? <SecondLine row={row} box={box} /> : null}
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
        stroke={outline}
        strokeWidth={row.critical ? 1.6 : 1.3}
      />
      {row.late ? <LateNote row={row} box={box} /> : null}
    </>
  )
}

/**
 * What lies behind a bar: the outline of the days it was meant to lie in, a thin line to the latest day it may end on, and below
 * it when it was once agreed to happen.
 */
export function BehindBar({
  window,
  slack,
  baseline,
}: {
  readonly window: BarBox | null
  /** From the end of the bar to its latest finish, in pixels; null without slack. */
  readonly slack: { readonly from: number; readonly to: number; readonly y: number } | null
  readonly baseline: BarBox | null
}) {
  return (
    <>
      {window ? <rect {...window} rx="3" fill="none" stroke="var(--dimmed)" strokeWidth="1" data-window /> : null}
      {baseline ? (
        <rect
          x={baseline.x}
          y={baseline.y}
          width={baseline.width}
          height={baseline.height}
          rx="1.5"
          fill="var(--line-strong)"
          stroke="var(--dimmed)"
          strokeWidth="0.6"
          data-baseline
        />
      ) : null}
      {slack ? (
        <path
          d={`M${slack.from} ${slack.y}H${slack.to}M${slack.to - 0.5} ${slack.y - 3}v6`}
          fill="none"
          stroke="var(--dimmed)"
          strokeWidth="1"
          data-slack
        />
      ) : null}
    </>
  )
}

/** The diamond of a moment with its name; that of the critical path has a double outline. */
function Diamond({ row, box }: { readonly row: TimelineRow; readonly box: BarBox }) {
  const colour = row.critical ? 'var(--off)' : toneColours[row.tone]
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return (
    <>
      <title>{row.label}</title>
      {row.critical ? <path d={diamondPath(x, y, 10)} fill="none" stroke={colour} strokeWidth="1.1" /> : null}
      <path
        d={diamondPath(x, y, 7)}
        fill={row.done === 1 ? colour : 'var(--surface)'}
        stroke={colour}
        strokeWidth="1.5"
      />
      {row.late ? (
        <LateNote row={row} box={box} />
      ) : (
        <BarNote box={{ ...box, x: box.x + 10 }} text={row.name} colour="var(--dimmed)" weight="400" />
      )}
    </>
  )
}

export function diamondPath(x: number, y: number, size: number): string {
  return `M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}Z`
}

/** The outer outline of a bar of the critical path; over a summary bar a line. */
function SecondLine({ row, box: { x, y, width, height } }: { readonly row: TimelineRow; readonly box: BarBox }) {
  if (row.level === 1)
    return <path d={`M${x - 0.6} ${y - 3}h${width + 1.2}`} stroke="var(--off)" strokeWidth="1.4" data-critical />
  return (
    <rect
      x={x - 3}
      y={y - 3}
      width={width + 6}
      height={height + 6}
      rx="4"
      fill="var(--surface)"
      stroke="var(--off)"
      strokeWidth="1.1"
      data-critical
    />
  )
}

function ReversedBar({ row, box: { x, y, width, height } }: { readonly row: TimelineRow; readonly box: BarBox }) {
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
      <BarNote box={{ x, y, width, height }} text="finish before start" />
    </>
  )
}

/** The square that means off, and the word, behind the place to draw a link from. */
function LateNote({ row, box }: { readonly row: TimelineRow; readonly box: BarBox }) {
  const away = row.linkable ? 10 : 0
  const [x, y] = [box.x + box.width + 8 + away, box.y + box.height / 2]
  return (
    <>
      <rect x={x} y={y - 3.5} width="7" height="7" fill="var(--off)" />
      <BarNote box={{ ...box, x: box.x + 11 + away }} text="late" />
    </>
  )
}

/** Words behind a bar. */
function BarNote(props: {
  readonly box: BarBox
  readonly text: string
  readonly colour?: string
  readonly weight?: string
}) {
  const { box } = props
  return (
    <text
      x={box.x + box.width + 8}
      y={box.y + box.height / 2 + 4}
      fontSize="11"
      fontWeight={props.weight ?? '600'}
      fill={props.colour ?? 'var(--off)'}
      stroke="var(--surface)"
      strokeWidth="3"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {props.text}
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
