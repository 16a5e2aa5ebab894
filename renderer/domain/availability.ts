/**
 * What a chain of parts can promise. Objectives and availabilities are percent, 0 to 100. Failures are taken to be
 * independent of each other, which flatters redundant parts: two copies behind one load balancer share it.
 */

/** All must work: the product. No parts make no promise smaller. */
export function serial(parts: readonly number[]): number {
  return exact(parts.reduce((product, part) => (product * part) / 100, 100))
}

/** One of them is enough: all must fail at once. Without a part nothing works. */
export function parallel(parts: readonly number[]): number {
  return exact(100 - parts.reduce((product, part) => (product * (100 - part)) / 100, 100))
}

/** A part that one needs, with what it promises; several may stand in for each other. */
export interface Dependency {
  readonly name: string
  /** One for each copy; null for one nobody knows. */
  readonly objectives: readonly (number | null)[]
}

export interface Ceiling {
  /** The most that can be promised on top of the known dependencies. */
  readonly most: number
  /** Names of dependencies of which some objective is unknown: the ceiling is lower still. */
  readonly unknown: readonly string[]
  /** The weakest known dependency; null when none is known. */
  readonly weakest: string | null
}

/** The best a service can promise when all its dependencies only keep theirs and it never fails itself. */
export function ceiling(dependencies: readonly Dependency[]): Ceiling {
  const known = dependencies.flatMap(({ name, objectives }) => {
    const copies = objectives.filter((each) => each !== null)
    return copies.length === objectives.length && copies.length > 0 ? [{ name, promise: parallel(copies) }] : []
  })
  const weakest = known.reduce<(typeof known)[number] | null>(
    (least, each) => (least === null || each.promise < least.promise ? each : least),
    null,
  )
  const named = new Set(known.map(({ name }) => name))
  return {
    most: serial(known.map(({ promise }) => promise)),
    unknown: dependencies.filter(({ name }) => !named.has(name)).map(({ name }) => name),
    weakest: weakest?.name ?? null,
  }
}

function exact(percent: number): number {
  return Number(percent.toPrecision(12))
}
