import { useEffect } from 'react'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { PartSwitch } from '#ui/part-switch.tsx'
import { GatesPartView } from './gates-part.tsx'
import { showPart, useGatesView, type GatesPart } from './gates-view.ts'
import { WarningsPart } from './warnings-part.tsx'
import { WavesPart } from './waves-part.tsx'

/** Whether to go on: the gates of the plan, the signs that it goes wrong, and the waves of the rollout. */
export function GatesTab() {
  const store = useDocumentStore()
  const { part } = useGatesView()
  const waves = useDocument((document) => document.waves.rows.length)
  const wanted = useUi((state) => state.jump?.table)
  useEffect(() => {
    if (wanted === 'milestones') showPart(store, 'gates')
    if (wanted === 'waves') showPart(store, 'waves')
  }, [wanted, store])
  const parts: readonly { readonly part: GatesPart; readonly title: string; readonly count?: number }[] = [
    { part: 'gates', title: 'Gates' },
    { part: 'warnings', title: 'Early warnings' },
    { part: 'waves', title: 'Waves', count: waves },
  ]
  const parted = <PartSwitch parts={parts} shown={part} onShow={(next) => showPart(store, next)} />
  if (part === 'warnings') return <WarningsPart parts={parted} />
  if (part === 'waves') return <WavesPart parts={parted} />
  return <GatesPartView parts={parted} />
}
