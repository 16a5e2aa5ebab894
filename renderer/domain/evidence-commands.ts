import { addRow, updateRow, type Change } from './change.ts'
import { evidenceName } from './citation.ts'
import type { Command, Commit } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { newEvidence, type Evidence } from './evidence.ts'
import { appendOrder } from './order.ts'

/** A file as a record names it; its bytes are kept apart. */
export type AttachedFile = Pick<Evidence, 'fileName' | 'fileType' | 'fileBytes' | 'fileHash'>

export const noFile: AttachedFile = { fileName: '', fileType: '', fileBytes: null, fileHash: '' }

/** Attaches a file to a piece of evidence, in place of the one it may have. */
export function attachFile(id: string, file: AttachedFile): Command {
  return (document) => change(document, id, file)
}

/** Takes the file off. Its bytes stay for Undo. */
export function removeFile(id: string): Command {
  return (document) => change(document, id, noFile)
}

/** New evidence for each file, called like it. */
export function addFiles(files: readonly AttachedFile[]): Command {
  return (document, _catalog, context) => {
    const first = appendOrder(document.evidence.rows)
    return files.map((file, index) =>
      addRow('evidence', {
        ...newEvidence(context.newId('evd'), first + index),
        ...file,
        name: file.fileName.replace(/\.[^.]*$/, '') || file.fileName,
        kind: file.fileType.startsWith('image/') ? 'screenshot' : 'document',
        date: context.today,
      }),
    )
  }
}

/**
 * What was asked for has come: the request is received, and a piece of evidence called like it is added, from the same
 * role, dated today. Its grade is left open: nobody has looked at it yet.
 */
export function receiveRequest(id: string): Command {
  return (document, _catalog, context) => {
    const request = findRow(document, 'requests', id)
    if (!request) return []
    const piece: Evidence = {
      ...newEvidence(context.newId('evd'), appendOrder(document.evidence.rows)),
      name: request.name,
      who: request.askedOf,
      date: context.today,
    }
    const received = { ...request, status: 'received' as const, evidence: [...request.evidence, piece.id] }
    return [addRow('evidence', piece), updateRow('requests', request, received)]
  }
}

/** What was asked for is there already: the request is received and names it. */
export function receiveWith(id: string, evidence: readonly string[]): Command {
  return (document) => {
    const request = findRow(document, 'requests', id)
    if (!request) return []
    const status = evidence.length > 0 ? ('received' as const) : request.status
    return [updateRow('requests', request, { ...request, status, evidence: [...new Set(evidence)] })]
  }
}

/** "Attach report.pdf to On-call report". */
export function attachLabel(document: EngagementDocument, id: string, fileName: string): string {
  return `Attach ${fileName} to ${evidenceName(findRow(document, 'evidence', id))}`
}

/** Hashes of every file that a record names, or that Undo or Redo could bring back. */
export function namedFiles(document: EngagementDocument, journal: readonly Commit[]): readonly string[] {
  const undoable = journal.flatMap(({ changes }) =>
    changes.flatMap((each) => (each.table === 'evidence' ? [each.before, each.after] : [])),
  )
  const hashes = [...document.evidence.rows, ...undoable].map((piece) => piece?.fileHash ?? '')
  return [...new Set(hashes)].filter((hash) => hash !== '')
}

function change(document: EngagementDocument, id: string, file: AttachedFile): Change[] {
  const before = findRow(document, 'evidence', id)
  if (!before || (before.fileHash === file.fileHash && before.fileName === file.fileName)) return []
  return [updateRow('evidence', before, { ...before, ...file })]
}
