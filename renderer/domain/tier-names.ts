import type { Choice } from './field.ts'
import { serviceTiers, type ServiceTier } from './service.ts'

/**
 * The tiers as the client calls them, for lists and cells: "1 Gold". The number leads, unless the name says it itself
 * ("Tier 1"); a tier without a name of its own keeps the usual words. Labels always differ. The usual words and the bare name
 * are understood as well.
 */
export function tierChoices(names: readonly string[]): readonly Choice[] {
  const known = choicesByNames.get(names)
  if (known) return known
  const bare = serviceTiers.map(({ label, value }) => labelOf(names, value, false) ?? label)
  const distinct = new Set(bare.map((label) => label.toLowerCase())).size === serviceTiers.length
  const choices = serviceTiers.map(({ value, label }, index) => {
    const own = labelOf(names, value, !distinct)
    return own === null ? { value, label } : { value, label: own, aliases: [nameOf(names, index), label] }
  })
  choicesByNames.set(names, choices)
  return choices
}

/** A tier inside a sentence: "tier 1", or "tier 1 (Gold)" where the client has a name for it. */
export function tierInWords(tier: ServiceTier, names: readonly string[]): string {
  const name = nameOf(names, tier - 1)
  return name === '' || saysNumber(name, tier) ? name || `tier ${tier}` : `tier ${tier} (${name})`
}

/** A tier as the name of a bar or a filter: "Tier 1", or what the client calls it. */
export function tierTitle(tier: ServiceTier | null, names: readonly string[]): string {
  return tier === null ? 'Tier unknown' : (labelOf(names, tier, false) ?? `Tier ${tier}`)
}

/** Names are kept as one list in the profile, replaced whole when one changes. */
const choicesByNames = new WeakMap<readonly string[], readonly Choice[]>()

function labelOf(names: readonly string[], tier: ServiceTier, numbered: boolean): string | null {
  const name = nameOf(names, tier - 1)
  if (name === '') return null
  return saysNumber(name, tier) && !numbered ? name : `${tier} ${name}`
}

function nameOf(names: readonly string[], index: number): string {
  return (names[index] ?? '').replace(/\s+/g, ' ').trim()
}

function saysNumber(name: string, tier: ServiceTier): boolean {
  return new RegExp(`(?<!\\d)${tier}(?!\\d)`).test(name)
}
