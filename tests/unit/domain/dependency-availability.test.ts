import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainGroups, chainLimit, dependencyLimits } from '#domain/dependency-availability.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const limits = (services: readonly Partial<Service>[]) => dependencyLimits(buildDocument({ services }).services.rows)

describe('what dependencies allow', () => {
  it('is the product of their objectives; an objective above it comes first', () => {
    const found = limits([
      { name: 'Search', objective: 99, dependencies: ['database'] },
      { name: 'Checkout', objective: 99.95, dependencies: ['Database', 'Login', 'checkout'] },
      { name: 'Database', objective: 99.95 },
      { name: 'Login', objective: 99.9 },
    ])
    expect(found.map(({ service, ceiling, standing }) => [service.name, ceiling.most, standing])).toEqual([
      ['Checkout', 99.85005, 'above'],
      ['Search', 99.95, 'within'],
      ['Database', 100, 'alone'],
      ['Login', 100, 'alone'],
    ])
  })

  it('never takes an unknown dependency for one that always works', () => {
    const found = limits([
      { name: 'Checkout', objective: 99.9, dependencies: ['Database', 'mainframe', 'Mail', 'Old', 'Typed'] },
      { name: 'Database', objective: 99.95 },
      { name: 'Mail' },
      { name: 'Old', objective: 99, sloState: 'none' },
      { name: 'Typed', objective: 90, invalid: { objective: 'high' } },
    ])
    expect(found[0]).toMatchObject({
      standing: 'open',
      ceiling: { most: 99.95, unknown: ['mainframe', 'Mail', 'Old', 'Typed'], weakest: 'Database' },
      needs: [
        { name: 'Database', id: 'services-2', objective: 99.95 },
        { name: 'mainframe', id: null, objective: null },
        { name: 'Mail', id: 'services-3', objective: null },
        { name: 'Old', id: 'services-4', objective: null },
        { name: 'Typed', id: 'services-5', objective: null },
      ],
    })
    expect(found.map(({ service }) => service.name)).toEqual(['Checkout', 'Database'])
  })

  it('multiplies promises of availability alone: answers in time are another promise', () => {
    const found = limits([
      { name: 'Checkout', objective: 99.9, dependencies: ['Database', 'Search'] },
      { name: 'Database', objective: 99.95, sliType: 'availability' },
      { name: 'Search', objective: 95, sliType: 'latency' },
    ])
    expect(found.map(({ service, ceiling, standing }) => [service.name, ceiling, standing])).toEqual([
      ['Checkout', { most: 99.95, unknown: ['Search'], weakest: 'Database' }, 'open'],
      ['Database', { most: 100, unknown: [], weakest: null }, 'alone'],
    ])
  })

  it('is what looking every name up says', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const service = fc.record({
      name,
      objective: fc.option(fc.integer({ min: 900, max: 1000 }).map((tenths) => tenths / 10)),
      dependencies: fc.array(fc.constantFrom('a', 'B ', 'c', ' D', 'nobody'), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(service, { maxLength: 6 }), (services) => {
        const found = limits(services)
        const firstOf = (wanted: string) => services.findIndex((each) => each.name === wanted.trim().toLowerCase())
        for (const limit of found) {
          const at = Number(limit.service.id.slice('services-'.length)) - 1
          const names = new Set((services[at]?.dependencies ?? []).map((each) => each.trim().toLowerCase()))
          let [product, unknown] = [1, 0]
          for (const wanted of names) {
            const place = firstOf(wanted)
            if (place === at) continue
            const objective = services[place]?.objective ?? null
            if (objective === null) unknown += 1
            else product *= objective / 100
          }
          expect(limit.ceiling.most).toBeCloseTo(product * 100, 8)
          expect(limit.ceiling.unknown).toHaveLength(unknown)
        }
        expect(found).toHaveLength(services.filter(({ objective }) => objective !== null).length)
      }),
    )
  })
})

describe('a chain of parts', () => {
  it('multiplies what is needed and lets copies stand in for each other', () => {
    const part = (joins: 'and' | 'or', name: string, availability: number | null) => ({ joins, name, availability })
    const parts = [part('or', 'east', 99), part('or', 'west', 99), part('and', 'queue', 99.9)]
    expect(chainGroups(parts).map((group) => group.length)).toEqual([2, 1])
    expect(chainLimit(parts)).toEqual({ most: 99.89001, unknown: [], weakest: 'queue' })
    expect(chainLimit([...parts, part('and', 'mail', 99), part('or', 'post', null)])).toEqual({
      most: 99.89001,
      unknown: ['mail or post'],
      weakest: 'queue',
    })
  })

  it('is what counting all cases says', () => {
    const part = fc.record({
      name: fc.constant('part'),
      joins: fc.constantFrom('and' as const, 'or' as const),
      availability: fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
        let sum = 0
        for (let state = 0; state < 2 ** parts.length; state += 1) {
          const up = parts.map((_, at) => (state >> at) % 2 === 1)
          const chance = parts.reduce(
            (all, each, at) => all * (up[at] ? each.availability : 100 - each.availability) * 0.01,
            1,
          )
          // Reads from the left: "and" closes what stood before it, "or" gives it another chance.
          let [whole, group] = [true, up[0] ?? true]
          parts.forEach((each, at) => {
            if (at === 0) return
            if (each.joins === 'or') group ||= up[at] ?? false
            else [whole, group] = [whole && group, up[at] ?? false]
          })
          if (whole && group) sum += chance
        }
        expect(chainLimit(parts).most).toBeCloseTo(sum * 100, 8)
      }),
    )
  })
})
