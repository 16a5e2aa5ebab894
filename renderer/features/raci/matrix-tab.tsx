import { useCallback, useState, type ReactNode } from 'react'
import { layerName } from '#domain/raci-layers.ts'
import { asIs, type RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { focusGrid } from '#ui/grid/focus-grid.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { ItemInspector } from './item-inspector.tsx'
import { AsIsHint } from './as-is-hint.tsx'
import { MatrixToolbar } from './matrix-toolbar.tsx'
import { zoomBy } from './matrix-view.ts'
import { Matrix, type ActiveCell, type Found } from './matrix.tsx'
import { PresetDialog } from './preset-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'
import classes from './raci.module.css'
import { Workshop } from './workshop.tsx'
import { takeZoomKey } from './zoom-keys.ts'

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
  const { empty, name } = useDocument((document) => ({
    empty: document.raciItems.rows.length === 0 || document.roles.rows.length === 0,
    name: layerName(document, layer),
  }))
  const hasRoles = useDocument((document) => document.roles.rows.length > 0)
  const [ownWay, setOwnWay] = useState(false)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const [active, setActive] = useState<ActiveCell | null>(null)
  const [search, setSearch] = useState('')
  const [workshop, setWorkshop] = useState(false)
  const showAll = useCallback(() => setSearch(''), [])
  const startWorkshop = useCallback(() => setWorkshop(true), [])
  const leave = useCallback(
    (item: string | null, field: string) => {
      setWorkshop(false)
      if (item !== null) jumpTo({ stage: 'raci', table: 'raciItems', id: item, field, layer })
    },
    [layer],
  )
  const [found, setFound] = useState<Found | null>(null)
  const first = found?.first
  const enterFound = useCallback(() => {
    if (first === undefined) focusGrid()
    else jumpTo({ stage: 'raci', table: 'raciItems', id: first, layer })
  }, [first, layer])
  if (empty && !(ownWay && hasRoles)) return <EmptyMatrix layer={layer} name={name} onOwnWay={() => setOwnWay(true)} />
  if (workshop)
    return (
      <ScreenBody title={`Workshop: ${name} matrix`} layout="fill">
        <Workshop layer={layer} search={search} start={active} onLeave={leave} />
      </ScreenBody>
    )
  return (
    <ScreenBody
      title={`${name} matrix`}
      layout="fill"
      toolbar={
        <MatrixToolbar
          layer={layer}
          search={search}
          onSearch={setSearch}
          found={found === null ? '' : `${found.count} of ${found.of}`}
          onEnter={enterFound}
          onWorkshop={startWorkshop}
          lead={lead}
          trail={trail}
        />
      }
      inspector={
        inspectorOpen ? <ItemInspector layer={layer} item={active?.item ?? null} role={active?.role ?? null} /> : null
      }
    >
      <div
        className={classes.matrix}
        onKeyDown={(event) => {
          // A dialog of the matrix hands its keys up to here as well.
          if (!event.currentTarget.contains(event.target as Node)) return
          takeZoomKey(event, (by) => zoomBy(store, by))
          if (event.key !== 'F5') return
          event.preventDefault()
          setWorkshop(true)
        }}
      >
        {layer === asIs ? <AsIsHint /> : null}
        <div className={classes.rest}>
          <Matrix layer={layer} search={search} onShowAll={showAll} onActive={setActive} onFound={setFound} />
        </div>
      </div>
    </ScreenBody>
  )
}

interface EmptyMatrixProps {
  readonly layer: RaciLayer
  readonly name: string
  readonly onOwnWay: () => void
}

function EmptyMatrix({ layer, name, onOwnWay }: EmptyMatrixProps) {
  const [dialog, setDialog] = useState<'template' | 'role' | null>(null)
  const hasRoles = useDocument((document) => document.roles.rows.length > 0)
  const close = () => setDialog(null)
  return (
    <ScreenBody title={`${name} matrix`}>
      <EmptyState
        title="The matrix is empty"
        text="A row per item of work, a column per role, letters where they meet. A template brings roles and sixteen items with their letters; all of it can be changed."
        action={
          <>
            <Button variant="primary" onClick={() => setDialog('template')}>
              Choose a template
            </Button>
            <Button
              onClick={() => {
                onOwnWay()
                if (!hasRoles) setDialog('role')
              }}
            >
              {hasRoles ? 'Type the items' : 'Add the first role'}
            </Button>
          </>
        }
      />
      {dialog === 'template' ? <PresetDialog on={layer} onClose={close} /> : null}
      {dialog === 'role' ? <RoleDialog asked={{ role: null, at: 0 }} onClose={close} /> : null}
    </ScreenBody>
  )
}
