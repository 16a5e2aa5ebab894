import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { ErrorState } from '#ui/empty-state.tsx'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { DocumentProvider } from '#store/document-context.tsx'
import { SnapshotBeforeContext } from '#store/snapshot-before.ts'
import { useUi } from '#store/ui-store.ts'
import { AttachmentsProvider } from './attachments-provider.tsx'
import { Dialogs } from './dialogs.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import { Palette } from './palette.tsx'
import { useSession } from './session-state.ts'
import { snapshotBefore } from './session.ts'
import { styleNonce } from './style-nonce.ts'
import { useHostEvents } from './use-host-events.ts'
import { useKeys } from './use-keys.ts'

export function App() {
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Notices />
      <ErrorBoundary
        fallback={(message, retry) => (
          <ErrorState title="This screen could not be drawn" text={message} action={retry} />
        )}
      >
        <Place />
      </ErrorBoundary>
    </MantineProvider>
  )
}

/** Below, where the eye is not; in front of a room the keys stand there. */
function Notices() {
  const presenting = useUi((state) => state.presenting)
  return <Notifications position={presenting ? 'top-center' : 'bottom-center'} limit={3} autoClose={8000} />
}

function Place() {
  const place = useSession((state) => state.place)
  useKeys()
  useHostEvents()
  if (place.at === 'starting' || place.at === 'opening' || place.at === 'closing')
    return <Skeleton label={place.at === 'closing' ? 'Saving' : 'Opening'} rows={12} />
  if (place.at === 'home')
    return (
      <>
        <Home />
        <Dialogs />
        <Palette />
      </>
    )
  return (
    <DocumentProvider store={place.store} key={place.store.engagement}>
      <SnapshotBeforeContext value={snapshotBefore}>
        <AttachmentsProvider engagement={place.store.engagement}>
          <Frame notices={place.notices} />
          <Dialogs />
          <Palette />
        </AttachmentsProvider>
      </SnapshotBeforeContext>
    </DocumentProvider>
  )
}
