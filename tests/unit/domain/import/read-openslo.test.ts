import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentOf, emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { openSloWindow } from '#domain/import/openslo-window.ts'
import { newService, type Service } from '#domain/service.ts'
import { changesOf, compareCatalog, expectPlan, imported } from './import-context.ts'

const empty = emptyDocument()
const example = readFileSync('tests/fixtures/openslo/timeslices-slo.yaml', 'utf8')

function services(text: string, document: EngagementDocument = empty): readonly Service[] {
  return imported(expectPlan(compareCatalog(text, document)), document).services.rows
}

function problems(text: string, document: EngagementDocument = empty): string[] {
  return expectPlan(compareCatalog(text, document)).problems.map(({ place, message }) => `${place}: ${message}`)
}

type Object = Readonly<Record<string, unknown>>

/** JSON is YAML: one object a line. */
function yaml(...objects: readonly Object[]): string {
  return objects.map((each) => `--- ${JSON.stringify({ apiVersion: 'openslo/v1', ...each })}`).join('\n')
}

function slo(name: string, spec: Object): Object {
  return {
    kind: 'SLO',
    metadata: { name },
    spec: { service: 'cart', timeWindow: [{ duration: '28d' }], objectives: [{ target: 0.99 }], ...spec },
  }
}

describe('the example of OpenSLO', () => {
  it('becomes a service with its objective, window, method and indicator', () => {
    const [service, ...others] = services(example)
    expect(others).toEqual([])
    expect(service).toEqual({
      ...newService(service?.id ?? '', 1),
      name: 'web-availability',
      sloState: 'defined',
      objective: 99.5,
      sloWindow: 30,
      sliType: 'availability',
      budgeting: 'timeslices',
      source: 'openslo:web-availability',
    })
  })

  it('is told what was assumed', () => {
    expect(problems(example)).toEqual([
      'SLO service-availability, objectives: There are 2; the first, 99.5 %, is taken, and not 99 %.',
      'SLO service-availability, timeWindow: “1m” means minutes; in a window by the calendar it is taken for months of 30 days. Check it.',
    ])
  })

  it('changes nothing when it is imported again', () => {
    const document = imported(expectPlan(compareCatalog(example, empty)), empty)
    expect(changesOf(expectPlan(compareCatalog(example, document)), document)).toEqual([])
  })
})

describe('an SLO', () => {
  const cart = { ...newService('s1', 1), name: 'Cart', description: 'Ours', notes: 'Kept' }

  it('goes to the service of its name, and overrules no answer with less', () => {
    const document = documentOf({ services: [{ ...cart, sloState: 'used', objective: 99 }] })
    const [service] = services(yaml(slo('up', { description: 'x' })), document)
    expect(service).toEqual({
      ...cart,
      sloState: 'used',
      objective: 99,
      sloWindow: 28,
      source: '',
    })
  })

  it('corrects a service that is said to have none', () => {
    const document = documentOf({ services: [{ ...cart, sloState: 'none' }] })
    expect(services(yaml(slo('up', {})), document)[0]?.sloState).toBe('defined')
  })

  it.each([
    ['what a catalog calls it', { ...cart, name: 'Shopping', source: 'backstage:component:default/cart' }],
    ['the name the file shows', { ...cart, name: 'The cart' }],
  ])('finds its service by %s, and leaves it its name', (_what, known) => {
    const service = { kind: 'Service', metadata: { name: 'cart', displayName: 'The cart' } }
    const after = services(yaml(service, slo('up', {})), documentOf({ services: [known] }))
    expect(after).toEqual([{ ...known, sloState: 'defined', objective: 99, sloWindow: 28 }])
  })

  it('about availability is taken before others, which are named', () => {
    const text = yaml(slo('fast', { objectives: [{ target: 0.9 }] }), slo('cart-uptime', {}))
    expect(services(text)[0]).toMatchObject({ objective: 99, sliType: 'availability' })
    expect(problems(text)).toEqual([
      'SLO fast: A service holds one objective: that of “cart-uptime” is taken for cart, this one (90 %) is left out.',
    ])
  })

  it.each([
    [{ indicator: { metadata: { name: 'request-duration' } } }, 'latency'],
    [{ indicatorRef: 'fresh' }, 'freshness'],
    [{ description: 'Success rate of orders' }, 'availability'],
    [{ indicator: { metadata: { name: 'p99' } } }, 'latency'],
    [{ indicator: { metadata: { name: 'orders' } } }, null],
  ])('with %o measures %s', (spec, sliType) => {
    const indicator = { kind: 'SLI', metadata: { name: 'fresh', displayName: 'Staleness of prices' } }
    expect(services(yaml(indicator, slo('objective', spec)))[0]?.sliType).toBe(sliType)
  })

  it.each([
    [{ target: 0.9995 }, 99.95],
    [{ target: 1 }, 100],
    [{ targetPercent: 99.9 }, 99.9],
    [{ target: '0.999' }, 99.9],
  ])('with the objective %o reads as %d percent', (objective, percent) => {
    expect(services(yaml(slo('up', { objectives: [objective] })))[0]?.objective).toBe(percent)
  })

  it('that alerts on its burn rate says so, in place or by reference', () => {
    const condition = { kind: 'AlertCondition', metadata: { name: 'hot' }, spec: { condition: { kind: 'burnrate' } } }
    const policy = { kind: 'AlertPolicy', metadata: { name: 'page' }, spec: { conditions: [{ conditionRef: 'hot' }] } }
    const referring = yaml(condition, policy, slo('up', { alertPolicies: ['page'] }))
    const inPlace = yaml(slo('up', { alertPolicies: [{ kind: 'AlertPolicy', spec: { conditions: [condition] } }] }))
    for (const text of [referring, inPlace]) expect(services(text)[0]?.alerting).toBe('burn-rate')
    expect(services(yaml(slo('up', { alertPolicies: ['page'] })))[0]?.alerting).toBeNull()
  })

  it('stands beside other objects, which are counted', () => {
    const plan = expectPlan(
      compareCatalog(
        yaml({ kind: 'DataSource', metadata: { name: 'd' } }, slo('up', {})) + '\n--- {kind: Component}',
        empty,
      ),
    )
    expect(plan.preview.ignored).toEqual([
      { what: 'DataSource', count: 1, why: 'Demarc does not store where measurements come from.' },
      {
        what: 'Component (no API version)',
        count: 1,
        why: 'It is no object of OpenSLO. Import it from a file of its own.',
      },
    ])
  })
})

describe('the window of an SLO', () => {
  it.each([
    [{ timeWindow: [{ duration: '28d' }] }, 28, null],
    [{ timeWindow: [{ duration: '4w', isRolling: true }] }, 28, null],
    [{ timeWindow: [{ duration: '1M' }] }, 30, null],
    [{ timeWindow: [{ duration: '1Q' }] }, 90, null],
    [{ timeWindow: [{ duration: '1Y' }] }, 365, null],
    [{ timeWindow: [{ duration: '48h' }] }, 2, null],
    [{ timeWindows: [{ unit: 'Day', count: 30 }] }, 30, null],
    [{ timeWindows: [{ unit: 'Weeks', count: 2 }] }, 14, null],
    [{ timeWindow: [{ duration: '30m' }] }, null, '“30m” is less than a day, so the window stays as it is.'],
    [{ timeWindow: [{ duration: '7d' }, { duration: '28d' }] }, 7, 'There are 2; the first is taken.'],
    [{}, null, 'There is none, so the window stays as it is.'],
  ])('written as %o is %s days', (spec, days, problem) => {
    expect(openSloWindow(spec)).toEqual({ days, problem })
  })
})
