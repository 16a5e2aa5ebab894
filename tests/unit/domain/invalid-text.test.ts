import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { asIsExit } from '#domain/as-is-checks.ts'
import { documentOf, type AnyRow, type EngagementDocument } from '#domain/document.ts'
import { countIndicator, indicatorKeys } from '#domain/early-warning-indicators.ts'
import { newEngagement, type Engagement } from '#domain/engagement.ts'
import { evidenceFindings, isOverdue } from '#domain/evidence-findings.ts'
import { asUnderstood, patchRow, rowsUnderstood, withoutTyped, withRealDays, withTyped } from '#domain/invalid-text.ts'
import { valueOf } from '#domain/record.ts'
import { dataVerdict } from '#domain/self-check-data.ts'
import { serviceFindings } from '#domain/service-findings.ts'
import { sloCoverage } from '#domain/slo-coverage.ts'
import { editableTables, fieldsOf } from '#domain/table-specs.ts'
import { newTeam } from '#domain/team.ts'
import { toilFindings } from '#domain/toil-findings.ts'
import { hoursPerDayOf } from '#domain/toil-ratio.ts'
import { toolFindings } from '#domain/tool-findings.ts'
import { buildDocument, rowsOf } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const team = newTeam('t', 1)

it('leaves out days that are none', () => {
  const patch = { start: '12026-01-02', lastReview: '2026-01-02', name: 'Kestrel' }
  expect(withRealDays(patch, ['start', 'lastReview'])).toEqual({ lastReview: '2026-01-02', name: 'Kestrel' })
  expect(withRealDays({ start: null }, ['start'])).toEqual({ start: null })
})

it('keeps typed texts by field and lets them go one by one', () => {
  const both = withTyped(withTyped(team, 'side', 'left'), 'headcount', 'many')
  expect(both.invalid).toEqual({ side: 'left', headcount: 'many' })
  expect(withoutTyped(both, 'side').invalid).toEqual({ headcount: 'many' })
  expect(withoutTyped(withoutTyped(both, 'side'), 'headcount')).toEqual(team)
})

it('leaves a row alone that has no text for the field', () => {
  const typed = withTyped(team, 'side', 'left')
  expect(withoutTyped(typed, 'lead')).toBe(typed)
  expect(withoutTyped(team, 'side')).toBe(team)
})

it('sets fields, drops the texts kept for them, and hands the row back when nothing differs', () => {
  const typed = withTyped(withTyped(team, 'side', 'left'), 'headcount', 'many')
  expect(patchRow(typed, { headcount: 4 })).toEqual({ ...team, headcount: 4, invalid: { side: 'left' } })
  expect(patchRow(typed, { headcount: null, side: null })).toEqual(team)
  expect(patchRow(team, { name: team.name, side: team.side })).toBe(team)
})

describe('what the rules read', () => {
  it('is the row itself while everything was understood, else one view of it, where the field says nothing', () => {
    expect(asUnderstood(team)).toBe(team)
    const typed = withTyped({ ...team, headcount: 4, lead: 'Ana' }, 'headcount', 'many')
    expect(asUnderstood(typed)).toEqual({ ...team, lead: 'Ana' })
    expect(asUnderstood(typed)).toBe(asUnderstood(typed))
    const list = { ...newTeam('l', 1), tags: ['a'], invalid: { tags: 'a, "b' } }
    expect(asUnderstood(list)).toMatchObject({ tags: [] })
  })

  it('is one list for the same rows', () => {
    const rows = [team, withTyped(team, 'side', 'left')]
    expect(rowsUnderstood(rows)).toBe(rowsUnderstood(rows))
    expect(rowsUnderstood(rowsUnderstood(rows))).toBe(rowsUnderstood(rows))
    expect(rowsUnderstood([team])).toEqual([team])
  })
})

describe('an entry that is not understood changes nothing against an empty field', () => {
  const sample = sampleDocument(today)
  const readings: readonly (readonly [name: string, read: (document: EngagementDocument) => unknown])[] = [
    ['service findings', serviceFindings],
    ['coverage', sloCoverage],
    [
      'what the data says to the self-check',
      (each) => catalog.selfCheck.map(({ slug }) => dataVerdict(slug, each, today)),
    ],
    ['indicators', (each) => indicatorKeys().map((key) => countIndicator(key, each))],
    ['evidence findings', (each) => evidenceFindings(each, today)],
    ['overdue requests', (each) => each.requests.rows.map((request) => isOverdue(request, today))],
    ['the exit of As-Is', (each) => asIsExit(each, catalog)],
    ['toil findings', toilFindings],
    ['tool findings', (each) => toolFindings(each, today)],
  ]
  const typable = editableTables
    .filter((table) => table !== 'kpis')
    .flatMap((table) =>
      fieldsOf(table)
        .filter(({ kind }) => !['text', 'tags', 'catalog'].includes(kind.type))
        .map(({ key }) => ({ table, key })),
    )

  it.each(typable)('$table: $key', ({ table, key }) => {
    const changed = (change: (row: AnyRow) => AnyRow) =>
      documentOf({ ...rowsOf(sample), [table]: sample[table].rows.map(change) } as never)
    const typed = changed((row) => withTyped(row, key, 'who knows'))
    const empty = changed((row) => ({ ...row, [key]: Array.isArray(valueOf(row, key)) ? [] : null }))
    for (const [name, read] of readings) expect(read(typed), name).toEqual(read(empty))
  })

  it('holds for the hours of a day', () => {
    const hours = (row: Partial<Engagement>) => hoursPerDayOf(buildDocument({ engagement: [row] }))
    expect(hours({ hoursPerDay: 6 })).toBe(6)
    expect(hours({ hoursPerDay: 6, invalid: { hoursPerDay: 'six or so' } })).toBe(hours({ hoursPerDay: null }))
  })

  it('holds for the day of the last review', () => {
    const [profile = newEngagement('', '')] = sample.engagement.rows
    const reviewed = (row: Engagement) => dataVerdict('quarterly-review', buildDocument({ engagement: [row] }), today)
    expect(reviewed({ ...profile, lastReview: today })?.says).toBe('yes')
    expect(reviewed({ ...profile, lastReview: today, invalid: { lastReview: 'lately' } })?.says).toBeNull()
  })
})
