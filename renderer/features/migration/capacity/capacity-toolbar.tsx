import { planCapacity } from '#domain/plan-capacity.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { setCapacityView, useCapacityView } from './capacity-view.ts'
import classes from './capacity.module.css'

/** Between the load and those who carry it; what can be done about too much of it. */
export function CapacityToolbar({ onLevel }: { readonly onLevel: () => void }) {
  const store = useDocumentStore()
  const part = useCapacityView((view) => view.part)
  const byTeam = useCapacityView((view) => view.byTeam)
  const today = useToday()
  const loaded = useDocument((document) => planCapacity(document, today).roles.length > 0)
  return (
    <>
      <PartSwitch
        parts={[
          { part: 'load', title: 'Load' },
          { part: 'people', title: 'People and calendar' },
        ]}
        shown={part}
        onShow={(next) => setCapacityView(store, { part: next })}
      />
      {part === 'load' && loaded ? (
        <>
          <FilterChip
            pressed={byTeam}
            title="Tasks that name a team, against the people of that team"
            onPress={() => setCapacityView(store, { byTeam: !byTeam, picked: null })}
          >
            By team
          </FilterChip>
          <span className={classes.spacer} />
          <Button size="small" onClick={onLevel}>
            Level the plan
          </Button>
        </>
      ) : null}
    </>
  )
}
