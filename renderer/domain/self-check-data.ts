import { dayOf, daysBetween } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { roleFact, type Fact, type Facts } from './finding-facts.ts'
import type { FindingPlace } from './finding.ts'
import { rowsUnderstood } from './invalid-text.ts'
import type { Reading } from './kpi.ts'
import { joinNames } from './name-list.ts'
import { printPercent } from './number-text.ts'
import { asIs } from './raci.ts'
import type { Service } from './service.ts'

/** What the engagement's own rows say to one of the ten questions. */
export interface DataVerdict {
  /** Null: the rows neither deny a "yes" nor bear it out. */
  readonly says: 'yes' | 'no' | null
  /** What was found, with its figures, in one or two sentences; or what is missing to tell. */
  readonly sentence: string
  /** What that rests on: the same for as long as nobody changes a row, whatever day it is. */
  readonly facts: Facts
  /** Where to look. */
  readonly place: FindingPlace
}

/** A review or a reading older than this does not count as quarterly: a quarter and some days to publish. */
export const quarterlyDays = 100

/** Of the known services of tier 1 and 2, this share must be on call with a runbook before a "yes" is borne out. */
const onCallShare = 0.8

/** Null for a question that no row can speak to. */
export function dataVerdict(question: string, document: EngagementDocument, today: string): DataVerdict | null {
  return verdicts[question]?.(document, today) ?? null
}

/** What the engagement's own data says against a "yes" to the question; null when nothing, or when there is no data to tell. */
export function contradiction(question: string, document: EngagementDocument, today: string): DataVerdict | null {
  const verdict = dataVerdict(question, document, today)
  return verdict?.says === 'no' ? verdict : null
}

type Check = (document: EngagementDocument, today: string) => DataVerdict

const verdicts: Readonly<Record<string, Check | undefined>> = {
  'slo-accountability': (document) => accountability(document, 'slo-design', 'sre', 'SRE'),
  'golden-path-accountability': (document) => accountability(document, 'golden-path', 'platform', 'Platform'),
  'on-call-systems': onCallRestsOnSystems,
  'toil-measured': toilMeasured,
  'ttfd-measured': (document, today) => measured(document, today, 'time-to-first-deploy', 'time to first deploy'),
  'exception-process': exceptionsOnRecord,
  'change-failure-visible': changeFailureVisible,
  'platform-incidents-tagged': (document, today) =>
    measured(document, today, 'platform-caused-incidents', 'platform-caused incidents'),
  'security-as-code': policyAsCode,
  'quarterly-review': reviewed,
}

/** A belongs to exactly one role, on the side that the question names. */
function accountability(document: EngagementDocument, item: string, side: string, name: string): DataVerdict {
  const { row, holders, touched } = asIsLetters(document, item)
  const rests = { facts: [roleFact('Accountable', idsOf(holders))], place: itemPlace(row) }
  if (!touched) return { says: null, sentence: 'The As-Is matrix holds no letter for it yet.', ...rests }
  if (holders.length === 0) return { says: 'no', sentence: 'The As-Is matrix gives A to nobody.', ...rests }
  const names = joinNames(holders.map((role) => role.name))
  return holders.length === 1 && holders[0]?.side === side
    ? { says: 'yes', sentence: `In the As-Is matrix A is with ${names} alone.`, ...rests }
    : { says: 'no', sentence: `In the As-Is matrix A is with ${names}, not with ${name} alone.`, ...rests }
}

function policyAsCode(document: EngagementDocument): DataVerdict {
  const { row, holders, workers, touched } = asIsLetters(document, 'policy-as-code')
  const facts = [roleFact('Accountable', idsOf(holders)), roleFact('Responsible', idsOf(workers))]
  const rests = { facts, place: itemPlace(row) }
  if (!touched) return { says: null, sentence: 'The As-Is matrix holds no letter for policy as code yet.', ...rests }
  if (holders.length === 0)
    return { says: 'no', sentence: 'The As-Is matrix gives A for policy as code to nobody.', ...rests }
  const names = joinNames(holders.map((role) => role.name))
  if (workers.length === 0)
    return {
      says: 'no',
      sentence: `In the As-Is matrix ${names} holds A for policy as code, and nobody does it.`,
      ...rests,
    }
  return {
    says: null,
    sentence: `In the As-Is matrix ${names} holds A for policy as code. Whether it runs, the rows cannot say.`,
    ...rests,
  }
}

