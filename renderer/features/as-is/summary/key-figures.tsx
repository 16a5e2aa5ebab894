import { memo, useMemo } from 'react'
import { coveredShare, sloCoverage } from '#domain/slo-coverage.ts'
import { toilSummary } from '#domain/toil-summary.ts'
import { yearlyCost } from '#domain/tool-sprawl.ts'
import { useOpenFindings, useSuggestions } from '#store/derived.ts'
import { useDocument } from '#store/document-context.tsx'
import type { FilterTerm } from '#tables/row-filter.ts'
import { useMoney } from '#tables/use-money.ts'
import { count, formatNumber, percentText } from '#ui/format.ts'
import classes from './summary.module.css'

interface KeyFiguresProps {
  readonly onTab: (tab: string) => void
  /** Shows the services behind a figure. */
  readonly onServices: (terms: readonly FilterTerm[]) => void
}

/** The stage in five figures, each the way to its rows. */
export const KeyFigures = memo(function KeyFigures({ onTab, onServices }: KeyFiguresProps) {
  const services = useDocument((document) => document.services)
  const toil = useDocument((document) => document.toil.rows)
  const tools = useDocument((document) => document.tools.rows)
  const covered = useMemo(() => coveredShare(sloCoverage({ services })), [services])
  const hours = useMemo(() => toilSummary(toil).hours, [toil])
  const money = useMoney()
  const cost = useMemo(() => yearlyCost(tools), [tools])
  const ownerless = useMemo(() => services.rows.filter((each) => each.ownerTeam === null).length, [services])
  const open = useOpenFindings().byStage.get('as-is') ?? 0
  const undecided = useSuggestions().filter(({ finding }) => finding.place.stage === 'as-is').length
  const figures: readonly Figure[] = [
    {
      open: () => onServices([]),
      value: formatNumber(services.rows.length),
      name: services.rows.length === 1 ? 'service' : 'services',
      note: services.rows.length === 0 ? 'not listed yet' : `${formatNumber(ownerless)} without an owner`,
    },
    {
      open: () => onServices(covered === null ? [] : withObjective),
      value: covered === null ? '?' : percentText(covered),
      name: 'have an objective',
      note: covered === null ? 'not asked yet' : 'of those asked',
    },
    {
      open: () => onTab('toil'),
      value: toil.length === 0 ? '?' : `${formatNumber(Math.round(hours))} h`,
      name: 'manual work',
      note: toil.length === 0 ? 'not listed yet' : `a month, ${count(toil.length, 'task', 'tasks')}`,
    },
    {
      open: () => onTab('tools'),
      title: 'Cost in the client’s currency; tools of unknown cost are not counted',
      value: formatNumber(tools.length),
      name: tools.length === 1 ? 'tool' : 'tools',
      note:
        tools.length === 0
          ? 'not listed yet'
          : `${money(cost.known)} a year${cost.unknown > 0 ? `, ${cost.unknown} unknown` : ''}`,
    },
    {
      open: () => onTab('findings'),
      title: 'Suggestions nobody has decided, and open findings of this stage',
      value: formatNumber(open),
      name: open === 1 ? 'open finding' : 'open findings',
      note: `${formatNumber(undecided)} not decided yet`,
    },
  ]
  return (
    <ul className={classes.figures} aria-label="Key figures">
      {figures.map((figure) => (
        <li key={figure.name}>
          <button type="button" className={classes.figure} title={figure.title} onClick={figure.open}>
            <span className={classes.amount}>
              <strong>{figure.value}</strong> {figure.name}
            </span>
            <span className={classes.note}>{figure.note}</span>
          </button>
        </li>
      ))}
    </ul>
  )
})

const withObjective: readonly FilterTerm[] = ['defined', 'measured', 'used'].map((value) => ({
  field: 'sloState',
  value,
}))

interface Figure {
  readonly open: () => void
  readonly value: string
  readonly name: string
  readonly note: string
  /** What the note does not say. */
  readonly title?: string
}
