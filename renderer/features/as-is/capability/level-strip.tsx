import type { CapabilityView } from '#domain/capability-view.ts'
import classes from './level-strip.module.css'

const [width, height, edge] = [92, 22, 8]
/** Both rubrics on one scale, so that the strips of a list can be compared. */
const highest = 4

/** One aspect on a line: votes as a bar, the agreed level as a filled circle, the target as a hollow diamond. */
export function LevelStrip({ view }: { readonly view: CapabilityView }) {
  const { aspect, spread, agreed, target, state } = view
  const x = (level: number) => edge + (level / highest) * (width - 2 * edge)
  const middle = height / 2
  if (state === 'not-applicable')
    return (
      <svg className={classes.strip} width={width} height={height} aria-hidden="true">
        <path className={classes.none} d={`M${width / 2 - 6},${middle}h12`} />
      </svg>
    )
  const known = agreed !== null || target !== null || spread !== null
  return (
    <svg className={classes.strip} width={width} height={height} aria-hidden="true">
      <path className={classes.line} d={`M${x(aspect.levels[0]?.level ?? 0)},${middle}H${x(highest)}`} />
      {aspect.levels.map(({ level }) => (
        <path key={level} className={classes.line} d={`M${x(level)},${middle - 3}v6`} />
      ))}
      {spread === null ? null : (
        <>
          <path className={classes.spread} d={`M${x(spread.least) - 1},${middle}H${x(spread.most) + 1}`} />
          <path className={classes.end} d={`M${x(spread.least)},${middle - 6}v12M${x(spread.most)},${middle - 6}v12`} />
        </>
      )}
      {agreed !== null && target !== null ? (
        <path className={classes.gap} d={`M${x(agreed)},${middle}H${x(target)}`} />
      ) : null}
      {target === null ? null : <path className={classes.target} d={`M${x(target)},${middle - 5}l5,5l-5,5l-5,-5Z`} />}
      {agreed === null ? null : <circle className={classes.agreed} cx={x(agreed)} cy={middle} r="4" />}
      {known ? null : (
        <text className={classes.unknown} x={width / 2} y={middle + 4}>
          ?
        </text>
      )}
    </svg>
  )
}
