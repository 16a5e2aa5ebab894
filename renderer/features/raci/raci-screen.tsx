import { useEffect } from 'react'
import { toBe } from '#domain/raci.ts'
import { useOpenFindings } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ScreenHead } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { LetterLegend } from './letter-legend.tsx'
import { setLoadView } from './load-view.ts'
import { raciTabs, tabOfLayer } from './raci-tabs.tsx'

/** Who answers for what, today and after the change. */
export function RaciScreen({ tab, onTab, onExport }: StageScreenProps) {
  const findings = useOpenFindings().byStage.get('raci') ?? 0
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

/** Shows the layer of the item, the decision right, or the load of the role, that a finding, the palette or a link asked for. */
function useTabOfJump(shown: string | undefined, onTab: (tab: string) => void): void {
  const store = useDocumentStore()
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.stage !== 'raci') return
    const tab = tabOfLayer(jump.layer ?? toBe)
    if (jump.table === 'raciItems' && shown !== tab) onTab(tab)
    if (jump.table === 'decisionRights' && shown !== 'decision-rights') onTab('decision-rights')
    if (jump.table === 'roles') {
      setLoadView(store, { role: jump.id, layer: jump.layer ?? toBe })
      useUi.setState({ inspectorOpen: true })
      if (shown !== 'load') onTab('load')
      jumpTo(null)
    }
  }, [jump, shown, onTab, store])
}