/** Services of tier 1 and 2 with a team on call and a runbook, of those where both are known. */
function onCallRestsOnSystems(document: EngagementDocument): DataVerdict {
  const critical = rowsUnderstood(document.services.rows).filter((service) => service.tier === 1 || service.tier === 2)
  const known = critical.filter((service) => service.runbook !== null && onCall(service) !== null)
  const backed = known.filter((service) => service.runbook === 'yes' && onCall(service) === true)
  const lacking = known.find((service) => !backed.includes(service))
  const place = { stage: 'as-is', table: 'services', id: (lacking ?? critical[0])?.id ?? '' } as const
  const facts: Facts = [
    ['On call, with a runbook', `${backed.length} of ${known.length}`],
    ['Unknown', String(critical.length - known.length)],
  ]
  if (known.length === 0)
    return {
      says: null,
      sentence: 'No service of tier 1 or 2 says who is on call and whether there is a runbook.',
      facts,
      place,
    }
  const share = backed.length / known.length
  const rest = critical.length - known.length
  const sentence = `${backed.length} of ${known.length} services of tier 1 and 2 have a team on call and a runbook (${printPercent(share)}, wanted ${printPercent(onCallShare)})${rest > 0 ? `; of ${rest} more it is unknown` : ''}.`
  if (share < onCallShare) return { says: 'no', sentence, facts, place }
  return { says: rest > known.length ? null : 'yes', sentence, facts, place }
}

/** Null while unknown. */
function onCall(service: Service): boolean | null {
  if (service.onCallModel === 'none') return false
  return service.onCallTeam === null ? null : true
}

function toilMeasured(document: EngagementDocument, today: string): DataVerdict {
  const tasks = document.toil.rows.length
  const newest = newestReading(document, 'toil-ratio')
  const listed: Fact = ['Toil tasks', tasks === 0 ? 'none' : 'listed']
  if (newest !== null) {
    const verdict = current(newest, today, 'the toil ratio', tasks > 0 ? null : 'no')
    return { ...verdict, facts: [listed, ...verdict.facts] }
  }
  const rests = { facts: [listed, readingFact('the toil ratio', null)], place: kpiPlace(document, 'toil-ratio') }
  return tasks === 0
    ? { says: 'no', sentence: 'There is neither a toil task nor a reading of the toil ratio.', ...rests }
    : {
        says: null,
        sentence: `${tasks} toil ${tasks === 1 ? 'task is' : 'tasks are'} listed; the toil ratio has no reading.`,
        ...rests,
      }
}

/** Measured means that there is a reading which is more than somebody's claim. */
function measured(document: EngagementDocument, today: string, kpi: string, name: string): DataVerdict {
  const newest = newestReading(document, kpi)
  if (newest) return current(newest, today, name, null)
  const claimed = readingsOf(document, kpi).length > 0
  return {
    says: 'no',
    sentence: claimed ? `Of ${name} there is only a claim, no measurement.` : `There is no reading of ${name}.`,
    facts: [readingFact(name, claimed ? 'claimed' : null)],
    place: kpiPlace(document, kpi),
  }
}

/** The rollback half of the question is held against the KPI only where the engagement has chosen it. */
function changeFailureVisible(document: EngagementDocument, today: string): DataVerdict {
  const failures = measured(document, today, 'change-fail-rate', 'the change fail rate')
  if (failures.says === 'no') return failures
  const chosen = document.kpis.rows.some((kpi) => kpi.catalog === 'failed-deployment-recovery-time')
  if (!chosen)
    return {
      ...failures,
      says: null,
      sentence: `${failures.sentence} The time a rollback takes is no KPI of this engagement.`,
    }
  const rollback = measured(document, today, 'failed-deployment-recovery-time', 'the time a rollback takes')
  const facts = [...failures.facts, ...rollback.facts]
  return rollback.says === 'no'
    ? { ...rollback, facts }
    : { ...failures, sentence: `${failures.sentence} ${rollback.sentence}`, facts }
}

