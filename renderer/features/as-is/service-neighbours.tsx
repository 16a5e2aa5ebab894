import { tierNamesOf } from '#domain/client-words.ts'
import { serviceNeighbours, type Need } from '#domain/service-graph.ts'
import type { Service } from '#domain/service.ts'
import { tierInWords } from '#domain/tier-names.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './service-inspector.module.css'

/** What the service leans on and what leans on it, by name and tier. */
export function ServiceNeighbours({ service }: { readonly service: Service }) {
  const services = useDocument((document) => document.services.rows)
  const { needs, usedBy } = serviceNeighbours(services, service)
  const users = usedBy.map((user) => ({ name: user.name, service: user }))
  return (
    <>
      {needs.length > 0 ? (
        <InspectorSection title={`Depends on ${needs.length}`}>
          <Names names={needs} />
        </InspectorSection>
      ) : null}
      {users.length > 0 ? (
        <InspectorSection title={`Used by ${users.length}`}>
          <Names names={users} />
        </InspectorSection>
      ) : null}
    </>
  )
}

const shownNames = 30

function Names({ names }: { readonly names: readonly Need[] }) {
  const tierNames = useDocument(tierNamesOf)
  return (
    <ul className={classes.names}>
      {names.slice(0, shownNames).map(({ name, service }) => (
        <li key={service?.id ?? name}>
          {service === null ? (
            <>
              {name} <span className={classes.dimmed}>not in the inventory</span>
            </>
          ) : (
            <>
              <Button variant="link" onClick={() => jumpTo({ stage: 'as-is', table: 'services', id: service.id })}>
                {name}
              </Button>{' '}
              <span className={classes.dimmed}>
                {service.tier === null ? 'tier unknown' : tierInWords(service.tier, tierNames)}
              </span>
            </>
          )}
        </li>
      ))}
      {names.length > shownNames ? <li className={classes.dimmed}>and {names.length - shownNames} more</li> : null}
    </ul>
  )
}
