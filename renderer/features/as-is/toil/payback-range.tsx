import classes from './toil.module.css'

interface PaybackRangeProps {
  /** Months; null or Infinity when there is no payback. */
  readonly best: number | null
  readonly likely: number | null
  readonly worst: number | null
}

/** The year that the scale spans. */
const months = 12
const [width, height] = [132, 16]

/** From the best to the worst case as a line, the estimate as a dot; an arrow where it goes beyond the year. */
export function PaybackRange({ best, likely, worst }: PaybackRangeProps) {
  if (best === null || likely === null || worst === null) return null
  const x = (value: number) => 4 + (Math.min(value, months) / months) * (width - 12)
  const beyond = worst > months
  return (
    <svg className={classes.payback} width={width} height={height} aria-hidden="true">
      <path className={classes.scale} d={`M4,13H${width - 8}M4,11V15M${x(6)},11V15M${width - 8},11V15`} />
      <path
        className={classes.span}
        d={`M${x(best)},6H${x(worst)}${beyond ? '' : `M${x(worst)},2V10`}M${x(best)},2V10`}
      />
      {beyond ? <path className={classes.arrow} d={`M${width - 9},1L${width - 2},6L${width - 9},11Z`} /> : null}
      <circle className={classes.likely} cx={x(likely)} cy={6} r={3.5} />
    </svg>
  )
}
