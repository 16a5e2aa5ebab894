import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenBody } from '#ui/screen.tsx'

/** What a part of the stage shows while no KPI is chosen. */
export function NoKpi({ onTab }: { readonly onTab: (tab: string) => void }) {
  return (
    <ScreenBody title="KPI baseline">
      <EmptyState
        title="No KPI chosen"
        text="Choose the indicators from the library, or add your own. Each gets an owner, a baseline and a target, and says in words whether it is on target."
        action={
          <Button variant="primary" onClick={() => onTab('library')}>
            Choose KPIs
          </Button>
        }
      />
    </ScreenBody>
  )
}
