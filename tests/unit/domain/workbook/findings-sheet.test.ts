import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument } from '#domain/document.ts'
import { findingsSheet, suggestionsSheet } from '#domain/workbook/findings-sheet.ts'
import { plainCell, type SheetModel } from '#domain/workbook/workbook-model.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { options } from './small-engagement.ts'

const sample = sampleDocument(options.today)

function column(sheet: SheetModel, key: string): unknown[] {
  const at = sheet.columns.findIndex((each) => each.key === key) - 1
  return sheet.rows.map((row) => plainCell(row.cells[at] ?? null))
}

describe('the findings sheet', () => {
  const sheet = findingsSheet(sample, catalog, options)

  it('lists what was taken up, open and grave first; what was dismissed stays out', () => {
    expect(column(sheet, 'status')).toEqual([
      'Planned',
      'Open',
      'Planned',
      'Open',
      'Planned',
      'Open',
      // Its waiver has run out: something is to be done again.
      'Waived',
      'Open',
      'Waived',
      'Resolved',
    ])
    expect(column(sheet, 'severity').slice(0, 6)).toEqual([
      '■ high',
      '■ high',
      '■ high',
      '■ high',
      '■ high',
      '▲ medium',
    ])
    expect(sheet.rows.map((row) => row.id)).not.toContain('issue-9')
  })

  it('has the five parts, and says unknown where nobody has said', () => {
    const keys = sheet.columns.map((each) => each.key)
    for (const part of ['condition', 'criterion', 'cause', 'effect', 'recommendation']) expect(keys).toContain(part)
    expect(column(sheet, 'owner')).toContain('unknown')
    expect(column(sheet, 'effort')).toContain('unknown')
    expect(column(sheet, 'grade')[0]).toBeTypeOf('string')
  })

  it('names what each is about, and counts the rest of a long list', () => {
    expect(column(sheet, 'about')[0]).toBe(
      'Service: stream-packager\nService: live-ingest\nService: checkout\nService: publisher-api',
    )
    const many = buildDocument({
      services: Array.from({ length: 14 }, (_, index) => ({ name: `s${index + 1}` })),
      issues: [{ links: Array.from({ length: 14 }, (_, index) => `services/services-${index + 1}`) }],
    })
    expect(String(column(findingsSheet(many, catalog, options), 'about')[0])).toMatch(/^Service: s1\n[^]*\nand 2 more$/)
  })

  it('shows what was typed and not understood', () => {
    const typed = buildDocument({ issues: [{ name: 'Odd', severity: null, invalid: { severity: 'terrible' } }] })
    expect(column(findingsSheet(typed, catalog, options), 'severity')).toEqual(['terrible'])
  })

  it('is a form while nothing has been taken up', () => {
    const blank = findingsSheet(emptyDocument(), catalog, options)
    expect(blank.rows).toEqual([])
    expect(blank.blanks).toBeGreaterThan(0)
  })
})

describe('the suggestions sheet', () => {
  it('holds what nobody has decided, and says why something is suggested again', () => {
    const sheet = suggestionsSheet(sample, catalog, options)
    expect(sheet.title.purpose).toContain('not yet decided')
    const again = column(sheet, 'why').filter((why) => why !== 'for the first time')
    expect(again).toEqual(['again, its facts have changed', 'again, its waiver has run out'])
    expect(column(sheet, 'rule')).not.toContain('ISS-1')
  })
})
