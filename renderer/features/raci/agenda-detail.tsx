import { useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { findRow } from '#domain/document.ts'
import { ruleName } from '#domain/finding-rules.ts'
import type { AgendaItem } from '#domain/raci-agenda.ts'
import { itemName } from '#domain/raci-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { percentText } from '#ui/format.ts'
import { SeverityMark } from '#ui/marks.tsx'
import classes from './agenda.module.css'
import { CommentList } from './comment-list.tsx'
import { DecisionForm } from './decision-form.tsx'
import { Entry } from './entry.tsx'
import { recordDecision } from './item-actions.ts'

interface AgendaDetailProps {
  readonly each: AgendaItem
  /** The item is about to leave the agenda. */
  readonly onDecided: () => void
}

/** One item with each side's letters, what was said, and the form that settles it. */
export function AgendaDetail({ each, onDecided }: AgendaDetailProps) {
  const store = useDocumentStore()
  const [side, setSide] = useState<RaciLayer>(toBe)
  const document = useDocument((all) => all)
  const { item, sides, conflicts } = each
  const filled = [asIs, ...sides].filter((layer) => layer !== asIs || cellsByItem(document, asIs).has(item.id))
  const taken = filled.includes(side) ? side : toBe
  const layers = filled.map((id) => ({ id, name: layerName(document, id) }))
  return (
    <div className={classes.detail} role="region" aria-label="The item and its decision" tabIndex={0}>
      <header className={classes.head}>
        <h2>{nameOr(itemName(item, catalog), 'Item')}</h2>
        <Button variant="link" onClick={() => jumpTo({ stage: 'raci', table: 'raciItems', id: item.id, layer: toBe })}>
          Open in the matrix
        </Button>
      </header>
      {item.notes.trim() === '' ? null : <p className={classes.dimmed}>{item.notes}</p>}
      {conflicts.length > 0 ? (
        <ul className={classes.conflicts} aria-label="Findings in To-Be">
          {conflicts.map((finding) => (
            <li key={finding.id}>
              <SeverityMark severity={finding.severity} /> {ruleName(finding.rule)} ({finding.rule})
            </li>
          ))}
        </ul>
      ) : null}
      {filled.length > 0 ? <Sides each={each} layers={layers} taken={taken} /> : null}
      <CommentList item={item.id} except={null} />
      <DecisionForm
        item={item}
        sides={layers.filter(({ id }) => id !== toBe)}
        side={taken}
        onSide={setSide}
        onDecide={(record) => {
          onDecided()
          recordDecision(store, item, record, taken)
        }}
      />
    </div>
  )
}

interface SidesProps {
  readonly each: AgendaItem
  readonly layers: readonly { readonly id: RaciLayer; readonly name: string }[]
  readonly taken: RaciLayer
}

/** Roles down, layers across; rows in which the sides differ stand out and say by how much. */
function Sides({ each, layers, taken }: SidesProps) {
  const document = useDocument((all) => all)
  const set = letterSetOf(document)
  const cells = layers.map(
    ({ id }) => new Map((cellsByItem(document, id).get(each.item.id) ?? []).map((cell) => [cell.role, cell])),
  )
  return (
    <div className={classes.scroll}>
      <table className={classes.sides}>
        <caption className="visually-hidden">Letters of each side</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            {layers.map(({ id, name }) => (
              <th key={id} scope="col" data-taken={id === taken}>
                {name}
                <span className={classes.who}>{findRow(document, 'proposals', id)?.stakeholder}</span>
              </th>
            ))}
            {each.score === null ? null : <th scope="col">Apart</th>}
          </tr>
        </thead>
        <tbody>
          {document.roles.rows.map((role) => {
            const share = each.cells.get(role.id) ?? 0
            return (
              <tr key={role.id} data-differs={share > 0}>
                <th scope="row">{nameOr(role.name, 'Role')}</th>
                {layers.map(({ id }, index) => (
                  <td key={id} data-taken={id === taken}>
                    <Entry cell={cells[index]?.get(role.id)} set={set} />
                  </td>
                ))}
                {each.score === null ? null : <td className={classes.share}>{share > 0 ? percentText(share) : ''}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
