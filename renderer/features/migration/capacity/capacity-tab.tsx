import { useEffect } from 'react'
import { laneName, overWeeks, planCapacity, type PlanCapacity, type RoleLoad } from '#domain/plan-capacity.ts'
import { hasFirstDay } from '#domain/plan-schedule.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { DraftButton } from '#features/migration/draft-button.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { HeatMap, type HeatMapCell } from '#ui/charts/heat-map.tsx'
import { count } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { CapacityPeople } from './capacity-people.tsx'
import { setCapacityView, useCapacityView } from './capacity-view.ts'
import { daysText, peopleText, shortWeek, weekName, weekText } from './capacity-words.ts'
import classes from './capacity.module.css'
import { LoadTasks } from './load-tasks.tsx'

/** Load per role and week against the people there are, and what is behind each figure. */
export function CapacityTab() {
  const store = useDocumentStore()
  const part = useCapacityView((view) => view.part)
  const today = useToday()
  const capacity = useDocument((document) => planCapacity(document, today))
  const firstTask = useDocument((document) => document.tasks.rows[0]?.id ?? null)
  // Without tasks the plan is drafted first, and that gives it its days.
  const begins = useDocument((document) => document.tasks.rows.length === 0 || hasFirstDay(document))
  const jump = useUi((state) => state.jump)
  // A finding about a role is about its people, which the grid shows.
  useEffect(() => {
    if (jump?.table === 'roles' || jump?.table === 'holidays') setCapacityView(store, { part: 'people' })
  }, [store, jump])
  if (part === 'people') return <CapacityPeople />
  if (capacity.roles.length === 0 && capacity.unowned.length === 0)
    return (
      <EmptyState
        title="No work to count yet"
        text={`Tasks with dates and an owner role load the people of that role, week by week. ${begins ? 'Give tasks a duration and an owner.' : 'The plan has no first day: give the engagement a start, or tasks a day in Not before.'}`}
        action={
          firstTask === null ? (
            <DraftButton />
          ) : (
            <Button
              variant="primary"
              onClick={() =>
                jumpTo({ stage: 'migration', table: 'tasks', id: firstTask, field: begins ? 'duration' : 'start' })
              }
            >
              Open the tasks
            </Button>
          )
        }
      />
    )
  return (
    <div className={classes.panels}>
      {capacity.roles.length > 0 ? <Loads capacity={capacity} /> : null}
      {capacity.unowned.length > 0 ? (
        <Panel
          title="Without an owner"
          caption={`${count(capacity.unowned.length, 'task loads', 'tasks load')} nobody: ${daysText(capacity.unowned.reduce((sum, { load }) => sum + load, 0))} person-days.`}
        >
          <LoadTasks label="Tasks without an owner" tasks={capacity.unowned} />
        </Panel>
      ) : null}
    </div>
  )
}

/** By role, or what names a team by team. */
function Loads({ capacity }: { readonly capacity: PlanCapacity }) {
  const byTeam = useCapacityView((view) => view.byTeam)
  const lanes = byTeam ? capacity.teams : capacity.roles
  if (lanes.length === 0)
    return (
      <EmptyState
        title="No open task names a team"
        text="A task that names a team loads the people of that team in its role; others load the role as a whole."
      />
    )
  return (
    <>
      <LoadMap capacity={capacity} lanes={lanes} byTeam={byTeam} />
      <Picked lanes={lanes} />
    </>
  )
}

/** Five years: a mistyped year must not draw four hundred thousand columns. */
const mostWeeks = 261

function LoadMap({
  capacity,
  lanes,
  byTeam,
}: {
  readonly capacity: PlanCapacity
  readonly lanes: readonly RoleLoad[]
  readonly byTeam: boolean
}) {
  const store = useDocumentStore()
  const names = useLaneNames(lanes)
  const weeks = capacity.weeks.slice(0, mostWeeks)
  const [title, corner] = byTeam ? ['Load per team and week', 'Team in its role'] : ['Load per role and week', 'Role']
  const rows = lanes.map((load) => ({
    id: load.id,
    label: `${names.get(load.id) ?? ''}, ${peopleText(load)}`,
    cells: new Map(
      load.weeks.map((week): [string, HeatMapCell] => [
        String(week.week),
        {
          text: daysText(week.load),
          depth: week.capacity === null || week.over || week.capacity === 0 ? null : (week.load / week.capacity) * 0.6,
          words: weekText(week),
          ...(week.over ? { over: true } : {}),
          ...(week.capacity === null ? { unknown: true } : {}),
        },
      ]),
    ),
  }))
  return (
    <FigurePanel
      title={title}
      caption={captionOf(capacity, lanes, byTeam)}
      table={{
        columns: [corner, 'Week', 'Load, person-days', 'Capacity, person-days', 'Too many', 'Tasks'],
        words: ['Week'],
        rows: lanes.flatMap(({ id, weeks: own }) =>
          own.map((week) => ({
            id: `${id}/${week.week}`,
            cells: [
              names.get(id) ?? '',
              weekName(week.week),
              daysText(week.load),
              week.capacity === null ? '?' : daysText(week.capacity),
              week.over && week.capacity !== null ? daysText(week.load - week.capacity) : '',
              String(week.tasks.length),
            ],
          })),
        ),
      }}
    >
      <HeatMap
        label={title}
        corner={corner}
        columns={weeks.map((week) => ({ id: String(week), label: shortWeek(week) }))}
        rows={rows}
        wrap
        leastCell={38}
        empty="no work"
        onPick={(lane, week) => setCapacityView(store, { picked: { lane, week: week === null ? null : Number(week) } })}
      />
    </FigurePanel>
  )
}

