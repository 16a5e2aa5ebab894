import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { render } from 'vitest-browser-react'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { MigrationScreen } from '#features/migration/migration-screen.tsx'
import { setZoom } from '#features/migration/migration-view.ts'
import { DocumentProvider } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import { testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

export interface StageOptions {
  readonly document?: EngagementDocument
  readonly tab?: string
  readonly theme?: 'light' | 'dark'
  readonly inspector?: boolean
}

/** The migration screen of the sample client, filling the window. */
export async function showMigration(options: StageOptions = {}): Promise<DocumentStore> {
  const store = testStore(options.document ?? sampleDocument(today()))
  setZoom(store, 'month')
  useUi.setState({ jump: null, inspectorOpen: options.inspector ?? true })
  await render(
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={options.theme ?? 'light'}
    >
      <DocumentProvider store={store}>
        <div style={{ height: '100vh' }}>
          <Stage tab={options.tab ?? null} />
        </div>
      </DocumentProvider>
    </MantineProvider>,
  )
  return store
}

function Stage(props: { readonly tab: string | null }) {
  const [tab, setTab] = useState(props.tab)
  return <MigrationScreen tab={tab} onTab={setTab} onExport={() => undefined} />
}

export function bar(name: string): SVGGElement {
  const found = [...document.querySelectorAll<SVGGElement>('[role="treeitem"]')].find((item) =>
    item.getAttribute('aria-label')?.includes(name),
  )
  if (!found) throw new Error(`No bar called ${name}`)
  return found
}
