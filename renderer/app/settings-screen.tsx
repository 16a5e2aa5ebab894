import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { Panel, PanelGrid } from '#ui/panel.tsx'
import { Screen } from '#ui/screen.tsx'
import classes from './dialogs.module.css'
import { useAppInfo } from './use-app-info.ts'

/** What belongs to this machine rather than to an engagement. */
export function SettingsScreen() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const info = useAppInfo()
  return (
    <Screen title="Settings" purpose="What belongs to this machine. Nothing here is part of a deliverable.">
      <PanelGrid>
        <Panel title="Theme" caption="Follows the system until one is chosen.">
          <SegmentedControl
            aria-label="Theme"
            value={colorScheme}
            onChange={(value) => setColorScheme(value as typeof colorScheme)}
            data={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'System' },
            ]}
          />
        </Panel>
        <Panel title="Where the data is" caption="Two copies: the store, and a journal with snapshots beside it.">
          <dl className={classes.facts}>
            <dt>Folder</dt>
            <dd>{info?.dataFolder}</dd>
            <dt>Version</dt>
            <dd>
              Demarc {info?.version} on Electron {info?.electron}
            </dd>
          </dl>
          <p className={classes.dimmed}>
            A deleted engagement is kept for 30 days. Deleting does not erase: traces stay on the disk until they are
            overwritten. Use disk encryption on a machine that carries client data.
          </p>
        </Panel>
      </PanelGrid>
    </Screen>
  )
}
