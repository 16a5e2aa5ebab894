import type { ComponentType } from 'react'
import { WallTab } from './wall/wall-tab.tsx'

/** A part of the stage; it brings its own toolbar and inspector. */
interface KpiTab {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly Content: ComponentType
}

export const kpiTabs: readonly KpiTab[] = [
  {
    id: 'wall',
    title: 'Wall',
    purpose: 'Where every KPI stands, and why. A card opens its readings, trend and parts.',
    Content: WallTab,
  },
]
