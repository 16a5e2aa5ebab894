import { memo, useDeferredValue } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { Change } from '#domain/change.ts'
import { bySeverity } from '#domain/finding.ts'
import { lettersAt } from '#domain/raci-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { layerFindings } from '#domain/findings.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { entryOf, printLetters } from '#domain/letter-set.ts'
import { raciCellId, toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useDrawn } from '#store/use-drawn.ts'
import { useToday } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import { RowHistory } from '#tables/row-history.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { CellNotes } from './cell-notes.tsx'
import { CommentList, isElsewhere } from './comment-list.tsx'
import { FindingCards } from './finding-cards.tsx'
import { ItemDecision } from './item-decision.tsx'
import { ItemRelations, ItemServices } from './item-links.tsx'
import { ItemProposals, proposalsFor } from './item-proposals.tsx'
import { setItem } from './item-actions.ts'
import { useMatrixView } from './matrix-view.ts'
import classes from './raci.module.css'

export interface ItemInspectorProps {
  readonly layer: RaciLayer
  readonly item: string | null
  readonly role: string | null
}

/**
 * The active item: what it is, its conflicts and their remedies, its decision, its history. Drawn once the key that was pressed in the
 * matrix shows there.
 */
export function ItemInspector({ layer, item, role }: ItemInspectorProps) {
  const { document } = useDrawn(useDocumentStore())
  const [shownItem, shownRole] = [useDeferredValue(item), useDeferredValue(role)]
  const { noteAsked } = useMatrixView()
  // Who asks for a note types at once: the field is there with the key.
  const shown = noteAsked === null ? { item: shownItem, role: shownRole } : { item, role }
  return <Details layer={layer} {...shown} document={document} />
}

const Details = memo(function Details(props: ItemInspectorProps & { readonly document: EngagementDocument }) {
  const { layer, item: id, role, document } = props
  const width = useUi((state) => state.inspectorWidth)
  const today = useToday()
  const item = id === null ? undefined : findRow(document, 'raciItems', id)
  const entry = catalog.raciItems.find((each) => each.slug === item?.catalog)
  const onWidth = (inspectorWidth: number) => useUi.setState({ inspectorWidth })
  const stays = useHasSelected(item !== undefined)
  if (!item)
    return (
      <IdleInspector
        hint="Select an item to see its conflicts, its decision and its history."
        stays={stays}
        width={width}
        onWidth={onWidth}
      />
    )
  const findings = layerFindings(document, catalog, layer, today)
    .filter((finding) => finding.place.table === 'raciItems' && finding.place.id === item.id)
    .toSorted(bySeverity)
  const cell = role === null ? null : { layer, item: item.id, role }
  const letters = cell ? lettersAt(document, cell) : ''
  const elsewhere = document.raciComments.rows.some((comment) => isElsewhere(comment, item.id, cell))
  const roleName = role === null ? null : findRow(document, 'roles', role)?.name
  const proposals = proposalsFor(document, item.id)
  const notes = catalog.notes.filter((note) => entry && note.about.includes(entry.slug))
  return (
    <Inspector
      title={nameOr(item.name ?? entry?.name ?? '', 'Item')}
      subtitle={roleName ? `${roleName} · ${letters === '' ? 'no letter' : printLetters(letters)}` : undefined}
      width={width}
      onWidth={onWidth}
      shows={item.id}
    >
      {findings.length > 0 ? (
        <InspectorSection title="Findings">
          <FindingCards
            about={item.id}
            findings={findings}
            decides={layer === toBe}
            byKey={role !== null && !entryOf(letterSetOf(document), 'W')}
          />
        </InspectorSection>
      ) : null}
      {proposals.length > 0 ? (
        <InspectorSection title="Proposals">
          <ItemProposals proposals={proposals} />
        </InspectorSection>
      ) : null}
      {cell ? (
        <CellNotes cell={cell} derived={findRow(document, 'raciCells', raciCellId(cell))?.derived ?? false} />
      ) : null}
      {layer === toBe ? <ItemDecision item={item} /> : null}
      {elsewhere ? (
        <InspectorSection title={cell ? 'Notes on other cells' : 'Notes on its cells'}>
          <CommentList item={item.id} except={cell} />
        </InspectorSection>
      ) : null}
      <ItemServices item={item} />
      <ItemRelations item={item} />
      {entry ? (
        <InspectorSection title="What it covers">
          <p>{entry.description}</p>
        </InspectorSection>
      ) : null}
      {notes.length > 0 ? (
        <InspectorSection title="Source notes">
          {notes.map((note) => (
            <p key={note.slug} className={classes.note}>
              <b>{note.name}.</b> {note.text}
            </p>
          ))}
        </InspectorSection>
      ) : null}
      <InspectorSection title="Notes">
        <NotesField item={item} />
      </InspectorSection>
      <RowHistory
        matches={(table, row) =>
          (table === 'raciItems' && row === item.id) || (table === 'raciCells' && row.split('/')[1] === item.id)
        }
        where={({ changes }) => layerOfStep(document, changes, item.id)}
      />
    </Inspector>
  )
})

/** The layers whose letters of the item a step changed; empty for none. */
function layerOfStep(document: EngagementDocument, changes: readonly Change[], item: string): string {
  const layers = new Set(
    changes.flatMap(({ table, id }) => {
      const [layer, of] = id.split('/')
      return table === 'raciCells' && of === item && layer !== undefined ? [layer] : []
    }),
  )
  return [...layers].map((layer) => layerName(document, layer)).join(', ')
}

function NotesField({ item }: { readonly item: RaciItem }) {
  const store = useDocumentStore()
  return (
    <DraftText
      key={item.id}
      label="Notes"
      hideLabel
      multiline
      placeholder="Anything worth remembering"
      value={item.notes}
      onCommit={(notes) => setItem(store, item, 'Write notes', { notes })}
    />
  )
}
