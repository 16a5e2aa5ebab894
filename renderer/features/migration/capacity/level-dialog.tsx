import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { joinNames } from '#domain/name-list.ts'
import { laneName, planCapacity } from '#domain/plan-capacity.ts'
import { planOverload } from '#domain/plan-overload.ts'
import { acceptLevelling, levelPlan } from '#domain/plan-levelling.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import { planWhatIf, type PlanWhatIf } from '#domain/plan-what-if.ts'
import { nameOr } from '#domain/row-name.ts'
import type { Levelling } from '#domain/schedule/levelling.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count, formatDay } from '#ui/format.ts'
import { levelTasks } from './capacity-actions.ts'
import { daysText, overloadChange, weekName } from './capacity-words.ts'
import classes from './capacity.module.css'

/** What levelling would move and what that does to the plan, before anything changes. */
export function LevelDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const levelling = useMemo(() => levelPlan(document, today), [document, today])
  const moves = useMemo(() => levelling?.moves.filter(({ because }) => because === 'capacity') ?? [], [levelling])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const ticked = useMemo(() => new Set(moves.map(({ id }) => id).filter((id) => !left.has(id))), [moves, left])
  const change = useMemo(() => changeBy(document, today, moves, ticked), [document, today, moves, ticked])
  const tick = (id: string, on: boolean) =>
    setLeft(new Set(on ? [...left].filter((each) => each !== id) : [...left, id]))
  const uncounted = planCapacity(document, today).roles.filter(({ people }) => people === null)
  const isGain = ticked.size === 0 || gains(document, change, today)
  return (
    <Dialog opened onClose={onClose} title="Level the plan" size={860}>
      <p className={classes.dimmed}>
        {moves.length === 0
          ? 'No task can move so that a week has less work than now.'
          : `Ticked tasks start later, those with slack first, so that fewer weeks have more work than time. What waits for them follows by itself.`}
      </p>
      {moves.length > 0 ? (
        <div className={classes.diff} role="region" aria-label="Proposed moves" tabIndex={0}>
          <table className={classes.tasks} aria-label="Moves">
            <thead>
              <tr>
                <th scope="col">Move</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Because</th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ id, from, to }) => (
                <tr key={id}>
                  <th scope="row">
                    <Checkbox
                      size="xs"
                      label={taskName(document, id)}
                      checked={ticked.has(id)}
                      onChange={(event) => tick(id, event.currentTarget.checked)}
                    />
                  </th>
                  <td>{formatDay(isoOf(from))}</td>
                  <td>{formatDay(isoOf(to))}</td>
                  <td>{roleOf(document, id)} has no room before</td>
                </tr>
              ))}
              <Followers document={document} today={today} change={change} ticked={ticked} />
            </tbody>
          </table>
        </div>
      ) : null}
      <Effect document={document} today={today} change={change} hasMoves={moves.length > 0} isGain={isGain} />
      {uncounted.length > 0 ? (
        <p>
          Left as it is, for nobody said how many people there are:{' '}
          {joinNames(uncounted.map(({ id }) => laneName(document, id)))}. Count them under People and calendar.
        </p>
      ) : null}
      {levelling ? <Unresolved document={document} levelling={levelling} /> : null}
      <div className={classes.buttons}>
        <Button onClick={onClose}>{moves.length > 0 && isGain ? 'Cancel' : 'Close'}</Button>
        {moves.length > 0 && isGain ? (
          <Button
            variant="primary"
            disabled={ticked.size === 0}
            onClick={() => {
              levelTasks(store, moves, ticked)
              onClose()
            }}
          >
            Move {count(ticked.size, 'task', 'tasks')}
          </Button>
        ) : null}
      </div>
    </Dialog>
  )
}

interface ChangeProps {
  readonly document: EngagementDocument
  readonly today: string
  readonly change: PlanWhatIf
}

function changeBy(
  document: EngagementDocument,
  today: string,
  moves: Levelling['moves'],
  ticked: ReadonlySet<string>,
): PlanWhatIf {
  const context = { newId: (prefix: string) => prefix, today }
  return planWhatIf(document, catalog, acceptLevelling(moves, ticked)(document, catalog, context), today)
}

