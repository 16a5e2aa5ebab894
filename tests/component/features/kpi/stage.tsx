import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import axe from 'axe-core'
import { useState } from 'react'
import { expect } from 'vitest'
import { render } from 'vitest-browser-react'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import { DocumentProvider } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { SnapshotBeforeContext } from '#store/snapshot-before.ts'
import { useUi } from '#store/ui-store.ts'
import { testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

interface StageOptions {
  readonly document?: EngagementDocument
  readonly tab: string
  readonly theme?: 'light' | 'dark'
  /** Whether the copy before an import can be written. Default true. */
  readonly copied?: boolean
}

/** The stage of the sample client, filling the window. */
export async function showKpis(options: StageOptions): Promise<DocumentStore> {
  const store = testStore(options.document ?? sampleDocument('2026-11-22'))
  useUi.setState({ jump: null, inspectorOpen: true })
  await render(
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={options.theme ?? 'light'}
    >
      <DocumentProvider store={store}>
        <SnapshotBeforeContext value={() => Promise.resolve(options.copied ?? true)}>
          <div style={{ height: '100vh' }}>
            <Stage tab={options.tab} />
          </div>
        </SnapshotBeforeContext>
      </DocumentProvider>
    </MantineProvider>,
  )
  return store
}

export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

function Stage(props: { readonly tab: string }) {
  const [tab, setTab] = useState(props.tab)
  return <KpiScreen tab={tab} onTab={setTab} onExport={() => undefined} />
}
