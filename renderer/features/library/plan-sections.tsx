import { Bullets } from './entry.tsx'
import { TextList, TextLists } from './text-list.tsx'

const deliverableGroups = {
  reliability: 'Reliability and operations',
  platform: 'Platform',
  governance: 'Governance and compliance',
  people: 'People and leadership',
} as const

const horizons = {
  '30-days': '30 days',
  '60-days': '60 days',
  '90-days': '90 days',
  '6-months': '6 months',
  '12-months': '12 months',
  '18-36-months': '18 to 36 months',
} as const

export function MilestonesSection() {
  return (
    <TextList list="milestones" title="From the first day" meta={(milestone) => horizons[milestone.horizon]}>
      {(milestone) => <Bullets items={milestone.outcomes} />}
    </TextList>
  )
}

export function DeliverablesSection() {
  return (
    <TextLists list="deliverables" groups={deliverableGroups} groupOf={(deliverable) => deliverable.group}>
      {(deliverable) => <p>{deliverable.text}</p>}
    </TextLists>
  )
}
