import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { chooseKpis, pickTarget, typeBaseline, typeTarget } from '#domain/kpi-commands.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { buildDocument, run, testContext } from '#tests/support/test-store.ts'

const chosen = buildDocument({ kpis: [{ catalog: 'mttr', invalid: { owner: 'Nobody', target: 'fast' } }] })
const entries = catalog.kpis.filter((entry) => ['mttr', 'devex-nps', 'mttd'].includes(entry.slug))

describe('chooseKpis', () => {
  it('adds what is not chosen yet, after the rest', () => {
    const after = run(chosen, chooseKpis(entries))
    expect(after.kpis.rows.map((kpi) => kpi.catalog)).toEqual([
      'mttr',
      ...entries.map((entry) => entry.slug).filter((slug) => slug !== 'mttr'),
    ])
    expect(chooseKpis(entries)(after, catalog, testContext())).toEqual([])
  })

  it('takes a target over only where the sources agree on one', () => {
    const after = run(buildDocument({}), chooseKpis(entries))
    const bySlug = Object.fromEntries(
      after.kpis.rows.map((kpi) => [kpi.catalog, [kpi.rule, kpi.target, kpi.targetSource]]),
    )
    expect(bySlug['devex-nps']).toEqual(['at-least', 30, 'seed-1'])
    expect(bySlug.mttr).toEqual([null, null, null])
  })
})

describe('pickTarget', () => {
  it('puts the choice on record; the text that was no target goes, other texts stay', () => {
    expect(run(chosen, pickTarget('kpis-1', 'seed-2-tier-1')).kpis.rows[0]).toMatchObject({
      rule: 'at-most',
      target: 30,
      targetSource: 'seed-2-tier-1',
      invalid: { owner: 'Nobody' },
    })
  })

  it('does nothing twice, nor for an unknown source', () => {
    const picked = run(chosen, pickTarget('kpis-1', 'seed-1'))
    expect(pickTarget('kpis-1', 'seed-1')(picked, catalog, testContext())).toEqual([])
    expect(pickTarget('kpis-1', 'seed-9')(chosen, catalog, testContext())).toEqual([])
  })
})

describe('typeTarget', () => {
  it('makes it the client’s own', () => {
    expect(run(chosen, typeTarget('kpis-1', 'at most 45 min')).kpis.rows[0]).toMatchObject({
      rule: 'at-most',
      target: 45,
      targetSource: 'own',
      invalid: { owner: 'Nobody' },
    })
  })

  it('makes it a band, and a threshold again', () => {
    const band = run(chosen, typeTarget('kpis-1', '20 to 40 min'))
    expect(band.kpis.rows[0]).toMatchObject({ rule: 'within', target: 20, upper: 40 })
    expect(run(band, typeTarget('kpis-1', 'at most 45')).kpis.rows[0]).toMatchObject({ target: 45, upper: null })
  })

  it('reads a bare figure by the rule of the catalog', () => {
    expect(run(chosen, typeTarget('kpis-1', '20')).kpis.rows[0]).toMatchObject({ rule: 'at-most', target: 20 })
  })

  it('keeps what it cannot read and leaves the target', () => {
    const own = run(chosen, typeTarget('kpis-1', '20'))
    expect(run(own, typeTarget('kpis-1', 'soon')).kpis.rows[0]).toEqual({
      ...own.kpis.rows[0],
      invalid: { owner: 'Nobody', target: 'soon' },
    })
  })

  it('takes the target away when the text is empty', () => {
    const own = run(chosen, typeTarget('kpis-1', '20'))
    expect(run(own, typeTarget('kpis-1', ' ')).kpis.rows[0]).toMatchObject({
      rule: null,
      target: null,
      targetSource: null,
      invalid: { owner: 'Nobody' },
    })
  })

  it('takes “not measurable” for what it is, until a figure is typed', () => {
    const refused = run(chosen, typeBaseline('kpis-1', 'Not measurable today'))
    expect(refused.readings.rows).toMatchObject([{ kind: 'not-measurable', value: null, baseline: 'yes' }])
    expect(run(refused, typeBaseline('kpis-1', '40')).readings.rows).toMatchObject([{ kind: 'value', value: 40 }])
  })

  it('leaves the readings of a part of the organisation alone', () => {
    const document = buildDocument({
      kpis: [{ catalog: 'mttr' }],
      readings: [{ kpi: 'kpis-1', tier: 1, date: '2026-01-01', value: 3, baseline: 'yes' }],
    })
    const after = run(document, typeBaseline('kpis-1', '40'))
    expect(after.readings.rows).toMatchObject([
      { tier: 1, value: 3 },
      { tier: null, value: 40, baseline: 'yes' },
    ])
  })

  it('does nothing when nothing is new', () => {
    const own = run(chosen, typeTarget('kpis-1', '20'))
    expect(typeTarget('kpis-1', 'at most 20')(own, catalog, testContext())).toEqual([])
    expect(typeTarget('gone', '20')(own, catalog, testContext())).toEqual([])
  })
})

