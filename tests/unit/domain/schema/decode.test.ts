import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument, sampleRows } from '#catalog/sample/sample-document.ts'
import { decodeDocument } from '#domain/schema/decode.ts'
import { tableNames, type AnyRow } from '#domain/document.ts'
import { newTeam } from '#domain/team.ts'
import { rowsOf } from '#tests/support/test-store.ts'

const team = { ...newTeam('team-1', 1), name: 'Payments' }

describe('decodeDocument', () => {
  it('builds the document from good rows in any order', () => {
    const rows = sampleRows('2026-11-22')
    const shuffled = Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, [...list].reverse()]))
    const { document, broken } = decodeDocument(shuffled)
    expect(broken).toEqual([])
    expect(rowsOf(document)).toEqual(rowsOf(sampleDocument('2026-11-22')))
  })

  it.each<[string, unknown, string | null, RegExp]>([
    ['a field of the wrong kind', { ...team, headcount: 'nine' }, 'team-1', /^teams, row team-1, headcount: /],
    ['a field that is missing', { id: 'team-1', order: 1 }, 'team-1', /^teams, row team-1, name: /],
    ['no id', { ...team, id: 7 }, null, /^teams, row without id, id: /],
    ['no row at all', null, null, /^teams, row without id: /],
    ['text', 'team', null, /^teams, row without id: /],
  ])('sets aside a row with %s, untouched, and says where', (_title, row, id, message) => {
    const { document, broken } = decodeDocument({ teams: [{ ...team, id: 'good' }, row] })
    expect(broken).toEqual([{ table: 'teams', id, message: expect.stringMatching(message) as string, row }])
    expect(document.teams.rows.map((each) => each.id)).toEqual(['good'])
  })

  it('keeps the first of two rows with one id', () => {
    const second = { ...team, name: 'Other' }
    const { document, broken } = decodeDocument({ teams: [team, second] })
    expect(document.teams.rows).toEqual([team])
    expect(broken).toEqual([
      { table: 'teams', id: 'team-1', message: 'teams, row team-1: the id is there twice', row: second },
    ])
  })

  it('sets aside the rows of a table that it does not know', () => {
    const row = { id: 'x', order: 1 }
    expect(decodeDocument({ wishes: [row] }).broken).toEqual([
      { table: 'wishes', id: 'x', message: 'wishes: no such table', row },
    ])
  })

  it('loses nothing of whatever it is given: each row is in the document or among the broken', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...tableNames, 'wishes'),
      fc.array(fc.oneof(fc.jsonValue(), fc.constant(team), fc.constant({ ...team, id: 'team-2' }))),
    )
    fc.assert(
      fc.property(anything, (rows) => {
        const { document, broken } = decodeDocument(rows)
        const kept = tableNames.flatMap((table): readonly AnyRow[] => document[table].rows)
        const given = Object.values(rows).flat()
        expect(kept.length + broken.length).toBe(given.length)
        expect(given).toEqual(expect.arrayContaining([...kept, ...broken.map((each) => each.row)]))
      }),
    )
  })
})
