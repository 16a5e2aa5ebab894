import { useStageFindings } from '#store/derived.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { ScreenBody } from '#ui/screen.tsx'

/** What the rules find in this stage. */
export function RaciFindingsTab() {
  const findings = useStageFindings('raci')
  return (
    <ScreenBody title="Findings">
      <FindingsList findings={findings} />
    </ScreenBody>
  )
}
