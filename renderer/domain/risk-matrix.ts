import { groupBy } from './group-by.ts'
import { asUnderstood } from './invalid-text.ts'
import { bandOf, isLiveRisk, type RiskBand } from './risk-score.ts'
import { impacts, likelihoods, type Risk } from './risk.ts'

/** One cell of the 5 x 5 picture. */
export interface RiskCell {
  readonly likelihood: number
  readonly impact: number
  readonly score: number
  readonly band: RiskBand
  readonly risks: readonly Risk[]
}

export interface RiskMatrix {
  /** Most likely first, slightest impact first within it: as the picture is drawn. */
  readonly rows: readonly (readonly RiskCell[])[]
  /** Live risks of which likelihood or impact is unknown: they are in no cell. */
  readonly unknown: readonly Risk[]
  /** Live risks; closed ones and those that came true are not drawn. */
  readonly total: number
}

export function riskMatrix(all: readonly Risk[]): RiskMatrix {
  const live = all.filter(isLiveRisk)
  const byCell = groupBy(live, cellKey)
  const rows = likelihoods.toReversed().map(({ value: likelihood }) =>
    impacts.map(({ value: impact }): RiskCell => {
      const score = likelihood * impact
      return { likelihood, impact, score, band: bandOf(score), risks: byCell.get(`${likelihood}/${impact}`) ?? [] }
    }),
  )
  return { rows, unknown: live.filter((risk) => cellKey(risk) === ''), total: live.length }
}

/** Which cell a risk lies in; empty while one of the two is unknown. */
function cellKey(risk: Risk): string {
  const { likelihood, impact } = asUnderstood(risk)
  return likelihood === null || impact === null ? '' : `${likelihood}/${impact}`
}
