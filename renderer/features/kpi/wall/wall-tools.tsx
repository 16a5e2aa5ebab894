import { NativeSelect } from '@mantine/core'
import type { KpiStatus } from '#domain/kpi-standing.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { StatusMark } from '#ui/marks.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { statusWords } from '../kpi-words.ts'
import { countByStatus, everyCard, ownersOf, type WallCard } from './wall-cards.ts'
import { setWallView, useWallView } from './wall-view.ts'
import classes from './wall.module.css'

const statuses: readonly KpiStatus[] = ['off', 'near', 'on', 'stale', 'unknown']

/** How the wall is ordered and what it shows. */
export function WallTools({ cards, shown }: { readonly cards: readonly WallCard[]; readonly shown: number }) {
  const store = useDocumentStore()
  const { order, filter, asTable } = useWallView()
  const counts = countByStatus(cards)
  const owners = ownersOf(cards)
  const toggled = (status: KpiStatus) =>
    filter.statuses.includes(status) ? filter.statuses.filter((each) => each !== status) : [...filter.statuses, status]
  return (
    <>
      <PartSwitch
        parts={[
          { part: 'side', title: 'By side' },
          { part: 'kind', title: 'By kind' },
        ]}
        shown={order}
        onShow={(next) => setWallView(store, { order: next })}
      />
      {statuses.map((status) => {
        const of = counts.get(status) ?? 0
        const pressed = filter.statuses.includes(status)
        return of === 0 && !pressed ? null : (
          <FilterChip
            key={status}
            pressed={pressed}
            count={of}
            onPress={() => setWallView(store, { filter: { ...filter, statuses: toggled(status) } })}
          >
            <StatusMark kind={status} />
            {statusWords[status]}
          </FilterChip>
        )
      })}
      <NativeSelect
        size="xs"
        aria-label="KPIs of one owner"
        value={filter.owner ?? ''}
        data={[{ value: '', label: 'Every owner' }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setWallView(store, { filter: { ...filter, owner: event.currentTarget.value || null } })}
      />
      {shown < cards.length ? (
        <Button variant="link" onClick={() => setWallView(store, { filter: everyCard })}>
          Show all
        </Button>
      ) : null}
      <Button
        variant="link"
        className={classes.asTable}
        aria-pressed={asTable}
        onClick={() => setWallView(store, { asTable: !asTable })}
      >
        {asTable ? 'Show as cards' : 'Show as table'}
      </Button>
    </>
  )
}
