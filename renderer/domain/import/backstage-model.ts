import type { BackstageEntity } from './backstage-entity.ts'
import { parseEntityRef, printEntityRef, type EntityRef } from './backstage-ref.ts'

/** The entities of a file by reference, and what they say about each other. */
export interface BackstageModel {
  readonly components: readonly BackstageEntity[]
  /** Groups that are teams: all but organisation units that own nothing and have no members. */
  readonly teams: readonly BackstageEntity[]
  readonly units: readonly BackstageEntity[]
  /** Its own owner, else that of its system. */
  ownerOf(component: BackstageEntity): Owner
  /** Name of the system it belongs to; empty when it says none. */
  systemOf(component: BackstageEntity): string
  /** Names of what the component needs to run, sorted as the file gives them. */
  dependenciesOf(component: BackstageEntity): { readonly names: readonly string[]; readonly bad: readonly string[] }
}

export type Owner =
  | { readonly status: 'none' }
  | {
      readonly status: 'team'
      readonly name: string
      /** What was assumed; null when nothing. */ readonly remark: string | null
    }
  | { readonly status: 'unresolved'; readonly reason: string }

export function buildModel(entities: readonly BackstageEntity[]): BackstageModel {
  const byRef = new Map(entities.map((entity) => [printEntityRef(entity.ref), entity]))
  const components = entities.filter((entity) => entity.ref.kind === 'component')
  const groups = entities.filter((entity) => entity.ref.kind === 'group')
  const memberships = collectMemberships(entities)
  const providers = collectProviders(components)
  const dependents = collectDependents(components)
  const owners = entities.filter((entity) => entity.ref.kind === 'component' || entity.ref.kind === 'system')
  const owning = new Set(owners.flatMap((each) => refText(each.owner, 'group', each) ?? []))
  const populated = new Set([...memberships.values()].flat())
  const isUnit = (group: BackstageEntity) => {
    const ref = printEntityRef(group.ref)
    return unitTypes.has(group.type.toLowerCase()) && !owning.has(ref) && !populated.has(ref)
  }

  const teamName = (ref: EntityRef): string => {
    const group = byRef.get(printEntityRef(ref))
    return group ? teamNameOf(group) : ref.name
  }

  const systemEntity = (component: BackstageEntity): BackstageEntity | undefined => {
    const ref = refText(component.system, 'system', component)
    return ref === null ? undefined : byRef.get(ref)
  }

  const resolveOwner = (owned: BackstageEntity): Owner => {
    if (owned.owner === '') return { status: 'none' }
    const ref = parseEntityRef(owned.owner, { kind: 'group', namespace: owned.ref.namespace })
    if (!ref) return unresolved(`“${owned.owner}” is no reference to a group or a user.`)
    if (ref.kind === 'group') return { status: 'team', name: teamName(ref), remark: null }
    if (ref.kind !== 'user') return unresolved(`“${owned.owner}” is neither a group nor a user.`)
    const found = groupsAround(printEntityRef(ref), memberships)
    const all = found.groups.flatMap((text) => parseEntityRef(text, ref) ?? [])
    // Who belongs to a department and to a team does the work of the team.
    const working = all.filter((group) => !unitTypes.has(byRef.get(printEntityRef(group))?.type.toLowerCase() ?? ''))
    const group = working[0] ?? all[0]
    if (!group)
      return unresolved(
        found.circular
          ? `The owner is the person “${ref.name}”, whose memberships lead in a circle and to no group.`
          : `The owner is the person “${ref.name}”, whose group is not in the file.`,
      )
    const remark =
      all.length === 1
        ? null
        : `The owner is the person “${ref.name}” in ${all.length} groups; ${all[0] === group ? 'the first' : 'the first that is a team'} is taken.`
    return { status: 'team', name: teamName(group), remark }
  }

  return {
    components,
    teams: groups.filter((group) => !isUnit(group)),
    units: groups.filter(isUnit),
    ownerOf(component) {
      const system = component.owner === '' ? systemEntity(component) : undefined
      if (!system || system.owner === '') return resolveOwner(component)
      const owner = resolveOwner(system)
      if (owner.status !== 'team') return owner
      return { ...owner, remark: owner.remark ?? `It names no owner; that of its system “${system.name}” is taken.` }
    },
    systemOf(component) {
      return systemEntity(component)?.name ?? component.system.replace(/^.*[:/]/, '')
    },
    dependenciesOf(component) {
      const names: string[] = []
      const bad: string[] = []
      const add = (name: string) => {
        if (!names.includes(name) && name !== component.name) names.push(name)
      }
      for (const text of component.dependsOn) {
        const ref = parseEntityRef(text, { kind: 'component', namespace: component.ref.namespace })
        if (ref) add(byRef.get(printEntityRef(ref))?.name ?? ref.name)
        else bad.push(text)
      }
      for (const text of component.consumesApis) {
        const ref = parseEntityRef(text, { kind: 'api', namespace: component.ref.namespace })
        if (!ref) bad.push(text)
        else
          for (const name of providers.get(printEntityRef(ref)) ?? [byRef.get(printEntityRef(ref))?.name ?? ref.name])
            add(name)
      }
      for (const name of dependents.get(printEntityRef(component.ref)) ?? []) add(name)
      return { names, bad }
    },
  }
}

