import { z } from 'zod'
import { isEngagementId } from './file-name.ts'
import { largestAttachment } from './ipc-contract.ts'
import type { HostApi, HostMethod } from './ipc-contract.ts'

z.config({ jitless: true })

const mebibyte = 1024 * 1024

/** A batch of commits that waited while the disk was busy; an import of 10,000 rows is one line of a few megabytes. */
const mostLines = 10_000
const longestLine = 64 * mebibyte
const longestSnapshot = 256 * mebibyte
const largestFile = 256 * mebibyte
/** Far more files than an assessment gathers. */
const mostAttachments = 10_000

const id = z.string().refine(isEngagementId)
const seq = z.int().positive()
/** Also a file name in main: nothing but a hash may pass. */
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const hashes = z.array(hash).max(mostAttachments)
const line = z.strictObject({ seq, text: z.string().min(2).max(longestLine).refine(isOneLine) })
const extension = z.string().regex(/^[a-z0-9]{1,10}$/i)
const saveFilters = filtersOf(extension)
/** A file of any kind may be opened: `*`. */
const openFilters = filtersOf(z.union([extension, z.literal('*')]))

const snapshot = z.strictObject({
  engagement: id,
  reason: z.enum(['interval', 'quit', 'upgrade', 'import', 'merge', 'bulk-delete', 'created', 'repair']),
  seq: z.int().nonnegative(),
  records: z.int().nonnegative(),
  text: z.string().min(2).max(longestSnapshot),
})

const suggestedName = z.string().min(1).max(200)

const save = z.strictObject({
  suggestedName,
  filters: saveFilters,
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestFile),
})

const pdf = z.strictObject({ suggestedName, landscape: z.boolean() })

const open = z.strictObject({
  title: z.string().min(1).max(200),
  filters: openFilters,
  maxBytes: z.int().positive().max(largestFile),
})

const attachment = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestAttachment)

const documentState = z.strictObject({ title: z.string().max(300), unsaved: z.boolean() })

/**
 * What each method accepts, checked at run time: the renderer reads foreign files, so main does not take its word. The
 * type ties every schema to the contract.
 */
export const argumentSchemas = {
  appInfo: z.tuple([]),
  listEngagements: z.tuple([]),
  readEngagement: z.tuple([id]),
  appendJournal: z.tuple([id, z.array(line).max(mostLines)]),
  setAsideJournal: z.tuple([id, z.int().nonnegative()]),
  writeSnapshot: z.tuple([snapshot]),
  trashEngagement: z.tuple([id]),
  restoreEngagement: z.tuple([id]),
  writeAttachment: z.tuple([id, hash, attachment]),
  readAttachment: z.tuple([id, hash]),
  checkAttachments: z.tuple([id, hashes]),
  copyAttachments: z.tuple([id, id, hashes]),
  dropAttachments: z.tuple([id, hashes]),
  discardStore: z.tuple([]),
  saveFile: z.tuple([save]),
  savePdf: z.tuple([pdf]),
  revealSavedFile: z.tuple([]),
  openFile: z.tuple([open]),
  setDocumentState: z.tuple([documentState]),
  readyToClose: z.tuple([]),
} satisfies { readonly [M in HostMethod]: z.ZodType<Parameters<HostApi[M]>> }

function isOneLine(text: string): boolean {
  return !text.includes('\n')
}

function filtersOf(each: z.ZodType<string>) {
  return z.array(z.strictObject({ name: z.string().min(1).max(100), extensions: z.array(each).min(1).max(10) })).max(10)
}
