import { describe, expect, it } from 'vitest'
import {
  addFiles,
  attachFile,
  namedFiles,
  noFile,
  receiveRequest,
  receiveWith,
  removeFile,
} from '#domain/evidence-commands.ts'
import { fileTypeOf, previewOf } from '#domain/evidence-file-type.ts'
import { buildDocument, run, testStore } from '#tests/support/test-store.ts'

const file = { fileName: 'On-call report.pdf', fileType: 'application/pdf', fileBytes: 1200, fileHash: 'a'.repeat(64) }
const picture = { fileName: 'grafana.png', fileType: 'image/png', fileBytes: 9, fileHash: 'b'.repeat(64) }

describe('files', () => {
  it('are attached, replaced and taken off; the same one twice is no change', () => {
    const document = buildDocument({ evidence: [{ name: 'Report' }] })
    const attached = run(document, attachFile('evidence-1', file))
    expect(attached.evidence.rows[0]).toMatchObject({ name: 'Report', ...file })
    expect(run(attached, attachFile('evidence-1', file))).toEqual(attached)
    expect(run(attached, attachFile('evidence-1', picture)).evidence.rows[0]).toMatchObject(picture)
    expect(run(attached, removeFile('evidence-1')).evidence.rows[0]).toMatchObject(noFile)
  })

  it('that are dropped become evidence called like them', () => {
    const added = run(buildDocument({ evidence: [{}] }), addFiles([file, picture]))
    expect(added.evidence.rows.slice(1)).toMatchObject([
      { name: 'On-call report', kind: 'document', date: '2026-11-22', grade: null, ...file },
      { name: 'grafana', kind: 'screenshot', date: '2026-11-22', grade: null, ...picture },
    ])
  })

  it('that are named: by a record, and by what undo or redo can bring back', () => {
    const store = testStore(buildDocument({ evidence: [{ ...file }, {}] }))
    const named = () => namedFiles(store.getState().document, store.getState().journal)
    expect(named()).toEqual([file.fileHash])
    store.commit('Attach', attachFile('evidence-2', picture))
    store.commit('Take off', removeFile('evidence-2'))
    expect(named()).toEqual([file.fileHash, picture.fileHash])
    expect(namedFiles(store.getState().document, [])).toEqual([file.fileHash])
  })
})

describe('the type of a file', () => {
  const bytes = (...given: number[]) => new Uint8Array([...given, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

  it.each([
    ['a.bin', bytes(0x89, 0x50, 0x4e, 0x47), 'image/png', 'image'],
    ['a', bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'application/pdf', 'pdf'],
    ['photo.JPG', bytes(0xff, 0xd8, 0xff), 'image/jpeg', 'image'],
    ['notes.txt', bytes(0x41), 'text/plain', 'text'],
    ['rows.CSV', bytes(0x41), 'text/csv', 'text'],
    ['drawing.svg', bytes(0x3c), 'image/svg+xml', 'none'],
    ['fake.pdf', bytes(0x3c, 0x68), 'application/octet-stream', 'none'],
    ['fake.png', bytes(0x3c, 0x68), 'application/octet-stream', 'none'],
    ['', new Uint8Array(), 'application/octet-stream', 'none'],
  ])('%s: told by its bytes before its name', (name, content, type, preview) => {
    expect(fileTypeOf(name, content)).toBe(type)
    expect(previewOf(type)).toBe(preview)
  })
})

describe('a request that is received', () => {
  it('brings a piece of evidence in one step, its grade left open', () => {
    const document = buildDocument({ requests: [{ name: 'Incident list', askedOf: 'ITSM', status: 'asked' }] })
    const after = run(document, receiveRequest('requests-1'))
    expect(after.requests.rows[0]).toMatchObject({ status: 'received', evidence: ['evd_1'] })
    expect(after.evidence.rows).toMatchObject([
      { id: 'evd_1', name: 'Incident list', who: 'ITSM', date: '2026-11-22', grade: null },
    ])
  })

  it('can name evidence that is there already', () => {
    const document = buildDocument({ requests: [{ status: 'asked' }], evidence: [{}] })
    const after = run(document, receiveWith('requests-1', ['evidence-1', 'evidence-1']))
    expect(after.requests.rows[0]).toMatchObject({ status: 'received', evidence: ['evidence-1'] })
    expect(run(document, receiveWith('requests-1', [])).requests.rows[0]).toMatchObject({ status: 'asked' })
  })
})
