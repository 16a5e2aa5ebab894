import { useEffect } from 'react'
import { mustDay } from '#domain/day.ts'
import { planCapacity, type PlanCapacity } from '#domain/plan-capacity.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
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
        text="Tasks with dates and an owner role load the people of that role, week by week. Give tasks a duration and an owner."
      />
    )
  return (
    <div className={classes.panels}>
      {capacity.roles.length > 0 ? <LoadMap capacity={capacity} /> : null}
      <Picked capacity={capacity} />
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

function LoadMap({ capacity }: { readonly capacity: PlanCapacity }) {
  const store = useDocumentStore()
  const today = mustDay(useToday())
  const whole = useCapacityView((view) => view.whole)
  const ahead = capacity.weeks.filter((week) => week + 6 >= today)
  const weeks = whole || ahead.length === 0 ? capacity.weeks : ahead
  const over = capacity.roles.flatMap((role) => role.weeks.filter((week) => week.over && weeks.includes(week.week)))
  const rows = capacity.roles.map((load) => ({
    id: load.role.id,
    label: `${nameOr(load.role.name, 'Role')}, ${peopleText(load)}`,
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
      title="Load per role and week"
      caption={`Person-days by the Monday of the week. ${over.length === 0 ? 'No role has more work than time' : `More work than time in ${count(over.length, 'week of a role', 'weeks of roles')}`}: framed, with a corner. Hatched: nobody said how many people there are.`}
      table={{
        columns: ['Role', 'Week', 'Load, person-days', 'Capacity, person-days', 'Too many', 'Tasks'],
        words: ['Week'],
        rows: capacity.roles.flatMap(({ role, weeks: own }) =>
          own
            .filter(({ week }) => weeks.includes(week))
            .map((week) => ({
              id: `${role.id}/${week.week}`,
              cells: [
                nameOr(role.name, 'Role'),
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
        label="Load per role and week"
        corner="Role"
        columns={weeks.map((week) => ({ id: String(week), label: shortWeek(week) }))}
        rows={rows}
        wrap
        leastCell={38}
        empty="no work"
        onPick={(role, week) => setCapacityView(store, { picked: { role, week: week === null ? null : Number(week) } })}
      />
    </FigurePanel>
  )
}

/** The tasks behind the cell that was chosen last. */
function Picked({ capacity }: { readonly capacity: PlanCapacity }) {
  const picked = useCapacityView((view) => view.picked)
  const load = capacity.roles.find(({ role }) => role.id === picked?.role)
  if (!picked || !load)
    return capacity.roles.length > 0 ? (
      <p className={classes.hint}>
        Choose a figure to see the tasks behind it; the name of a role shows all of its work.
      </p>
    ) : null
  const name = nameOr(load.role.name, 'Role')
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
