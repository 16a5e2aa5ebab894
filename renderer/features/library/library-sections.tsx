import { catalog } from '#catalog/catalog.ts'
import type { CatalogList } from '#catalog/catalog-lists.ts'
import type { CatalogEntry } from '#domain/catalog-entry.ts'
import type { ComponentType } from 'react'
import {
  NotesSection,
  PrinciplesSection,
  SelfCheckSection,
  StepsSection,
  WarningsSection,
} from './boundary-sections.tsx'
import { CapabilitySection } from './capability-section.tsx'
import { GovernanceSection } from './governance-section.tsx'
import { InterviewsSection } from './interviews-section.tsx'
import { KpiSection } from './kpi-section.tsx'
import { entryKey } from './library-context.ts'
import { EnvironmentSection, OrganisationSection } from './organisation-sections.tsx'
import { LeaderSection, SkillsSection, StakeholdersSection } from './people-sections.tsx'
import { DeliverablesSection, MilestonesSection } from './plan-sections.tsx'
import { RaciSection } from './raci-section.tsx'
import { ToolsSection } from './tools-section.tsx'
import {
  AiImpactSection,
  DecisionRightsSection,
  ResponsibilitiesSection,
  RisksSection,
  RoutinesSection,
} from './work-sections.tsx'

export interface LibrarySection {
  readonly slug: string
  readonly title: string
  /** Where the content comes from and what it is for, in one line. */
  readonly purpose: string
  /** The lists whose entries it shows and counts. */
  readonly lists: readonly CatalogList[]
  readonly Content: ComponentType
}

