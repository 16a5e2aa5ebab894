import type { ComponentType } from 'react'
import { BaselineTab } from './baseline-tab.tsx'
import { CalculatorsTab } from './calculators/calculators-tab.tsx'
import { EventsTab } from './events/events-tab.tsx'
import { KpiFindingsTab } from './kpi-findings-tab.tsx'
import { KpiLibraryTab } from './kpi-library.tsx'
import type { KpiTabProps } from './kpi-view.ts'
import { ReadingsTab } from './readings-tab.tsx'
import { TargetsTab } from './targets-tab.tsx'
import { WallTab } from './wall/wall-tab.tsx'

/** A part of the stage; it brings its own toolbar and inspector. */
interface KpiTab {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly Content: ComponentType<KpiTabProps>
}

export const kpiTabs: readonly KpiTab[] = [
  {
    id: 'wall',
    title: 'Wall',
    purpose: 'Where every KPI stands, and why. A card opens its readings, trend and parts.',
    Content: WallTab,
  },
  {
    id: 'baseline',
    title: 'Baseline',
    purpose: 'The indicators that will tell whether the line holds: owner, baseline, target, definition.',
    Content: BaselineTab,
  },
  {
    id: 'readings',
    title: 'Readings',
    purpose: 'What was measured, on which day, over which time, for whom, and how far it can be trusted.',
    Content: ReadingsTab,
  },
  {
    id: 'targets',
    title: 'Targets',
    purpose: 'What each KPI is to reach by when. Its own target holds where no milestone says otherwise.',
    Content: TargetsTab,
  },
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
  {
    id: 'library',
    title: 'Choose KPIs',
    purpose: 'Every indicator of the library with the targets its sources give, and indicators of your own.',
    Content: KpiLibraryTab,
  },
  {
    id: 'findings',
    title: 'Findings',
    purpose: 'What the rules find in the KPIs and their readings.',
    Content: KpiFindingsTab,
  },
]
