/** `people`: the engagement holds nothing that would decide it. */
export type CriterionState = 'met' | 'not-met' | 'people'

/** Whether a criterion holds, and why. */
export interface Judged {
  readonly state: CriterionState
  readonly reason: string
}

/** One that is not met decides, whatever is unknown of the other. */
export function both(a: Judged, b: Judged): Judged {
  const states = [a.state, b.state]
  const state = states.includes('not-met') ? 'not-met' : states.includes('people') ? 'people' : 'met'
  return { state, reason: `${a.reason} ${b.reason}` }
}

/** Met when all of them are; `none` is said where there are none. */
export function allOf(part: number, all: number, what: string, none: string): Judged {
  if (all === 0) return notMet(none)
  return part === all ? met(`All ${all} ${what}.`) : notMet(`${part} of ${all} ${what}.`)
}

export function met(reason: string): Judged {
  return { state: 'met', reason }
}

export function notMet(reason: string): Judged {
  return { state: 'not-met', reason }
}

export function people(reason: string): Judged {
  return { state: 'people', reason }
}
