import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { answerAndWork, printLetters } from '#domain/letter-set.ts'
import { itemName } from '#domain/raci-commands.ts'
import { inventoryChanges, inventoryLetters, type SuggestedCell } from '#domain/raci-inventory.ts'
import { asIs } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count } from '#ui/format.ts'
import classes from './inventory-dialog.module.css'
import { suggestFromInventory } from './layer-actions.ts'
import { confirmLetters } from './raci-actions.ts'

/** Stands by what came from the inventory; nothing while nothing did. */
export function ConfirmButton() {
  const store = useDocumentStore()
  const derived = useDocument(
    (document) => document.raciCells.rows.filter((cell) => cell.layer === asIs && cell.derived).length,
  )
  if (derived === 0) return null
  return (
    <Button
      size="small"
      title="They count as entered from then on; a cell that is edited is confirmed by itself."
      onClick={() =>
        confirmLetters(
          store,
          store.getState().document.raciCells.rows.filter((cell) => cell.layer === asIs && cell.derived),
        )
      }
    >
      Confirm {count(derived, 'suggested cell', 'suggested cells')}
    </Button>
  )
}

/** What would be filled in, item by item, with what it rests on; nothing changes before it is asked for. */
export function InventoryDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const set = letterSetOf(document)
  const suggested = useMemo(() => inventoryLetters(document), [document])
  const items = [...new Set(suggested.map(({ item }) => item))]
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const all = document.raciItems.rows.map(({ id }) => id)
  const chosen = all.filter((id) => !left.has(id))
  const cells = inventoryChanges(document, chosen).length
  const { answer, work } = answerAndWork(set)
  const toggle = (id: string, take: boolean) => {
    const next = new Set(left)
    if (take) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Suggest As-Is from the inventory"
      size={720}
      classNames={{ content: classes.dialog, body: classes.body }}
    >
      <p className={classes.rule}>
        Looks at items that are linked to services, and at all items of Operations and reliability. {work} on incident
        response: roles whose team is on call. {work} on any of them: roles whose team owns a service and runs it
        itself. {answer}: the role whose teams own more than half of the services with a known owner. Cells that
        somebody filled stay as they are; what is filled in is marked until somebody confirms or edits it.
      </p>
      {items.length === 0 ? (
        <p className={classes.none}>
          The inventory suggests nothing: give services an owner and an on-call team, and say in Engagement which teams
          fill which roles.
        </p>
      ) : (
        <ul className={classes.items} aria-label="Suggested letters" tabIndex={0}>
          {items.map((item) => (
            <li key={item.id}>
              <Checkbox
                size="xs"
                checked={!left.has(item.id)}
                onChange={(event) => toggle(item.id, event.currentTarget.checked)}
                label={nameOr(itemName(item, catalog), 'Item')}
              />
              <ul className={classes.cells}>
                {suggested
                  .filter((cell) => cell.item === item)
                  .map((cell) => (
                    <li key={cell.role.id}>
                      <b>
                        {nameOr(cell.role.name, 'Role')}: {printLetters(cell.letters)}
                      </b>{' '}
                      <span className={classes.why}>{reason(cell)}</span>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          disabled={cells === 0}
          onClick={() => {
            suggestFromInventory(store, chosen)
            onClose()
          }}
        >
          {cells === 0 ? 'Nothing new' : `Change ${count(cells, 'cell', 'cells')}`}
        </Button>
      </div>
    </Dialog>
  )
}

/** "owns 12 of 20 services, on call for 9". */
function reason({ services, owned, onCall }: SuggestedCell): string {
  const parts = [owned > 0 ? `owns ${owned}` : '', onCall > 0 ? `on call for ${onCall}` : ''].filter(Boolean)
  return `${parts.join(' and ')} of ${count(services, 'service', 'services')}`
}
