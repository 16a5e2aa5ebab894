import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { useState, type ComponentType, type ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { DocumentProvider } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useUi } from '#store/ui-store.ts'
import { testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'
import type { StageScreenProps } from '#ui/stage-screen.ts'

export interface ScreenOptions {
  /** The sample client's by default. */
  readonly document?: EngagementDocument
  readonly tab?: string
  readonly theme?: 'light' | 'dark'
  /** Whether the inspector is open. Default true. */
  readonly inspector?: boolean
}

interface Surroundings {
  /** Called before the screen is drawn. */
  readonly prepare?: (store: DocumentStore) => void
  /** What the frame would put around the screen. */
  readonly around?: (screen: ReactNode) => ReactNode
}

/** The screen of a stage, filling the window. */
export async function showScreen(
  Screen: ComponentType<StageScreenProps>,
  { document, tab, theme = 'light', inspector = true }: ScreenOptions,
  { prepare, around = (screen) => screen }: Surroundings = {},
): Promise<DocumentStore> {
  const store = testStore(document ?? sampleDocument('2026-11-22'))
  prepare?.(store)
  useUi.setState({ jump: null, inspectorOpen: inspector })
  await render(
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={theme}>
      <DocumentProvider store={store}>
        {around(
          <div style={{ height: '100vh' }}>
            <WithTabs Screen={Screen} first={tab ?? null} />
          </div>,
        )}
      </DocumentProvider>
    </MantineProvider>,
  )
  return store
}

function WithTabs(props: { readonly Screen: ComponentType<StageScreenProps>; readonly first: string | null }) {
  const { Screen, first } = props
  const [tab, setTab] = useState(first)
  return <Screen tab={tab} onTab={setTab} onExport={() => undefined} />
}
