import { useState } from 'react'
import { useDocument } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { BaselinesDialog } from './baselines-dialog.tsx'

/** Opens the baselines; says how many there are. */
export function BaselinesButton() {
  const [open, setOpen] = useState(false)
  const baselines = useDocument((document) => document.planBaselines.rows.length)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Baselines{baselines > 0 ? ` (${baselines})` : ''}
      </Button>
      {open ? <BaselinesDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
