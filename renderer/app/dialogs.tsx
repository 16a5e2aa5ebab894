import { AboutDialog } from './about-dialog.tsx'
import { KeyMapDialog } from './key-map-dialog.tsx'
import { closeDialog, useDialog } from './dialog-store.ts'
import { NewEngagementDialog } from './new-engagement-dialog.tsx'

export function Dialogs() {
  const open = useDialog((state) => state.open)
  if (open === 'new-engagement') return <NewEngagementDialog onClose={closeDialog} />
  if (open === 'key-map') return <KeyMapDialog onClose={closeDialog} />
  if (open === 'about') return <AboutDialog onClose={closeDialog} />
  return null
}
