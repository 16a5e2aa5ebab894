import { ImportWorking } from '#tables/import/import-working.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EventImportChoice } from './event-import-choice.tsx'
import { EventImportColumns } from './event-import-columns.tsx'
import { EventImportPreview } from './event-import-preview.tsx'
import { useEventImport } from './use-event-import.ts'

interface EventImportDialogProps {
  /** A file dropped on the tab; null asks for one. */
  readonly file: File | null
  readonly onClose: () => void
}

/** Choose a file with events, say what its columns are, see what it would change, then import it or leave it. */
export function EventImportDialog({ file, onClose }: EventImportDialogProps) {
  const { state, ...steps } = useEventImport(file, onClose)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={state.at === 'choosing' ? 'Import events' : `Import ${state.name ?? 'the pasted text'}`}
      size={state.at === 'preview' || state.at === 'columns' ? 1040 : 660}
    >
      {state.at === 'choosing' ? (
        <EventImportChoice error={state.error} onChoose={steps.choose} onDrop={steps.drop} onPaste={steps.paste} />
      ) : state.at === 'working' ? (
        <ImportWorking what={state.what} name={state.name} progress={state.progress} onCancel={steps.backToChoice} />
      ) : state.at === 'columns' ? (
        <EventImportColumns
          sheet={state.sheet}
          reading={state.reading !== null}
          trouble={state.trouble}
          onAsk={steps.askColumns}
          onTell={steps.tellColumns}
          onCompare={steps.compareColumns}
          onBack={steps.backToChoice}
          onCancel={onClose}
        />
      ) : (
        <EventImportPreview
          planned={state.planned}
          notice={state.notice}
          applying={state.applying}
          loadRows={steps.loadRows}
          onApply={steps.apply}
          onColumns={steps.backToColumns}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