/** Of people whom nobody counted it cannot be said. */
function noneOver(lanes: readonly RoleLoad[]): string {
  const known = lanes.filter(({ people }) => people !== null).length
  if (known === 0)
    return 'Whether that is too much is unknown until their people are counted, under People and calendar.'
  const whom = known < lanes.length ? 'Of those whose people are counted nobody' : 'Nobody'
  return `${whom} has more work than time: that would be framed, with a corner.`
}

/** What the figures are, what is too much, and how people are counted. */
function captionOf(capacity: PlanCapacity, lanes: readonly RoleLoad[], byTeam: boolean): string {
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)
  const framed = sum(lanes.map(({ weeks }) => weeks.filter(({ over }) => over).length))
  const alone = byTeam ? 0 : sum(capacity.teams.map((team) => overWeeks(team, capacity).length))
  const last = capacity.weeks[mostWeeks - 1] ?? Infinity
  const later = new Set(lanes.flatMap(({ weeks }) => weeks.filter(({ week }) => week > last).map(({ week }) => week)))
    .size
  const over = [
    ...(framed > 0
      ? [
          `in ${byTeam ? count(framed, 'team-week', 'team-weeks') : count(framed, 'role-week', 'role-weeks')}: framed, with a corner`,
        ]
      : []),
    ...(alone > 0 ? [`by team in ${count(alone, 'week', 'weeks')} more`] : []),
  ]
  return [
    'Person-days left to do, by the Monday of the week.',
    over.length === 0 ? noneOver(lanes) : `More work than time ${over.join('; ')}.`,
    'Hatched: nobody said how many people there are.',
    ...(later > 0 ? [`${count(later, 'later week', 'later weeks')} with work: in the table.`] : []),
    ...(lanes.some(({ sharedOf }) => sharedOf !== null)
      ? ['A team that fills several roles of the plan is shared evenly among them.']
      : []),
  ].join(' ')
}

function useLaneNames(lanes: readonly RoleLoad[]): ReadonlyMap<string, string> {
  const roles = useDocument((document) => document.roles)
  const teams = useDocument((document) => document.teams)
  return new Map(lanes.map(({ id }) => [id, laneName({ roles, teams }, id)]))
}

/** The tasks behind the cell that was chosen last. */
function Picked({ lanes }: { readonly lanes: readonly RoleLoad[] }) {
  const picked = useCapacityView((view) => view.picked)
  const names = useLaneNames(lanes)
  const load = lanes.find(({ id }) => id === picked?.lane)
  if (!picked || !load)
    return (
      <p className={classes.hint}>
        Choose a figure to see the tasks behind it; the name of a row shows all of its work.
      </p>
    )
  const name = names.get(load.id) ?? ''
  const weeks = picked.week === null ? load.weeks : load.weeks.filter(({ week }) => week === picked.week)
  const tasks = new Map(weeks.flatMap((week) => week.tasks.map(({ task }) => [task.id, { task, load: 0 }])))
  for (const { task, load: days } of weeks.flatMap((week) => week.tasks)) {
    const sum = (tasks.get(task.id)?.load ?? 0) + days
    tasks.set(task.id, { task, load: sum })
  }
  const [only] = weeks
  return (
    <Panel
      title={picked.week === null ? `${name}: all weeks` : `${name}: week of ${weekName(picked.week)}`}
      caption={
        picked.week !== null && only
          ? `${weekText(only)}.`
          : `${daysText(weeks.reduce((sum, each) => sum + each.load, 0))} person-days in ${count(weeks.length, 'week', 'weeks')}.`
      }
    >
      <LoadTasks label={`Tasks of ${name}`} tasks={[...tasks.values()]} />
    </Panel>
  )
}
