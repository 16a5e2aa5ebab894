import { Notifications, notifications } from '@mantine/notifications'
import type { OpenFileResult } from '#electron/ipc-contract.ts'
import { AsIsScreen } from '#features/as-is/as-is-screen.tsx'
import { AttachmentsContext, type Attachments } from '#store/attachments.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { SnapshotBeforeContext } from '#store/snapshot-before.ts'
import { showScreen, type ScreenOptions } from '#tests/component/show-screen.tsx'
import { memoryAttachments } from '#tests/support/memory-attachments.ts'

export interface AsIsOptions extends ScreenOptions {
  /** Why a copy was asked for, in order. */
  readonly snapshots?: string[]
  /** Whether the copy can be written. Default true. */
  readonly copied?: boolean
  readonly attachments?: Attachments
}

export function showAsIs({ snapshots, copied = true, ...options }: AsIsOptions = {}): Promise<DocumentStore> {
  const snapshotBefore = (reason: string) => {
    snapshots?.push(reason)
    return Promise.resolve(copied)
  }
  const attachments = options.attachments ?? memoryAttachments()
  return showScreen(AsIsScreen, options, {
    prepare: () => notifications.clean(),
    around: (screen) => (
      <>
        <Notifications />
        <SnapshotBeforeContext value={snapshotBefore}>
          <AttachmentsContext value={attachments}>{screen}</AttachmentsContext>
        </SnapshotBeforeContext>
      </>
    ),
  })
}

/** What the host's dialog gives back next. */
export function nextFile(result: OpenFileResult): void {
  Object.assign(window, { host: { openFile: () => Promise.resolve(result) } })
}

export function textFile(name: string, text: string): OpenFileResult {
  return { status: 'opened', name, bytes: new TextEncoder().encode(text) }
}
