import type { ComponentType } from 'react'
import { CalculatorsTab } from './calculators/calculators-tab.tsx'
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
  {
    id: 'calculators',
    title: 'Calculators',
    purpose: 'What follows from figures that are known already, each result with its formula.',
    Content: CalculatorsTab,
  },
]
