import { useRef, useState, type KeyboardEvent } from 'react'
import { impacts, likelihoods } from '#domain/risk.ts'
import type { RiskCell, RiskMatrix } from '#domain/risk-matrix.ts'
import { count } from '#ui/format.ts'
import { cellName } from './risk-actions.ts'
import classes from './risks.module.css'

/** In pixels. */
const [cellWidth, cellHeight, left, bottom] = [74, 26, 132, 20]
const [width, height] = [left + 5 * cellWidth + 2, 5 * cellHeight + bottom]

/** Likelihood up, impact to the right. Each cell says its score and how many risks lie in it; arrows walk, Enter filters. */
export function RiskMatrixPicture(props: {
  readonly matrix: RiskMatrix
  /** The cell that the register is filtered by: "4/5"; null for none. */
  readonly chosen: string | null
  readonly onPick: (cell: RiskCell) => void
}) {
  const { matrix, chosen, onPick } = props
  const [active, setActive] = useState({ row: 0, column: 4 })
  const svg = useRef<SVGSVGElement>(null)
  const onKeyDown = (event: KeyboardEvent, cell: RiskCell) => {
    if (event.key === 'Enter' || event.key === ' ') onPick(cell)
    else {
      const next = step(event.key, active)
      if (!next) return
      setActive(next)
      svg.current?.querySelector<SVGGElement>(`[data-place="${next.row}/${next.column}"]`)?.focus()
    }
    event.preventDefault()
  }
  return (
    <svg
      ref={svg}
      className={classes.matrix}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`Risks by likelihood and impact, ${count(matrix.total, 'risk', 'risks')}`}
    >
      <defs>
        <pattern id="risk-medium" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={classes.hatch} x1="0" y1="0" x2="0" y2="6" />
        </pattern>
        <pattern id="risk-high" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={classes.hatch} d="M0 0V4M0 0H4" fill="none" />
        </pattern>
      </defs>
      {likelihoods.toReversed().map(({ value, label }, row) => (
        <text
          key={value}
          className={classes.axis}
          x={left - 8}
          y={(row + 0.5) * cellHeight}
          dy="0.32em"
          textAnchor="end"
        >
          {label}
        </text>
      ))}
      {matrix.rows.map((cells, row) =>
        cells.map((cell, column) => (
          <g
            key={cell.impact}
            className={classes.cell}
            data-band={cell.band}
            data-place={`${row}/${column}`}
            data-empty={cell.risks.length === 0}
            role="button"
            aria-pressed={chosen === keyOf(cell)}
            aria-label={words(cell)}
            tabIndex={row === active.row && column === active.column ? 0 : -1}
            transform={`translate(${left + column * cellWidth} ${row * cellHeight})`}
            onClick={() => onPick(cell)}
            onFocus={() => setActive({ row, column })}
            onKeyDown={(event) => onKeyDown(event, cell)}
          >
            <title>{words(cell)}</title>
            <rect className={classes.ground} x="1" y="1" width={cellWidth - 2} height={cellHeight - 2} rx="3" />
            {cell.band === 'low' ? null : (
              <rect
                x="1"
                y="1"
                width={cellWidth - 2}
                height={cellHeight - 2}
                rx="3"
                fill={`url(#risk-${cell.band})`}
                aria-hidden="true"
              />
            )}
            <rect className={classes.frame} x="1" y="1" width={cellWidth - 2} height={cellHeight - 2} rx="3" />
            <rect className={classes.plate} x="4" y="6" width="20" height="14" rx="2" />
            <text className={classes.score} x="14" y={cellHeight / 2} dy="0.34em" textAnchor="middle">
              {cell.score}
            </text>
            {cell.risks.length > 0 ? (
              <>
                <circle className={classes.amount} cx={cellWidth - 24} cy={cellHeight / 2} r="10" />
                <text
                  className={classes.amountText}
                  x={cellWidth - 24}
                  y={cellHeight / 2}
                  dy="0.34em"
                  textAnchor="middle"
                >
                  {cell.risks.length}
                </text>
              </>
            ) : null}
          </g>
        )),
      )}
      {impacts.map(({ value, label }, column) => (
        <text
          key={value}
          className={classes.axis}
          x={left + (column + 0.5) * cellWidth}
          y={5 * cellHeight + 14}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
      <text className={classes.axis} x={left - 8} y={5 * cellHeight + 14} textAnchor="end">
        Likelihood ↑ Impact →
      </text>
    </svg>
  )
}

/** Tells cells apart. */
export function keyOf({ likelihood, impact }: Pick<RiskCell, 'likelihood' | 'impact'>): string {
  return `${likelihood}/${impact}`
}

function words(cell: RiskCell): string {
  const risks = cell.risks.length === 0 ? 'no risk' : count(cell.risks.length, 'risk', 'risks')
  return `${cellName(cell)}: score ${cell.score}, ${cell.band}, ${risks}`
}

function step(key: string, { row, column }: { readonly row: number; readonly column: number }) {
  const within = (place: number) => Math.min(4, Math.max(0, place))
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column }
    case 'ArrowDown':
      return { row: within(row + 1), column }
    case 'ArrowLeft':
      return { row, column: within(column - 1) }
    case 'ArrowRight':
      return { row, column: within(column + 1) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: 4 }
    default:
      return null
  }
}