/** The name people know a group by. */
export function teamNameOf(group: BackstageEntity): string {
  return group.displayName || group.title || group.name
}

/** Types of groups that give an organisation its shape rather than do work. */
const unitTypes = new Set([
  'organization',
  'organisation',
  'company',
  'division',
  'department',
  'sub-department',
  'business-unit',
  'root',
])

/** What each user is a member of, from both ends: `memberOf` of users and `members` of groups. */
function collectMemberships(entities: readonly BackstageEntity[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  const join = (user: string | null, group: string | null) => {
    if (user === null || group === null) return
    const list = groups.get(user) ?? []
    if (!list.includes(group)) groups.set(user, [...list, group])
  }
  for (const entity of entities) {
    if (entity.ref.kind === 'user')
      for (const group of entity.memberOf) join(printEntityRef(entity.ref), refText(group, 'group', entity))
    if (entity.ref.kind === 'group')
      for (const user of entity.members) join(refText(user, 'user', entity), printEntityRef(entity.ref))
  }
  return groups
}

/** The groups a person belongs to, also through others that stand in for one; a circle among them ends the search. */
function groupsAround(
  user: string,
  memberships: ReadonlyMap<string, readonly string[]>,
): { readonly groups: readonly string[]; readonly circular: boolean } {
  const groups: string[] = []
  const seen = new Set([user])
  let circular = false
  const queue = [user]
  for (let next = queue.shift(); next !== undefined; next = queue.shift())
    for (const parent of memberships.get(next) ?? [])
      if (parent.startsWith('group:')) {
        if (!groups.includes(parent)) groups.push(parent)
      } else if (seen.has(parent)) circular = true
      else {
        seen.add(parent)
        queue.push(parent)
      }
  return { groups, circular }
}

function unresolved(reason: string): Owner {
  return { status: 'unresolved', reason }
}

/** Names of the components that provide each API. */
function collectProviders(components: readonly BackstageEntity[]): ReadonlyMap<string, readonly string[]> {
  return groupNames(components, (component) => component.providesApis, 'api')
}

/** Who each component is needed by, said from the other end, turned into what it needs. */
function collectDependents(components: readonly BackstageEntity[]): ReadonlyMap<string, readonly string[]> {
  return groupNames(components, (component) => component.dependencyOf, 'component')
}

function groupNames(
  components: readonly BackstageEntity[],
  refsOf: (component: BackstageEntity) => readonly string[],
  kind: string,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const component of components)
    for (const text of refsOf(component)) {
      const ref = refText(text, kind, component)
      if (ref !== null) names.set(ref, [...(names.get(ref) ?? []), component.name])
    }
  return names
}

function refText(text: string, kind: string, from: BackstageEntity): string | null {
  const ref = parseEntityRef(text, { kind, namespace: from.ref.namespace })
  return ref ? printEntityRef(ref) : null
}
