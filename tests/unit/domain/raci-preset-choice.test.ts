import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { suggestedPresets } from '#domain/raci-preset-choice.ts'

function suggested(engineers: number | null, onCallModel: string | null) {
  return suggestedPresets(catalog, { engineers, onCallModel }).map(({ preset, reason }) => `${preset.slug}: ${reason}`)
}

it('goes by size up to 50 engineers, above by the on-call model and then by size', () => {
  expect(suggested(50, 'sre-primary')).toEqual(['one-team-two-roles: 50 engineers in scope'])
  expect(suggested(180, 'sre-primary')).toEqual([
    'sre-first-on-call: the on-call model is “SRE first, service team second”',
    'product-managed-platform-matrix: 180 engineers in scope',
  ])
  expect(suggested(900, null)).toEqual(['federated-platforms-matrix: 900 engineers in scope'])
  expect(suggested(null, 'service-primary')).toEqual([
    'service-team-first-on-call: the on-call model is “Service team first, SRE advises”',
  ])
})

it('suggests nothing while neither is known', () => {
  expect(suggested(null, null)).toEqual([])
  expect(suggestedPresets(catalog, undefined)).toEqual([])
})
