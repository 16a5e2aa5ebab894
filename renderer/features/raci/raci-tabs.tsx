import type { ComponentType } from 'react'
import { asIs, toBe } from '#domain/raci.ts'
import { DecisionRightsTab } from './decision-rights-tab.tsx'
import { LoadTab } from './load-tab.tsx'
import { MatrixTab } from './matrix-tab.tsx'
import { RaciFindingsTab } from './raci-findings-tab.tsx'

/** A part of the stage; it brings its own toolbar and inspector. */
interface RaciTab {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly Content: ComponentType
}

export const raciTabs: readonly RaciTab[] = [
  {
    id: toBe,
    title: 'To-Be',
    purpose: 'Who answers for what after the change. Exactly one role answers for each item.',
    Content: () => <MatrixTab layer={toBe} />,
  },
  {
    id: asIs,
    title: 'As-Is',
    purpose: 'Who answers for what today. Gaps and doubles are findings, not mistakes.',
    Content: () => <MatrixTab layer={asIs} />,
  },
  {
    id: 'decision-rights',
    title: 'Decision rights',
    purpose: 'Who decides what, up to which amount, and whom to call when that is not enough.',
    Content: DecisionRightsTab,
  },
  {
    id: 'load',
    title: 'Load',
    purpose: 'What each role carries, and how much of the work has to pass through it.',
    Content: LoadTab,
  },
  {
    id: 'findings',
    title: 'Findings',
    purpose: 'What the rules find in matrix and decision rights.',
    Content: RaciFindingsTab,
  },
]
