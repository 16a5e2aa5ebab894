import { IconX } from '@tabler/icons-react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import type { DecisionRight } from '#domain/decision-right.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { answerAndWork, means } from '#domain/letter-set.ts'
import { itemName } from '#domain/raci-commands.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { toBe } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { searchTest } from '#domain/word-search.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { PickInput } from '#tables/pick-input.tsx'
import picked from '#tables/picked-list.module.css'
import { RowInspector } from '#tables/row-inspector.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { Status } from '#ui/marks.tsx'
import { linkItems } from './decision-right-actions.ts'

const facts = ['kind', 'decides', 'consulted', 'limit', 'above']

/** One decision right whole, with the items of the matrix that it is about. */
export function DecisionRightInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="decisionRights"
      id={id}
      facts={facts}
      texts={['text', 'notes']}
      hint="Select a decision right to read all of it here, to link the items of the matrix it is about, and to see whether the matrix agrees."
    >
      {(right) => <LinkedItems right={right} />}
    </RowInspector>
  )
}

/** The items, each with who is accountable for it in the To-Be matrix. */
function LinkedItems({ right }: { readonly right: DecisionRight }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const remove = (id: string) =>
    linkItems(
      store,
      right,
      right.items.filter((each) => each !== id),
    )
  return (
    <InspectorSection title="Items of the matrix">
      <ul className={picked.list} aria-label="Items it is about">
        {right.items.map((id) => {
          const name = nameOfItem(document, id)
          return (
            <li key={id} className={picked.row}>
              <span>
                {name === null ? (
                  <span className={picked.broken}>{id}</span>
                ) : (
                  <Button
                    variant="link"
                    className={picked.name}
                    onClick={() => jumpTo({ stage: 'raci', table: 'raciItems', id, layer: toBe })}
                  >
                    {name}
                  </Button>
                )}
                <span className={picked.meta}>
                  {name === null ? 'not there any more' : <Holder document={document} right={right} item={id} />}
                </span>
              </span>
              <IconButton
                label={`Remove the link to ${name ?? id}`}
                className={picked.remove}
                onClick={() => remove(id)}
              >
                <IconX size={14} aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <PickInput
        label="Link an item of the matrix"
        placeholder="Type an item to link it"
        options={(query) => itemOptions(store.getState().document, query, right.items)}
        onPick={(id) => linkItems(store, right, [...right.items, id])}
      />
    </InspectorSection>
  )
}

interface HolderProps {
  readonly document: EngagementDocument
  readonly right: DecisionRight
  readonly item: string
}

/** "A: SRE"; marked where somebody else decides alone. */
function Holder({ document, right, item }: HolderProps) {
  const set = letterSetOf(document)
  const { answer } = answerAndWork(set)
  const holders = (cellsByItem(document, toBe).get(item) ?? [])
    .filter((cell) => means(set, 'accountable', cell.letters))
    .map(({ role }) => role)
  const names = holders.map((role) => nameOr(findRow(document, 'roles', role)?.name ?? '', 'Role')).join(', ')
  const word = `${answer}: ${names || 'nobody'}`
  if (right.kind !== 'independent' || right.decides === null) return <>{word}</>
  return holders.includes(right.decides) ? <Status kind="on" word={word} /> : <Status kind="near" word={word} />
}

function nameOfItem(document: EngagementDocument, id: string): string | null {
  const item = findRow(document, 'raciItems', id)
  return item ? nameOr(itemName(item, catalog), 'Item') : null
}

const mostOffered = 30

function itemOptions(document: EngagementDocument, query: string, linked: readonly string[]) {
  const found = searchTest(query)
  return document.raciItems.rows
    .map((item) => ({ id: item.id, text: nameOr(itemName(item, catalog), 'Item') }))
    .filter(({ id, text }) => !linked.includes(id) && found(text))
    .slice(0, mostOffered)
}
