import { useMemo, useRef } from 'react'
import { tierNamesOf } from '#domain/client-words.ts'
import { FilterBar } from '#tables/filter-bar.tsx'
import { noFilter } from '#tables/row-filter.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { closeImport, openImport, useAsIsView } from './as-is-view.ts'
import { ImportDialog } from './import/import-dialog.tsx'
import { serviceColumns, serviceFilterFields, serviceQuickFilters } from './service-columns.ts'
import { ServiceInspector } from './service-inspector.tsx'
import classes from './services-tab.module.css'

/** The service inventory; a file dropped on it opens the import with its preview. */
export function ServicesTab() {
  const store = useDocumentStore()
  const view = useTableView('services')
  const importing = useAsIsView(({ importing: shown }) => shown)
  const tierNames = useDocument(tierNamesOf)
  const quick = useMemo(() => serviceQuickFilters(tierNames), [tierNames])
  const columns = useMemo(() => serviceColumns(tierNames), [tierNames])
  const grid = useRef<GridHandle>(null)
  useShowHidden(view)
  const zone = useDropZone('Files', ({ files: [file] }) => {
    if (file) openImport(store, file)
  })
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <FilterBar
          view={view}
          noun={['service', 'services']}
          quick={quick}
          offered={serviceFilterFields}
          tools={<TableTools table="services" />}
        />
      }
      inspector={<ServiceInspector id={view.active} />}
    >
      <div className={classes.drop} {...zone}>
        <TableGrid
          ref={grid}
          table="services"
          label="Services"
          columns={columns}
          onActiveRow={view.setActive}
          filter={view.filtered.filter}
          emptyState={
            <TableEmpty view={view}>
              <EmptyState
                title="No service yet"
                text="Each service becomes a row with its tier, owner, on-call team and objective. Import an Excel or CSV file, a Backstage catalog or OpenSLO objectives, paste rows, or type the first name."
                action={
                  <>
                    <Button onClick={() => openImport(store, null)}>Import a file</Button>
                    <Button variant="link" onClick={() => grid.current?.focus()}>
                      Type the first service
                    </Button>
                  </>
                }
              />
            </TableEmpty>
          }
        />
      </div>
      {importing ? (
        <ImportDialog
          file={importing.file}
          onClose={() => closeImport(store)}
          onImported={() => {
            // What has just come in must not be hidden by a filter set before.
            view.setFilter(noFilter)
            closeImport(store)
          }}
        />
      ) : null}
    </ScreenBody>
  )
}
