import type { EngagementDocument } from '../document.ts'
import { nameKey } from '../field-text.ts'
import type { Service } from '../service.ts'
import type { ServiceCandidate } from './import-preview.ts'

export type ServiceMatch =
  | { readonly status: 'match'; /** Null: a new one. */ readonly service: Service | null }
  | { readonly status: 'invalid'; readonly reason: string }

/**
 * Finds the service a row of the file is about, so that importing again never makes a second one: by its source, else by
 * its name, else by the name its source gives it, which stays when people rename it. A row with a source of its own
 * never takes a service that another source of the same kind has brought. Rows are asked in order; a service or a name
 * taken by an earlier row is not given out twice.
 */
export function startMatching(document: EngagementDocument): (candidate: ServiceCandidate) => ServiceMatch {
  const bySource = new Map<string, Service>()
  const byName = new Map<string, Service[]>()
  const byOrigin = new Map<string, Service[]>()
  const shared = new Set<string>()
  for (const service of document.services.rows) {
    const source = nameKey(service.source)
    if (bySource.has(source)) shared.add(source)
    else if (source !== '') bySource.set(source, service)
    collect(byName, nameKey(service.name), service)
    collect(byOrigin, nameInSource(service.source), service)
  }
  // A source that several services have, typed or imported long ago, names none of them.
  for (const source of shared) bySource.delete(source)
  const lineOfService = new Map<string, number>()
  const lineOfKey = new Map<string, number>()

  const findByName = (names: readonly string[], source: string): Service[] => {
    const named = names.map((name) => byName.get(name) ?? []).find((each) => each.length > 0) ?? []
    if (source !== '') return named.filter((each) => !lineOfService.has(each.id) && !areApart(each.source, source))
    if (named.length > 0) return named
    const original = names.map((name) => byOrigin.get(name) ?? []).find((each) => each.length > 0) ?? []
    return original.length === 1 ? original : []
  }

  return ({ line, texts, otherNames = [], source: place }) => {
    const name = nameKey(texts.name ?? '')
    const source = nameKey(texts.source ?? '')
    const key = source === '' ? `name:${name}` : `source:${source}`
    const earlier = lineOfKey.get(key)
    if (earlier !== undefined) return invalid(`Line ${earlier} already holds “${texts.source ?? texts.name}”.`)

    const exact = bySource.get(source === '' ? nameKey(place ?? '') : source)
    const candidates = exact ? [exact] : findByName([name, ...otherNames.map(nameKey)], source)
    const found = candidates[0]
    if (candidates.length > 1)
      return invalid(
        `${candidates.length} services are called “${texts.name}”. Rename or delete all but one, then import again.`,
      )
    const taken = found && lineOfService.get(found.id)
    if (taken !== undefined) return invalid(`Line ${taken} already holds “${texts.name}”.`)

    lineOfKey.set(key, line)
    if (found) lineOfService.set(found.id, line)
    return { status: 'match', service: found ?? null }
  }
}

function collect(map: Map<string, Service[]>, key: string, service: Service): void {
  const list = map.get(key)
  if (list) list.push(service)
  else map.set(key, [service])
}

/** Whether services of these sources are two, whatever they are called: a catalog has names for every namespace. */
function areApart(known: string, source: string): boolean {
  const kind = kindOf(source)
  return kind !== '' && kind === kindOf(known) && nameKey(known) !== nameKey(source) && !namingKinds.has(kind)
}

/** Sources that say no more than the name of the service. */
const namingKinds = new Set(['file', 'openslo'])

/** `backstage` of `backstage:component:default/cart`; empty when the source is no reference. */
function kindOf(source: string): string {
  return /^([^:\s]+):/.exec(nameKey(source))?.[1] ?? ''
}

/** `cart` of `backstage:component:default/cart` and of `file:services.csv#Cart`. */
function nameInSource(source: string): string {
  return nameKey(source.startsWith('file:') ? source.slice(source.indexOf('#') + 1) : source.replace(/^.*[/:]/, ''))
}

function invalid(reason: string): ServiceMatch {
  return { status: 'invalid', reason }
}
