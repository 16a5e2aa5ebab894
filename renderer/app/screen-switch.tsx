import { LibraryScreen } from '#features/library/library-screen.tsx'
import { AsIsScreen } from '#features/as-is/as-is-screen.tsx'
import { DeliverablesScreen } from '#features/deliverables/deliverables-screen.tsx'
import { EngagementScreen } from '#features/engagement/engagement-screen.tsx'
import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import { MigrationScreen } from '#features/migration/migration-screen.tsx'
import { RaciScreen } from '#features/raci/raci-screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { goTo, useNavigation } from './navigation.ts'
import { SettingsScreen } from './settings-screen.tsx'

/** The screen of the present location. */
export function ScreenSwitch() {
  const { screen, tab, entry } = useNavigation((state) => state.here)
  const props: StageScreenProps = { tab, onTab: (next) => goTo(screen, next), onExport: () => goTo('deliverables') }
  switch (screen) {
    case 'engagement':
      return <EngagementScreen {...props} />
    case 'as-is':
      return <AsIsScreen {...props} />
    case 'raci':
      return <RaciScreen {...props} />
    case 'kpi':
      return <KpiScreen {...props} />
    case 'migration':
      return <MigrationScreen {...props} />
    case 'deliverables':
      return <DeliverablesScreen />
    case 'library':
      return (
        <LibraryScreen
          {...(tab === null ? {} : { section: tab })}
          {...(entry ? { entry } : {})}
          onSection={(section) => goTo('library', section)}
        />
      )
    case 'settings':
      return <SettingsScreen />
  }
}
