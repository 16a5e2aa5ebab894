import { useState } from 'react'
import { percentText } from '../format.ts'
import { ChartKey } from './chart-key.tsx'
import { clipped, cumulativeShares, paretoLayout, rowHeight, type ParetoLayout } from './pareto-layout.ts'
import classes from './pareto.module.css'
import { useBarKeys } from './use-bar-keys.ts'
import { useElementSize } from './use-element-size.ts'

export interface ParetoBar {
  readonly id: string
  readonly label: string
  readonly value: number
  /** The amount with its unit. */
  readonly text: string
}

export interface ParetoProps {
  readonly label: string
  /** Largest first. */
  readonly bars: readonly ParetoBar[]
  /** What is too small for a bar of its own, as one. */
  readonly rest: Omit<ParetoBar, 'id'> | null
  /** What has no amount and is therefore in none of the bars, in words; null when there is none. */
  readonly unknown: string | null
  /** Shows what stands behind a bar. */
  readonly onPick: (id: string) => void
}

const ticks = [0, 0.25, 0.5, 0.75, 1]
/** The few that make most. */
const most = 0.8

/** Bars, largest first, with the share that each makes together with all larger ones as a line. */
export function Pareto({ label, bars, rest, unknown, onPick }: ParetoProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(element)
  const { chart, barProps } = useBarKeys(bars, onPick)
  const shares = cumulativeShares([...bars, ...(rest ? [rest] : [])].map((bar) => bar.value))
  const rows = bars.length + (rest ? 1 : 0) + (unknown === null ? 0 : 1)
  const layout = paretoLayout(width, rows)
  const bottom = layout.y(rows - 1) + rowHeight / 2
  const drawn = layout.y(shares.length - 1) + rowHeight / 2
  return (
    <figure ref={setElement} className={classes.figure}>
      {width === 0 ? null : (
        <svg ref={chart} className={classes.chart} width={width} height={layout.height} role="group" aria-label={label}>
          <Axis layout={layout} bottom={bottom} drawn={drawn} />
          {bars.map((bar, index) => {
            const { share, cumulative } = shares[index] ?? { share: 0, cumulative: 0 }
            const words = `${bar.label}: ${bar.text}, ${percentText(share)}; with all larger ones ${percentText(cumulative)}`
            return (
              <g key={bar.id} className={classes.row} {...barProps(bar.id, index, words)}>
                <title>{words}</title>
                <rect
                  className={classes.target}
                  x={0.5}
                  width={width - 1}
                  y={layout.y(index) - rowHeight / 2}
                  height={rowHeight}
                  rx={4}
                />
                <Row layout={layout} index={index} bar={bar} share={share} cumulative={cumulative} />
              </g>
            )
          })}
          {rest ? (
            <g className={classes.rest}>
              <Row layout={layout} index={bars.length} bar={rest} share={shares.at(-1)?.share ?? 0} cumulative={1} />
            </g>
          ) : null}
          {unknown === null ? null : <Unknown layout={layout} index={rows - 1} text={unknown} />}
          <path
            className={classes.line}
            d={`M${shares.map(({ cumulative }, row) => `${layout.x(cumulative)},${layout.y(row)}`).join('L')}`}
          />
          {shares.map(({ cumulative }, row) => (
            <circle key={row} className={classes.dot} cx={layout.x(cumulative)} cy={layout.y(row)} r={3} />
          ))}
        </svg>
      )}
      <ChartKey>
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <rect className={classes.bar} y="1" width="22" height="10" rx="2" />
          </svg>
          share of each
        </span>
        <span>
          <svg width="28" height="12" aria-hidden="true">
            <path className={classes.line} d="M0,6H28" />
            <circle className={classes.dot} cx="14" cy="6" r="3" />
          </svg>
          with all larger ones, percent at the right
        </span>
      </ChartKey>
    </figure>
  )
}

function Axis(props: { readonly layout: ParetoLayout; readonly bottom: number; readonly drawn: number }) {
  const { layout, bottom, drawn } = props
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.gridline} x1={layout.x(tick)} x2={layout.x(tick)} y1={2} y2={bottom} />
          <text className={classes.tick} x={layout.x(tick)} y={bottom + 14} textAnchor="middle">
            {percentText(tick)}
          </text>
        </g>
      ))}
      <line className={classes.most} x1={layout.x(most)} x2={layout.x(most)} y1={2} y2={drawn} />
    </g>
  )
}

interface RowProps {
  readonly layout: ParetoLayout
  readonly index: number
  readonly bar: Omit<ParetoBar, 'id'>
  readonly share: number
  readonly cumulative: number
}

function Row({ layout, index, bar, share, cumulative }: RowProps) {
  const y = layout.y(index)
  const end = layout.x(share)
  return (
    <>
      <text className={classes.name} x={4} y={y} dy="0.35em">
        {clipped(bar.label, layout.nameWidth - 4)}
      </text>
      <rect
        className={classes.bar}
        x={layout.plot.left}
        width={Math.max(2, end - layout.plot.left)}
        y={y - 8}
        height={16}
        rx={2}
      />
      <text className={classes.amount} x={layout.plot.right + 60} y={y} dy="0.35em" textAnchor="end">
        {bar.text}
      </text>
      <text className={classes.share} x={layout.plot.right + 104} y={y} dy="0.35em" textAnchor="end">
        {percentText(cumulative)}
      </text>
    </>
  )
}

/** Its own band: it has no amount, so it has no length either. */
function Unknown({ layout, index, text }: Pick<RowProps, 'layout' | 'index'> & { readonly text: string }) {
  const y = layout.y(index)
  return (
    <g>
      <text className={classes.name} x={4} y={y} dy="0.35em">
        {clipped(text, layout.nameWidth - 4)}
        <title>{text}</title>
      </text>
      <foreignObject x={layout.plot.left} y={y - 8} width={layout.plot.right - layout.plot.left} height={16}>
        <div className={classes.hatch}>
          <span>?</span>
        </div>
      </foreignObject>
    </g>
  )
}
