import { letterSetOf } from '#domain/client-words.ts'
import { answerAndWork } from '#domain/letter-set.ts'
import { bottleneckFormula, isIdle, roleLoads, type RoleLoad } from '#domain/raci-load.ts'
import { layersOf } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { toBe, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { SplitBars } from '#ui/charts/split-bars.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { LoadInspector } from './load-inspector.tsx'
import classes from './load.module.css'
import { setLoadView, useLoadView } from './load-view.ts'
import { countsOf, indexParts, indexText, shareText } from './load-words.ts'

/** What each role carries in one layer: counts, shares, and through whom the work has to pass. */
export function LoadTab() {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const view = useLoadView()
  const layers = layersOf(document)
  const layer = layers.find(({ id }) => id === view.layer)?.id ?? toBe
  const empty = document.roles.rows.length === 0 || document.raciItems.rows.length === 0
  return (
    <ScreenBody
      title="Load"
      toolbar={
        <PartSwitch
          parts={layers.map(({ id, name }) => ({ part: id, title: name }))}
          shown={layer}
          onShow={(next) => setLoadView(store, { layer: next })}
        />
      }
      inspector={inspectorOpen ? <LoadInspector layer={layer} role={view.role} /> : null}
    >
      {empty ? (
        <EmptyState
          title="The matrix is empty"
          text="Once the matrix has roles and letters, each role stands here with its letters, its share of them, and how much of the work has to pass through it."
        />
      ) : (
        <Figures layer={layer} />
      )}
    </ScreenBody>
  )
}

function Figures({ layer }: { readonly layer: RaciLayer }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const set = letterSetOf(document)
  const cells = cellsByItem(document, layer)
  const loads = roleLoads(document.roles.rows, cells, set).toSorted(byIndex)
  const counts = set.letters.map((entry) => ({ letter: entry.letter, of: countsOf(entry, cells) }))
  const { answer, work } = answerAndWork(set)
  const anyHeld = loads.some(({ bottleneck }) => bottleneck !== null)
  const idle = anyHeld ? loads.filter(({ held }) => isIdle(held)) : []
  const items = document.raciItems.rows.length
  const everywhere = loads.every(({ touched }) => touched === items)
  const onPick = (role: string) => setLoadView(store, { role })
  return (
    <div className={classes.panels}>
      <Panel
        title="Load per role"
        caption={`${count(loads.length, 'role', 'roles')}, ${count(items, 'item', 'items')}. ${everywhere ? 'Every role has a letter in every item. ' : ''}${idleText(idle)}`}
      >
        <div className={classes.scroll} role="region" aria-label="Load per role, figures" tabIndex={0}>
          <table className={classes.table}>
            <caption className="visually-hidden">Load per role, largest bottleneck index first</caption>
            <thead>
              <tr>
                <th scope="col">Role</th>
                {counts.map(({ letter }) => (
                  <th key={letter} scope="col">
                    {letter}
                  </th>
                ))}
                <th scope="col">Share of {answer}</th>
                <th scope="col">Share of {work}</th>
                {everywhere ? null : <th scope="col">Items with a letter</th>}
                <th scope="col">Bottleneck index</th>
              </tr>
            </thead>
            <tbody>
              {loads.map((load) => (
                <tr key={load.role.id}>
                  <th scope="row">
                    <Button variant="link" className={classes.role} onClick={() => onPick(load.role.id)}>
                      {nameOr(load.role.name, 'Role')}
                    </Button>
                    {idle.includes(load) ? <span className={classes.idle}>idle</span> : null}
                  </th>
                  {counts.map(({ letter, of }) => (
                    <td key={letter}>{formatNumber(of.get(load.role.id) ?? 0)}</td>
                  ))}
                  <td>{shareText(load.accountableShare)}</td>
                  <td>{shareText(load.responsibleShare)}</td>
                  {everywhere ? null : (
                    <td>
                      {formatNumber(load.touched)} of {formatNumber(items)}
                    </td>
                  )}
                  <td className={classes.index}>{indexText(load.bottleneck)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={classes.formula}>{bottleneckFormula(set)}</p>
      </Panel>
      <FigurePanel
        title="Bottleneck index by role"
        caption="How much of the work has to pass through each role; beyond the dashed line it is more than an even part."
        table={{
          columns: ['Role', `From ${answer}`, `From ${work}`, 'Bottleneck index'],
          rows: loads.map((load) => ({
            id: load.role.id,
            cells: [nameOr(load.role.name, 'Role'), ...indexParts(load).map(indexText), indexText(load.bottleneck)],
          })),
        }}
      >
        {anyHeld ? (
          <SplitBars
            label="Bottleneck index by role, largest first"
            bars={loads.map((load) => ({
              id: load.role.id,
              label: nameOr(load.role.name, 'Role'),
              parts: indexParts(load),
              text: indexText(load.bottleneck),
              words: `${indexText(load.bottleneck)}, ${shareText(load.accountableShare)} of all ${answer}, ${shareText(load.responsibleShare)} of all ${work}`,
            }))}
            parts={[`from its share of ${answer}`, `from its share of ${work}`]}
            limit={{ value: 1, label: 'even part' }}
            onPick={onPick}
          />
        ) : (
          <p className={classes.formula}>
            Nobody holds {answer} or {work} in this layer yet.
          </p>
        )}
      </FigurePanel>
    </div>
  )
}

function idleText(idle: readonly RoleLoad[]): string {
  if (idle.length === 0) return 'None is idle.'
  return `Idle, neither answering nor working: ${idle.map(({ role }) => nameOr(role.name, 'Role')).join(', ')}.`
}

/** Largest first; roles of one index in the order of their columns. */
function byIndex(a: RoleLoad, b: RoleLoad): number {
  return (b.bottleneck ?? 0) - (a.bottleneck ?? 0)
}
