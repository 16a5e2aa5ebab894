import { nameKey } from '../field-text.ts'
import { choiceLabel } from '../field.ts'
import { frequencies, targetRules, type TargetRule } from '../kpi.ts'
import { tellsApart } from './names-in-formulas.ts'
import { columnReference, firstRow, lastReach } from './sheet-layout.ts'
import { kpiStatusWords, unknown } from './sheet-words.ts'
import type { SheetModel } from './workbook-model.ts'

/**
 * What the sheet "KPI baseline" works out by itself. The functions beside the formulas, here and in the domain, give the
 * values the file carries; both must agree, or the sheet would change its mind when it is recalculated.
 */

/** Stands where there is no figure by nature: a direction has no target, an unmeasurable day no value. */
export const noFigure = '—'

/** References into the readings, and positions counted from their first row. */
export interface ReadingPlaces {
  readonly of: (key: string) => string
  /** Position of each row of the range. */
  readonly positions: string
  /** One more than the last position. */
  readonly end: number
  /** Address of the tier whose readings count; without it those of the whole organisation. */
  readonly tier?: string
}

export function readingPlaces(readings: SheetModel): ReadingPlaces {
  const of = (key: string) => columnReference(readings, key)
  const [first, last] = [firstRow(readings), lastReach(readings)]
  return { of, positions: `(ROW(${of('kpi')})-${first - 1})`, end: last - first + 2 }
}

/**
 * Whether formulas can go by the name of a KPI: not where two have one name, nor where a program could take the name for a
 * number, a day or a truth.
 */
export function tellsKpi(names: readonly string[]): (name: string) => boolean {
  const apart = tellsApart([...names, unknown])
  return (name) =>
    apart(name) &&
    name.length <= longestCriterion &&
    (nameKey(name).match(/\p{L}+/gu) ?? []).some((word) => word.length > 1 && !wordsOfValues.has(word))
}

const longestCriterion = 120

const wordsOfValues = new Set(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december am pm true false'.split(
    ' ',
  ),
)

/** The name for MAXIFS to compare with, whatever signs are in it. */
function criterionOf(name: string): string {
  return `"="&${escaped(name)}`
}

