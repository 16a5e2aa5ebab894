import type { EngagementDocument } from '../document.ts'
import type { Service } from '../service.ts'
import type { ServiceCandidate } from './import-preview.ts'

export type ServiceMatch =
  | { readonly status: 'match'; /** Null: a new one. */ readonly service: Service | null }
  | { readonly status: 'invalid'; readonly reason: string }

/**
 * Finds the service a row of the file is about, so that importing again never makes a second one: by its source where
 * both have one, else by its name, ignoring case. Rows are asked in order; a service or a name taken by an earlier row
 * is not given out twice.
 */
export function startMatching(document: EngagementDocument): (candidate: ServiceCandidate) => ServiceMatch {
  const bySource = new Map<string, Service>()
  const byName = new Map<string, Service[]>()
  for (const service of document.services.rows) {
    if (service.source !== '') bySource.set(keyOf(service.source), service)
    byName.set(keyOf(service.name), [...(byName.get(keyOf(service.name)) ?? []), service])
  }
  const lineOfService = new Map<string, number>()
  const lineOfKey = new Map<string, number>()

  return ({ line, texts }) => {
    const name = keyOf(texts.name ?? '')
    const source = keyOf(texts.source ?? '')
    const key = source === '' ? `name:${name}` : `source:${source}`
    const earlier = lineOfKey.get(key)
    if (earlier !== undefined) return invalid(`Line ${earlier} already holds “${texts.source ?? texts.name}”.`)

    const named = byName.get(name) ?? []
    const exact = bySource.get(source)
    const candidates =
      source === ''
        ? named
        : exact
          ? [exact]
          : named.filter((each) => each.source === '' && !lineOfService.has(each.id))
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

function keyOf(text: string): string {
  return text.trim().toLowerCase()
}

function invalid(reason: string): ServiceMatch {
  return { status: 'invalid', reason }
}
