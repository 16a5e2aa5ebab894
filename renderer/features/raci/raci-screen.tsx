import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { layerName } from '#domain/raci-layers.ts'
import { asIs as asIsLayer, toBe as toBeLayer, type RaciLayer } from '#domain/raci.ts'
import { useFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Screen } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { ItemInspector } from './item-inspector.tsx'
import { Matrix } from './matrix.tsx'
import classes from './raci.module.css'
import { copyLetters, fillFromTemplate } from './raci-actions.ts'

/** Who answers for what, today and after the change. */
export function RaciScreen({ tab, onTab, onExport }: StageScreenProps) {
  const store = useDocumentStore()
  const findings = useFindings().filter((finding) => finding.place.stage === 'raci')
  const { items, roles, asIs, toBe, otherName } = useDocument((document) => ({
    items: document.raciItems.rows.length,
    roles: document.roles.rows.length,
    asIs: document.raciCells.rows.some((cell) => cell.layer === 'as-is'),
    otherName: layerName(document, tab === 'as-is' ? toBeLayer : asIsLayer),
    toBe: document.raciCells.rows.some((cell) => cell.layer === 'to-be'),
  }))
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const jump = useUi((state) => state.jump)
  const [active, setActive] = useState<{ item: string; role: string | null } | null>(null)
  const [search, setSearch] = useState('')
  const shown = tab ?? 'to-be'
  const layer: RaciLayer = shown === 'as-is' ? 'as-is' : 'to-be'
  const other: RaciLayer = layer === 'as-is' ? 'to-be' : 'as-is'
  const canCopy = other === 'as-is' ? asIs : toBe

  useEffect(() => {
    if (jump?.table === 'raciItems' && shown !== (jump.layer ?? 'to-be')) onTab(jump.layer ?? 'to-be')
    if (jump?.stage === 'raci' && jump.table === 'roles') jumpTo({ ...jump, stage: 'engagement' })
  }, [jump, shown, onTab])

  const empty = items === 0 || roles === 0
  return (
    <Screen
      title="Responsibility matrix"
      purpose={
        layer === 'as-is'
          ? 'Who answers for what today. Gaps and doubles are findings, not mistakes.'
          : 'Who answers for what after the change. Exactly one A per item.'
      }
      tabs={[
        { id: 'to-be', title: 'To-Be' },
        { id: 'as-is', title: 'As-Is' },
        { id: 'findings', title: 'Findings', count: findings.length },
      ]}
      tab={shown}
      onTab={onTab}
      layout={shown === 'findings' || empty ? 'flow' : 'fill'}
      actions={
        <Button variant="primary" onClick={onExport}>
          Export
        </Button>
      }
      toolbar={
        shown === 'findings' || empty ? null : (
          <>
            <TextInput
              className={classes.search}
              size="xs"
              placeholder="Search items"
              aria-label="Search items"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              data-find
            />
            <span className={classes.hint}>R A C I toggle letters</span>
            <span className={classes.spacer} />
            {canCopy ? (
              <Button size="small" onClick={() => copyLetters(store, other, layer)}>
                Copy letters from {otherName}
              </Button>
            ) : null}
          </>
        )
      }
      inspector={
        inspectorOpen && shown !== 'findings' && !empty ? (
          <ItemInspector layer={layer} item={active?.item ?? null} role={active?.role ?? null} />
        ) : null
      }
    >
      {shown === 'findings' ? (
        <FindingsList findings={findings} />
      ) : empty ? (
        <EmptyState
          title="The matrix is empty"
          text="A row per item of work, a column per role, letters where they meet. The template brings five roles and sixteen items with their letters; all of it can be changed."
          action={
            <Button variant="primary" onClick={() => fillFromTemplate(store)}>
              Use the template
            </Button>
          }
        />
      ) : (
        <Matrix key={layer} layer={layer} search={search} onShowAll={() => setSearch('')} onActive={setActive} />
      )}
    </Screen>
  )
}
