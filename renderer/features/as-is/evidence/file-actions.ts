import { notifications } from '@mantine/notifications'
import { largestAttachment } from '#electron/ipc-contract.ts'
import { addFiles, attachFile, attachLabel, removeFile, type AttachedFile } from '#domain/evidence-commands.ts'
import { fileTypeOf } from '#domain/evidence-file-type.ts'
import type { Evidence } from '#domain/evidence.ts'
import { host } from '#platform/host.ts'
import { messageOf } from '#platform/message-of.ts'
import type { Attachments } from '#store/attachments.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo } from '#store/ui-store.ts'
import { chooseFile, takeDropped, type TakenFile, type WantedFile } from '#tables/take-file.ts'

const wanted: WantedFile = {
  title: 'Attach a file',
  filters: [{ name: 'All files', extensions: ['*'] }],
  maxBytes: largestAttachment,
  advice: 'attach an extract or give a link',
}

/** Asks for a file and attaches it to a piece of evidence. */
export async function attachChosen(store: DocumentStore, attachments: Attachments, id: string): Promise<void> {
  await attach(store, attachments, id, await chooseFile(wanted))
}

/** Attaches a dropped file to a piece of evidence. */
export async function attachDropped(
  store: DocumentStore,
  attachments: Attachments,
  id: string,
  file: File,
): Promise<void> {
  await attach(store, attachments, id, await takeDropped(file, wanted))
}

/** Asks for a file, adds evidence called like it and shows it. */
export async function addChosen(store: DocumentStore, attachments: Attachments): Promise<void> {
  await add(store, attachments, [await chooseFile(wanted)])
}

/** Adds evidence for every dropped file that can be taken, in one step, and shows the first; tells of the others. */
export async function addDropped(
  store: DocumentStore,
  attachments: Attachments,
  files: readonly File[],
): Promise<void> {
  const taken: TakenFile[] = []
  // One after the other: each may be 25 MB.
  for (const file of files) taken.push(await takeDropped(file, wanted))
  await add(store, attachments, taken)
}

export function takeOff(store: DocumentStore, piece: Evidence): void {
  store.commit(`Remove the file ${piece.fileName}`, removeFile(piece.id))
}

/** Asks where to and writes a copy of the attached file. */
export async function saveCopy(attachments: Attachments, piece: Evidence): Promise<void> {
  try {
    const bytes = await attachments.read(piece.fileHash)
    if (bytes === null) return tell(`${piece.fileName} is in neither copy of the engagement.`)
    const extension = /\.([a-z0-9]{1,10})$/i.exec(piece.fileName)?.[1]
    const filters =
      extension === undefined ? [] : [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }]
    const result = await host().saveFile({ suggestedName: piece.fileName.slice(-200), filters, bytes })
    if (result.status === 'locked') tell(`${result.name} is open in another program. Close it there and save again.`)
    if (result.status === 'failed') tell(`The copy could not be saved: ${result.message}`)
  } catch (error) {
    tell(`The copy could not be saved: ${messageOf(error)}`)
  }
}

async function attach(store: DocumentStore, attachments: Attachments, id: string, taken: TakenFile): Promise<void> {
  const file = await keep(attachments, taken)
  if (file) store.commit(attachLabel(store.getState().document, id, file.fileName), attachFile(id, file))
}

async function add(store: DocumentStore, attachments: Attachments, taken: readonly TakenFile[]): Promise<void> {
  const kept: AttachedFile[] = []
  for (const each of taken) {
    const file = await keep(attachments, each)
    if (file) kept.push(file)
  }
  const [first] = kept
  if (!first) return
  const label = kept.length === 1 ? `Add ${first.fileName}` : `Add ${kept.length} files as evidence`
  const [added] = store.commit(label, addFiles(kept))?.changes ?? []
  if (added) jumpTo({ stage: 'as-is', table: 'evidence', id: added.id })
}

/** Brings the bytes to both copies before any record names them. */
async function keep(attachments: Attachments, taken: TakenFile): Promise<AttachedFile | null> {
  if (taken.status === 'cancelled') return null
  if (taken.status === 'refused') {
    tell(taken.reason)
    return null
  }
  const { name, bytes } = taken
  const result = await attachments.keep(bytes)
  if (result.status === 'failed') {
    tell(`${name} was not attached. ${result.reason}`)
    return null
  }
  return { fileName: name, fileType: fileTypeOf(name, bytes), fileBytes: bytes.byteLength, fileHash: result.hash }
}

function tell(message: string): void {
  notifications.show({ message, autoClose: 12_000, closeButtonProps: { 'aria-label': 'Close' } })
}
