import { tierNamesOf } from '#domain/client-words.ts'
import { choiceLabel } from '#domain/field.ts'
import { tierChoices } from '#domain/tier-names.ts'
import { useDocument } from '#store/document-context.tsx'
import { CitedEvidence } from '#tables/cited-evidence.tsx'
import { RowInspector, type FactGroup } from '#tables/row-inspector.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { ServiceNeighbours } from './service-neighbours.tsx'

const facts: readonly FactGroup[] = [
  {
    title: 'What it is',
    fields: ['tier', 'lifecycle', 'system', 'runtime', 'goldenPath', 'monthlyCost', 'tags', 'source'],
  },
  { title: 'Who answers for it', fields: ['ownerTeam', 'onCallTeam', 'onCallModel'] },
  { title: 'Objective', fields: ['sloState', 'objective', 'sloWindow', 'sliType', 'budgeting', 'alerting'] },
  { title: 'Operation', fields: ['runbook', 'dashboards', 'telemetry', 'sev1', 'sev2'] },
  { title: 'Recovery', fields: ['rto', 'rpo', 'drTest', 'drResult'] },
]

const texts = ['description', 'notes'] as const

export function ServiceInspector({ id }: { readonly id: string | null }) {
  const tiers = tierChoices(useDocument(tierNamesOf))
  return (
    <RowInspector
      table="services"
      id={id}
      facts={facts}
      texts={texts}
      hint="Select a service to read all of it here: description, findings with their reasons, the evidence it rests on, what it depends on and where it came from."
      subtitle={(service) => choiceLabel(tiers, service.tier) ?? 'Tier unknown'}
    >
      {(service) => (
        <>
          <ServiceNeighbours service={service} />
          <InspectorSection title="Evidence">
            <CitedEvidence of={{ table: 'services', id: service.id }} />
          </InspectorSection>
        </>
      )}
    </RowInspector>
  )
}
