import { useRef, useState } from 'react'
import { dependencyLimits, type DependencyLimit } from '#domain/dependency-availability.ts'
import { firstNames } from '#domain/name-list.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { Status } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { availabilityText, objectiveText } from './calculator-words.ts'
import { tryDependencies } from './calculators-view.ts'
import classes from './calculators.module.css'
import { Worked } from './formula-list.tsx'
import { FreeChain } from './free-chain.tsx'

const shownAtFirst = 20
/** Names in a sentence; the rest is counted. */
const mostNamed = 6

/** Objectives against what the dependencies allow, and a calculator for parts of one's own. */
export function DependencyAvailability() {
  const store = useDocumentStore()
  const chain = useRef<HTMLDivElement>(null)
  const tryOut = (limit: DependencyLimit) => {
    tryDependencies(store, limit)
    chain.current?.focus()
  }
  return (
    <div className={classes.panels}>
      <Limits onTry={tryOut} />
      <div ref={chain} tabIndex={-1} className={classes.chainPanel}>
        <FreeChain />
      </div>
    </div>
  )
}

interface LimitsProps {
  /** Puts the dependencies into the free calculator. */
  readonly onTry: (limit: DependencyLimit) => void
}

function Limits({ onTry }: LimitsProps) {
  const services = useDocument((document) => document.services.rows)
  const [all, setAll] = useState(false)
  const limits = dependencyLimits(services)
  const leaning = limits.filter(({ standing }) => standing !== 'alone')
  const above = leaning.filter(({ standing }) => standing === 'above').length
  const shown = all ? leaning : leaning.slice(0, shownAtFirst)
  return (
    <Panel
      title="What dependencies allow"
      caption="All direct dependencies are needed and only just keep their objectives; failures are independent. Then their objectives multiply, and a service can promise no more, unless it works while they are down."
    >
      <p className={classes.lead}>
        {limits.length === 0
          ? 'No service states the availability it promises yet.'
          : `${count(limits.length, 'service', 'services')} with an objective for availability, ${limits.length - leaning.length} without a named dependency, ${above} above what the dependencies allow.`}
      </p>
      {leaning.length === 0 ? null : (
        <div className={classes.scroll} role="region" aria-label="What dependencies allow, figures" tabIndex={0}>
          <table className={classes.table}>
            <caption className="visually-hidden">Objectives and what dependencies allow, those above it first</caption>
            <thead>
              <tr>
                <th scope="col">Service</th>
                <th scope="col">Objective</th>
                <th scope="col">Allowed</th>
                <th scope="col" className={classes.start}>
                  Standing
                </th>
                <th scope="col">
                  <span className="visually-hidden">Try it out</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((limit) => (
                <Line key={limit.service.id} limit={limit} onTry={() => onTry(limit)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaning.length > shownAtFirst ? (
        <p className={classes.words}>
          <Button variant="link" onClick={() => setAll(!all)}>
            {all ? 'Show the first only' : `Show all ${leaning.length}`}
          </Button>
        </p>
      ) : null}
    </Panel>
  )
}

function Line({ limit, onTry }: { readonly limit: DependencyLimit; readonly onTry: () => void }) {
  const { service, objective, needs, ceiling } = limit
  const name = nameOr(service.name, 'Service')
  const known = needs.filter((need) => need.objective !== null)
  return (
    <tr>
      <th scope="row">
        <Button
          variant="link"
          onClick={() => jumpTo({ stage: 'as-is', table: 'services', id: service.id, field: 'dependencies' })}
        >
          {name}
        </Button>
      </th>
      <td>{objectiveText(objective)}</td>
      <td className={classes.wide}>
        {known.length === 0 ? (
          <span className={classes.dimmed}>? unknown</span>
        ) : (
          <Worked
            value={`${ceiling.unknown.length > 0 ? 'at most ' : ''}${availabilityText(ceiling.most)}`}
            formula={known
              .map((need) => `${nameOr(need.name, 'Service')} ${objectiveText(need.objective ?? 0)}`)
              .join(' × ')}
          />
        )}
      </td>
      <td className={classes.start}>
        <Standing limit={limit} />
      </td>
      <td>
        <Button variant="link" aria-label={`Try out ${name}`} onClick={onTry}>
          Try out
        </Button>
      </td>
    </tr>
  )
}

function Standing({ limit: { standing, ceiling } }: { readonly limit: DependencyLimit }) {
  const { unknown, weakest } = ceiling
  const rest = unknown.length === 0 ? '' : `No availability known: ${firstNames(unknown, mostNamed, (name) => name)}.`
  switch (standing) {
    case 'above':
      return (
        <Worked
          value={<Status kind="off" word="above what they allow" />}
          formula={`Weakest: ${weakest ?? ''}. ${rest}`.trim()}
        />
      )
    case 'open':
      return <Worked value={<Status kind="unknown" word="not settled" />} formula={rest} />
    default:
      return <Status kind="on" word="within" />
  }
}
