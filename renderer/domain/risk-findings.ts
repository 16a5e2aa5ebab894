import { dayText } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { joinNames } from './name-list.ts'
import { acceptanceLacks, isLiveRisk, riskBand, riskScore, riskStanding } from './risk-score.ts'
import type { Risk } from './risk.ts'
import { nameOr } from './row-name.ts'

/** What each rule looks for, as the heading above its findings. */
export const riskRules = {
  'RISK-1': 'Accepted risk without approver or end',
  'RISK-2': 'Risk acceptance that has run out',
  /** Those to be accepted need none: RISK-1 looks at them. */
  'RISK-3': 'High risk without owner, response or action',
  'RISK-4': 'Risk past its due day',
  /** Low ones need none. */
  'RISK-5': 'Risk without a trigger',
  'RISK-6': 'Risk without likelihood or impact',
} as const

export type RiskRule = keyof typeof riskRules

/** Of live risks: neither closed nor come true. */
export function riskFindings(document: Pick<EngagementDocument, 'risks'>, today: string): Finding<RiskRule>[] {
  return rowsUnderstood(document.risks.rows)
    .filter(isLiveRisk)
    .flatMap((risk) => findingsOf(risk, today))
}

function findingsOf(risk: Risk, today: string): Finding<RiskRule>[] {
  const band = riskBand(risk)
  const { state, reason } = riskStanding(risk, today)
  const lacks = risk.response === 'accept' ? acceptanceLacks(risk) : []
  const missing = band === 'high' && risk.response !== 'accept' ? answerLacks(risk) : []
  const grave: Severity = band === 'high' ? 'high' : 'medium'
  const found = (rule: RiskRule, severity: Severity, field: string, what: string, detail: string) => ({
    rule,
    id: `${rule}/${risk.id}`,
    severity,
    title: `${nameOr(risk.name, 'A risk')}: ${what}`,
    detail,
    place: { stage: 'migration' as const, table: 'risks' as const, id: risk.id, field },
  })
  return [
    ...(lacks.length > 0
      ? [
          found(
            'RISK-1',
            grave,
            risk.approver.trim() === '' ? 'approver' : 'expiry',
            `accepted without ${lacks.join(' and ')}`,
            'Say who accepts it and until when, or choose another response.',
          ),
        ]
      : []),
    ...(state === 'acceptance-expired' && risk.expiry !== null
      ? [
          found(
            'RISK-2',
            'high',
            'expiry',
            `its acceptance ended on ${dayText(risk.expiry)}`,
            'Have it accepted again with a new end, or answer it.',
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          found(
            'RISK-3',
            'high',
            missing[0]?.field ?? 'owner',
            `high, without ${joinNames(missing.map(({ words }) => words))}`,
            `Its score is ${riskScore(risk)}. Say who answers it, how, and with what.`,
          ),
        ]
      : []),
    ...(state === 'overdue'
      ? [found('RISK-4', grave, 'due', 'past its due day', `${reason} Close it, or set a new day with its owner.`)]
      : []),
    ...(risk.trigger.trim() === '' && (band === 'high' || band === 'medium')
      ? [
          found(
            'RISK-5',
            'low',
            'trigger',
            'no trigger',
            'Name the sign by which people see that it is about to happen, and where they see it.',
          ),
        ]
      : []),
    ...(band === null
      ? [
          found(
            'RISK-6',
            'low',
            risk.likelihood === null ? 'likelihood' : 'impact',
            `no ${risk.likelihood === null ? (risk.impact === null ? 'likelihood and impact' : 'likelihood') : 'impact'}`,
            'It has no score and no place in the matrix until both are estimated.',
          ),
        ]
      : []),
  ]
}

function answerLacks({ owner, response, action }: Risk) {
  return [
    ...(owner === null ? [{ field: 'owner', words: 'an owner' }] : []),
    ...(response === null ? [{ field: 'response', words: 'a response' }] : []),
    ...(action.trim() === '' ? [{ field: 'action', words: 'an action' }] : []),
  ]
}
