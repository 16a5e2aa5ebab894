import { NativeSelect, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { layersOf } from '#domain/raci-layers.ts'
import { toBe, type Proposal, type RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { changeProposal, deleteProposal, startProposal } from './layer-actions.ts'
import classes from './proposal-dialog.module.css'

const empty = ' empty'

/** Asks who proposes and what to start from. */
export function AddProposalDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const layers = layersOf({ proposals: useDocument((document) => document.proposals) })
  const [name, setName] = useState('')
  const [stakeholder, setStakeholder] = useState('')
  const [from, setFrom] = useState<RaciLayer>(toBe)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    startProposal(store, name, stakeholder, from === empty ? null : from)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Add a proposal" size={460}>
      <form className={classes.fields} onSubmit={submit}>
        <TextInput
          data-autofocus
          label="Name"
          placeholder="Infrastructure"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Who proposes it"
          placeholder="Head of Infrastructure"
          maxLength={200}
          value={stakeholder}
          onChange={(event) => setStakeholder(event.currentTarget.value)}
        />
        <NativeSelect
          label="Starts with"
          description="An item without letters in a proposal takes no part when proposals are compared."
          data={[
            ...layers.map((layer) => ({ value: layer.id, label: `The letters of ${layer.name}` })),
            { value: empty, label: 'An empty matrix' },
          ]}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={name.trim() === ''}>
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Name, stakeholder and notes of a proposal; each is a step of Undo. */
export function EditProposalDialog({
  proposal,
  onClose,
}: {
  readonly proposal: Proposal
  readonly onClose: () => void
}) {
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  return (
    <Dialog opened onClose={onClose} title="Edit the proposal" size={460}>
      <div className={classes.fields}>
        <DraftText label="Name" value={proposal.name} onCommit={(name) => changeProposal(store, proposal, { name })} />
        <DraftText
          label="Who proposes it"
          value={proposal.stakeholder}
          onCommit={(stakeholder) => changeProposal(store, proposal, { stakeholder })}
        />
        <DraftText
          label="Notes"
          multiline
          value={proposal.notes}
          onCommit={(notes) => changeProposal(store, proposal, { notes })}
        />
        <div className={classes.buttons}>
          <Button
            className={classes.delete}
            onClick={() => {
              onClose()
              void deleteProposal(store, proposal, snapshotBefore)
            }}
          >
            Delete with its letters
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