function escaped(name: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${name},"~","~~"),"*","~*"),"?","~?")`
}

/** What another sheet has in a column for the KPI. */
export function lookUpFormula(name: string, names: string, column: string): string {
  return `INDEX(${column},MATCH(${escaped(name)},${names},0))`
}

/** Criteria of MAXIFS for readings of the whole organisation, or of the tier. */
function wholeCriteria(name: string, { of, tier }: ReadingPlaces): string {
  const ofTier = tier === undefined ? '"="' : criterionOf(tier)
  return `${of('kpi')},${criterionOf(name)},${of('team')},"=",${of('tier')},${ofTier},${of('service')},"="`
}

/** The same as factors of a product. */
function wholeFactors(name: string, { of, tier = '""' }: ReadingPlaces): string {
  return `(${of('kpi')}=${name})*(${of('team')}="")*(${of('tier')}=${tier})*(${of('service')}="")`
}

/** The newest day with a figure. */
export function latestDayFormula(name: string, places: ReadingPlaces): string {
  const newest = `_xlfn.MAXIFS(${places.of('date')},${wholeCriteria(name, places)},${places.of('value')},">-1E+300")`
  return `IF(${newest}=0,"${unknown}",${newest})`
}

/** Of several readings of that day the last; 0 for none. */
export function latestAtFormula(name: string, day: string, places: ReadingPlaces): string {
  const { of, positions } = places
  return `SUMPRODUCT(MAX(${wholeFactors(name, places)}*ISNUMBER(${of('date')})*(${of('date')}=${day})*ISNUMBER(${of('value')})*${positions}))`
}

/** The first day with a reading that is marked as baseline and says something; 0 for none. */
export function baselineDayFormula(name: string, places: ReadingPlaces): string {
  const { of } = places
  const said = ['', unknown, noFigure].map((text) => `${of('value')},"<>${text}"`).join(',')
  return `_xlfn.MINIFS(${of('date')},${wholeCriteria(name, places)},${of('baseline')},"Yes",${said})`
}

/** Of several of that day the first; 0 for none. */
export function baselineAtFormula(name: string, day: string, places: ReadingPlaces): string {
  const { of, positions, end } = places
  const said = ['', unknown, noFigure].map((text) => `(${of('value')}<>"${text}")`).join('*')
  const product = `${wholeFactors(name, places)}*(${of('baseline')}="Yes")*${said}*ISNUMBER(${of('date')})*(${of('date')}=${day})`
  return `MOD(${end}-SUMPRODUCT(MAX(${product}*(${end}-${positions}))),${end})`
}

/** Readings after the latest figure that have none: not measurable then, or not understood. */
export function laterFormula(name: string, day: string, at: string, places: ReadingPlaces): string {
  const { of, positions } = places
  const undated = `(1-ISNUMBER(${of('date')}))*(${of('value')}<>"${noFigure}")`
  const after = `ISNUMBER(${of('date')})*((${of('date')}>N(${day}))+(${of('date')}=N(${day}))*(${positions}>${at})>0)`
  return `SUMPRODUCT(${wholeFactors(name, places)}*ISTEXT(${of('value')})*(${of('value')}<>"${unknown}")*(${of('value')}<>"")*(${undated}+${after}))`
}

/** A target that comes to hold on a day, given as a number of the sheet. */
export interface MilestonePlace {
  readonly from: number
  readonly value: string
  /** Null: no KPI has an upper end for it. */
  readonly upper: string | null
}

export interface TargetPlaces {
  readonly rule: string
  readonly target: string
  readonly upper: string
  readonly judged: string
  /** In their order. */
  readonly milestones: readonly MilestonePlace[]
}

/** The figure that holds on the day: of the last milestone that has come, else the KPI's own. */
export function wantedFormula({ rule, target, judged, milestones }: TargetPlaces): string {
  const inForce = milestones.reduce(
    (before, { from, value }) => `IF(AND(${judged}>=${from},ISNUMBER(${value})),${value},${before})`,
    `IF(ISNUMBER(${target}),${target},"${unknown}")`,
  )
  const typed = `AND(ISTEXT(${target}),${target}<>"${unknown}",${target}<>"${noFigure}")`
  return `IF(${isDirection(rule)},"${noFigure}",IF(OR(${rule}="${unknown}",${typed}),"${unknown}",${inForce}))`
}

/** The upper end that goes with it, where a band is wanted. */
export function wantedUpperFormula({ rule, upper, judged, milestones }: TargetPlaces): string {
  const own = `IF(ISNUMBER(${upper}),${upper},"${unknown}")`
  const inForce = milestones.reduce((before, place) => {
    const end = place.upper === null ? own : `IF(ISNUMBER(${place.upper}),${place.upper},${own})`
    return end === before ? before : `IF(AND(${judged}>=${place.from},ISNUMBER(${place.value})),${end},${before})`
  }, own)
  return `IF(${isRule(rule, 'within')},${inForce},"${noFigure}")`
}

export interface FigurePlaces {
  readonly rule: string
  /** What holds: `wantedFormula`. */
  readonly target: string
  readonly upper: string
  readonly latest: string
}

/** What is missing to the target, never negative; a rule that wants a direction has no distance. */
export function gapFormula(places: FigurePlaces): string {
  const known = `AND(${isWhole(places)},ISNUMBER(${places.target}),ISNUMBER(${places.latest}))`
  return `IF(${isDirection(places.rule)},"${noFigure}",IF(${known},ROUND(MAX(0,${missFormula(places)}),4),"${unknown}"))`
}

export interface StatusPlaces extends FigurePlaces {
  readonly latestDay: string
  /** `laterFormula`. */
  readonly later: string
  readonly judged: string
  readonly frequency: string
  /** The KPI's own target: a text typed over it leaves nothing to judge by. */
  readonly own: string
  readonly margin: string
  /** The status by direction. */
  readonly movement: string
}

export function statusFormula(at: StatusPlaces): string {
  const word = (status: keyof typeof kpiStatusWords) => `"${kpiStatusWords[status].text}"`
  const usual = frequencies.find(({ value }) => value === 'monthly')?.days ?? 0
  const period = frequencies.reduce(
    (rest, { label, days }) => (days === usual ? rest : `IF(${at.frequency}="${label}",${days},${rest})`),
    String(usual),
  )
  const typed = `AND(ISTEXT(${at.own}),${at.own}<>"${unknown}",${at.own}<>"${noFigure}")`
  // Binary rounding must not turn 99.9 into a miss of 99.9.
  const judged = `IF(${missFormula(at)}<=ABS(${at.target})*1E-9,${word('on')},IF(${missFormula(at)}<=${at.margin}+ABS(${at.margin})*1E-9,${word('near')},${word('off')}))`
  const byFigure = `IF(AND(${isWhole(at)},ISNUMBER(${at.target})),${judged},${word('unknown')})`
  const byDirection = `IF(${at.movement}="${noFigure}",${word('unknown')},${at.movement})`
  const fresh = `IF(${isDirection(at.rule)},${byDirection},${byFigure})`
  return `IF(OR(${at.later}>0,NOT(ISNUMBER(${at.latest})),${typed},N(${at.latestDay})>${at.judged}),${word('unknown')},IF(${at.judged}-${at.latestDay}>2*${period},${word('stale')},${fresh}))`
}

function ruleLabel(rule: TargetRule): string {
  return choiceLabel(targetRules, rule) ?? rule
}

function missFormula({ rule, target, upper, latest }: FigurePlaces): string {
  const [below, above] = [`${target}-${latest}`, `${latest}-${target}`]
  return `IF(${isRule(rule, 'at-least')},${below},IF(${isRule(rule, 'at-most')},${above},MAX(${below},${latest}-${upper})))`
}

/** A threshold, or a band with both ends. */
function isWhole({ rule, upper }: FigurePlaces): string {
  return `OR(${isRule(rule, 'at-least')},${isRule(rule, 'at-most')},AND(${isRule(rule, 'within')},ISNUMBER(${upper})))`
}

function isDirection(rule: string): string {
  return `OR(${isRule(rule, 'falling')},${isRule(rule, 'rising')})`
}

function isRule(address: string, rule: TargetRule): string {
  return `${address}="${ruleLabel(rule)}"`
}
