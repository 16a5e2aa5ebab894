import { mostPeople, type Role } from './role.ts'
import { within } from './task-effort.ts'
import type { Team } from './team.ts'

/** Share of the time of a role that the migration may use while nobody has said otherwise; ours, no source gives one. */
const usualAvailability = 0.2

/** Who there is of a role, or of one of its teams, and for how much of their time. */
export interface PeopleThere {
  /** Null while nobody has said so; not whole where a team is shared. */
  readonly people: number | null
  /** Entered for the role, or counted from the headcount of teams. */
  readonly from: 'role' | 'teams' | null
  /** Headcount of those teams, where other roles have their share of it; null where there is nothing to share. */
  readonly sharedOf: number | null
  /** 0 to 1. */
  readonly availability: number
}

/** How many roles each team fills in the plan, by its id. */
export type FilledRoles = ReadonlyMap<string, number>

/**
 * A team fills the roles it is linked with and those whose tasks name it, as far as they have work in the plan. Nobody has said who
 * of a team does what, so its people are shared evenly among them: counted fully for each, six people would do the work of twelve.
 */
export function filledRoles(roles: readonly { readonly role: Role; readonly teams: readonly string[] }[]): FilledRoles {
  const filled = new Map<string, number>()
  for (const { role, teams } of roles)
    for (const team of new Set([...role.teams, ...teams])) filled.set(team, (filled.get(team) ?? 0) + 1)
  return filled
}

/** Who of a role may work on the migration: as entered, else its share of the people of its teams. */
export function peopleOfRole(role: Role, teams: readonly Team[], filled: FilledRoles): PeopleThere {
  const availability = availabilityOf(role)
  if (role.people !== null)
    return { people: within(role.people, mostPeople), from: 'role', sharedOf: null, availability }
  return { ...fromTeams(teams, filled), availability }
}

/** Who of a team may work on it in a role: its share, and no more than the role has. */
export function peopleOfTeam(team: Team, role: Role, filled: FilledRoles): PeopleThere {
  const [own, share] = [peopleOfRole(role, [], filled), fromTeams([team], filled)]
  if (own.people !== null && own.people <= (share.people ?? Infinity)) return own
  return { ...share, availability: own.availability }
}

function fromTeams(teams: readonly Team[], filled: FilledRoles): Omit<PeopleThere, 'availability'> {
  const counted = teams.flatMap(({ id, headcount }) =>
    headcount === null ? [] : [{ heads: within(headcount, mostPeople), among: filled.get(id) ?? 1 }],
  )
  if (counted.length === 0) return { people: null, from: null, sharedOf: null }
  const all = counted.reduce((sum, { heads }) => sum + heads, 0)
  const people = counted.reduce((sum, { heads, among }) => sum + heads / among, 0)
  return { people, from: 'teams', sharedOf: counted.some(({ among }) => among > 1) ? all : null }
}

function availabilityOf({ availability }: Role): number {
  return availability === null ? usualAvailability : within(availability, 100) / 100
}