/** Leaving the path without an exception on record is what a process would prevent. */
function exceptionsOnRecord(document: EngagementDocument): DataVerdict {
  const standing = (goldenPath: Service['goldenPath']) =>
    rowsUnderstood(document.services.rows).filter((service) => service.goldenPath === goldenPath)
  const [exceptions, off] = [standing('exception'), standing('off')]
  const place = { stage: 'as-is', table: 'services', id: (off[0] ?? exceptions[0])?.id ?? '' } as const
  const facts: Facts = [
    ['With an exception', String(exceptions.length)],
    ['Off the path without one', String(off.length)],
  ]
  if (exceptions.length + off.length === 0)
    return {
      says: null,
      sentence: 'No service is known to be off the golden path or to hold an exception.',
      facts,
      place,
    }
  const outside = exceptions.length + off.length
  const sentence = `${exceptions.length} of ${outside} services outside the golden path ${exceptions.length === 1 ? 'holds' : 'hold'} an exception; ${off.length} ${off.length === 1 ? 'is' : 'are'} off it without one.`
  if (exceptions.length === 0) return { says: 'no', sentence, facts, place }
  return { says: off.length === 0 ? 'yes' : null, sentence, facts, place }
}

function reviewed(document: EngagementDocument, today: string): DataVerdict {
  const place = { stage: 'engagement', table: 'engagement', id: 'engagement', field: 'lastReview' } as const
  const last = realDay(rowsUnderstood(document.engagement.rows)[0]?.lastReview ?? null)
  const facts: Facts = [['Last review', last ?? 'none']]
  const rests = { facts, place }
  if (last === null) return { says: null, sentence: 'The profile names no date of a last review.', ...rests }
  const age = daysBetween(last, today)
  if (age < 0) return { says: 'no', sentence: `The last review is dated ${last}, which is still to come.`, ...rests }
  return {
    says: age > quarterlyDays ? 'no' : 'yes',
    sentence: `The last review of RACI and KPIs was ${days(age)} ago, on ${last} (at most ${quarterlyDays} days count as quarterly).`,
    ...rests,
  }
}

type DatedReading = Reading & { readonly value: number }

/** `late` is what an old reading says: "no" where the question wants one every quarter. */
function current(newest: DatedReading, today: string, name: string, late: 'no' | null): DataVerdict {
  const place = { stage: 'kpi', table: 'kpis', id: newest.kpi } as const
  const facts = [readingFact(name, newest.date ?? 'without a date')]
  const date = realDay(newest.date)
  if (date === null) return { says: 'yes', sentence: `There is a reading of ${name}, without a date.`, facts, place }
  const age = daysBetween(date, today)
  const sentence = `The last reading of ${name} is ${days(age)} old.`
  return { says: age > quarterlyDays ? late : 'yes', sentence, facts, place }
}

/** The day of the newest reading, or what there is instead. */
function readingFact(name: string, what: string | null): Fact {
  return [`Newest reading of ${name}`, what ?? 'none']
}

/** The newest reading with a value that was counted or estimated by somebody; undated ones come first in time. */
function newestReading(document: EngagementDocument, kpi: string): DatedReading | null {
  const found = readingsOf(document, kpi).filter((reading) => reading.grade !== 'claimed')
  return found.sort((a, b) => compare(a.date ?? '', b.date ?? '')).at(-1) ?? null
}

function readingsOf(document: EngagementDocument, catalogKpi: string): DatedReading[] {
  const kpis = new Set(document.kpis.rows.filter((kpi) => kpi.catalog === catalogKpi).map((kpi) => kpi.id))
  return rowsUnderstood(document.readings.rows).filter(
    (reading): reading is DatedReading =>
      kpis.has(reading.kpi) && reading.value !== null && reading.kind !== 'not-measurable',
  )
}

function asIsLetters(document: EngagementDocument, catalogItem: string) {
  const items = document.raciItems.rows.filter((row) => row.catalog === catalogItem)
  const ids = new Set(items.map((row) => row.id))
  const cells = document.raciCells.rows.filter((cell) => cell.layer === asIs && ids.has(cell.item))
  const holding = (letter: 'A' | 'R') =>
    rowsUnderstood(document.roles.rows).filter((role) =>
      cells.some((cell) => cell.role === role.id && cell.letters.includes(letter)),
    )
  return {
    row: items[0],
    holders: holding('A'),
    workers: holding('R'),
    touched: cells.some((cell) => cell.letters !== ''),
  }
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id)
}

function itemPlace(row: { readonly id: string } | undefined): FindingPlace {
  return { stage: 'raci', table: 'raciItems', id: row?.id ?? '', layer: asIs }
}

function kpiPlace(document: EngagementDocument, catalogKpi: string): FindingPlace {
  const kpi = document.kpis.rows.find((row) => row.catalog === catalogKpi)
  return { stage: 'kpi', table: 'kpis', id: kpi?.id ?? '' }
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is no calendar date is no answer. */
function realDay(text: string | null): string | null {
  return text === null || dayOf(text) === null ? null : text
}
