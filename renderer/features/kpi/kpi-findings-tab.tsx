import { useFindings } from '#store/derived.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { ScreenBody } from '#ui/screen.tsx'

/** What the rules find in the KPIs. */
export function KpiFindingsTab() {
  const findings = useFindings().filter((finding) => finding.place.stage === 'kpi')
  return (
    <ScreenBody title="KPI baseline">
      <FindingsList findings={findings} />
    </ScreenBody>
  )
}
