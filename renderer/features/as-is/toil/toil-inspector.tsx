import { understood } from '#domain/invalid-text.ts'
import { toilPayback, toilSensitivity } from '#domain/toil-payback.ts'
import { missingFor, rankedTask, rankingFormula } from '#domain/toil-ranking.ts'
import { capacityOf, capacityShare, hoursPerDayOf } from '#domain/toil-ratio.ts'
import type { ToilTask } from '#domain/toil-task.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { RowInspector, type FactGroup } from '#tables/row-inspector.tsx'
import {
  hoursFormula,
  hoursText,
  monthsRange,
  monthsText,
  returnRange,
  returnText,
  shareText,
} from '#tables/toil-words.ts'
import { Button } from '#ui/button.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { showToil } from '../as-is-view.ts'
import classes from './toil.module.css'

const facts: readonly FactGroup[] = [
  { title: 'What it is', fields: ['team', 'kind', 'trigger', 'services', 'ticket'] },
  { title: 'How much', fields: ['times', 'frequency', 'minutes', 'people'] },
  { title: 'What could become of it', fields: ['automatable', 'effort', 'futureOwner'] },
]

export function ToilInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="toil"
      id={id}
      facts={facts}
      texts={['notes']}
      hint="Select a task to see how its hours, its payback and its return come about."
    >
      {(task) => <Figures task={task} />}
    </RowInspector>
  )
}

interface Figure {
  readonly name: string
  readonly value: string
  /** How it comes about, with the entries put in. */
  readonly formula: string
}

/** Every derived figure with its formula, and what is missing for the others. */
function Figures({ task }: { readonly task: ToilTask }) {
  const figures = [...useHours(task), ...gains(task)]
  const store = useDocumentStore()
  const missing = missingFor(task)
  const assumed = (['times', 'people'] as const)
    .map((key) => (understood(task, key) === null ? key : ''))
    .filter(Boolean)
  return (
    <InspectorSection title="What follows">
      {figures.length === 0 ? null : (
        <dl className={classes.figures}>
          {figures.map(({ name, value, formula }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <strong>{value}</strong>
                <span className={classes.formula}>{formula}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {missing.length > 0 ? (
        <p className={classes.missing}>
          {figures.length === 0 ? 'Unknown' : 'The rest is unknown'}: nobody has said {list(missing)}.
        </p>
      ) : null}
      {figures.length > 0 && assumed.length > 0 ? (
        <p className={classes.missing}>{`Without ${list(assumed)}, 1 is assumed: the least it can be.`}</p>
      ) : null}
      <p className={classes.missing}>
        <Button variant="link" onClick={() => showToil(store, 'analysis')}>
          Compare with other tasks
        </Button>
      </p>
    </InspectorSection>
  )
}

function useHours(task: ToilTask): readonly Figure[] {
  const tables = useDocument(({ teams, engagement }) => ({ teams, engagement }))
  const { hours, hoursPerYear } = toilPayback(task)
  const formula = hoursFormula(task)
  if (hours === null || formula === null) return []
  const team = tables.teams.rows.find(({ id }) => id === task.team)
  const capacity = team ? capacityOf(team, tables) : null
  const share = capacityShare(task, tables)
  return [
    { name: 'Hours a month', value: `${hoursText(hours)} h`, formula },
    { name: 'Hours a year', value: `${hoursText(hoursPerYear)} h`, formula: `${hoursText(hours)} h × 12` },
    {
      name: 'Of the team',
      value: share === null || capacity === null ? '?' : shareText(share),
      formula:
        capacity === null
          ? team
            ? `The headcount of ${team.name} is unknown.`
            : 'Its team is unknown.'
          : `${hoursText(hours)} h ÷ (${count(team?.headcount ?? 0, 'person', 'people')} × 21 days × ${formatNumber(hoursPerDayOf(tables))} h)`,
    },
  ]
}

function gains(task: ToilTask): readonly Figure[] {
  const { hours, saved, months, return12 } = toilPayback(task)
  if (saved === null) return []
  const savedFigure = {
    name: 'Saves a month',
    value: `${hoursText(saved)} h`,
    formula: `${hoursText(hours)} h × ${formatNumber(task.automatable ?? 0)} %`,
  }
  if (months === null || return12 === null) return [savedFigure]
  const effort = `${hoursText(task.effort)} h`
  const { low, high } = toilSensitivity(task).both
  const { points, byTicket, pays, forPlatform } = rankedTask(task)
  const reasons = [
    byTicket ? 'arrives by ticket' : '',
    pays ? 'return of 100 % or more' : '',
    forPlatform ? 'Platform should own it' : '',
  ].filter(Boolean)
  return [
    savedFigure,
    {
      name: 'Payback',
      value: Number.isFinite(months) ? `${monthsText(months)} months` : 'never',
      formula: Number.isFinite(months)
        ? `${effort} ÷ ${hoursText(saved)} h a month. ${monthsRange(low, high)} if minutes and effort are 25 % off.`
        : 'It saves no hours.',
    },
    {
      name: 'Return, 12 months',
      value: returnText(return12),
      formula: Number.isFinite(return12)
        ? `(12 × ${hoursText(saved)} h − ${effort}) ÷ ${effort}. ${returnRange(low, high)} if minutes and effort are 25 % off.`
        : 'It saves hours without any effort.',
    },
    {
      name: 'For productising',
      value: `${points} of 3 points`,
      formula: reasons.length === 0 ? rankingFormula : `${upperFirst(reasons.join(', '))}.`,
    },
  ]
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
