import { findRow, type EngagementDocument } from './document.ts'
import { nameOr } from './row-name.ts'
import { asIs, toBe, type RaciLayer } from './raci.ts'

/** A layer and what people call it. */
export interface NamedLayer {
  readonly id: RaciLayer
  readonly name: string
}

/** To-Be and As-Is, then the proposals in their order. */
export function layersOf(document: Pick<EngagementDocument, 'proposals'>): readonly NamedLayer[] {
  return [...fixedLayers, ...document.proposals.rows.map(({ id, name }) => ({ id, name: nameOr(name, 'Proposal') }))]
}

export function layerName(document: EngagementDocument, layer: RaciLayer): string {
  const fixed = fixedLayers.find(({ id }) => id === layer)
  return fixed?.name ?? nameOr(findRow(document, 'proposals', layer)?.name ?? '', 'Proposal')
}

const fixedLayers: readonly NamedLayer[] = [
  { id: toBe, name: 'To-Be' },
  { id: asIs, name: 'As-Is' },
]
