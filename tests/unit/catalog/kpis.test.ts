import { describe, expect, it } from 'vitest'
import { bySlug } from '#catalog/catalog-lookup.ts'
import { kpis } from '#catalog/kpis.ts'
import { notes } from '#catalog/notes.ts'
import { seed1KpiRows, seed2KpiRows, type SeedKpiRow } from './seed-kpi-rows.ts'

describe('the KPI rows of the seeds', () => {
  it('are 8 and 9 rows of seed 1 and 20 of seed 2', () => {
    expect(seed1KpiRows.filter((row) => row.table === 'sre')).toHaveLength(8)
    expect(seed1KpiRows.filter((row) => row.table === 'platform')).toHaveLength(9)
    expect(seed2KpiRows).toHaveLength(20)
  })

  it.each(seed1KpiRows)('seed 1: $row', (row) => {
    expect(targetsOf(row, 'seed-1')).toEqual(row.targets)
    for (const slug of row.kpis) expect(bySlug(kpis, slug)?.side, slug).toBe(row.table)
  })

  it.each(seed2KpiRows)('seed 2: $row', (row) => {
    expect(targetsOf(row, 'seed-2')).toEqual(row.targets)
    for (const slug of row.kpis) {
      const kpi = bySlug(kpis, slug)
      expect(kpi?.types, slug).toEqual(expect.arrayContaining([...row.types]))
      expect(kpi?.frequencies, slug).toEqual(expect.arrayContaining([...row.frequencies]))
    }
  })

  it('cover the library together with DORA and what the inventory feeds', () => {
    const fromSeeds = [...seed1KpiRows, ...seed2KpiRows].flatMap((row) => row.kpis)
    const dora = kpis.filter((kpi) => kpi.sources.includes('dora')).map((kpi) => kpi.slug)
    expect(new Set([...fromSeeds, ...dora, 'slo-coverage'])).toEqual(new Set(kpis.map((kpi) => kpi.slug)))
    expect(kpis).toHaveLength(31)
  })

  it('are named as sources of exactly the KPIs they map to', () => {
    for (const [source, rows] of [
      ['seed-1', seed1KpiRows],
      ['seed-2', seed2KpiRows],
    ] as const) {
      const mapped = new Set(rows.flatMap((row) => row.kpis))
      expect(new Set(kpis.filter((kpi) => kpi.sources.includes(source)).map((kpi) => kpi.slug))).toEqual(mapped)
    }
  })
})

it('has DORA’s five current metrics beside their older names', () => {
  const dora = kpis.filter((kpi) => kpi.sources.includes('dora'))
  expect(Object.fromEntries(dora.map((kpi) => [kpi.name, kpi.formerly]))).toEqual({
    'Change lead time': ['Lead time for changes'],
    'Deployment frequency': [],
    'Change fail rate': ['Change failure rate'],
    'Failed deployment recovery time': ['Time to restore service', 'Mean time to restore'],
    'Deployment rework rate': [],
  })
})

it('explains every disagreement in a note', () => {
  const explained = new Set(notes.flatMap((note) => note.about))
  expect(kpis.filter((kpi) => kpi.disagreement && !explained.has(kpi.slug))).toEqual([])
})

it('marks a disagreement wherever both seeds define the same KPI', () => {
  const both = kpis.filter((kpi) => kpi.sources.includes('seed-1') && kpi.sources.includes('seed-2'))
  expect(both.filter((kpi) => !kpi.disagreement)).toEqual([])
})

it.each(kpis)('$slug can be measured and judged', (kpi) => {
  expect(kpi.formula).toMatch(/÷|−|counted/)
  expect(kpi.unit).not.toBe('')
  expect(kpi.types.length * kpi.frequencies.length * kpi.targets.length).toBeGreaterThan(0)
  expect(new Set(kpi.targets.map((target) => target.key)).size).toBe(kpi.targets.length)
  for (const target of kpi.targets) {
    const threshold = target.rule === 'at-least' || target.rule === 'at-most'
    expect(target.value !== null, target.key).toBe(threshold)
    expect(target.key.startsWith(target.source), target.key).toBe(true)
    // The threshold is the demanding end of a range, the limit the tolerant one.
    if (target.value !== null && target.limit !== null)
      expect(target.rule === 'at-most' ? target.limit > target.value : target.limit < target.value).toBe(true)
  }
})

/** The targets of the source for the KPIs of a row as `slug/key: rule value limit`. */
function targetsOf(row: SeedKpiRow, source: string): string[] {
  return row.kpis.flatMap((slug) =>
    (bySlug(kpis, slug)?.targets ?? [])
      .filter((target) => target.source === source)
      .map((target) =>
        [`${slug}/${target.key}:`, target.rule, target.value, target.limit].filter((part) => part !== null).join(' '),
      ),
  )
}
