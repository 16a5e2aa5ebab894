import type { BackstageEntity } from './backstage-entity.ts'
import { parseEntityRef, printEntityRef, type EntityRef } from './backstage-ref.ts'

/** The entities of a file by reference, and what they say about each other. */
export interface BackstageModel {
  readonly components: readonly BackstageEntity[]
  /** Groups that are teams: all but organisation units that own nothing and have no members. */
  readonly teams: readonly BackstageEntity[]
  readonly units: readonly BackstageEntity[]
  ownerOf(component: BackstageEntity): Owner
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
  const groupsOfUser = collectMemberships(entities)
  const providers = collectProviders(components)
  const dependents = collectDependents(components)
  const owning = new Set(components.flatMap((component) => refText(component.owner, 'group', component) ?? []))
  const populated = new Set([...groupsOfUser.values()].flat())
  const isUnit = (group: BackstageEntity) => {
    const ref = printEntityRef(group.ref)
    return unitTypes.has(group.type.toLowerCase()) && !owning.has(ref) && !populated.has(ref)
  }

  const teamName = (ref: EntityRef): string => {
    const group = byRef.get(printEntityRef(ref))
    return group ? teamNameOf(group) : ref.name
  }

  return {
    components,
    teams: groups.filter((group) => !isUnit(group)),
    units: groups.filter(isUnit),
    ownerOf(component) {
      if (component.owner === '') return { status: 'none' }
      const ref = parseEntityRef(component.owner, { kind: 'group', namespace: component.ref.namespace })
      if (!ref) return { status: 'unresolved', reason: `“${component.owner}” is no reference to a group or a user.` }
      if (ref.kind === 'group') return { status: 'team', name: teamName(ref), remark: null }
      if (ref.kind !== 'user')
        return { status: 'unresolved', reason: `“${component.owner}” is neither a group nor a user.` }
      const [first, ...others] = groupsOfUser.get(printEntityRef(ref)) ?? []
      const group = first === undefined ? null : parseEntityRef(first, ref)
      if (!group)
        return {
          status: 'unresolved',
          reason: `The owner is the person “${ref.name}”, whose group is not in the file.`,
        }
      const remark =
        others.length === 0
          ? null
          : `The owner is the person “${ref.name}” in ${others.length + 1} groups; the first is taken.`
      return { status: 'team', name: teamName(group), remark }
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

/** Groups of each user, from both ends: `memberOf` of users and `members` of groups. */
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
