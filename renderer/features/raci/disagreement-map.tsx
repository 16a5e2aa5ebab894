import { useMemo, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { itemName } from '#domain/raci-commands.ts'
import { disagreementFormula, disagreements, type ItemDisagreement } from '#domain/raci-disagreement.ts'
import { layerName } from '#domain/raci-layers.ts'
import { toBe } from '#domain/raci.ts'
import type { Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { HeatMap, type HeatMapCell, type HeatMapColumn, type HeatMapRow } from '#ui/charts/heat-map.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatDay, percentText } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import classes from './compare.module.css'

/** Where To-Be and the proposals are furthest apart, item by role. */
export function DisagreementMap({ lead }: { readonly lead: ReactNode }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const all = disagreements(document)
  const compared = useMemo(
    () => all.filter(({ score }) => score !== null).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)),
    [all],
  )
  const roles = document.roles.rows
  const proposals = document.proposals.rows.length
  const rows = compared.map((each) => rowOf(each, roles, nameOf(each)))
  if (compared.length === 0)
    return (
      <ScreenBody title="Disagreement" toolbar={lead}>
        <EmptyState
          title="No two sides speak of the same item yet"
          text="Once a proposal has letters for an item of To-Be, or two proposals for the same one, the map shows role by role how far they are apart."
        />
      </ScreenBody>
    )
  return (
    <ScreenBody title="Disagreement" toolbar={lead}>
      <FigurePanel
        title="Disagreement by item and role"
        caption={`${compared.length} of ${count(all.length, 'item', 'items')}: those with letters from two sides or more. Sides are To-Be and ${count(proposals, 'proposal', 'proposals')}. ${formatDay(today)}.`}
        table={{
          columns: ['Item', ...roles.map(({ name }) => nameOr(name, 'Role')), 'Whole item', 'Sides'],
          rows: compared.map((each) => ({
            id: each.item.id,
            cells: [
              nameOf(each),
              ...roles.map(({ id }) => {
                const share = each.cells.get(id)
                return share === undefined ? 'no letters' : percentText(share)
              }),
              percentText(each.score ?? 0),
              each.sides.map((side) => layerName(document, side)).join(', '),
            ],
          })),
        }}
      >
        <HeatMap
          label="Disagreement by item and role"
          corner="Item"
          columns={[...roles.map(({ id, name }) => ({ id, label: nameOr(name, 'Role') })), whole]}
          rows={rows}
          empty="no letters"
          wrap
          onPick={(row) => jumpTo({ stage: 'raci', table: 'raciItems', id: row, layer: toBe })}
        />
        <p className={classes.formula}>{disagreementFormula}</p>
      </FigurePanel>
    </ScreenBody>
  )
}

/** No role has this id: ids have no blanks. */
const whole: HeatMapColumn = { id: ' whole', label: 'Whole item', apart: true }

function nameOf({ item }: ItemDisagreement): string {
  return nameOr(itemName(item, catalog), 'Item')
}

function rowOf({ item, score, cells }: ItemDisagreement, roles: readonly Role[], label: string): HeatMapRow {
  const known = roles.flatMap(({ id }) => {
    const share = cells.get(id)
    return share === undefined ? [] : [[id, cellOf(share)] as const]
  })
  return {
    id: item.id,
    label,
    cells: new Map([...known, [whole.id, { ...cellOf(score ?? 0), text: percentText(score ?? 0), depth: null }]]),
  }
}

function cellOf(share: number): HeatMapCell {
  const text = percentText(share)
  return share === 0
    ? { text: '·', depth: null, quiet: true, words: 'all the same' }
    : { text, depth: share, words: `${text} apart` }
}
