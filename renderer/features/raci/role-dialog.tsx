import { Select, TagsInput, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { findRow } from '#domain/document.ts'
import { findByName } from '#domain/field-text.ts'
import { sides } from '#domain/record.ts'
import { newRole } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useReferenceNames } from '#tables/reference-names.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { addRole, changeRole, sideLabel, teamNames } from './role-actions.ts'
import classes from './role-dialog.module.css'

/** A column to be changed, or a place for a new one. */
export type RoleAsked =
  { readonly role: string; readonly focus: 'name' | 'teams' } | { readonly role: null; readonly at: number }

interface RoleDialogProps {
  readonly asked: RoleAsked
  readonly onClose: () => void
}

/** A column of the matrix: what it is called, whose side it is on, which teams fill it. */
export function RoleDialog({ asked, onClose }: RoleDialogProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const known = useReferenceNames().teams.map(({ name }) => name.trim())
  const role = (asked.role === null ? undefined : findRow(document, 'roles', asked.role)) ?? newRole('', 0)
  const [name, setName] = useState(role.name)
  const [side, setSide] = useState(sideLabel(role))
  const [teams, setTeams] = useState<readonly string[]>(() => teamNames(document, role))
  const unknown = teams.filter((team) => findByName(document, 'teams', team) === null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const texts = { name, side, teams }
    if (asked.role === null) addRole(store, texts, asked.at)
    else changeRole(store, asked.role, texts)
    onClose()
  }
  const onTeams = asked.role !== null && asked.focus === 'teams'
  return (
    <Dialog opened onClose={onClose} title={asked.role === null ? 'New role' : nameOr(role.name, 'Role')} size={480}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label="Role"
          value={name}
          required
          data-autofocus={!onTeams || undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="Side"
          placeholder="Choose one"
          clearable
          data={sides.map(({ label }) => label)}
          value={side === '' ? null : side}
          onChange={(next) => setSide(next ?? '')}
        />
        <TagsInput
          label="Teams that fill it"
          description={
            unknown.length === 0
              ? 'One team may fill several roles.'
              : `${unknown.join(', ')}: not in the list of teams yet, and added to it.`
          }
          data={[...new Set(known.filter(Boolean))]}
          value={[...teams]}
          acceptValueOnBlur
          data-autofocus={onTeams || undefined}
          onChange={setTeams}
        />
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={name.trim() === ''}>
            {asked.role === null ? 'Add the role' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
