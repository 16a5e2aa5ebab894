import type { CatalogRaciPreset } from './catalog-raci.ts'
import type { Catalog } from './catalog.ts'
import { sizeOf, type Engagement } from './engagement.ts'

/** A preset that fits the profile, and why. */
export interface SuggestedPreset {
  readonly preset: CatalogRaciPreset
  readonly reason: string
}

/**
 * The presets made for the engagement's size and on-call model, the best first. One team for both sides leaves no room
 * for an engagement model; above that size the on-call model says more about letters than the size does.
 */
export function suggestedPresets(
  catalog: Catalog,
  profile: Pick<Engagement, 'engineers' | 'onCallModel'> | undefined,
): readonly SuggestedPreset[] {
  if (!profile) return []
  const { engineers, onCallModel } = profile
  const size = sizeOf(engineers)
  const bySize = catalog.raciPresets
    .filter((preset) => preset.size !== null && preset.size === size)
    .map((preset) => ({ preset, reason: `${engineers} engineers in scope` }))
  const model = catalog.onCallModels.find(({ slug }) => slug === onCallModel)
  const byModel = catalog.raciPresets
    .filter((preset) => model && preset.onCallModel === model.slug)
    .map((preset) => ({ preset, reason: `the on-call model is “${model?.name ?? ''}”` }))
  return size === 'small' ? bySize : [...byModel, ...bySize]
}