describe('typeBaseline', () => {
  it.each([
    ['the start of the engagement', '2026-11-02', null, '2026-11-02'],
    ['today while no start is known', null, null, '2026-11-22'],
    ['today while the start lies ahead', '2027-01-04', null, '2026-11-22'],
    ['the first reading, when that is earlier', '2026-11-02', '2026-10-05', '2026-10-05'],
  ])('dates a new baseline at %s', (_what, start, first, expected) => {
    const document = buildDocument({
      engagement: [{ start }],
      kpis: [{ catalog: 'mttr' }],
      readings: first === null ? [] : [{ kpi: 'kpis-1', date: first, value: 20 }],
    })
    const after = run(document, typeBaseline('kpis-1', '40'))
    expect(after.readings.rows.at(-1)).toMatchObject({ date: expected, value: 40, baseline: 'yes' })
  })

  it('reads it in the unit of the KPI', () => {
    expect(run(chosen, typeBaseline('kpis-1', '1h 30m')).readings.rows).toMatchObject([{ value: 90 }])
  })

  it('adds a reading, marked as the baseline', () => {
    const after = run(chosen, typeBaseline('kpis-1', '40 min'))
    expect(after.readings.rows).toMatchObject([{ kpi: 'kpis-1', date: '2026-11-22', value: 40, baseline: 'yes' }])
  })

  it('changes the reading that is shown as the baseline: the earliest', () => {
    const document = buildDocument({
      kpis: [{ catalog: 'mttr' }],
      readings: [
        { kpi: 'kpis-1', date: '2026-03-01', value: 3, baseline: 'yes' },
        { kpi: 'kpis-1', date: '2026-02-01', value: 2, baseline: 'yes' },
        { kpi: 'kpis-1', date: '2026-01-01', value: 1, baseline: 'no' },
      ],
    })
    const after = run(document, typeBaseline('kpis-1', '5'))
    expect(after.readings.rows.map((reading) => reading.value)).toEqual([3, 5, 1])
  })

  it('keeps text that is no number, shows it, and lets it go with a number', () => {
    const typed = run(chosen, typeBaseline('kpis-1', 'a lot'))
    expect(shown(typed)).toEqual([null, 'a lot'])
    const read = run(typed, typeBaseline('kpis-1', '40'))
    expect(shown(read)).toEqual([40, null])
    expect(read.readings.rows).toHaveLength(1)
    const kept = run(read, typeBaseline('kpis-1', 'more'))
    expect(shown(kept)).toEqual([null, 'more'])
    expect(shown(run(kept, typeBaseline('kpis-1', '')))).toEqual([null, null])
  })

  it('does nothing when nothing is new', () => {
    const read = run(chosen, typeBaseline('kpis-1', '40'))
    const nothing = [
      typeBaseline('kpis-1', ' 40 min')(read, catalog, testContext()),
      typeBaseline('kpis-1', '')(chosen, catalog, testContext()),
      typeBaseline('gone', '40')(chosen, catalog, testContext()),
    ]
    expect(nothing).toEqual([[], [], []])
  })

  function shown(document: EngagementDocument) {
    const [view] = kpiViews(document, catalog, '2026-11-22')
    return [view?.baseline?.value ?? null, view?.typedBaseline]
  }
})
