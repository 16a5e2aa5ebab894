import { TextList, TextLists } from './text-list.tsx'

const authorities = {
  independent: 'Decides alone',
  shared: 'Decides together with others',
  'team-or-architecture': 'Needs the team or an architecture review',
  executive: 'Needs an executive',
  budget: 'Budget',
  architecture: 'Architecture',
  vendor: 'Vendors',
  hiring: 'Hiring',
  compliance: 'Compliance',
} as const

const responsibilityGroups = {
  strategic: 'Strategic',
  operational: 'Operational',
  technical: 'Technical',
  'cross-functional': 'Across functions',
  governance: 'Governance, compliance and quality',
  leadership: 'Leadership',
} as const

const rhythms = {
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  'monthly-or-quarterly': 'Monthly or quarterly',
  incident: 'In an incident',
} as const

const riskGroups = {
  challenge: 'Challenges',
  bottleneck: 'Bottlenecks',
  underperformance: 'Why leaders underperform',
  'business-risk': 'What the business risks',
} as const

const impactGroups = {
  automatable: 'What machines can take over',
  human: 'What stays with people',
  shift: 'What changes in 2 to 5 years',
  expectation: 'What is newly expected',
} as const

export function DecisionRightsSection() {
  return (
    <>
      <TextLists list="decisionRights" groups={authorities} groupOf={(right) => right.authority}>
        {(right) => <p>{right.text}</p>}
      </TextLists>
      <TextList list="escalations" title="Escalation">
        {(escalation) => <p>{escalation.text}</p>}
      </TextList>
    </>
  )
}

export function ResponsibilitiesSection() {
  return (
    <TextLists list="responsibilities" groups={responsibilityGroups} groupOf={(responsibility) => responsibility.group}>
      {(responsibility) => <p>{responsibility.text}</p>}
    </TextLists>
  )
}

export function RoutinesSection() {
  return (
    <>
      <TextLists
        list="routines"
        groups={rhythms}
        groupOf={(routine) => (routine.kind === 'work' ? routine.rhythm : 'meeting')}
      >
        {(routine) => <p>{routine.text}</p>}
      </TextLists>
      <TextList list="routines" title="Recurring meetings" where={(routine) => routine.kind === 'meeting'}>
        {(routine) => <p>{routine.text}</p>}
      </TextList>
    </>
  )
}

export function RisksSection() {
  return (
    <TextLists list="risks" groups={riskGroups} groupOf={(risk) => risk.group}>
      {(risk) => <p>{risk.text}</p>}
    </TextLists>
  )
}

export function AiImpactSection() {
  return (
    <TextLists list="aiImpact" groups={impactGroups} groupOf={(impact) => impact.group}>
      {(impact) => <p>{impact.text}</p>}
    </TextLists>
  )
}