/** Whether less work is left beyond the time there is: a tenth of a person-day counts, as it is shown. */
function gains(document: EngagementDocument, change: PlanWhatIf, today: string): boolean {
  const [before, after] = [planOverload(document, today), planOverload(change.document, today)]
  return after.excess <= before.excess - 0.05
}

/** Tasks that nobody moves and that start on another day all the same. */
function Followers({ document, today, change, ticked }: ChangeProps & { readonly ticked: ReadonlySet<string> }) {
  const before = planSchedule(document, today).tasks
  const followers = [...change.tasks].filter(([id]) => !ticked.has(id))
  return followers.map(([id, span]) => {
    const was = before.get(id)?.start
    return (
      <tr key={id} className={classes.follower}>
        <th scope="row">{taskName(document, id)}</th>
        <td>{was === undefined ? '' : formatDay(isoOf(was))}</td>
        <td>{span ? formatDay(isoOf(span.from)) : ''}</td>
        <td>follows what it waits for</td>
      </tr>
    )
  })
}

/** End of the plan, work beyond the time, milestones: before and after. */
function Effect({
  document,
  today,
  change,
  hasMoves,
  isGain,
}: ChangeProps & { readonly hasMoves: boolean; readonly isGain: boolean }) {
  const overload = overloadChange(planOverload(document, today), planOverload(change.document, today))
  const end = planSchedule(document, today).finish
  const late = new Map(plannedMilestones(document, catalog, today).map((each) => [each.id, each.late]))
  return (
    <ul className={classes.effect} aria-label="What that does">
      <li>
        End of the plan: {end === null ? 'unknown' : formatDay(isoOf(end))}
        {!change.slip || change.finish === null
          ? ', stays.'
          : `, becomes ${formatDay(isoOf(change.finish))}, ${count(Math.abs(change.slip), 'working day', 'working days')} ${change.slip > 0 ? 'later' : 'earlier'}.`}
      </li>
      <li>
        Work beyond the time there is, from this week on: {overload}.
        {hasMoves && !isGain ? ' Nothing is gained by these moves: only more people or less work helps.' : ''}
      </li>
      {change.milestones.map(({ id, name, day, late: then }) => (
        <li key={id}>
          {name}, {formatDay(isoOf(day))}: {lateText(late.get(id) ?? 0)}, then {lateText(then)}.
        </li>
      ))}
      {change.milestones.length === 0 ? <li>No milestone moves.</li> : null}
    </ul>
  )
}

function Unresolved({ document, levelling }: { readonly document: EngagementDocument; readonly levelling: Levelling }) {
  const { unresolved, remaining } = levelling
  if (unresolved.length === 0 && remaining.length === 0) return null
  return (
    <section className={classes.effect} aria-label="What stays">
      <h3 className={classes.heading}>What levelling cannot resolve</h3>
      <ul>
        {unresolved.map(({ id, resource, reason }) => (
          <li key={`${id}/${resource}`}>
            {taskName(document, id)}:{' '}
            {reason === 'alone'
              ? `alone it is more than ${roleName(document, resource)} has time for. Stretch it, lower its effort or free more people.`
              : 'moved, it would come too late for a fixed date behind it.'}
          </li>
        ))}
        {remaining.slice(0, namedWeeks).map(({ resource, week, load, capacity }) => (
          <li key={`${resource}/${week}`}>
            {roleName(document, resource)}, week of {weekName(week)}: {daysText(load)} of {daysText(capacity)}{' '}
            person-days, held by tasks that have begun, are fixed or are named above.
          </li>
        ))}
        {remaining.length > namedWeeks ? <li>{remaining.length - namedWeeks} more weeks.</li> : null}
      </ul>
    </section>
  )
}

/** More weeks than these nobody reads in a dialog; the tab has them all. */
const namedWeeks = 6

function lateText(days: number): string {
  return days === 0 ? 'in time' : `${count(days, 'working day', 'working days')} late`
}

function taskName(document: EngagementDocument, id: string): string {
  return nameOr(findRow(document, 'tasks', id)?.name ?? '', 'Task')
}

function roleName(document: EngagementDocument, id: string): string {
  return laneName(document, id)
}

function roleOf(document: EngagementDocument, task: string): string {
  return roleName(document, findRow(document, 'tasks', task)?.owner ?? '')
}
