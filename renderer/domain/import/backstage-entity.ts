import type { EntityRef } from './backstage-ref.ts'
import type { ImportProblem } from './import-preview.ts'
import type { YamlValue } from './yaml-documents.ts'
import { isFields, textOf, type YamlFields } from './yaml-fields.ts'

/** What is used of a catalog entity. Texts are trimmed; missing ones are empty. */
export interface BackstageEntity {
  readonly line: number
  readonly ref: EntityRef
  /** As written, with its capitals. */
  readonly name: string
  readonly kind: string
  readonly title: string
  readonly displayName: string
  readonly description: string
  readonly tags: readonly string[]
  readonly type: string
  readonly lifecycle: string
  readonly owner: string
  readonly system: string
  readonly dependsOn: readonly string[]
  readonly dependencyOf: readonly string[]
  readonly providesApis: readonly string[]
  readonly consumesApis: readonly string[]
  readonly memberOf: readonly string[]
  readonly members: readonly string[]
  /** Fields that do not hold what they should. */
  readonly problems: readonly ImportProblem[]
}

export type EntityReading =
  | { readonly status: 'entity'; readonly entity: BackstageEntity }
  | { readonly status: 'foreign'; /** Kind and API version, for the report. */ readonly what: string }
  | { readonly status: 'invalid'; readonly message: string }

/** Takes from one YAML value what Demarc uses, whatever else is in it. */
export function readEntity({ value, line }: YamlValue): EntityReading {
  if (!isFields(value)) return { status: 'invalid', message: 'It holds no entity.' }
  const kind = textOf(value.kind)
  const apiVersion = textOf(value.apiVersion)
  if (kind === '') return { status: 'invalid', message: 'It has no kind.' }
  if (apiVersion !== '' && !apiVersion.startsWith('backstage.io/'))
    return { status: 'foreign', what: `${kind} (${apiVersion})` }
  if (!isFields(value.metadata)) return { status: 'invalid', message: `This ${kind} has no metadata.` }
  const name = textOf(value.metadata.name)
  if (name === '') return { status: 'invalid', message: `This ${kind} has no name.` }
  return { status: 'entity', entity: entityOf(kind, name, value.metadata, value.spec, line) }
}

function entityOf(kind: string, name: string, metadata: YamlFields, rawSpec: unknown, line: number): BackstageEntity {
  const problems: ImportProblem[] = []
  const report = (field: string, message: string) => problems.push({ line, place: `${name}, ${field}`, message })
  if (rawSpec !== undefined && !isFields(rawSpec)) report('spec', 'It is not a group of fields and is left out.')
  const spec = isFields(rawSpec) ? rawSpec : {}
  const profile = isFields(spec.profile) ? spec.profile : {}
  const text = (fields: YamlFields, field: string): string => {
    const value = fields[field]
    if (value !== undefined && value !== null && textOf(value) === '' && value !== '')
      report(field, 'It should be text and is left out.')
    return textOf(value)
  }
  const list = (fields: YamlFields, field: string): string[] => {
    const value = fields[field]
    if (value === undefined || value === null) return []
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    const texts = items.map(textOf).filter((each) => each !== '')
    if (texts.length < items.length) report(field, 'Entries that are no text are left out.')
    return texts
  }
  const namespace = text(metadata, 'namespace') || 'default'
  return {
    line,
    ref: { kind: kind.toLowerCase(), namespace: namespace.toLowerCase(), name: name.toLowerCase() },
    name,
    kind,
    title: text(metadata, 'title'),
    displayName: text(profile, 'displayName'),
    description: text(metadata, 'description'),
    tags: list(metadata, 'tags'),
    type: text(spec, 'type'),
    lifecycle: text(spec, 'lifecycle'),
    owner: text(spec, 'owner'),
    system: text(spec, 'system'),
    dependsOn: list(spec, 'dependsOn'),
    dependencyOf: list(spec, 'dependencyOf'),
    providesApis: list(spec, 'providesApis'),
    consumesApis: list(spec, 'consumesApis'),
    memberOf: list(spec, 'memberOf'),
    members: list(spec, 'members'),
    problems,
  }
}
