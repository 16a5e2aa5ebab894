import type { ComponentType } from 'react'
import { EventsTab } from './events/events-tab.tsx'

/** A part of the stage; it brings its own toolbar and inspector. */
interface KpiTab {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly Content: ComponentType
}

export const kpiTabs: readonly KpiTab[] = [
  {
    id: 'events',
    title: 'Events',
    purpose: 'What the tools recorded: deployments, incidents and changes, and the figures that are counted from them.',
    Content: EventsTab,
  },
]
