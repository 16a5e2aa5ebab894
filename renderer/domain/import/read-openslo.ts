import { nameKey } from '../field-text.ts'
import type { CatalogReading, ImportIgnored, ImportProblem, ServiceCandidate } from './import-preview.ts'
import { isOpenSloVersion, readOpenSloEntity, readSlo, type OpenSloEntity, type Slo } from './openslo-entity.ts'
import { fieldsOf } from './yaml-fields.ts'
import type { YamlContent } from './yaml-documents.ts'

/** Whether any of the documents calls itself OpenSLO. */
export function isOpenSlo({ values }: YamlContent): boolean {
  return values.some(({ value }) => isOpenSloVersion(fieldsOf(value).apiVersion))
}

/**
 * Takes services with their objective from OpenSLO objects. An SLO belongs to the service it names, whether or not the
 * file holds that service too. A service has room for one objective: that of its first SLO about availability, or else
 * of its first; the others are reported.
 */
export function readOpenSlo(content: YamlContent): CatalogReading {
  const { entities, problems, foreign } = readEntities(content)
  const find = finder(entities)
  const slos = entities.filter(isKind('slo')).map((entity) => readSlo(entity, find))
  const services = entities.filter(isKind('service'))
  if (slos.length === 0 && services.length === 0)
    return { status: 'refused', message: describeNothing(entities, problems), problems }

  const named = groupByService(slos, services)
  const homeless = slos.filter((slo) => slo.service === '')
  return {
    status: 'read',
    origin: 'openslo',
    input: {
      services: [...named.map(candidateOf), ...homeless.map(withoutService)].sort((a, b) => a.line - b.line),
      teams: [],
      problems: [...problems, ...slos.flatMap((slo) => slo.problems), ...named.flatMap(furtherSlos)],
      ignored: [...countIgnored(entities), ...foreign],
    },
  }
}

function readEntities({ values, problems: unreadable }: YamlContent) {
  const entities: OpenSloEntity[] = []
  const problems: ImportProblem[] = unreadable.map(({ document, line, message }) => leftOut(document, line, message))
  const foreign = new Map<string, number>()
  for (const value of values) {
    const reading = readOpenSloEntity(value)
    if (reading.status === 'entity') entities.push(reading.entity)
    else if (reading.status === 'foreign') foreign.set(reading.what, (foreign.get(reading.what) ?? 0) + 1)
    else problems.push(leftOut(value.document, value.line, reading.message))
  }
  const why = 'It is no object of OpenSLO. Import it from a file of its own.'
  return { entities, problems, foreign: [...foreign].map(([what, count]) => ({ what, count, why })) }
}

function leftOut(document: number, line: number, message: string): ImportProblem {
  return { line, place: `Document ${document}`, message: `${message} It is left out.` }
}

function isKind(kind: string): (entity: OpenSloEntity) => boolean {
  return (entity) => entity.kind.toLowerCase() === kind
}

function finder(entities: readonly OpenSloEntity[]): (kind: string, name: string) => OpenSloEntity | undefined {
  const byKey = new Map(
    entities.map((each) => [`${each.kind.toLowerCase()} ${nameKey(each.name)}`, each] as const).reverse(),
  )
  return (kind, name) => byKey.get(`${kind} ${nameKey(name)}`)
}

interface NamedService {
  readonly name: string
  readonly entity: OpenSloEntity | undefined
  /** In the order of the file, those with an objective. */
  readonly slos: readonly Slo[]
  readonly empty: readonly Slo[]
}

/** Each service once, by its name without case: those of the file, and those that only SLOs name. */
function groupByService(slos: readonly Slo[], entities: readonly OpenSloEntity[]): NamedService[] {
  const own = new Map(entities.map((entity) => [nameKey(entity.name), entity] as const).reverse())
  const byService = new Map<string, Slo[]>(entities.map((entity) => [nameKey(entity.name), []]))
  for (const slo of slos)
    if (slo.service !== '') {
      const list = byService.get(nameKey(slo.service))
      if (list) list.push(slo)
      else byService.set(nameKey(slo.service), [slo])
    }
  return [...byService].map(([key, all]) => ({
    name: own.get(key)?.name ?? all[0]?.service ?? key,
    entity: own.get(key),
    slos: all.filter((slo) => slo.objective !== ''),
    empty: all.filter((slo) => slo.objective === ''),
  }))
}

function chosenSlo({ slos }: NamedService): Slo | undefined {
  return slos.find((slo) => slo.sliType === 'availability') ?? slos[0]
}

function candidateOf(service: NamedService): ServiceCandidate {
  const { name, entity, empty } = service
  const slo = chosenSlo(service)
  const line = (slo ?? empty[0])?.entity.line ?? entity?.line ?? 1
  const said = {
    objective: slo?.objective,
    sloWindow: slo?.window,
    sliType: slo?.sliType,
    budgeting: slo?.budgeting,
  }
  const unsaid = { sloState: slo ? 'defined' : '', alerting: slo?.alerting, description: entity?.description }
  const onlyEmpty = !slo && empty[0] ? `The SLO “${empty[0].entity.name}” has no objective with a target.` : null
  return {
    line,
    texts: { name, ...filled(said) },
    otherNames: entity?.displayName ? [entity.displayName] : [],
    source: `openslo:${name}`,
    whereEmpty: filled(unsaid),
    reason: onlyEmpty,
  }
}

function withoutService({ entity }: Slo): ServiceCandidate {
  const reason = `The SLO “${entity.name}” names no service.`
  return { line: entity.line, texts: { name: entity.name }, source: null, whereEmpty: {}, reason }
}

/** SLOs beside the one whose objective the service gets. */
function furtherSlos(service: NamedService): ImportProblem[] {
  const chosen = chosenSlo(service)
  return service.slos
    .filter((slo) => slo !== chosen)
    .map(({ entity, objective, sliType }) => {
      const what = [`${objective} %`, sliType].filter(Boolean).join(', ')
      const message = `A service holds one objective: that of “${chosen?.entity.name}” is taken for ${service.name}, this one (${what}) is left out.`
      return { line: entity.line, place: `SLO ${entity.name}`, message }
    })
}

function filled(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text ? [[key, text]] : [])))
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['sli', 'Indicators are used to tell what an objective measures.'],
  ['alertpolicy', 'Alert policies are used to tell what alerts fire on.'],
  ['alertcondition', 'Alert conditions are used to tell what alerts fire on.'],
  ['alertnotificationtarget', 'Demarc does not store who is notified.'],
  ['datasource', 'Demarc does not store where measurements come from.'],
])

function countIgnored(entities: readonly OpenSloEntity[]): ImportIgnored[] {
  const counts = new Map<string, ImportIgnored>()
  for (const { kind } of entities) {
    if (['slo', 'service'].includes(kind.toLowerCase())) continue
    const why = reasons.get(kind.toLowerCase()) ?? 'Demarc does not know this kind.'
    counts.set(kind, { what: kind, why, count: (counts.get(kind)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

function describeNothing(entities: readonly OpenSloEntity[], problems: readonly ImportProblem[]): string {
  const [first] = problems
  if (entities.length === 0 && first)
    return `No object of OpenSLO could be read. ${first.place}, line ${first.line}: ${first.message}`
  const kinds = [...new Set(entities.map((entity) => entity.kind))].join(', ')
  return `The file holds ${kinds}, but no SLO and no Service.`
}
