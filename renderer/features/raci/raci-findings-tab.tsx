import { useFindings } from '#store/derived.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { ScreenBody } from '#ui/screen.tsx'

/** What the rules find in this stage. */
export function RaciFindingsTab() {
  const findings = useFindings().filter((finding) => finding.place.stage === 'raci')
  return (
    <ScreenBody title="Findings">
      <FindingsList findings={findings} />
    </ScreenBody>
  )
}
