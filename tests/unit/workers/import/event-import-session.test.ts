import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { applyChanges, type Change } from '#domain/change.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { applyEvents } from '#domain/import/plan-events.ts'
import { row, smallWorkbook } from '#tests/support/small-workbook.ts'
import type { EventSheet } from '#workers/event-import-messages.ts'
import { startEventImport } from '#workers/event-import-session.ts'
import type { ImportProgress } from '#workers/import-messages.ts'
import { rowsJson } from './ask-import.ts'

const empty = emptyDocument()
let nextId = 0
const context = { newId: (prefix: string) => `${prefix}_${(nextId += 1)}`, today: '2026-11-22' }

function start() {
  const progress: ImportProgress[] = []
  const changes: Change[] = []
  const pieces: number[] = []
  const ask = startEventImport(
    {
      onProgress: (each) => progress.push(each),
      onChanges: (piece) => {
        pieces.push(piece.length)
        changes.push(...(JSON.parse(JSON.stringify(piece)) as Change[]))
      },
    },
    context,
  )
  return { ask, progress, changes, pieces }
}

async function open(name: string | null, content: Uint8Array | string, document: EngagementDocument = empty) {
  const session = start()
  return { ...session, opened: await session.ask({ type: 'open', file: { name, content }, rows: rowsJson(document) }) }
}

async function openSheet(name: string, content: Uint8Array | string) {
  const { opened, ...session } = await open(name, content)
  if (opened.status !== 'columns') throw new Error(`answered ${opened.status}`)
  return { ...session, sheet: opened satisfies EventSheet }
}

function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values)
}

describe('files in which there are no events are refused with the reason', () => {
  it.each([
    ['nothing', 'a.csv', '', 'The file is empty.'],
    ['a mark of the byte order alone', 'a.csv', bytes(0xef, 0xbb, 0xbf), 'The file is empty.'],
    ['separators alone', 'a.csv', ';;;\n;;;\n', 'The file has no rows.'],
    ['an empty byte', 'a.csv', strToU8('id,finished_at\n1\u0000,2'), 'there is an empty byte in line 2'],
    ['half a letter of UTF-16', 'a.csv', bytes(0xff, 0xfe, 0x41, 0, 0, 0xd8), 'it is damaged'],
    ['more text than can be read', 'a.csv', new Uint8Array(20_000_001).fill(0x61), 'at most 20 MB'],
    ['a PDF', 'a.csv', bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'This is a PDF.'],
    ['a compressed file', 'a.csv', bytes(0x1f, 0x8b, 8), 'This is a compressed file.'],
    ['a web page', 'a.csv', '<!doctype html><title>Sign in</title>', 'This is a web page'],
    ['a catalog', 'a.yaml', 'apiVersion: openslo/v1\nkind: Service\nmetadata: { name: a }\n', 'This is a catalog'],
    ['an archive of something else', 'a.xlsx', zipSync({ 'a.txt': strToU8('a') }), 'not a workbook'],
    ['a workbook of the old format', 'a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0), 'old format'],
  ])('%s', async (_what, name, content, message) => {
    const { opened } = await open(name, content)
    expect(opened).toMatchObject({ status: 'refused', message: expect.stringContaining(message) as string })
  })
})

describe('an import of events', () => {
  const text = 'id,started_at,severity\n1,2026-02-03 10:00,Sév1'

  it.each([
    ['UTF-8', strToU8(text)],
    [
      'UTF-16 with its mark',
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text].map(code)).buffer)]),
    ],
    ['windows-1252', Uint8Array.from([...text].map(code))],
  ])('reads %s', async (_what, content) => {
    const { ask, sheet, changes } = await openSheet('a.csv', content)
    await ask({ type: 'plan', sheet: sheet.sheet, told: sheet.told, rows: rowsJson(empty) })
    await ask({ type: 'changes' })
    expect(applyChanges(empty, changes).incidents.rows).toMatchObject([{ severity: 'Sév1', source: 'a.csv' }])
  })

  it('finds the sheet of a workbook that holds events', async () => {
    const { sheet } = await openSheet(
      'a.xlsx',
      smallWorkbook({
        sheets: {
          Notes: row(1, 'Read me'),
          Data: row(1, 'id', 'started_at') + row(2, '1', '2026-02-03 10:00'),
        },
      }),
    )
    expect([sheet.sheet, sheet.told.kind, sheet.told.columns.fields]).toEqual([1, 'incidents', ['key', 'started']])
  })

  it('reads the rows as another kind when asked, and refuses columns that say nothing', async () => {
    const { ask } = await open('a.csv', text)
    const asked = await ask({ type: 'columns', sheet: 0, headerIndex: 0, kind: 'deployments' })
    expect(asked).toMatchObject({ status: 'columns', told: { kind: 'deployments' } })
    if (asked.status !== 'columns') return
    const planned = await ask({ type: 'plan', sheet: 0, told: asked.told, rows: rowsJson(empty) })
    expect(planned).toMatchObject({ status: 'refused' })
  })

  it('of very many rows tells how far it is, and hands its changes over in pieces that fit as one step', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `${at},2026-02-03 10:00:00,SUCCESS`)
    const { ask, sheet, changes, pieces, progress } = await openSheet(
      'a.csv',
      ['id,finished_at,result', ...lines].join('\n'),
    )
    const told = { ...sheet.told, zone: 'Europe/Berlin' }
    const planned = await ask({ type: 'plan', sheet: 0, told, rows: rowsJson(empty) })
    expect(planned).toMatchObject({ status: 'planned', counts: { added: 3_000 }, allProblems: 0 })
    expect(await ask({ type: 'page', state: 'added', from: 2_999, count: 10 })).toMatchObject({
      rows: [{ name: '2999', state: 'added' }],
    })
    await ask({ type: 'changes' })
    expect(pieces).toEqual([500, 500, 500, 500, 500, 500, 1])
    expect(progress.filter(({ step }) => step === 'comparing').at(-1)).toEqual({
      step: 'comparing',
      done: 2_500,
      of: 3_000,
    })
    const after = applyChanges(empty, applyEvents({ changes, against: empty }, 'deployments')(empty, catalog, context))
    expect(after.deployments.rows).toHaveLength(3_000)
    expect(after.deployments.rows[0]?.finished).toBe('2026-02-03T09:00:00Z')
    const { ask: again } = await open('a.csv', ['id,finished_at,result', ...lines].join('\n'), after)
    const same = await again({ type: 'plan', sheet: 0, told, rows: rowsJson(after) })
    expect(same).toMatchObject({ status: 'planned', counts: { added: 0, changed: 0, unchanged: 3_000 } })
    const before = pieces.length
    await again({ type: 'changes' })
    expect(pieces).toHaveLength(before)
  })
})

function code(letter: string): number {
  return letter.charCodeAt(0)
}
