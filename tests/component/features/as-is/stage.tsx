import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { useState } from 'react'
import { render } from 'vitest-browser-react'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { OpenFileResult } from '#electron/ipc-contract.ts'
import { AsIsScreen } from '#features/as-is/as-is-screen.tsx'
import { AttachmentsContext, type Attachments } from '#store/attachments.ts'
import { DocumentProvider } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { SnapshotBeforeContext } from '#store/snapshot-before.ts'
import { useUi } from '#store/ui-store.ts'
import { memoryAttachments } from '#tests/support/memory-attachments.ts'
import { testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

export interface StageOptions {
  readonly document?: EngagementDocument
  readonly tab?: string
  readonly theme?: 'light' | 'dark'
  readonly inspector?: boolean
  /** Why a copy was asked for, in order. */
  readonly snapshots?: string[]
  /** Whether the copy can be written. Default true. */
  readonly copied?: boolean
  readonly attachments?: Attachments
}

const sampleDay = '2026-11-22'

/** The As-Is screen of the sample client, filling the window. */
export async function showAsIs(options: StageOptions = {}): Promise<DocumentStore> {
  const store = testStore(options.document ?? sampleDocument(sampleDay))
  notifications.clean()
  useUi.setState({ jump: null, inspectorOpen: options.inspector ?? true })
  const snapshotBefore = (reason: string) => {
    options.snapshots?.push(reason)
    return Promise.resolve(options.copied ?? true)
  }
  await render(
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={options.theme ?? 'light'}
    >
      <Notifications />
      <DocumentProvider store={store}>
        <SnapshotBeforeContext value={snapshotBefore}>
          <AttachmentsContext value={options.attachments ?? memoryAttachments()}>
            <div style={{ height: '100vh' }}>
              <Stage tab={options.tab ?? null} />
            </div>
          </AttachmentsContext>
        </SnapshotBeforeContext>
      </DocumentProvider>
    </MantineProvider>,
  )
  return store
}

/** What the host's dialog gives back next. */
export function nextFile(result: OpenFileResult): void {
  Object.assign(window, { host: { openFile: () => Promise.resolve(result) } })
}

export function textFile(name: string, text: string): OpenFileResult {
  return { status: 'opened', name, bytes: new TextEncoder().encode(text) }
}

function Stage(props: { readonly tab: string | null }) {
  const [tab, setTab] = useState(props.tab)
  return <AsIsScreen tab={tab} onTab={setTab} onExport={() => undefined} />
}
