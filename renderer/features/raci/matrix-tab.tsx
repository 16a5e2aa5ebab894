import { TextInput } from '@mantine/core'
import { useCallback, useState, type ReactNode } from 'react'
import { letterSetOf } from '#domain/client-words.ts'
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
import { MatrixOutMenu } from './matrix-out-menu.tsx'
import { MatrixFilters, MatrixZoom } from './matrix-tools.tsx'
import { zoomBy } from './matrix-view.ts'
import { Matrix } from './matrix.tsx'
import { LetterSetDialog } from './letter-set-dialog.tsx'
import { PresetDialog } from './preset-dialog.tsx'
import { copyLetters } from './raci-actions.ts'
import classes from './raci.module.css'
import { Workshop } from './workshop.tsx'

export interface MatrixTabProps {
  readonly layer: RaciLayer
  /** At the left of the toolbar, such as the choice of a layer. */
  readonly lead?: ReactNode
  /** At its right end. */
  readonly trail?: ReactNode
}

/** One layer of the matrix with the inspector of its items. */
export function MatrixTab({ layer, lead, trail }: MatrixTabProps) {
  const store = useDocumentStore()
  const other = layer === toBe ? asIs : toBe
  const set = useDocument(letterSetOf)
  const { empty, name, otherName, canCopy } = useDocument((document) => ({
    empty: document.raciItems.rows.length === 0 || document.roles.rows.length === 0,
    name: layerName(document, layer),
    otherName: layerName(document, other),
    canCopy: isFixed(layer) && cellsByItem(document, other).size > 0,
  }))
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const [active, setActive] = useState<{ item: string; role: string | null } | null>(null)
  const [search, setSearch] = useState('')
  const [dialog, setDialog] = useState<'template' | 'letters' | null>(null)
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
      <ScreenBody title={`${name} matrix`}>
        <EmptyState
          title="The matrix is empty"
          text="A row per item of work, a column per role, letters where they meet. A template brings roles and sixteen items with their letters; all of it can be changed."
          action={
            <Button variant="primary" onClick={() => setDialog('template')}>
              Choose a template
            </Button>
          }
        />
        {dialog === 'template' ? <PresetDialog onClose={() => setDialog(null)} /> : null}
      </ScreenBody>
    )
  if (workshop)
    return (
      <ScreenBody title={`Workshop: ${name} matrix`} layout="fill">
        <Workshop layer={layer} start={active?.item ?? null} onLeave={leave} />
      </ScreenBody>
    )
  return (
    <ScreenBody
      title={`${name} matrix`}
      layout="fill"
      toolbar={
        <>
          {lead}
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
          <Button size="small" onClick={() => setDialog('template')}>
            Template
          </Button>
          <Button size="small" onClick={() => setDialog('letters')}>
            Letters: {set.name}
          </Button>
          {canCopy ? (
            <Button size="small" onClick={() => copyLetters(store, other, layer)}>
              Copy letters from {otherName}
            </Button>
          ) : null}
          <MatrixOutMenu layer={layer} />
          {trail}
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
      {dialog === 'template' ? <PresetDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'letters' ? <LetterSetDialog onClose={() => setDialog(null)} /> : null}
    </ScreenBody>
  )
}

/** A proposal starts with letters of another layer; later they would wipe out what it proposes. */
function isFixed(layer: RaciLayer): boolean {
  return layer === asIs || layer === toBe
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
