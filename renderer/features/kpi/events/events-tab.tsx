import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { withoutBaseline } from '#domain/event-readings.ts'
import { eventStatistics, type EventStatistics } from '#domain/event-statistics.ts'
import { zoneOf } from '#domain/event-window.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#tables/date-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatDay } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { EventFiles } from './event-files.tsx'
import { EventImportDialog } from './event-import-dialog.tsx'
import { EventNeeds } from './event-needs.tsx'
import { keepAllBaselines, setEventDay, setEventZone } from './events-actions.ts'
import classes from './events.module.css'
import { setEventsView, useEventsView } from './events-view.ts'
import { StatisticInspector } from './statistic-inspector.tsx'
import { StatisticList } from './statistic-list.tsx'
import { zoneChoices } from './zones.ts'

/** Deployments, incidents and changes as they were exported, and what is counted from them. */
export function EventsTab() {
  const counted = useDocument(eventStatistics)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const { statistic } = useEventsView()
  // Several dropped at once come one after the other: each has columns of its own to be told.
  const [importing, setImporting] = useState<readonly { readonly file: File | null }[]>([])
  const zone = useDropZone('Files', ({ files }) => setImporting([...files].map((file) => ({ file }))))
  const [next] = importing
  const shown = counted?.statistics.find(({ id }) => id === statistic) ?? counted?.statistics[0]
  const importButton = (variant: 'primary' | 'default') => (
    <Button variant={variant} onClick={() => setImporting([{ file: null }])}>
      Import events
    </Button>
  )
  return (
    <ScreenBody
      title="Events"
      toolbar={
        counted ? (
          <>
            {importButton('default')}
            <KeepBaselines />
            <WindowFields counted={counted} />
          </>
        ) : null
      }
      inspector={
        inspectorOpen && counted && shown ? <StatisticInspector statistic={shown} days={counted.days} /> : null
      }
    >
      <div className={classes.tab} {...zone}>
        {counted ? (
          <Statistics counted={counted} shown={shown?.id ?? null} />
        ) : (
          <>
            <EmptyState
              title="No events yet"
              text="Import what the tools record, one file for each kind: every figure then stands here with its n, its window, its distribution, what was left out, and the rule."
              action={importButton('primary')}
            />
            <EventNeeds />
          </>
        )}
      </div>
      {next ? (
        <EventImportDialog key={importing.length} file={next.file} onClose={() => setImporting(importing.slice(1))} />
      ) : null}
    </ScreenBody>
  )
}

function Statistics({ counted, shown }: { readonly counted: EventStatistics; readonly shown: string | null }) {
  const store = useDocumentStore()
  const { days, statistics } = counted
  const show = (id: string) => {
    setEventsView(store, { statistic: id })
    useUi.setState({ inspectorOpen: true })
  }
  const caption = `${formatDay(days.from)} to ${formatDay(days.until)}, ${count(days.days, 'day', 'days')} of ${days.zone}. Median and p90 are in the unit of the value.`
  const groups = [
    { group: 'delivery', title: 'Delivery' },
    { group: 'incidents', title: 'Incidents' },
  ] as const
  return (
    <div className={classes.panels}>
      {groups.map(({ group, title }) => (
        <StatisticList
          key={group}
          title={title}
          caption={caption}
          statistics={statistics.filter((each) => each.group === group)}
          shown={shown}
          onShow={show}
        />
      ))}
      <EventFiles />
    </div>
  )
}

/** One step for what else is a click for each figure. */
function KeepBaselines() {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const left = useMemo(() => withoutBaseline(document, catalog), [document])
  if (left.length === 0) return null
  const names = left.map(({ statistic }) => statistic.title).join(', ')
  return (
    <Button title={`For KPIs without a baseline: ${names}`} onClick={() => keepAllBaselines(store, left.length)}>
      Keep {count(left.length, 'baseline', 'baselines')}
    </Button>
  )
}

/** Both days are included. An empty one stands for the first or last day with an event. */
function WindowFields({ counted }: { readonly counted: EventStatistics }) {
  const store = useDocumentStore()
  const profile = useDocument((document) => document.engagement.rows[0])
  const zone = useDocument(zoneOf)
  if (!profile) return null
  const { days } = counted
  return (
    <div className={classes.window}>
      <span>Counted</span>
      <DateField
        label="First day counted"
        hideLabel
        className={classes.day}
        value={profile.eventsFrom ?? days.from}
        onCommit={(iso) => setEventDay(store, 'eventsFrom', iso)}
      />
      <span>to</span>
      <DateField
        label="Last day counted"
        hideLabel
        className={classes.day}
        value={profile.eventsUntil ?? days.until}
        onCommit={(iso) => setEventDay(store, 'eventsUntil', iso)}
      />
      <span>in</span>
      <Select
        aria-label="Zone in which days are cut"
        className={classes.zone}
        data={zoneChoices()}
        value={zone}
        searchable
        allowDeselect={false}
        onChange={(next) => {
          if (next) setEventZone(store, next)
        }}
      />
      {days.days === 0 ? (
        <span className={classes.problem} role="alert">
          The last day lies before the first; nothing is counted.
        </span>
      ) : null}
    </div>
  )
}
