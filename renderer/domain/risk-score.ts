import { dayOf, dayText, daysBetween } from './day.ts'
import { asUnderstood } from './invalid-text.ts'
import type { Risk } from './risk.ts'

export type RiskBand = 'low' | 'medium' | 'high'

/** The scores from which a risk counts as medium and as high. */
const [mediumFrom, highFrom] = [5, 12]

/** As the screen says it. */
export const riskFormula = `Score = likelihood × impact, from 1 to 25. Medium from ${mediumFrom}, high from ${highFrom}; unknown while one of the two is.`

/** Likelihood times impact, 1 to 25; null while one of them is unknown. */
export function riskScore(risk: Pick<Risk, 'likelihood' | 'impact' | 'id' | 'order' | 'invalid'>): number | null {
  const { likelihood, impact } = asUnderstood(risk)
  return likelihood === null || impact === null ? null : likelihood * impact
}

export function bandOf(score: number): RiskBand {
  return score >= highFrom ? 'high' : score >= mediumFrom ? 'medium' : 'low'
}

export function riskBand(risk: Risk): RiskBand | null {
  const score = riskScore(risk)
  return score === null ? null : bandOf(score)
}

/** A risk that came true is no longer one that may; a closed one is over. */
export type RiskState =
  'open' | 'due-soon' | 'overdue' | 'accepted' | 'acceptance-open' | 'acceptance-expired' | 'occurred' | 'closed'

export interface RiskStanding {
  readonly state: RiskState
  /** The state in words, with the day it rests on. */
  readonly reason: string
}

/** Calendar days before its due day from which a risk is due soon. */
const soon = 14

/** Where a risk stands on the day. A due day and an acceptance hold to the end of that day. */
export function riskStanding(said: Risk, today: string): RiskStanding {
  const risk = asUnderstood(said)
  if (risk.status === 'closed') return { state: 'closed', reason: 'Closed.' }
  if (risk.status === 'occurred') return { state: 'occurred', reason: 'It happened.' }
  if (risk.response === 'accept') return acceptance(risk, today)
  if (risk.due === null || dayOf(risk.due) === null) return { state: 'open', reason: 'Open, without a due day.' }
  const left = daysBetween(today, risk.due)
  if (left < 0) return { state: 'overdue', reason: `Due on ${dayText(risk.due)}, ${days(-left)} ago.` }
  const when = left === 0 ? 'today' : `in ${days(left)}`
  return { state: left <= soon ? 'due-soon' : 'open', reason: `Due on ${dayText(risk.due)}, ${when}.` }
}

function acceptance({ approver, expiry }: Risk, today: string): RiskStanding {
  const lacks = acceptanceLacks({ approver, expiry })
  if (expiry !== null && expiry < today)
    return {
      state: 'acceptance-expired',
      reason: `The acceptance ended on ${dayText(expiry)}: decide again.`,
    }
  if (lacks.length > 0) return { state: 'acceptance-open', reason: `To be accepted, without ${lacks.join(' and ')}.` }
  return { state: 'accepted', reason: `Accepted by ${approver.trim()} until ${dayText(expiry ?? '')}.` }
}

/** What an acceptance is agreed on and still lacks, in words. */
export function acceptanceLacks({ approver, expiry }: Pick<Risk, 'approver' | 'expiry'>): readonly string[] {
  return [...(approver.trim() === '' ? ['an approver'] : []), ...(expiry === null ? ['an end day'] : [])]
}

/** Something may still come of it. */
export function isLiveRisk({ status }: Pick<Risk, 'status'>): boolean {
  return status !== 'closed' && status !== 'occurred'
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
