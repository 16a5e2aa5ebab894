import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareServiceFindings, serviceFindings } from '#domain/service-findings.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument } from '#tests/support/test-store.ts'

/** A tier-1 service with nothing to complain about. */
const sound: Partial<Service> = {
  name: 'checkout',
  tier: 1,
  lifecycle: 'production',
  ownerTeam: 'team-pay',
  onCallTeam: 'team-sre',
  onCallModel: 'sre-primary',
  sloState: 'used',
  sev1: 2,
}

describe('serviceFindings', () => {
  it.each<[string, Partial<Service>, readonly string[]]>([
    ['nothing is wrong', {}, []],
    ['SVC-1 no objective, tier 1; SVC-5 as there were Sev1', { sloState: 'none' }, ['SVC-1 high', 'SVC-5 high']],
    ['SVC-1 no objective, tier 2', { sloState: 'none', tier: 2 }, ['SVC-1 medium']],
    ['an unknown objective is no missing one', { sloState: null }, []],
    ['tier 3 needs no objective', { sloState: 'none', tier: 3 }, []],
    ['SVC-2 no owner, critical', { ownerTeam: null }, ['SVC-2 high']],
    ['SVC-2 no owner, internal', { ownerTeam: null, tier: 4 }, ['SVC-2 medium']],
    ['SVC-3 no team on call', { onCallTeam: null }, ['SVC-3 high']],
    ['SVC-3 a model of none', { onCallModel: 'none', tier: 2 }, ['SVC-3 medium']],
    ['an experiment needs nobody on call', { onCallTeam: null, lifecycle: 'experimental' }, []],
    ['tier 3 needs nobody on call', { onCallTeam: null, tier: 3 }, []],
    ['SVC-4 tier unknown', { tier: null, sloState: 'none', onCallTeam: null }, ['SVC-4 low']],
    ['SVC-5 Sev1 and an objective that decides nothing', { sloState: 'measured' }, ['SVC-5 high']],
    ['no Sev1, no SVC-5', { sloState: 'measured', sev1: 0 }, []],
    ['Sev1 not counted, no SVC-5', { sloState: 'measured', sev1: null }, []],
  ])('%s', (_title, patch, expected) => {
    const document = buildDocument({ services: [{ ...sound, ...patch }] })
    expect(serviceFindings(document).map((finding) => `${finding.rule} ${finding.severity}`)).toEqual(expected)
  })

  it('says where to look and how many incidents there were', () => {
    const document = buildDocument({ services: [{ ...sound, sloState: 'defined' }] })
    expect(serviceFindings(document)).toEqual([
      {
        rule: 'SVC-5',
        id: 'SVC-5/services-1',
        severity: 'high',
        title: 'checkout: 2 Sev1 last quarter, objective not used in decisions',
        detail: 'Put the service under the error budget policy.',
        place: { stage: 'as-is', table: 'services', id: 'services-1', field: 'sloState' },
      },
    ])
  })

  it('SVC-6 reports every later row whose name was there, ignoring case and blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('cart', 'Cart ', 'search', '', ' ', 'SEARCH', 'pay')), (names) => {
        const document = buildDocument({ services: names.map((name) => ({ ...sound, name })) })
        const keys = names.map((name) => name.trim().toLowerCase())
        const twice = keys.flatMap((key, at) =>
          key !== '' && keys.indexOf(key) < at ? [`SVC-6/services-${at + 1}`] : [],
        )
        expect(serviceFindings(document).map((finding) => finding.id)).toEqual(twice)
      }),
    )
  })
})

describe('prepareServiceFindings', () => {
  const services = Array.from({ length: 4_500 }, (_, at) => ({
    ...sound,
    name: `s${at % 4_000}`,
    ownerTeam: at % 3 === 0 ? null : 'team-pay',
    dependencies: [`s${at + 1}`, 'gone'],
  }))

  it('does the work in bits of two thousand services, and the findings are those found at once', () => {
    const expected = serviceFindings(buildDocument({ services }))
    const document = buildDocument({ services })
    expect([...prepareServiceFindings(document)]).toHaveLength(3 + 3)
    expect(serviceFindings(document)).toEqual(expected)
  })
})
