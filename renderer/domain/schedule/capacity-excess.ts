/** Work and time of some people in a week, in person-days; capacity is null while nobody has said how many they are. */
interface HeldLoad {
  readonly load: number
  readonly capacity: number | null
}

/** Person-days above what the weeks have room for, all together: one week of 9 against 5 counts 4, one with room counts nothing. */
export function excessOf(loads: readonly HeldLoad[]): number {
  return loads.reduce((sum, { load, capacity }) => sum + (capacity === null ? 0 : Math.max(0, load - capacity)), 0)
}
