import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { addProposals, type ChosenProposal } from '#domain/draft/plan-draft.ts'
import { planOverload } from '#domain/plan-overload.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import { planWhatIf } from '#domain/plan-what-if.ts'
import { overloadChange } from '#features/migration/capacity/capacity-words.ts'
import { count, formatDay } from '#ui/format.ts'
import classes from './draft.module.css'

interface DraftOutcomeProps {
  readonly document: EngagementDocument
  readonly today: string
  readonly chosen: readonly ChosenProposal[] | null
}

/** What the plan would become with the ticked tasks: its end, its milestones, the load. */
export function DraftOutcome({ document, today, chosen }: DraftOutcomeProps) {
  const whatIf = useMemo(() => {
    if (chosen === null || chosen.length === 0) return null
    let next = 0
    const context = { newId: (prefix: string) => `${prefix}-draft-${++next}`, today }
    return planWhatIf(document, catalog, addProposals(chosen)(document, catalog, context), today)
  }, [document, today, chosen])
  if (!whatIf) return null
  const { finish, slip, milestones } = whatIf
  const end = planSchedule(document, today).finish
  return (
    <ul className={classes.becomes} aria-label="What that does to the plan" aria-live="polite">
      <li>
        End of the plan:{' '}
        {finish === null
          ? 'unknown'
          : `${end === null ? '' : `${formatDay(isoOf(end))}, `}${endWords(finish, end, slip ?? 0)}`}
        .
      </li>
      {milestones.map(({ id, name, day, late }) => (
        <li key={id}>
          {name}, {formatDay(isoOf(day))}:{' '}
          {late > 0 ? `would be missed by ${count(late, 'working day', 'working days')}.` : 'would be met again.'}
        </li>
      ))}
      {milestones.length === 0 ? <li>Milestones stay as they are.</li> : null}
      <li>
        Work beyond the time there is, from this week on:{' '}
        {overloadChange(planOverload(document, today), planOverload(whatIf.document, today))}.
      </li>
    </ul>
  )
}

function endWords(finish: number, end: number | null, slip: number): string {
  if (end === null) return formatDay(isoOf(finish))
  if (slip === 0) return 'stays'
  const by = `${count(Math.abs(slip), 'working day', 'working days')} ${slip > 0 ? 'later' : 'earlier'}`
  return `becomes ${formatDay(isoOf(finish))}, ${by}`
}
