import type { ComponentType } from 'react'
import { asIs, toBe } from '#domain/raci.ts'
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
    id: 'findings',
    title: 'Findings',
    purpose: 'What the rules find in matrix and decision rights.',
    Content: RaciFindingsTab,
  },
]
