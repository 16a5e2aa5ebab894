import { serviceFields } from '#domain/service.ts'
import { ImportColumns } from '#tables/import/import-columns.tsx'
import { ImportPreviewView } from '#tables/import/import-preview-view.tsx'
import { ImportSourceChoice } from '#tables/import/import-source-choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ImportWorking } from './import-working.tsx'
import { useImport } from './use-import.ts'

interface ImportDialogProps {
  /** A file dropped on the table; null asks for one. */
  readonly file: File | null
  readonly onClose: () => void
  readonly onImported: () => void
}

/** Choose a file or paste a table, see what it would change, then import it or leave everything as it is. */
export function ImportDialog({ file, onClose, onImported }: ImportDialogProps) {
  const {
    state,
    choose,
    drop,
    paste,
    apply,
    backToChoice,
    showSheet,
    tellColumns,
    compareColumns,
    backToColumns,
    loadRows,
  } = useImport(file, onImported)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={state.at === 'choosing' ? 'Import services' : `Import ${state.name ?? 'the pasted text'}`}
      size={state.at === 'preview' || state.at === 'columns' ? 1040 : 620}
    >
      {state.at === 'choosing' ? (
        <ImportSourceChoice
          about="A table as CSV, TSV or Excel workbook (.xlsx), a Backstage catalog or OpenSLO objectives (YAML)."
          example={'Service\tTier\tOwner team\ncheckout\t1\tPayments'}
          error={state.error}
          refused={state.refused}
          onChoose={choose}
          onDrop={drop}
          onPaste={paste}
        />
      ) : state.at === 'working' ? (
        <ImportWorking what={state.what} name={state.name} progress={state.progress} onCancel={backToChoice} />
      ) : state.at === 'columns' ? (
        <ImportColumns
          fields={serviceFields}
          missing={
            state.sheet.view.columns.fields.includes('name')
              ? null
              : 'No column holds the name of the service yet. Choose “Service” for the one that does.'
          }
          sheet={state.sheet}
          trouble={state.trouble}
          reading={state.reading}
          onSheet={(asked) => void showSheet(asked)}
          onColumns={tellColumns}
          onCompare={compareColumns}
          onBack={backToChoice}
          onCancel={onClose}
        />
      ) : (
        <ImportPreviewView
          noun={['service', 'services']}
          heading="Service"
          preview={state.planned}
          remark={state.remark}
          notice={state.notice}
          applying={state.applying}
          loadRows={loadRows}
          onApply={() => void apply()}
          onBack={backToChoice}
          onColumns={state.sheet ? backToColumns : null}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
