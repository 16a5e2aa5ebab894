import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { kpiFeeds } from '#domain/kpi-feeds.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import { nextCard } from '#features/kpi/wall/use-card-keys.ts'
import {
  countByStatus,
  goodRange,
  nobody,
  ownersOf,
  passing,
  wallCards,
  wallGroups,
} from '#features/kpi/wall/wall-cards.ts'
import { wallTable } from '#features/kpi/wall/wall-table.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const cardsOf = (document: EngagementDocument) =>
  wallCards(kpiViews(document, catalog, today), document.roles.rows, kpiFeeds(document))

const sample = cardsOf(sampleDocument(today))
const cardOf = (slug: string) => sample.find(({ view }) => view.entry?.slug === slug)

describe('cards of the KPI wall', () => {
  it('say latest, baseline and target on one bar', () => {
    const mttr = cardOf('mttr')
    expect(mttr?.figures).toEqual({ latest: 52, baseline: 84, derived: null, good: { from: null, to: 30 } })
    expect(mttr?.words).toBe('latest 52 min, baseline 84 min, target at most 30 min')
    expect(mttr?.owner?.name).toBe('SRE')
  })

  it('draw what is derived beside the reading, in the unit of the library only', () => {
    const toil = cardOf('toil-ratio')
    expect([toil?.figures.latest, toil?.figures.derived, toil?.feed?.from]).toEqual([41, 8.4, 'toil'])
    const document = sampleDocument(today)
    const own = {
      ...document,
      kpis: { ...document.kpis, rows: document.kpis.rows.map((kpi) => ({ ...kpi, unit: 'h' })) },
    }
    expect(cardsOf(own).map(({ figures }) => figures.derived)).toEqual(sample.map(() => null))
  })

  it('draw a baseline that is the only reading once', () => {
    const [card] = cardsOf(
      buildDocument({
        kpis: [{ name: 'Lead time', unit: 'd' }],
        readings: [{ kpi: 'kpis-1', date: '2026-10-31', value: 4, baseline: 'yes' }],
      }),
    )
    expect(card?.figures).toEqual({ latest: 4, baseline: null, derived: null, good: null })
  })

  it('have no bar without a figure', () => {
    const [card] = cardsOf(buildDocument({ kpis: [{ name: 'Lead time', unit: 'd', rule: 'at-most', target: 2 }] }))
    expect([card?.scale, card?.words, card?.owner]).toEqual([null, 'target at most 2 d', null])
  })

  it('give an owner that was typed and is no role as none', () => {
    const [card] = cardsOf(
      buildDocument({ roles: [{ name: 'SRE' }], kpis: [{ owner: 'roles-1', invalid: { owner: 'Ops' } }] }),
    )
    expect(card?.owner).toBeNull()
  })
})

describe('good values', () => {
  it('are open at one end, or a band, or not a matter of figures', () => {
    expect(goodRange({ rule: 'at-least', target: 5, upper: null })).toEqual({ from: 5, to: null })
    expect(goodRange({ rule: 'at-most', target: 5, upper: 9 })).toEqual({ from: null, to: 5 })
    expect(goodRange({ rule: 'within', target: 5, upper: 9 })).toEqual({ from: 5, to: 9 })
    expect(goodRange({ rule: 'within', target: 5, upper: null })).toBeNull()
    expect(goodRange({ rule: 'falling', target: null, upper: null })).toBeNull()
    expect(goodRange({ rule: null, target: 5, upper: null })).toBeNull()
  })
})

describe('the wall', () => {
  const slugs = (groups: ReturnType<typeof wallGroups>) => groups.map(({ id, cards }) => [id, cards.length])

  it('groups by side and by kind, every card once, own KPIs last', () => {
    const own = cardsOf(buildDocument({ kpis: [{ name: 'Own' }, { catalog: 'mttr' }, { catalog: 'adoption-rate' }] }))
    expect(slugs(wallGroups(own, 'side'))).toEqual([
      ['sre', 1],
      ['platform', 1],
      ['own', 1],
    ])
    for (const by of ['side', 'kind'] as const)
      expect(wallGroups(sample, by).reduce((sum, { cards }) => sum + cards.length, 0)).toBe(sample.length)
  })

  it('has a group for every kind of the library', () => {
    const all = cardsOf(buildDocument({ kpis: catalog.kpis.map(({ slug }) => ({ catalog: slug })) }))
    for (const by of ['side', 'kind'] as const)
      expect(wallGroups(all, by).reduce((sum, { cards }) => sum + cards.length, 0)).toBe(catalog.kpis.length)
  })

  it('filters by any of the statuses and by owner', () => {
    expect(passing(sample, { statuses: [], owner: null })).toEqual(sample)
    const off = passing(sample, { statuses: ['off', 'stale'], owner: null })
    expect(new Set(off.map(({ view }) => view.status))).toEqual(new Set(['off', 'stale']))
    expect(off).toHaveLength((countByStatus(sample).get('off') ?? 0) + (countByStatus(sample).get('stale') ?? 0))
    expect(passing(sample, { statuses: [], owner: nobody }).map(({ view }) => view.name)).toEqual(['Exception rate'])
    const names = ownersOf(sample).map(({ name }) => name)
    expect(names).toEqual([...names.slice(0, -1).toSorted(), 'No owner'])
  })

  it('is a table of the same figures', () => {
    const { columns, rows } = wallTable(sample)
    expect(rows).toHaveLength(sample.length)
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true)
    expect(rows.find(({ id }) => id === 'kpi-toil-ratio')?.cells).toEqual([
      'Toil ratio',
      '41 %',
      'n 6, calendar quarter, sampled, 31 Oct 2026',
      '54 %',
      'at most 30 %',
      'off',
      '41 % on 31 Oct 2026, target at most 30 %. Off by 11 points. ◇ 8.4 %, derived from the toil list.',
      'SRE',
    ])
    expect(rows.find(({ id }) => id === 'kpi-time-to-first-deploy')?.cells.slice(1, 4)).toEqual([
      'not measurable',
      '31 Oct 2026',
      'none',
    ])
  })
})

describe('arrow keys on the wall', () => {
  // Three in a row, then two of the same group, then one of the next.
  const places = [
    { left: 0, top: 0 },
    { left: 300, top: 0 },
    { left: 600, top: 0 },
    { left: 0, top: 200 },
    { left: 300, top: 200 },
    { left: 0, top: 440 },
  ]

  it('walk along and between the rows', () => {
    const walked = (key: string, at: number) => nextCard(key, at, places)
    expect([walked('ArrowRight', 2), walked('ArrowRight', 5), walked('ArrowLeft', 3), walked('ArrowLeft', 0)]).toEqual([
      3, -1, 2, -1,
    ])
    expect([walked('ArrowDown', 2), walked('ArrowDown', 4), walked('ArrowDown', 5)]).toEqual([4, 5, -1])
    expect([walked('ArrowUp', 4), walked('ArrowUp', 5), walked('ArrowUp', 1)]).toEqual([1, 3, -1])
    expect([walked('Home', 4), walked('End', 1), walked('Enter', 1)]).toEqual([0, 5, -1])
  })
})
