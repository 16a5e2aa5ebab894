import type { Holiday } from '#domain/holiday.ts'
import type { Role } from '#domain/role.ts'
import { workdaysOf } from '#domain/working-week.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { TableGrid } from '#tables/table-grid.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { weekdayNames, workOn } from './capacity-actions.ts'
import classes from './capacity.module.css'

const roleColumns: readonly ColumnOptions<Role>[] = [
  { key: 'name', width: 120 },
  { key: 'teams', width: 140 },
  { key: 'people', width: 110 },
  { key: 'availability', width: 124, grow: true },
]

const holidayColumns: readonly ColumnOptions<Holiday>[] = [
  { key: 'name', width: 150 },
  { key: 'from', width: 110 },
  { key: 'until', width: 110, grow: true },
]

/** Who may work on the migration, for how much of their time, and on which days. */
export function CapacityPeople() {
  const store = useDocumentStore()
  const workdays = useDocument(workdaysOf)
  return (
    <div className={classes.people}>
      <section className={classes.part} aria-label="People">
        <h2 className={classes.heading}>People</h2>
        <p className={classes.dimmed}>
          Without a number the people in the teams of a role count; a team that fills several roles of the plan is
          shared evenly among them. Without a percentage 20 % of their time.
        </p>
        <div className={classes.grid}>
          <TableGrid
            table="roles"
            label="People of the roles"
            columns={roleColumns}
            extendable={false}
            emptyState={
              <EmptyState title="No roles yet" text="Roles are the columns of the RACI matrix; they own the tasks." />
            }
          />
        </div>
      </section>
      <section className={classes.part} aria-label="Calendar">
        <h2 className={classes.heading}>Calendar</h2>
        <div className={classes.weekdays} role="group" aria-label="Days of the week that are worked">
          {weekdayNames.map((name, index) => (
            <FilterChip
              key={name}
              pressed={workdays.includes(index + 1)}
              title={
                workdays.length === 1 && workdays.includes(index + 1)
                  ? 'At least one day of the week is worked'
                  : workdays.includes(index + 1)
                    ? `${name}s are worked`
                    : `${name}s are off`
              }
              onPress={() => workOn(store, index + 1, !workdays.includes(index + 1))}
            >
              {name.slice(0, 3)}
            </FilterChip>
          ))}
        </div>
        <p className={classes.dimmed}>Nobody works on the plan on holidays. All dates follow at once.</p>
        <div className={classes.grid}>
          <TableGrid
            table="holidays"
            label="Holidays"
            columns={holidayColumns}
            emptyState={
              <EmptyState
                title="No holidays yet"
                text="Type the first one: a name, the day, and the last one of several."
              />
            }
          />
        </div>
      </section>
    </div>
  )
}
