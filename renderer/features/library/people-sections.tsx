import { capital } from './capital.ts'
import { Facts } from './entry.tsx'
import { TextList, TextLists } from './text-list.tsx'

const technicalGroups = {
  'must-have': 'Must have',
  'good-to-have': 'Good to have',
  advanced: 'Advanced, what sets a leader apart',
  emerging: 'Emerging, 2 to 5 years ahead',
} as const

const stakeholderGroups = {
  internal: 'Internal',
  external: 'External',
  peer: 'Peers',
  upstream: 'Upstream: what the work depends on',
  downstream: 'Downstream: who depends on the work',
} as const

const profileGroups = {
  scope: 'Scope',
  experience: 'Experience',
  certification: 'Certificates',
  background: 'Background',
  leadership: 'Leadership shown',
  feeder: 'Before',
  next: 'After',
  adjacent: 'To the side',
  promotion: 'For promotion',
  phase: 'How the job changes',
} as const

export function SkillsSection() {
  return (
    <>
      <TextLists
        list="skills"
        groups={technicalGroups}
        groupOf={(skill) => skill.group}
        meta={(skill) => [capital(skill.importance ?? ''), skill.remark.toLowerCase()].filter(Boolean).join(', ')}
      >
        {(skill) => (
          <Facts
            facts={[
              { label: 'Takes in', value: skill.covers },
              { label: 'Used for', value: skill.use },
            ]}
          />
        )}
      </TextLists>
      <TextList list="skills" title="Soft skills" where={(skill) => skill.group === 'soft'}>
        {(skill) => (
          <Facts
            facts={[
              { label: 'Why', value: skill.covers },
              { label: 'How it shows', value: skill.use },
              { label: 'When strong', value: skill.strong },
            ]}
          />
        )}
      </TextList>
    </>
  )
}

export function StakeholdersSection() {
  return (
    <TextLists list="stakeholders" groups={stakeholderGroups} groupOf={(stakeholder) => stakeholder.group}>
      {(stakeholder) => <p>{stakeholder.interest}</p>}
    </TextLists>
  )
}

export function LeaderSection() {
  return (
    <TextLists list="leaderProfile" groups={profileGroups} groupOf={(fact) => fact.group}>
      {(fact) => <p>{fact.text}</p>}
    </TextLists>
  )
}
