import { useEffect } from 'react'
import { useOpenFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ScreenHead, type ScreenTab } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { asIsTabs } from './as-is-tabs.tsx'
import { openImport } from './as-is-view.ts'

/** Where the organisation stands: what is there, how it works, and what follows from it. */
export function AsIsScreen({ tab, onTab, onExport }: StageScreenProps) {
  const store = useDocumentStore()
  const shown = asIsTabs.find(({ id }) => id === tab) ?? asIsTabs[0]
  const tabs = useTabs()
  useTabOfJump(shown?.id, onTab)
  if (!shown) return null
  const { Content } = shown
  return (
    <ScreenHead
      title="As-Is"
      purpose="Where the organisation stands today, and what the data says against it."
      tabs={tabs}
      tab={shown.id}
      onTab={onTab}
      actions={
        <>
          {shown.id === 'services' ? <Button onClick={() => openImport(store, null)}>Import</Button> : null}
          <Button variant="primary" onClick={onExport}>
            Export
          </Button>
        </>
      }
    >
      <Content onTab={onTab} />
    </ScreenHead>
  )
}

function useTabs(): readonly ScreenTab[] {
  const counts = useDocument((document) => asIsTabs.map(({ count }) => count?.(document) ?? 0))
  const findings = useOpenFindings().all
  return asIsTabs.map(({ id, title }, index) => ({
    id,
    title,
    count: id === 'findings' ? findings : (counts[index] ?? 0),
  }))
}

/** Shows the tab of the table that a finding, the palette or a link asked for; the tab's own table does the rest. */
function useTabOfJump(shown: string | undefined, onTab: (tab: string) => void): void {
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    const wanted = jump?.stage === 'as-is' ? asIsTabs.find(({ tables }) => tables.includes(jump.table))?.id : undefined
    if (wanted !== undefined && wanted !== shown) onTab(wanted)
  }, [jump, shown, onTab])
}
