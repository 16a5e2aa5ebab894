import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { findRow } from '#domain/document.ts'
import { bySeverity } from '#domain/finding.ts'
import { layerFindings } from '#domain/findings.ts'
import { layerName } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { itemName } from '#domain/raci-commands.ts'
import { toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { DecisionNote } from '#tables/decision-note.tsx'
import { Button } from '#ui/button.tsx'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark } from '#ui/marks.tsx'
import { FindingCards } from './finding-cards.tsx'
import { columnOfRole } from './matrix-columns.tsx'
import classes from './load.module.css'

/** What one role carries: its findings, its column of the matrix, and the items behind each count. */
export function LoadInspector({ layer, role: id }: { readonly layer: RaciLayer; readonly role: string | null }) {
  const width = useUi((state) => state.inspectorWidth)
  const document = useDocument((each) => each)
  const today = useToday()
  const role = id === null ? undefined : findRow(document, 'roles', id)
  const stays = useHasSelected(role !== undefined)
  const onWidth = (inspectorWidth: number) => useUi.setState({ inspectorWidth })
  if (!role)
    return (
      <IdleInspector
        hint="Select a role to see what the rules say of it, the items behind each count, and its column of the matrix."
        stays={stays}
        width={width}
        onWidth={onWidth}
      />
    )
  const all = layerFindings(document, catalog, layer, today).toSorted(bySeverity)
  const cells = cellsByItem(document, layer)
  const items = document.raciItems.rows
  const inAll = items.every((item) => cells.get(item.id)?.some((cell) => cell.role === role.id))
  const own = all.filter(
    ({ place, rule }) => place.table === 'roles' && (place.id === role.id || (rule === 'RACI-9' && inAll)),
  )
  const others = all.filter(
    ({ place, cells }) => place.table !== 'roles' && cells?.some((cell) => cell.role === role.id),
  )
  const holds = (item: RaciItem, letter: string) =>
    cells.get(item.id)?.some((cell) => cell.role === role.id && cell.letters.includes(letter)) ?? false
  const first = items.find((item) => cells.get(item.id)?.some((cell) => cell.role === role.id)) ?? items[0]
  const show = (item: string) =>
    jumpTo({ stage: 'raci', table: 'raciItems', id: item, field: columnOfRole(role.id), layer })
  return (
    <Inspector title={nameOr(role.name, 'Role')} subtitle={layerName(document, layer)} width={width} onWidth={onWidth}>
      {first ? (
        <p className={classes.column}>
          <Button size="small" onClick={() => show(first.id)}>
            Show its column
          </Button>
        </p>
      ) : null}
      {own.length > 0 ? (
        <InspectorSection title={own.length === 1 ? 'Finding' : 'Findings'}>
          <FindingCards about={role.id} findings={own} decides={layer === toBe} />
          {own.some(({ rule }) => rule === 'RACI-7') ? (
            <Button variant="link" onClick={() => jumpTo({ stage: 'engagement', table: 'roles', id: role.id })}>
              Say which teams fill the role
            </Button>
          ) : null}
        </InspectorSection>
      ) : null}
      {others.length > 0 ? (
        <InspectorSection title={`Findings of its items: ${others.length}`}>
          <ul className={classes.items}>
            {others.map((finding) => (
              <li key={finding.id}>
                <Button variant="link" className={classes.item} onClick={() => jumpTo(finding.place)}>
                  {finding.title}
                </Button>
                <span className={classes.meta}>
                  {finding.rule} <SeverityMark severity={finding.severity} />
                </span>
                <DecisionNote finding={finding} />
              </li>
            ))}
          </ul>
        </InspectorSection>
      ) : null}
      {letterSetOf(document).letters.map(({ letter, name }) => {
        const held = items.filter((item) => holds(item, letter))
        return held.length === 0 ? null : (
          <InspectorSection key={letter} title={`${letter}, ${name}: ${held.length}`}>
            <ul className={classes.items}>
              {held.map((item) => (
                <li key={item.id}>
                  <Button variant="link" className={classes.item} onClick={() => show(item.id)}>
                    {nameOr(itemName(item, catalog), 'Item')}
                  </Button>
                </li>
              ))}
            </ul>
          </InspectorSection>
        )
      })}
    </Inspector>
  )
}
