import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { planCopy } from '#domain/raci-copy-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { isChanged } from '#domain/raci-preset-commands.ts'
import type { RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { AgreedToo, changesNothing, PlanCounts } from './plan-parts.tsx'
import classes from './preset-dialog.module.css'
import { PresetDiff } from './preset-diff.tsx'
import { copyLayerLetters } from './raci-actions.ts'

interface CopyDialogProps {
  readonly from: RaciLayer
  readonly to: RaciLayer
  readonly onClose: () => void
}

/** What copying the letters of a layer over another's would change, before it does. */
export function CopyDialog({ from, to, onClose }: CopyDialogProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const [agreedToo, setAgreedToo] = useState(false)
  const plan = useMemo(
    () => planCopy(document, catalog, from, { layer: to, agreedToo }),
    [document, from, to, agreedToo],
  )
  const changing = plan.items.filter(({ cells }) => cells.some(isChanged))
  const apply = () => {
    copyLayerLetters(store, from, { layer: to, agreedToo })
    onClose()
  }
  const names = { from: layerName(document, from), to: layerName(document, to) }
  return (
    <Dialog opened onClose={onClose} title={`Copy letters from ${names.from} to ${names.to}`} size={1000}>
      <div className={classes.alone}>
        <AgreedToo plan={plan} checked={agreedToo} onChange={setAgreedToo} />
        <PlanCounts plan={plan} />
        <PresetDiff plan={plan} items={changing} />
      </div>
      <div className={classes.buttons}>
        <span className={classes.dimmed}>One step: Undo takes it back whole.</span>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={changesNothing(plan)} onClick={apply} data-autofocus>
          Copy to {names.to}
        </Button>
      </div>
    </Dialog>
  )
}
