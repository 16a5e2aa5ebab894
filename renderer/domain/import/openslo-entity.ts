import type { ImportProblem } from './import-preview.ts'
import { openSloWindow } from './openslo-window.ts'
import { fieldsOf, isFields, listOf, textOf, type YamlFields } from './yaml-fields.ts'
import type { YamlValue } from './yaml-documents.ts'

/** One document of an OpenSLO file. */
export interface OpenSloEntity {
  readonly line: number
  readonly kind: string
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly spec: YamlFields
}

export type OpenSloReading =
  | { readonly status: 'entity'; readonly entity: OpenSloEntity }
  | { readonly status: 'foreign'; /** Kind and API version, for the report. */ readonly what: string }
  | { readonly status: 'invalid'; readonly message: string }

export function isOpenSloVersion(apiVersion: unknown): boolean {
  return /^openslo(\.com)?\//i.test(textOf(apiVersion))
}

export function readOpenSloEntity({ value, line }: YamlValue): OpenSloReading {
  if (!isFields(value)) return { status: 'invalid', message: 'It holds no object of OpenSLO.' }
  const kind = textOf(value.kind)
  if (kind === '') return { status: 'invalid', message: 'It has no kind.' }
  if (!isOpenSloVersion(value.apiVersion))
    return { status: 'foreign', what: `${kind} (${textOf(value.apiVersion) || 'no API version'})` }
  const metadata = fieldsOf(value.metadata)
  const name = textOf(metadata.name)
  if (name === '') return { status: 'invalid', message: `This ${kind} has no name.` }
  if (!isFields(value.spec) && kind.toLowerCase() === 'slo')
    return { status: 'invalid', message: `The SLO “${name}” has no spec.` }
  const spec = fieldsOf(value.spec)
  const entity = {
    line,
    kind,
    name,
    displayName: textOf(metadata.displayName),
    description: textOf(spec.description),
    spec,
  }
  return { status: 'entity', entity }
}

/** What an SLO says about its service, as the texts of the service's fields; unanswered ones are empty. */
export interface Slo {
  readonly entity: OpenSloEntity
  readonly service: string
  /** Percent. */
  readonly objective: string
  /** Days. */
  readonly window: string
  readonly sliType: string
  readonly budgeting: string
  readonly alerting: string
  readonly problems: readonly ImportProblem[]
}

/** `find` gives the object of a kind that another one names. */
export function readSlo(entity: OpenSloEntity, find: (kind: string, name: string) => OpenSloEntity | undefined): Slo {
  const { spec, line, name } = entity
  const problems: ImportProblem[] = []
  const report = (place: string, message: string) => problems.push({ line, place: `SLO ${name}, ${place}`, message })
  const objective = readObjective(listOf(spec.objectives), report)
  const window = openSloWindow(spec)
  if (window.problem !== null) report('timeWindow', window.problem)
  return {
    entity,
    service: textOf(spec.service),
    objective,
    window: window.days === null ? '' : String(window.days),
    sliType: guessSliType(entity, find),
    budgeting: readBudgeting(textOf(spec.budgetingMethod), report),
    alerting: alertsOnBurnRate(spec, find) ? 'burn-rate' : '',
    problems,
  }
}

type Report = (place: string, message: string) => void

/** The first objective that is one, in percent; a service has room for one. */
function readObjective(objectives: readonly unknown[], report: Report): string {
  const percents = objectives.flatMap((each, index) => readTarget(fieldsOf(each), `objective ${index + 1}`, report))
  if (objectives.length === 0) report('objectives', 'There are none.')
  const [first = '', ...others] = percents
  if (others.length > 0) {
    const listed = others.map((each) => `${each} %`).join(', ')
    report('objectives', `There are ${percents.length}; the first, ${first} %, is taken, and not ${listed}.`)
  }
  return first
}

function readTarget(objective: YamlFields, place: string, report: Report): string[] {
  const share = textOf(objective.target)
  const percent = textOf(objective.targetPercent)
  const written = share || percent
  if (written === '') {
    report(place, 'It has no target and is left out.')
    return []
  }
  const number = Number(written)
  if (!Number.isFinite(number) || number <= 0 || number > 100) {
    const range = share === '' ? '0 and 100' : '0 and 1'
    report(place, `The target “${written}” is no number between ${range} and is left out.`)
    return []
  }
  const isShare = share !== '' && number <= 1
  if (share !== '' && !isShare)
    report(place, `The target “${written}” should be a share such as 0.995; it is read as percent.`)
  return [String(Number((isShare ? number * 100 : number).toPrecision(12)))]
}

const budgetingMethods: ReadonlyMap<string, string> = new Map([
  ['occurrences', 'occurrences'],
  ['timeslices', 'timeslices'],
  ['ratiotimeslices', 'ratio-timeslices'],
])

function readBudgeting(written: string, report: Report): string {
  const method = budgetingMethods.get(written.toLowerCase().replace(/[\s_-]/g, ''))
  if (method === undefined && written !== '')
    report('budgetingMethod', `“${written}” is none of: Occurrences, Timeslices, RatioTimeslices. It is left out.`)
  return method ?? ''
}

/** Words by which an indicator says what it measures; the more particular ones come first. */
const sliWords: readonly (readonly [string, RegExp])[] = [
  ['latency', /latenc|duration|response.?time|\bp9\d/],
  ['freshness', /fresh|stale/],
  ['durability', /durab/],
  ['throughput', /throughput/],
  ['correctness', /correct|accura/],
  ['quality', /quality/],
  ['availability', /availab|uptime|success|error/],
]

/** What its names say, the indicator's before those of the SLO; empty when they do not tell. */
function guessSliType(
  { spec, name, displayName, description }: OpenSloEntity,
  find: (kind: string, name: string) => OpenSloEntity | undefined,
): string {
  const inline = fieldsOf(fieldsOf(spec.indicator).metadata)
  const reference = textOf(spec.indicatorRef)
  const referred = reference === '' ? undefined : find('sli', reference)
  const texts = [
    textOf(inline.name),
    textOf(inline.displayName),
    reference,
    referred?.displayName ?? '',
    name,
    displayName,
    referred?.description ?? '',
    description,
  ]
  const told = texts.flatMap((text) => sliWords.find(([, words]) => words.test(text.toLowerCase()))?.[0] ?? [])
  return told[0] ?? ''
}

/** Whether one of its alert policies, written in place or referred to, watches the burn rate. */
function alertsOnBurnRate(spec: YamlFields, find: (kind: string, name: string) => OpenSloEntity | undefined): boolean {
  const specOf = (kind: string, entry: unknown, reference: string): YamlFields => {
    const name = textOf(isFields(entry) ? entry[reference] : entry)
    return name === '' ? fieldsOf(fieldsOf(entry).spec) : (find(kind, name)?.spec ?? {})
  }
  return listOf(spec.alertPolicies)
    .map((policy) => specOf('alertpolicy', policy, 'alertPolicyRef'))
    .flatMap((policy) => listOf(policy.conditions))
    .map((condition) => fieldsOf(specOf('alertcondition', condition, 'conditionRef').condition))
    .some((condition) => textOf(condition.kind).toLowerCase() === 'burnrate')
}