/** The order follows the work: the line, how it is measured and reached, then what surrounds it. */
export const librarySections: readonly LibrarySection[] = [
  {
    slug: 'principles',
    title: 'Principles',
    purpose: 'What the line between SRE and Platform is, and what it is drawn for.',
    lists: ['principles', 'collaboration', 'successMarks'],
    Content: PrinciplesSection,
  },
  {
    slug: 'raci',
    title: 'RACI template',
    purpose: '16 items by 5 roles, each letter as the template gives it, and the presets made from it.',
    lists: ['raciItems', 'raciPresets'],
    Content: RaciSection,
  },
  {
    slug: 'kpis',
    title: 'KPI library',
    purpose: 'Every indicator with its formula and each source’s own target.',
    lists: ['targetRules', 'kpis'],
    Content: KpiSection,
  },
  {
    slug: 'steps',
    title: 'Migration steps',
    purpose: 'From the As-Is to the boundary that is wanted.',
    lists: ['steps'],
    Content: StepsSection,
  },
  {
    slug: 'self-check',
    title: 'Self-check',
    purpose: 'Is the line drawn and kept, and what would prove it?',
    lists: ['selfCheck'],
    Content: SelfCheckSection,
  },
  {
    slug: 'capability',
    title: 'Capability rubrics',
    purpose: 'What one would see at each level of the platform and of reliability practice.',
    lists: ['rubrics', 'capabilities'],
    Content: CapabilitySection,
  },
  {
    slug: 'warnings',
    title: 'Anti-patterns and early warnings',
    purpose: 'How the boundary goes wrong, and the first signs of it.',
    lists: ['antiPatterns', 'earlyWarnings'],
    Content: WarningsSection,
  },
  {
    slug: 'governance',
    title: 'Governance',
    purpose: 'The example error budget policy, the postmortem and the release safety valves.',
    lists: ['errorBudgetPolicy', 'postmortemChecklist', 'safetyValves'],
    Content: GovernanceSection,
  },
  {
    slug: 'organisation',
    title: 'Organisation',
    purpose: 'Patterns by scale, on-call models, and how the work shifts with the company.',
    lists: ['orgPatterns', 'onCallModels', 'roleVariants'],
    Content: OrganisationSection,
  },
  {
    slug: 'interviews',
    title: 'Interviews',
    purpose:
      'Prompts for the assessment; prompts, exercises, signals and a weighted scorecard for hiring on both sides.',
    lists: [
      'assessmentPrompts',
      'interviewAssessments',
      'interviewPrompts',
      'caseExercises',
      'candidateSignals',
      'scorecard',
    ],
    Content: InterviewsSection,
  },
  {
    slug: 'milestones',
    title: 'Milestones',
    purpose: 'What should be true after 30, 60 and 90 days, 6 and 12 months, and later.',
    lists: ['milestones'],
    Content: MilestonesSection,
  },
  {
    slug: 'deliverables',
    title: 'Deliverables',
    purpose: 'What a working reliability and platform organisation has on paper and in use.',
    lists: ['deliverables'],
    Content: DeliverablesSection,
  },
  {
    slug: 'skills',
    title: 'Skills',
    purpose: 'What the people need to know, by importance.',
    lists: ['skills'],
    Content: SkillsSection,
  },
  {
    slug: 'tools',
    title: 'Tools',
    purpose: 'What a modern cloud organisation commonly runs.',
    lists: ['toolCategories'],
    Content: ToolsSection,
  },
  {
    slug: 'stakeholders',
    title: 'Stakeholders',
    purpose: 'Whom to talk to, and what each one wants to know.',
    lists: ['stakeholders'],
    Content: StakeholdersSection,
  },
  {
    slug: 'decision-rights',
    title: 'Decision rights',
    purpose: 'What the leader of both sides usually decides, with whom, and where things escalate.',
    lists: ['decisionRights', 'escalations'],
    Content: DecisionRightsSection,
  },
  {
    slug: 'responsibilities',
    title: 'Responsibilities',
    purpose: 'The twenty core responsibilities that the two sides share out.',
    lists: ['responsibilities'],
    Content: ResponsibilitiesSection,
  },
  {
    slug: 'routines',
    title: 'Routines',
    purpose: 'What happens every day, week, month and quarter, and in an incident.',
    lists: ['routines'],
    Content: RoutinesSection,
  },
  {
    slug: 'risks',
    title: 'Risks',
    purpose: 'What makes the work hard, and what is lost when it fails.',
    lists: ['risks'],
    Content: RisksSection,
  },
  {
    slug: 'automation-and-ai',
    title: 'Automation and AI',
    purpose: 'What moves to machines and what does not.',
    lists: ['aiImpact'],
    Content: AiImpactSection,
  },
  {
    slug: 'environment',
    title: 'Typical environment',
    purpose: 'A picture to hold the As-Is against.',
    lists: ['environmentTraits'],
    Content: EnvironmentSection,
  },
  {
    slug: 'leader',
    title: 'Leader profile',
    purpose: 'Who fills the seat that answers for both sides.',
    lists: ['leaderProfile'],
    Content: LeaderSection,
  },
  {
    slug: 'notes',
    title: 'Source notes',
    purpose: 'Where the sources are flawed or disagree. Nothing here was silently mended.',
    lists: ['notes'],
    Content: NotesSection,
  },
]

/** The section that shows the entries of a list; roles and RACI groups are the head of the matrix. */
export function sectionOf(list: CatalogList): LibrarySection {
  const shown = list === 'roles' || list === 'raciGroups' ? 'raciItems' : list
  const section = librarySections.find((each) => each.lists.includes(shown))
  if (!section) throw new Error(`No library section shows the list ${list}`)
  return section
}

/** How many entries a section shows, of those that match; null matches all. */
export function countIn(section: LibrarySection, matches: ReadonlySet<string> | null): number {
  return section.lists.reduce((sum, list) => {
    const content: CatalogEntry | readonly CatalogEntry[] = catalog[list]
    const entries = 'slug' in content ? [content] : content
    return sum + entries.filter(({ slug }) => matches?.has(entryKey({ list, slug })) ?? true).length
  }, 0)
}
