import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument } from '#domain/document.ts'
import { readEngagement, writeEngagement } from '#domain/engagement-file.ts'
import { schemaVersion } from '#domain/schema/migrations.ts'
import { rowsOf } from '#tests/support/test-store.ts'

const sample = sampleDocument('2026-11-22')

describe('an engagement as text', () => {
  it('reads back as it was written', () => {
    for (const document of [sample, emptyDocument()]) {
      const read = readEngagement(writeEngagement('eng_1', document, 57))
      expect(read).toMatchObject({ status: 'read', seq: 57, broken: [], migrated: [] })
      expect(read.status === 'read' && rowsOf(read.document)).toEqual(rowsOf(document))
    }
  })

  it('is refused when a later version wrote it', () => {
    const later = writeEngagement('eng_1', sample, 57).replace(
      `"schemaVersion":${schemaVersion}`,
      `"schemaVersion":${schemaVersion + 1}`,
    )
    expect(readEngagement(later)).toEqual({ status: 'newer', version: schemaVersion + 1 })
  })

  it('opens without its broken rows and names them', () => {
    const text = writeEngagement('eng_1', sample, 57).replace('"sloState":"used"', '"sloState":"perhaps"')
    const read = readEngagement(text)
    expect(read).toMatchObject({ status: 'read', broken: [{ table: 'services', row: { sloState: 'perhaps' } }] })
    expect(read.status === 'read' && read.document.services.rows).toHaveLength(sample.services.rows.length - 1)
  })

  const whole = writeEngagement('eng_1', sample, 57)
  it.each([
    ['nothing', ''],
    ['torn text', whole.slice(0, -9)],
    ['another format', whole.replace('demarc-engagement', 'other-engagement')],
    ['no version', whole.replace(/"schemaVersion":\d+,/, '')],
    ['no sequence number', whole.replace('"seq":57,', '')],
    ['a table that is no list', whole.replace('"teams":[', '"teams":{},"other":[')],
    ['no tables', '{"format":"demarc-engagement","schemaVersion":1,"seq":1,"tables":null}'],
    ['a number', '7'],
    ['null', 'null'],
  ])('is unreadable: %s', (_title, text) => {
    expect(readEngagement(text)).toEqual({ status: 'unreadable', reason: 'It is not an engagement file.' })
  })
})
