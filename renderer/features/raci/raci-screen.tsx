import { useEffect } from 'react'
import { toBe } from '#domain/raci.ts'
import { useStageFindings } from '#store/derived.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ScreenHead } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { LetterLegend } from './letter-legend.tsx'
import { raciTabs, tabOfLayer } from './raci-tabs.tsx'

/** Who answers for what, today and after the change. */
export function RaciScreen({ tab, onTab, onExport }: StageScreenProps) {
  const findings = useStageFindings('raci').length
  const presenting = useUi((state) => state.presenting)
  const shown = raciTabs.find(({ id }) => id === tab) ?? raciTabs[0]
  useTabOfJump(shown?.id, onTab)
  if (!shown) return null
  const { Content } = shown
  return (
    <ScreenHead
      title="Responsibility matrix"
      purpose={shown.purpose}
      tabs={raciTabs.map(({ id, title }) => ({ id, title, count: id === 'findings' ? findings : 0 }))}
      tab={shown.id}
      onTab={onTab}
      bare={presenting}
      beside={<LetterLegend />}
      actions={
        <Button variant="primary" onClick={onExport}>
          Export
        </Button>
      }
    >
      <Content key={shown.id} />
    </ScreenHead>
  )
}

/** Shows the layer of the item, or the decision right, that a finding, the palette or a link asked for. */
function useTabOfJump(shown: string | undefined, onTab: (tab: string) => void): void {
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.stage !== 'raci') return
    const tab = tabOfLayer(jump.layer ?? toBe)
    if (jump.table === 'raciItems' && shown !== tab) onTab(tab)
    if (jump.table === 'decisionRights' && shown !== 'decision-rights') onTab('decision-rights')
    if (jump.table === 'roles') jumpTo({ ...jump, stage: 'engagement' })
  }, [jump, shown, onTab])
}
