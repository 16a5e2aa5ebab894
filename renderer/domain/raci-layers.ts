import { findRow, type EngagementDocument } from './document.ts'
import { asIs, toBe, type RaciLayer } from './raci.ts'

/** A layer and what people call it. */
export interface NamedLayer {
  readonly id: RaciLayer
  readonly name: string
}

/** To-Be and As-Is, then the proposals in their order. */
export function layersOf(document: Pick<EngagementDocument, 'proposals'>): readonly NamedLayer[] {
  return [
    ...fixedLayers,
    ...document.proposals.rows.map(({ id, name }) => ({ id, name: name.trim() || namelessProposal })),
  ]
}

export function layerName(document: EngagementDocument, layer: RaciLayer): string {
  const fixed = fixedLayers.find(({ id }) => id === layer)
  return fixed?.name ?? (findRow(document, 'proposals', layer)?.name.trim() || namelessProposal)
}

const fixedLayers: readonly NamedLayer[] = [
  { id: toBe, name: 'To-Be' },
  { id: asIs, name: 'As-Is' },
]

const namelessProposal = 'Proposal without a name'
