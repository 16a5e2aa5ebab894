/** What something rests on, as it is stored: ids rather than names, days of the calendar rather than days gone by. */
export type Facts = readonly Fact[]

export type Fact = readonly [name: string, value: string]

const roleFacts = ['Accountable', 'Responsible', 'Consulted', 'Say yes', 'Say no', 'In every item'] as const

/** Roles by their ids: a new name, or another order of the columns, is no new fact. */
export function roleFact(name: (typeof roleFacts)[number], roles: readonly string[]): Fact {
  return [name, [...new Set(roles)].sort().join(', ') || 'nobody']
}

/** Its value is a list of ids of roles, or "nobody". */
export function isRoleFact(name: string): boolean {
  return roleFacts.some((each) => each === name)
}
