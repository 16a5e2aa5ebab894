import type { ComponentType } from 'react'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { AgendaTab } from './agenda-tab.tsx'
import { CompareTab } from './compare-tab.tsx'
import { DecisionRightsTab } from './decision-rights-tab.tsx'
import { ConfirmButton } from './inventory-dialog.tsx'
import { LoadTab } from './load-tab.tsx'
import { MatrixTab } from './matrix-tab.tsx'
import { ProposalsTab } from './proposals-tab.tsx'
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
    Content: () => <MatrixTab layer={asIs} trail={<ConfirmButton />} />,
  },
  {
    id: 'proposals',
    title: 'Proposals',
    purpose: 'What each stakeholder would have. A proposal may speak of a few items only.',
    Content: ProposalsTab,
  },
  {
    id: 'compare',
    title: 'Compare',
    purpose: 'What differs between two layers, and where the proposals are furthest apart.',
    Content: CompareTab,
  },
  {
    id: 'agenda',
    title: 'Agenda',
    purpose: 'What is left to settle, most disputed first. A decision is recorded where it is taken.',
    Content: AgendaTab,
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

/** The tab that shows a layer: each of the two fixed ones has its own, proposals share one. */
export function tabOfLayer(layer: RaciLayer): string {
  return layer === toBe || layer === asIs ? layer : 'proposals'
}
