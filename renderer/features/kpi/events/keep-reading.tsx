import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { keepingPlace, keptReading } from '#domain/event-readings.ts'
import type { EventStatistic } from '#domain/event-statistics.ts'
import { kpiName } from '#domain/kpi-status.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { keepReading } from './events-actions.ts'
import classes from './events.module.css'

/** The KPI that a statistic feeds, and keeping it there as a reading or as the baseline. */
export function KeepReading({ statistic }: { readonly statistic: EventStatistic }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const [picked, setPicked] = useState<string | null>(null)
  const place = keepingPlace(statistic, document, catalog)
  if (place.status === 'none')
    return (
      <InspectorSection title="Feeds">
        <p className={classes.dimmed}>{place.reason}</p>
      </InspectorSection>
    )
  const kpis = place.status === 'kpis' ? place.kpis : []
  const kpi = kpis.find(({ id }) => id === picked) ?? kpis[0] ?? null
  const kept = kpi && keptReading(statistic, kpi.id, document, today)
  const name = kpi ? kpiName(kpi, catalog) : place.status === 'library' ? place.name : ''
  return (
    <InspectorSection title="Feeds">
      {kpis.length > 1 ? (
        <NativeSelect
          label="KPI"
          data={kpis.map((each) => ({ value: each.id, label: kpiName(each, catalog) }))}
          value={kpi?.id ?? ''}
          onChange={(event) => setPicked(event.currentTarget.value)}
        />
      ) : (
        <p>
          {name}
          {kpi ? '' : ', which is not chosen yet. Keeping a reading chooses it.'}
        </p>
      )}
      {kept ? (
        <p className={classes.dimmed} role="status">
          Kept as {kept.baseline === 'yes' ? 'the baseline' : 'a reading'} of {formatDay(kept.date)}:{' '}
          {kept.value === null ? 'no value' : formatNumber(kept.value)}, n {formatNumber(kept.sample ?? 0)}, measured.
          Kept again it is brought up to date.
        </p>
      ) : (
        <p className={classes.dimmed}>
          With n, window, grade measured, the files as source and the rule as note. As the baseline it takes the place
          of the one that is there.
        </p>
      )}
      {statistic.severity === null ? null : (
        <p className={classes.dimmed}>
          It covers {statistic.severity || 'incidents without a severity'} alone: its note says so, and beside readings
          of all incidents it is no trend.
        </p>
      )}
      <div className={classes.keep}>
        <Button onClick={() => keepReading(store, statistic, kpi?.id ?? null, false)}>Keep as reading</Button>
        <Button onClick={() => keepReading(store, statistic, kpi?.id ?? null, true)}>Keep as baseline</Button>
      </div>
    </InspectorSection>
  )
}
