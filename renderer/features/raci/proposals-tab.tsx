import { useEffect, useState } from 'react'
import { asIs, toBe } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { MatrixTab } from './matrix-tab.tsx'
import { AddProposalDialog, EditProposalDialog } from './proposal-dialog.tsx'
import { ProposalMenu } from './proposal-menu.tsx'
import { setRaciView, useRaciView } from './raci-view.ts'

/** What each stakeholder would have, a matrix of its own; one at a time. */
export function ProposalsTab() {
  const store = useDocumentStore()
  const proposals = useDocument((document) => document.proposals.rows)
  const chosen = useRaciView((view) => view.proposal)
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null)
  const wanted = useUi((state) => state.jump?.layer)
  useEffect(() => {
    if (wanted === undefined || wanted === toBe || wanted === asIs) return
    // A jump that nothing takes would hold the screen on this tab.
    if (proposals.some(({ id }) => id === wanted)) setRaciView(store, { proposal: wanted })
    else jumpTo(null)
  }, [wanted, proposals, store])
  const shown = proposals.find(({ id }) => id === chosen) ?? proposals[0]
  const adding = dialog === 'add' ? <AddProposalDialog onClose={() => setDialog(null)} /> : null
  if (!shown)
    return (
      <ScreenBody title="Proposals">
        <EmptyState
          title="Nobody has proposed anything yet"
          text="A proposal is a matrix of its own, as one stakeholder or group would have it. It may speak of a few items only; Compare and Agenda show where the proposals differ."
          action={
            <Button variant="primary" onClick={() => setDialog('add')}>
              Add a proposal
            </Button>
          }
        />
        {adding}
      </ScreenBody>
    )
  return (
    <>
      <MatrixTab
        layer={shown.id}
        lead={
          <ProposalMenu
            proposals={proposals}
            shown={shown}
            onShow={(proposal) => setRaciView(store, { proposal })}
            onAdd={() => setDialog('add')}
            onEdit={() => setDialog('edit')}
          />
        }
      />
      {adding}
      {dialog === 'edit' ? <EditProposalDialog proposal={shown} onClose={() => setDialog(null)} /> : null}
    </>
  )
}
