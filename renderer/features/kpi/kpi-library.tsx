import { catalog } from '#catalog/catalog.ts'
import type { CatalogKpi } from '#domain/catalog-kpi.ts'
import { sourcesDisagree } from '#domain/kpi-status.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { Status } from '#ui/marks.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { addKpis, addOwn } from './kpi-actions.ts'
import classes from './kpi.module.css'

const groups = [
  { side: 'sre', title: 'SRE' },
  { side: 'platform', title: 'Platform' },
  { side: 'both', title: 'Both sides' },
] as const

/** Every KPI of the library with the targets its sources give; one click chooses it. */
export function KpiLibraryTab() {
  const store = useDocumentStore()
  const addAndShow = () => {
    const id = addOwn(store)
    if (id === null) return
    useUi.setState({ inspectorOpen: true })
    jumpTo({ stage: 'kpi', table: 'kpis', id, field: 'name' })
  }
  return (
    <ScreenBody title="KPI baseline">
      <KpiLibrary onOwn={addAndShow} />
    </ScreenBody>
  )
}

function KpiLibrary({ onOwn }: { readonly onOwn: () => void }) {
  const store = useDocumentStore()
  const chosen = useDocument((document) => document.kpis.rows.map((kpi) => kpi.catalog))
  const left = catalog.kpis.filter((entry) => !chosen.includes(entry.slug))
  return (
    <div className={classes.library}>
      <div className={classes.libraryHead}>
        <p className={classes.dimmed}>
          {catalog.kpis.length - left.length} of {catalog.kpis.length} chosen. Where the sources give different targets,
          both are listed and one is picked later.
        </p>
        <span className={classes.libraryActions}>
          <Button onClick={onOwn}>Add your own</Button>
          <Button disabled={left.length === 0} onClick={() => addKpis(store, left)}>
            Choose all
          </Button>
        </span>
      </div>
      {groups.map(({ side, title }) => (
        <section key={side} aria-label={title}>
          <h2 className={classes.groupTitle} data-side={side}>
            {title}
          </h2>
          <ul className={classes.entries}>
            {catalog.kpis
              .filter((entry) => entry.side === side)
              .map((entry) => (
                <LibraryEntry
                  key={entry.slug}
                  entry={entry}
                  chosen={chosen.includes(entry.slug)}
                  onChoose={() => addKpis(store, [entry])}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function LibraryEntry({
  entry,
  chosen,
  onChoose,
}: {
  readonly entry: CatalogKpi
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  return (
    <li className={classes.entry}>
      <div className={classes.entryText}>
        <h3 className={classes.strong}>
          {entry.name}
          {sourcesDisagree(entry) ? (
            <span className={classes.disagree}>
              <Status kind="near" word="sources disagree" />
            </span>
          ) : null}
        </h3>
        <p>{entry.definition}</p>
        <p className={classes.dimmed}>{entry.targets.map((target) => target.text).join(' · ')}</p>
      </div>
      {chosen ? (
        <Status kind="on" word="chosen" />
      ) : (
        <Button onClick={onChoose} aria-label={`Choose ${entry.name}`}>
          Choose
        </Button>
      )}
    </li>
  )
}
