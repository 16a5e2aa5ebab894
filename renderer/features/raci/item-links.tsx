import { IconX } from '@tabler/icons-react'
import { memo, useMemo, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { choiceLabel } from '#domain/field.ts'
import type { FindingPlace } from '#domain/finding.ts'
import { issueStatuses } from '#domain/issue.ts'
import { itemRelations } from '#domain/item-relations.ts'
import type { KpiStatus } from '#domain/kpi-standing.ts'
import type { RaciItem } from '#domain/raci.ts'
import { nameOr, titleOr } from '#domain/row-name.ts'
import { searchTest } from '#domain/word-search.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { PickInput } from '#tables/pick-input.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './item-inspector.module.css'
import { linkServices } from './item-actions.ts'

/** The services an item is about, beyond what its group says: each opens its row, more are found by a few letters. */
export const ItemServices = memo(function ItemServices({ item }: { readonly item: RaciItem }) {
  const store = useDocumentStore()
  const services = useDocument((document) => document.services.rows)
  const linked = services.filter(({ id }) => item.services.includes(id))
  if (services.length === 0) return null
  return (
    <InspectorSection title="Services">
      {linked.length > 0 ? (
        <ul className={classes.links} aria-label="Services of the item">
          {linked.map(({ id, name }) => (
            <li key={id} className={classes.removable}>
              <Button variant="link" onClick={() => jumpTo({ stage: 'as-is', table: 'services', id })}>
                {nameOr(name, 'Service')}
              </Button>
              <IconButton
                label={`Unlink ${nameOr(name, 'Service')}`}
                className={classes.remove}
                onClick={() =>
                  linkServices(
                    store,
                    item,
                    item.services.filter((each) => each !== id),
                  )
                }
              >
                <IconX size={14} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      <PickInput
        label="Link a service"
        placeholder="Link a service …"
        options={(query) => {
          const found = searchTest(query)
          return services
            .filter(({ id, name }) => !item.services.includes(id) && found(name))
            .map(({ id, name }) => ({ id, text: nameOr(name, 'Service') }))
        }}
        onPick={(id) => linkServices(store, item, [...item.services, id])}
      />
    </InspectorSection>
  )
})

/** Indicators, findings and tasks that go with an item; what there is none of takes no room. */
export const ItemRelations = memo(function ItemRelations({ item }: { readonly item: RaciItem }) {
  const tables = useDocument((document) => ({
    kpis: document.kpis,
    readings: document.readings,
    kpiTargets: document.kpiTargets,
    engagement: document.engagement,
    teams: document.teams,
    services: document.services,
    issues: document.issues,
    tasks: document.tasks,
    steps: document.steps,
    milestones: document.milestones,
    holidays: document.holidays,
  }))
  const today = useToday()
  const { kpis, issues, tasks } = useMemo(() => itemRelations(tables, catalog, item, today), [tables, item, today])
  return (
    <>
      <Relations
        title="KPIs"
        rows={kpis.map(({ kpi, name, status, reason }) => ({
          place: { stage: 'kpi', table: 'kpis', id: kpi.id },
          text: name,
          note: <span title={reason}>{kpiWords[status]}</span>,
        }))}
      />
      <Relations
        title="Findings that name it"
        rows={issues.map((issue) => ({
          place: { stage: 'as-is', table: 'issues', id: issue.id },
          text: titleOr(issue.name, 'Finding'),
          note: choiceLabel(issueStatuses, issue.status) ?? 'Open',
        }))}
      />
      <Relations
        title="Tasks"
        rows={tasks.map((task) => ({
          place: { stage: 'migration', table: 'tasks', id: task.id },
          text: nameOr(task.name, 'Task'),
          note: task.progress === null ? '' : `${formatNumber(task.progress)} % done`,
        }))}
      />
    </>
  )
})

interface Relation {
  readonly place: FindingPlace
  readonly text: string
  readonly note: ReactNode
}

const kpiWords: Readonly<Record<KpiStatus, string>> = {
  on: 'On target',
  near: 'Near target',
  off: 'Off target',
  stale: 'No recent reading',
  unknown: 'Unknown',
}

function Relations({ title, rows }: { readonly title: string; readonly rows: readonly Relation[] }) {
  if (rows.length === 0) return null
  return (
    <InspectorSection title={title}>
      <ul className={classes.links} aria-label={title}>
        {rows.map(({ place, text, note }) => (
          <li key={place.id}>
            <Button variant="link" onClick={() => jumpTo(place)}>
              {text}
            </Button>
            {note === '' ? null : <span className={classes.note}>{note}</span>}
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
