import { burnAlerts, type BurnAlert } from '#domain/error-budget.ts'
import type { BudgetStanding } from '#domain/error-budget-standing.ts'
import { joinNames } from '#domain/name-list.ts'
import { nameOr } from '#domain/row-name.ts'
import { formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { durationText, figureText, fineShareText } from './calculator-words.ts'
import classes from './calculators.module.css'
import { Worked } from './formula-list.tsx'

/** When to alert for a budget: both windows of a row burn faster than its rate. */
export function BurnAlerts({ standing }: { readonly standing: BudgetStanding | null }) {
  const name = standing === null ? null : nameOr(standing.budget.name, 'Error budget')
  const { objective, period } = standing ?? { objective: null, period: null }
  const alerts = objective && period ? burnAlerts(objective.value, period.days) : []
  return (
    <Panel
      title={name === null ? 'Alerts on burn rate' : `Alerts on burn rate: ${name}`}
      caption="An alert goes off while the long and the short window both burn faster than the rate."
    >
      {alerts.length === 0 ? (
        <p className={classes.words}>{whyNone(standing)}</p>
      ) : (
        <div className={classes.scroll} role="region" aria-label="Alerts on burn rate, figures" tabIndex={0}>
          <table className={classes.table}>
            <caption className="visually-hidden">Multi-window burn-rate alerts</caption>
            <thead>
              <tr>
                <th scope="col">Alert</th>
                <th scope="col">Windows</th>
                <th scope="col">Burn rate</th>
                <th scope="col">Spent by then</th>
                <th scope="col">Failing share</th>
              </tr>
            </thead>
            <tbody>
              {alerts.map((alert) => (
                <Line
                  key={alert.longHours}
                  alert={alert}
                  windowHours={(period?.days ?? 0) * 24}
                  objective={objective?.value ?? 0}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

interface LineProps {
  readonly alert: BurnAlert
  readonly windowHours: number
  readonly objective: number
}

function Line({ alert, windowHours, objective }: LineProps) {
  const { severity, longHours, shortHours, rate, spent, badShare } = alert
  const window = `${formatNumber(windowHours)} h`
  return (
    <tr>
      <th scope="row">{severity === 'page' ? 'Page' : 'Ticket'}</th>
      <td>
        {formatNumber(longHours)} h and {durationText(shortHours * 60)}
      </td>
      <td>
        <Worked
          value={figureText(rate)}
          formula={`${fineShareText(spent)} × ${window} ÷ ${formatNumber(longHours)} h`}
        />
      </td>
      <td>
        <Worked
          value={fineShareText(spent)}
          formula={`${figureText(rate)} × ${formatNumber(longHours)} h ÷ ${window}`}
        />
      </td>
      <td>
        <Worked
          value={badShare > 1 ? 'never' : `over ${fineShareText(badShare)}`}
          formula={`${figureText(rate)} × ${fineShareText((100 - objective) / 100)}`}
        />
      </td>
    </tr>
  )
}

function whyNone(standing: BudgetStanding | null): string {
  if (standing === null) return 'Select an error budget.'
  const missing = [standing.objective ? '' : 'the objective', standing.window ? '' : 'the window'].filter(Boolean)
  if (missing.length > 0) return `Nobody has said ${joinNames(missing)} of this budget.`
  return 'The objective leaves no budget to burn.'
}
