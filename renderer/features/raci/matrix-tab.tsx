import { TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { layerName } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { ItemInspector } from './item-inspector.tsx'
import { MatrixFilters, MatrixZoom } from './matrix-tools.tsx'
import { zoomBy } from './matrix-view.ts'
import { Matrix } from './matrix.tsx'
import { copyLetters, fillFromTemplate } from './raci-actions.ts'
import classes from './raci.module.css'
import { Workshop } from './workshop.tsx'

/** One layer of the matrix with the inspector of its items. */
export function MatrixTab({ layer }: { readonly layer: RaciLayer }) {
  const store = useDocumentStore()
  const other = layer === asIs ? toBe : asIs
  const { empty, otherName, canCopy } = useDocument((document) => ({
    empty: document.raciItems.rows.length === 0 || document.roles.rows.length === 0,
    otherName: layerName(document, other),
    canCopy: cellsByItem(document, other).size > 0,
  }))
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const [active, setActive] = useState<{ item: string; role: string | null } | null>(null)
  const [search, setSearch] = useState('')
  const [workshop, setWorkshop] = useState(false)
  const leave = useCallback(
    (item: string | null) => {
      setWorkshop(false)
      if (item !== null) jumpTo({ stage: 'raci', table: 'raciItems', id: item, layer })
    },
    [layer],
  )
  if (empty)
    return (
      <ScreenBody title={layerTitle(layer)}>
        <EmptyState
          title="The matrix is empty"
          text="A row per item of work, a column per role, letters where they meet. The template brings five roles and sixteen items with their letters; all of it can be changed."
          action={
            <Button variant="primary" onClick={() => fillFromTemplate(store)}>
              Use the template
            </Button>
          }
        />
      </ScreenBody>
    )
  if (workshop)
    return (
      <ScreenBody title={`Workshop: ${layerTitle(layer)}`} layout="fill">
        <Workshop layer={layer} start={active?.item ?? null} onLeave={leave} />
      </ScreenBody>
    )
  return (
    <ScreenBody
      title={layerTitle(layer)}
      layout="fill"
      toolbar={
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
          <MatrixFilters layer={layer} />
          <span className={classes.spacer} />
          <MatrixZoom />
          <Button size="small" title="Large, one group at a time, by keyboard (F5)" onClick={() => setWorkshop(true)}>
            Workshop
          </Button>
          {canCopy ? (
            <Button size="small" onClick={() => copyLetters(store, other, layer)}>
              Copy letters from {otherName}
            </Button>
          ) : null}
        </>
      }
      inspector={
        inspectorOpen ? <ItemInspector layer={layer} item={active?.item ?? null} role={active?.role ?? null} /> : null
      }
    >
      <div
        className={classes.matrix}
        onKeyDown={(event) => {
          takeZoomKey(event, store)
          if (event.key !== 'F5') return
          event.preventDefault()
          setWorkshop(true)
        }}
      >
        <Matrix layer={layer} search={search} onShowAll={() => setSearch('')} onActive={setActive} />
      </div>
    </ScreenBody>
  )
}

/** In the matrix these are its own; anywhere else they are the window's. */
function takeZoomKey(event: React.KeyboardEvent, store: DocumentStore): void {
  const by = zoomKeys[event.key]
  if (by === undefined || event.defaultPrevented || event.shiftKey || event.altKey) return
  if (!event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  zoomBy(store, by)
}

const zoomKeys: Readonly<Record<string, 1 | 0 | -1>> = { '+': 1, '=': 1, '-': -1, '0': 0 }

function layerTitle(layer: RaciLayer): string {
  return layer === asIs ? 'As-Is matrix' : 'To-Be matrix'
}
