import { Dialog } from '#ui/dialog.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportPreviewView } from './import-preview-view.tsx'
import { ImportSourceChoice } from './import-source-choice.tsx'
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
