import { useState } from 'react'
import { useKpiViews } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { useDropZone } from '#ui/use-drop-zone.ts'
import {
  closeReadingsImport,
  openReadingsImport,
  selectKpi,
  useKpiScreen,
  useSelectedKpi,
  type KpiTabProps,
} from './kpi-view.ts'
import { NoKpi } from './no-kpi.tsx'
import { ReadingInspector } from './reading-inspector.tsx'
import { ReadingsImportDialog } from './readings-import-dialog.tsx'
import classes from './readings-tab.module.css'
import { Readings } from './readings.tsx'

/** The readings of one KPI at a time; a file dropped here opens the import for all of them. */
export function ReadingsTab({ onTab }: KpiTabProps) {
  const store = useDocumentStore()
  const views = useKpiViews()
  const active = useSelectedKpi()
  const importing = useKpiScreen((view) => view.importing)
  const [reading, setReading] = useState<string | null>(null)
  const zone = useDropZone('Files', ({ files: [file] }) => {
    if (file) openReadingsImport(store, file)
  })
  if (!active) return <NoKpi onTab={onTab} />
  return (
    <ScreenBody title="KPI baseline" layout="fill" inspector={<ReadingInspector of={active} id={reading} />}>
      <div className={classes.drop} {...zone}>
        <Readings
          views={views}
          active={active}
          onSelect={(kpi) => selectKpi(store, kpi)}
          onReading={setReading}
          onTab={onTab}
        />
      </div>
      {importing ? (
        <ReadingsImportDialog
          file={importing.file}
          onClose={() => closeReadingsImport(store)}
          onImported={() => closeReadingsImport(store)}
        />
      ) : null}
    </ScreenBody>
  )
}
