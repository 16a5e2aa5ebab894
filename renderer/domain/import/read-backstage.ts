import { readEntity, type BackstageEntity } from './backstage-entity.ts'
import { buildModel, teamNameOf, type BackstageModel } from './backstage-model.ts'
import { printEntityRef } from './backstage-ref.ts'
import type { CatalogReading, ImportIgnored, ImportProblem, ServiceCandidate } from './import-preview.ts'
import type { YamlContent } from './yaml-documents.ts'

/**
 * Takes services and teams from Backstage catalog entities (YAML with any number of documents, or the JSON list of its
 * interface): components are services, groups are teams. A component is known by its reference.
 */
export function readBackstage(content: YamlContent): CatalogReading {
  const { entities, problems, foreign } = readEntities(content)
  const model = buildModel(entities)
  if (model.components.length === 0 && model.teams.length === 0)
    return { status: 'refused', message: describeNothing(content.documents, entities, problems), problems }

  const services = model.components.map((component) => candidateOf(component, model))
  const input = {
    services: services.map(({ candidate }) => candidate),
    teams: model.teams.map((group) => ({
      line: group.line,
      name: teamNameOf(group),
      otherNames: [group.name],
      notes: group.description,
    })),
    problems: [...problems, ...services.flatMap((service) => service.problems)],
    ignored: [...countIgnored(entities, model), ...foreign],
  }
  return { status: 'read', origin: 'backstage', input }
}

function readEntities(content: YamlContent) {
  const entities: BackstageEntity[] = []
  const problems: ImportProblem[] = content.problems.map(({ document, line, message }) => ({
    line,
    place: `Document ${document}`,
    message: `${message} It is left out.`,
  }))
  const foreign = new Map<string, number>()
  for (const value of content.values) {
    const reading = readEntity(value)
    if (reading.status === 'foreign') foreign.set(reading.what, (foreign.get(reading.what) ?? 0) + 1)
    else if (reading.status === 'invalid')
      problems.push({
        line: value.line,
        place: `Document ${value.document}`,
        message: `${reading.message} It is left out.`,
      })
    else {
      entities.push(reading.entity)
      problems.push(...reading.entity.problems)
    }
  }
  return {
    entities,
    problems,
    foreign: [...foreign].map(([what, count]) => ({ what, count, why: 'It is not an entity of Backstage.' })),
  }
}

function candidateOf(
  component: BackstageEntity,
  model: BackstageModel,
): { readonly candidate: ServiceCandidate; readonly problems: readonly ImportProblem[] } {
  const owner = model.ownerOf(component)
  const dependencies = model.dependenciesOf(component)
  const kindTag = component.type === '' || component.type.toLowerCase() === 'service' ? [] : [component.type]
  const texts = {
    name: component.name,
    description: component.description || component.title,
    system: model.systemOf(component),
    lifecycle: component.lifecycle,
    ownerTeam: owner.status === 'team' ? owner.name : '',
    dependencies: dependencies.names.join(', '),
    tags: [...component.tags, ...kindTag].join(', '),
    source: `backstage:${printEntityRef(component.ref)}`,
  }
  const at = (field: string, message: string): ImportProblem => ({
    line: component.line,
    place: `${component.name}, ${field}`,
    message,
  })
  const problems = dependencies.bad.map((text) => at('Depends on', `“${text}” is no reference and is left out.`))
  if (owner.status === 'unresolved') problems.push(at('Owner team', `${owner.reason} The owner stays as it is.`))
  if (owner.status === 'team' && owner.remark !== null) problems.push(at('Owner team', owner.remark))
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  return { candidate: { line: component.line, texts: filled, source: null, whereEmpty: {}, reason: null }, problems }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['api', 'APIs are used to find what services depend on.'],
  ['resource', 'Resources appear only as dependencies of services.'],
  ['system', 'Systems appear only by name, at their services.'],
  ['domain', 'Demarc does not group systems.'],
  ['user', 'People are used to find owner teams, and not stored.'],
  ['location', 'Links to other files are not followed. Import those files too.'],
  ['template', 'Templates are no services.'],
])

/** Entities that become neither a service nor a team, by kind. */
function countIgnored(entities: readonly BackstageEntity[], model: BackstageModel): ImportIgnored[] {
  const counts = new Map<string, ImportIgnored>()
  const count = (what: string, why: string) => {
    counts.set(what, { what, why, count: (counts.get(what)?.count ?? 0) + 1 })
  }
  for (const entity of entities)
    if (entity.ref.kind !== 'component' && entity.ref.kind !== 'group')
      count(entity.kind, reasons.get(entity.ref.kind) ?? 'Demarc does not know this kind.')
  for (const unit of model.units)
    count(`Group of type ${unit.type}`, 'It has neither members nor services, so it is no team.')
  return [...counts.values()]
}

function describeNothing(
  documents: number,
  entities: readonly BackstageEntity[],
  problems: readonly ImportProblem[],
): string {
  if (entities.length > 0)
    return `The file holds ${entities
      .map((entity) => entity.kind)
      .filter(isFirst)
      .join(', ')}, but no Component and no Group.`
  const [first] = problems
  if (first)
    return `No Backstage entity could be read. ${first.place}, line ${first.line}: ${first.message.replace(/ It is left out\.$/, '')}`
  return documents === 0
    ? 'The file holds only comments.'
    : 'No Backstage entity was found. Choose a catalog file with “kind: Component” in it.'
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index
}
