import { useState } from 'react'
import { tierNamesOf } from '#domain/client-words.ts'
import { nameOr } from '#domain/row-name.ts'
import { serviceCosts, type CostSum } from '#domain/service-cost.ts'
import { tierTitle } from '#domain/tier-names.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { useMoney } from '#tables/use-money.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './calculators.module.css'
import { shareText } from './error-budget-words.ts'
import { FormulaList, Worked } from './formula-list.tsx'

const shownAtFirst = 24

/** What the services of the inventory cost a month, by tier and by team, and whose cost nobody knows. */
export function ServiceCost() {
  const tables = useDocument(({ services, teams }) => ({ services, teams }))
  const names = useDocument(tierNamesOf)
  const money = useMoney()
  const { all, byTier, byTeam } = serviceCosts(tables)
  if (all.services === 0)
    return (
      <EmptyState
        title="No service in the inventory"
        text="Once services and their monthly cost are in the inventory, their totals by tier and team stand here, and the services without a cost by name."
      />
    )
  return (
    <div className={classes.panels}>
      <Panel
        title="Cost per service"
        caption="Monthly cost from the inventory. An unknown cost is never counted as zero, so totals are the least they can be; per service: cost ÷ services with a cost."
      >
        {all.mean === null ? (
          <p className={classes.words}>No service has a cost yet.</p>
        ) : (
          <FormulaList
            label="Cost of all services"
            figures={[
              {
                name: 'All services',
                value: `${money(all.cost)} a month`,
                formula: byTier
                  .filter(({ known }) => known > 0)
                  .map(({ tier, cost }) => `${tierTitle(tier, names)} ${money(cost)}`)
                  .join(' + '),
              },
              { name: 'A year', value: money(all.cost * 12), formula: `${money(all.cost)} × 12` },
              {
                name: 'Per service',
                value: `${money(round(all.mean))} a month`,
                formula: `${meanFormula(all, money)} services with a cost`,
              },
            ]}
          />
        )}
      </Panel>
      <div className={classes.pair}>
        <Costs
          title="By tier"
          all={all}
          lines={byTier.map((each) => ({ ...each, id: String(each.tier), name: tierTitle(each.tier, names) }))}
        />
        <Costs
          title="By owner team"
          all={all}
          lines={byTeam.map((each) => ({
            ...each,
            id: each.team?.id ?? 'none',
            name: each.team === null ? 'No team' : nameOr(each.team.name, 'Team'),
          }))}
        />
      </div>
      <Unknown />
    </div>
  )
}

interface CostsProps {
  readonly title: string
  readonly all: CostSum
  readonly lines: readonly (CostSum & { readonly id: string; readonly name: string })[]
}

function Costs({ title, all, lines }: CostsProps) {
  const money = useMoney()
  return (
    <Panel title={title}>
      <div className={classes.scroll} role="region" aria-label={`Cost ${title.toLowerCase()}, figures`} tabIndex={0}>
        <table className={classes.table}>
          <caption className="visually-hidden">Monthly cost {title.toLowerCase()}</caption>
          <thead>
            <tr>
              <th scope="col">{title.replace('By ', '').replace(/^./, (first) => first.toUpperCase())}</th>
              <th scope="col">Cost a month</th>
              <th scope="col">Of all</th>
              <th scope="col">Per service</th>
              <th scope="col">Cost unknown</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.name}</th>
                <td>{line.known === 0 ? unknown : money(line.cost)}</td>
                <td>{line.known === 0 || all.cost === 0 ? '—' : shareText(line.cost / all.cost)}</td>
                <td>
                  {line.mean === null ? (
                    unknown
                  ) : (
                    <Worked value={money(round(line.mean))} formula={meanFormula(line, money)} />
                  )}
                </td>
                <td>{line.services - line.known === 0 ? '—' : `${line.services - line.known} of ${line.services}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

const unknown = <span className={classes.dimmed}>? unknown</span>

/** The services whose cost nobody has said, each leading to its row. */
function Unknown() {
  const tables = useDocument(({ services, teams }) => ({ services, teams }))
  const [all, setAll] = useState(false)
  const { unknown: services } = serviceCosts(tables)
  if (services.length === 0) return null
  const shown = all ? services : services.slice(0, shownAtFirst)
  return (
    <Panel title="Without a cost" caption={`${count(services.length, 'service', 'services')}. Select one to enter it.`}>
      <ul className={classes.names} aria-label="Services without a cost">
        {shown.map((service) => (
          <li key={service.id}>
            <Button
              variant="link"
              onClick={() => jumpTo({ stage: 'as-is', table: 'services', id: service.id, field: 'monthlyCost' })}
            >
              {nameOr(service.name, 'Service')}
            </Button>
          </li>
        ))}
      </ul>
      {services.length > shownAtFirst ? (
        <p className={classes.words}>
          <Button variant="link" onClick={() => setAll(!all)}>
            {all ? 'Show the first only' : `Show all ${services.length}`}
          </Button>
        </p>
      ) : null}
    </Panel>
  )
}

function meanFormula({ cost, known }: CostSum, money: (amount: number) => string): string {
  return `${money(cost)} ÷ ${formatNumber(known)}`
}

/** Cents only where they count. */
function round(amount: number): number {
  return amount >= 100 ? Math.round(amount) : Math.round(amount * 100) / 100
}
