import { catalog } from '#catalog/catalog.ts'
import type { Finding } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { lettersAt } from '#domain/raci-commands.ts'
import { layerFindings } from '#domain/findings.ts'
import { printLetters } from '#domain/letter-set.ts'
import { raciCellId, toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { findRow } from '#domain/document.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import { DecisionNote } from '#tables/decision-note.tsx'
import { RowHistory } from '#tables/row-history.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark } from '#ui/marks.tsx'
import { CommentList } from './comment-list.tsx'
import { ItemDecision } from './item-decision.tsx'
import { ItemRelations, ItemServices } from './item-links.tsx'
import { confirmCells } from './layer-actions.ts'
import { applyFix, setItem } from './raci-actions.ts'
import classes from './raci.module.css'

export interface ItemInspectorProps {
  readonly layer: RaciLayer
  readonly item: string | null
  readonly role: string | null
}

/** The active item: what it is, its conflicts and their remedies, its decision, its history. */
export function ItemInspector({ layer, item: id, role }: ItemInspectorProps) {
  const width = useUi((state) => state.inspectorWidth)
  const document = useDocument((each) => each)
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
  const findings = layerFindings(document, catalog, layer, today).filter(
    (finding) => finding.place.table === 'raciItems' && finding.place.id === item.id,
  )
  const letters = role === null ? '' : lettersAt(document, { layer, item: item.id, role })
  const cell = role === null ? undefined : findRow(document, 'raciCells', raciCellId({ layer, item: item.id, role }))
  const commented = document.raciComments.rows.some((comment) => comment.item === item.id)
  const roleName = role === null ? null : findRow(document, 'roles', role)?.name
  const notes = catalog.notes.filter((note) => entry && note.about.includes(entry.slug))
  return (
    <Inspector
      title={nameOr(item.name ?? entry?.name ?? '', 'Item')}
      subtitle={roleName ? `${roleName} · ${letters === '' ? 'no letter' : printLetters(letters)}` : undefined}
      width={width}
      onWidth={onWidth}
    >
      {cell?.derived ? <Derived cell={cell.id} /> : null}
      {findings.length > 0 ? (
        <InspectorSection title="Findings">
          {findings.map((finding) => (
            <Conflict key={finding.id} finding={finding} />
          ))}
        </InspectorSection>
      ) : null}
      {layer === toBe ? <ItemDecision item={item} /> : null}
      {commented ? (
        <InspectorSection title="Comments">
          <CommentList item={item.id} />
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
      />
    </Inspector>
  )
}

function Conflict({ finding }: { readonly finding: Finding }) {
  const store = useDocumentStore()
  return (
    <div className={classes.conflict}>
      <p className={classes.conflictTitle}>
        {ruleName(finding.rule)}
        <SeverityMark severity={finding.severity} />
      </p>
      <p>
        <span className={classes.rule}>{finding.rule}.</span> {finding.detail}
      </p>
      <DecisionNote finding={finding} />
      {finding.fixes ? (
        <div className={classes.fixes}>
          {finding.fixes.map((fix, index) => (
            <Button key={fix.label} variant="link" onClick={() => applyFix(store, fix)}>
              {fix.label} <kbd className={classes.key}>{index + 1}</kbd>
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** A cell that came from the inventory, and that nobody has stood by yet. */
function Derived({ cell }: { readonly cell: string }) {
  const store = useDocumentStore()
  return (
    <InspectorSection title="Suggested from the inventory">
      <p>
        It follows from who owns the services and who is on call.{' '}
        <Button variant="link" onClick={() => confirmCells(store, [cell])}>
          Confirm
        </Button>
      </p>
    </InspectorSection>
  )
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
