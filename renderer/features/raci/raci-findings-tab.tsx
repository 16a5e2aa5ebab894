import { useMemo } from 'react'
import { useStageFindings, useWaived } from '#store/derived.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { WaiverButtons } from './finding-cards.tsx'

/** What the rules find in this stage. */
export function RaciFindingsTab() {
  const findings = useStageFindings('raci')
  const all = useWaived()
  const waived = useMemo(() => new Set(findings.flatMap(({ id }) => (all.has(id) ? [id] : []))), [findings, all])
  return (
    <ScreenBody title="Findings">
      <FindingsList
        findings={findings}
        waived={waived}
        actions={(finding) => (waived.has(finding.id) ? <WaiverButtons finding={finding} /> : null)}
      />
    </ScreenBody>
  )
}
