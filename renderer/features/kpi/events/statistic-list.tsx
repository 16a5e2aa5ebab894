import { measureOf, type EventStatistic } from '#domain/event-statistics.ts'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { figureText, leftOutText, rounded } from './event-figures.ts'
import classes from './events.module.css'

interface StatisticListProps {
  readonly title: string
  readonly caption: string
  readonly statistics: readonly EventStatistic[]
  readonly shown: string | null
  readonly onShow: (id: string) => void
}

/** Statistics of one group; what was left out stands beside each. */
export function StatisticList({ title, caption, statistics, shown, onShow }: StatisticListProps) {
  return (
    <Panel title={title} caption={caption}>
      <div className={classes.scroll} role="region" aria-label={`${title}, figures`} tabIndex={0}>
        <table className={classes.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Statistic</th>
              <th scope="col">Value</th>
              <th scope="col" className={classes.measure}>
                Is the
              </th>
              <th scope="col">n</th>
              <th scope="col">Median</th>
              <th scope="col">p90</th>
              <th scope="col" className={classes.leftOut}>
                Left out
              </th>
            </tr>
          </thead>
          <tbody>
            {statistics.map((statistic) => (
              <tr key={statistic.id} data-shown={statistic.id === shown || undefined}>
                <th scope="row" data-part={statistic.severity !== null || undefined}>
                  <Button
                    variant="link"
                    className={classes.name}
                    aria-label={statistic.title}
                    aria-current={statistic.id === shown || undefined}
                    onClick={() => onShow(statistic.id)}
                  >
                    {statistic.severity === null ? statistic.title : statistic.severity || 'no severity'}
                  </Button>
                </th>
                <td className={classes.value} data-unknown={statistic.value === null || undefined}>
                  {figureText(statistic.value, statistic.unit)}
                </td>
                <td className={classes.measure}>{measureOf(statistic)}</td>
                <td>{formatNumber(statistic.n)}</td>
                <td>{cell(statistic.spread?.median)}</td>
                <td>{cell(statistic.spread?.p90)}</td>
                <td className={classes.leftOut} title={leftOutText(statistic)}>
                  {leftOutText(statistic)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : formatNumber(rounded(value))
}
