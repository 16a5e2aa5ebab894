import type { ToilPayback } from '../toil-payback.ts'
import { unknown } from './sheet-words.ts'
import type { FormulaCell } from './workbook-model.ts'

/**
 * Every figure of toil as a live formula. Each stands beside the function that gives the result the file carries, and
 * both must agree, or a sheet would change its mind when it is recalculated.
 */

/** Where the sheet "Toil ratio" keeps what all figures rest on; the reader may change them. */
export const toilAssumptions = {
  sheet: 'Toil ratio',
  workingDays: "'Toil ratio'!$B$7",
  hoursPerDay: "'Toil ratio'!$B$8",
  target: "'Toil ratio'!$B$9",
  cap: "'Toil ratio'!$B$10",
  spread: "'Toil ratio'!$B$11",
} as const

/** Never: the task saves nothing. */
const never = 'never'
/** A return without limit: there is nothing to put in. */
const noEffort = 'no effort'

/** Hours a month; unknown while frequency or minutes are. Times and people that nobody gave count as one. */
export function hoursFormula(frequency: string, times: string, minutes: string, people: string): string {
  const periods = `IF(${frequency}="Working day",${toilAssumptions.workingDays},IF(${frequency}="Week",52/12,IF(${frequency}="Month",1,IF(${frequency}="Quarter",1/3,0))))`
  const count = (address: string) => `IF(ISNUMBER(${address}),${address},1)`
  return `IF(OR(${periods}=0,NOT(ISNUMBER(${minutes}))),"${unknown}",${periods}*${count(times)}*${minutes}*${count(people)}/60)`
}

export function yearFormula(hours: string): string {
  return `IF(ISNUMBER(${hours}),12*${hours},"${unknown}")`
}

/** Share of what `base` says; unknown while either is. */
export function shareFormula(part: string, base: string): string {
  return `IF(AND(ISNUMBER(${part}),ISNUMBER(${base})),${part}/${base},"${unknown}")`
}

export function savedFormula(hours: string, automatable: string): string {
  return `IF(AND(ISNUMBER(${hours}),ISNUMBER(${automatable})),${hours}*${automatable}/100,"${unknown}")`
}

export function monthsFormula(saved: string, effort: string): string {
  return `IF(AND(ISNUMBER(${saved}),ISNUMBER(${effort})),IF(${saved}=0,"${never}",${effort}/${saved}),"${unknown}")`
}

/** 12-month return; `better` and `worse` stretch the saved hours and the effort, for the range of a sensitivity. */
export function returnFormula(saved: string, effort: string, better = '', worse = ''): string {
  const [gain, cost] = [`12*${saved}${better}`, `${effort}${worse}`]
  return `IF(AND(ISNUMBER(${saved}),ISNUMBER(${effort})),IF(${effort}=0,IF(${saved}=0,0,"${noEffort}"),(${gain}-${cost})/(${cost})),"${unknown}")`
}

/** The worst and the best case of the return: minutes and effort both off, against each other. */
export function returnRange(saved: string, effort: string): { readonly low: string; readonly high: string } {
  const { spread } = toilAssumptions
  return {
    low: returnFormula(saved, effort, `*(1-${spread})`, `*(1+${spread})`),
    high: returnFormula(saved, effort, `*(1+${spread})`, `*(1-${spread})`),
  }
}

export function monthsResult({ months }: ToilPayback): FormulaCell['result'] {
  return months === null ? unknown : months === Infinity ? never : months
}

export function returnResult({ return12 }: ToilPayback): FormulaCell['result'] {
  return return12 === null ? unknown : return12 === Infinity ? noEffort : return12
}
