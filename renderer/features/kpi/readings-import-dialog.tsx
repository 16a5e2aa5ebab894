import { missingReadingColumn, readingColumnFields } from '#domain/import/columns-readings.ts'
import { ImportColumns } from '#tables/import/import-columns.tsx'
import { ImportPreviewView } from '#tables/import/import-preview-view.tsx'
import { ImportSourceChoice } from '#tables/import/import-source-choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useReadingsImport } from './use-readings-import.ts'

interface ReadingsImportDialogProps {
  /** A file dropped on the readings; null asks for one. */
  readonly file: File | null
  readonly onClose: () => void
  readonly onImported: () => void
}

/** Readings of many KPIs from one table: say what its columns are, see what would change, import it as one step. */
export function ReadingsImportDialog({ file, onClose, onImported }: ReadingsImportDialogProps) {
  const { step, sheet, preview, applying, notice, ...go } = useReadingsImport(file, onImported)
  const name = step.at === 'choosing' ? null : step.file.name
  return (
    <Dialog
      opened
      onClose={onClose}
      title={step.at === 'choosing' ? 'Import readings' : `Import ${name ?? 'the pasted text'}`}
      size={step.at === 'choosing' ? 620 : 1040}
    >
      {step.at === 'columns' && sheet ? (
        <ImportColumns
          fields={readingColumnFields}
          missing={missingReadingColumn(step.columns)}
          sheet={sheet}
          reading={null}
          trouble={null}
          onSheet={({ headerIndex }) => go.showHeaders(headerIndex)}
          onColumns={go.tellColumns}
          onCompare={() => go.show('preview')}
          onBack={go.backToChoice}
          onCancel={onClose}
        />
      ) : step.at === 'preview' && preview ? (
        <ImportPreviewView
          noun={['reading', 'readings']}
          heading="Reading"
          preview={preview}
          remark={step.file.remark}
          notice={notice}
          applying={applying}
          loadRows={go.loadRows}
          onApply={go.apply}
          onBack={go.backToChoice}
          onColumns={() => go.show('columns')}
          onCancel={onClose}
        />
      ) : (
        <ImportSourceChoice
          about="A table as CSV or TSV: one row for each reading, with columns for KPI, date and value; n, team, tier, service, window, grade, source and note where there are any."
          example={'KPI\tDate\tValue\tn\nToil ratio\t2026-10-31\t41\t12'}
          error={step.at === 'choosing' ? step.error : null}
          refused={step.at === 'choosing' ? step.refused : null}
          onChoose={go.choose}
          onDrop={go.drop}
          onPaste={go.paste}
        />
      )}
    </Dialog>
  )
}
