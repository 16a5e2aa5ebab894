import { useRef, useState, type DragEvent } from 'react'
import { TableGrid } from '#tables/table-grid.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { serviceColumns } from './service-columns.ts'
import classes from './services-tab.module.css'
import { TableEmpty } from './table-empty.tsx'
import { useShowHidden, type TableView } from './table-view.ts'

interface ServicesTabProps {
  readonly view: TableView<'services'>
  readonly onImport: () => void
  readonly onDrop: (file: File) => void
}

/** The service inventory; a file dropped on it opens the import with its preview. */
export function ServicesTab({ view, onImport, onDrop }: ServicesTabProps) {
  const grid = useRef<GridHandle>(null)
  const [over, setOver] = useState(false)
  useShowHidden(view)
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onDrop(file)
      }}
    >
      <TableGrid
        ref={grid}
        table="services"
        label="Services"
        columns={serviceColumns}
        onActiveRow={view.setActive}
        {...(view.filtered.filter ? { filter: view.filtered.filter } : {})}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No service yet"
              text="Each service becomes a row with its tier, owner, on-call team and objective. Import a Backstage catalog or a CSV file, paste rows from Excel, or type the first name."
              action={
                <>
                  <Button onClick={onImport}>Import a file</Button>
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
  )
}
