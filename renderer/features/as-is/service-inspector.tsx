import { useMemo } from 'react'
import { serviceTiers, type Service } from '#domain/service.ts'
import { sameName } from '#domain/field-text.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { RowInspector } from '#tables/row-inspector.tsx'
import { Button } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './service-inspector.module.css'

const facts = [
  'tier',
  'lifecycle',
  'system',
  'ownerTeam',
  'onCallTeam',
  'sloState',
  'objective',
  'onCallModel',
  'goldenPath',
  'runtime',
  'runbook',
  'sev1',
  'sev2',
  'tags',
  'source',
] as const

const texts = ['description', 'notes'] as const

export function ServiceInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="services"
      id={id}
      facts={facts}
      texts={texts}
      hint="Select a service to read all of it here: description, findings with their reasons, what it depends on and where it came from."
      subtitle={(service) => serviceTiers.find((tier) => tier.value === service.tier)?.label ?? 'Tier unknown'}
    >
      {(service) => <Neighbours service={service} />}
    </RowInspector>
  )
}

/** What the service leans on and what leans on it, by name. */
function Neighbours({ service }: { readonly service: Service }) {
  const services = useDocument((document) => document.services.rows)
  const neighbours = useMemo(() => {
    const byName = new Map(services.map((each) => [each.name.trim().toLowerCase(), each.id]))
    return {
      needs: service.dependencies.map((name) => ({ name, id: byName.get(name.trim().toLowerCase()) ?? null })),
      usedBy: services
        .filter((each) => each.dependencies.some((name) => sameName(name, service.name)))
        .map((each) => ({ name: each.name, id: each.id })),
    }
  }, [services, service])
  return (
    <>
      {neighbours.needs.length > 0 ? (
        <InspectorSection title="Depends on">
          <Names names={neighbours.needs} />
        </InspectorSection>
      ) : null}
      {neighbours.usedBy.length > 0 ? (
        <InspectorSection title={`Used by ${neighbours.usedBy.length}`}>
          <Names names={neighbours.usedBy} />
        </InspectorSection>
      ) : null}
    </>
  )
}

const shownNames = 30

function Names({ names }: { readonly names: readonly { readonly name: string; readonly id: string | null }[] }) {
  return (
    <ul className={classes.names}>
      {names.slice(0, shownNames).map(({ name, id }) => (
        <li key={id ?? name}>
          {id === null ? (
            <>
              {name} <span className={classes.dimmed}>not in the inventory</span>
            </>
          ) : (
            <Button variant="link" onClick={() => jumpTo({ stage: 'as-is', table: 'services', id })}>
              {name}
            </Button>
          )}
        </li>
      ))}
      {names.length > shownNames ? <li className={classes.dimmed}>and {names.length - shownNames} more</li> : null}
    </ul>
  )
}
