import type { ComponentType } from 'react'
import type { EngagementDocument, TableName } from '#domain/document.ts'
import { CapabilityTab } from './capability/capability-tab.tsx'
import { EvidenceTab } from './evidence/evidence-tab.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { InterviewsTab } from './interviews/interviews-tab.tsx'
import { SelfCheckTab } from './self-check-tab.tsx'
import { ServicesTab } from './services-tab.tsx'
import { SummaryTab } from './summary/summary-tab.tsx'
import { ToilTab } from './toil/toil-tab.tsx'
import { ToolsTab } from './tools/tools-tab.tsx'
import type { AsIsTabProps } from './as-is-view.ts'

/** A part of the stage; it brings its own toolbar and inspector. */
interface AsIsTab {
  readonly id: string
  readonly title: string
  /** Tables whose rows it shows: a jump to one of them opens it. */
  readonly tables: readonly TableName[]
  /** The number beside the title. */
  readonly count?: (document: EngagementDocument) => number
  readonly Content: ComponentType<AsIsTabProps>
}

export const asIsTabs: readonly AsIsTab[] = [
  { id: 'summary', title: 'Summary', tables: [], Content: SummaryTab },
  {
    id: 'services',
    title: 'Services',
    tables: ['services'],
    count: ({ services }) => services.rows.length,
    Content: ServicesTab,
  },
  {
    id: 'toil',
    title: 'Toil',
    // A finding about a team is about its toil.
    tables: ['toil', 'teams'],
    count: ({ toil }) => toil.rows.length,
    Content: ToilTab,
  },
  { id: 'tools', title: 'Tools', tables: ['tools'], count: ({ tools }) => tools.rows.length, Content: ToolsTab },
  { id: 'capability', title: 'Capability', tables: ['capabilities'], Content: CapabilityTab },
  { id: 'self-check', title: 'Self-check', tables: ['answers'], Content: SelfCheckTab },
  {
    id: 'interviews',
    title: 'Interviews',
    tables: ['interviews', 'interviewNotes'],
    count: ({ interviews }) => interviews.rows.length,
    Content: InterviewsTab,
  },
  {
    id: 'evidence',
    title: 'Evidence',
    tables: ['evidence', 'requests'],
    count: ({ evidence }) => evidence.rows.length,
    Content: EvidenceTab,
  },
  { id: 'findings', title: 'Findings', tables: ['issues'], Content: FindingsTab },
]
