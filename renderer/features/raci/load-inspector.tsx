import { catalog } from '#catalog/catalog.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { findRow } from '#domain/document.ts'
import { bySeverity } from '#domain/finding.ts'
import { layerFindings } from '#domain/findings.ts'
import { layerName } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { itemName } from '#domain/raci-commands.ts'
import type { RaciItem, RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark } from '#ui/marks.tsx'
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
  const findings = layerFindings(document, catalog, layer, today).filter(
    ({ place, cells }) =>
      (place.table === 'roles' && place.id === role.id) || cells?.some((cell) => cell.role === role.id),
  )
  const cells = cellsByItem(document, layer)
  const holds = (item: RaciItem, letter: string) =>
    cells.get(item.id)?.some((cell) => cell.role === role.id && cell.letters.includes(letter)) ?? false
  const items = document.raciItems.rows
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
      {findings.length > 0 ? (
        <InspectorSection title={findings.length === 1 ? '1 finding' : `${findings.length} findings`}>
          <ul className={classes.items}>
            {findings.toSorted(bySeverity).map((finding) => (
              <li key={finding.id}>
                <Button variant="link" className={classes.item} onClick={() => jumpTo(finding.place)}>
                  {finding.title}
                </Button>
                <span className={classes.meta}>
                  {finding.rule} <SeverityMark severity={finding.severity} />
                </span>
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
