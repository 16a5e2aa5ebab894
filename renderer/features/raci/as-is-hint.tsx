import { useState } from 'react'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe } from '#domain/raci.ts'
import { useDocument } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { InventoryDialog } from './inventory-dialog.tsx'
import classes from './raci.module.css'

/** What to do while nobody has said who answers for what today. */
export function AsIsHint() {
  const [dialog, setDialog] = useState<'suggest' | 'copy' | null>(null)
  const { empty, services, canCopy } = useDocument((document) => ({
    empty: cellsByItem(document, asIs).size === 0,
    services: document.services.rows.length > 0,
    canCopy: cellsByItem(document, toBe).size > 0,
  }))
  return (
    <>
      {empty ? (
        <p className={classes.hint}>
          <span>No letters yet for today: type them into the cells</span>
          {services ? (
            <Button variant="link" onClick={() => setDialog('suggest')}>
              Suggest them from the services
            </Button>
          ) : null}
          {canCopy ? (
            <Button variant="link" onClick={() => setDialog('copy')}>
              Copy them from To-Be
            </Button>
          ) : null}
        </p>
      ) : null}
      {dialog === 'suggest' ? <InventoryDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'copy' ? <CopyDialog from={toBe} to={asIs} onClose={() => setDialog(null)} /> : null}
    </>
  )
}
