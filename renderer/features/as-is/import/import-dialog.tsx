import { Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { refreshPreview } from '#domain/import/apply-import.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { chooseFile, importServices, readDropped, type ChosenFile } from './import-actions.ts'
import { ImportPreviewView } from './import-preview-view.tsx'
import { ImportSourceChoice } from './import-source-choice.tsx'
import { readImport, type ImportSource, type RefusedSource, type SourceReading } from './read-import.ts'

/** Where the import is. `name` is null for pasted text. */
type ImportState =
  | { readonly at: 'choosing'; readonly error: string | null; readonly refused: RefusedSource | null }
  | { readonly at: 'reading'; readonly name: string }
  | {
      readonly at: 'preview'
      readonly name: string | null
      readonly reading: PreviewReading
      readonly applying: boolean
      readonly notice: string | null
    }

type PreviewReading = Extract<SourceReading, { status: 'preview' }>

interface ImportDialogProps {
  /** A file dropped on the table; null asks for one. */
  readonly file: File | null
  readonly onClose: () => void
  readonly onImported: () => void
}

/** Choose a file or paste a table, see what it would change, then import it or leave everything as it is. */
export function ImportDialog({ file, onClose, onImported }: ImportDialogProps) {
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const [state, setState] = useState<ImportState>({ at: 'choosing', error: null, refused: null })

  async function read(chosen: ChosenFile): Promise<void> {
    if (chosen.status === 'failed') setState({ at: 'choosing', error: chosen.message, refused: null })
    if (chosen.status !== 'chosen') return
    const { source } = chosen
    setState({ at: 'reading', name: source.name })
    // A large file takes a moment: the window says so before it is busy.
    await nextFrame()
    setState(stateAfter(source, readImport(source, store.getState().document, catalog)))
  }

  const readFirst = useEffectEvent(() => {
    if (file) void readDropped(file).then(read)
  })
  useEffect(() => readFirst(), [])

  async function apply(): Promise<void> {
    if (state.at !== 'preview' || state.applying) return
    setState({ ...state, applying: true, notice: null })
    const outcome = await importServices(store, state.reading.preview, state.name, snapshotBefore)
    if (outcome.status === 'imported') return onImported()
    const preview = refreshPreview(state.reading.preview, store.getState().document, catalog)
    setState({
      ...state,
      applying: false,
      reading: { ...state.reading, preview },
      notice:
        outcome.status === 'failed'
          ? `${outcome.message} Nothing was imported.`
          : 'The engagement changed while this was open. Nothing was imported; look at the new preview.',
    })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={state.at === 'preview' ? `Import ${state.name ?? 'the pasted text'}` : 'Import services'}
      size={state.at === 'preview' ? 1040 : 620}
    >
      <div onKeyDown={keepKeys}>
        {state.at === 'choosing' ? (
          <ImportSourceChoice
            error={state.error}
            refused={state.refused}
            onChoose={() => void chooseFile().then(read)}
            onDrop={(dropped) => void readDropped(dropped).then(read)}
            onPaste={(text) => void read({ status: 'chosen', source: { name: pastedName, content: text } })}
          />
        ) : state.at === 'reading' ? (
          <Skeleton label={`Reading ${state.name}`} rows={6} />
        ) : (
          <ImportPreviewView
            preview={state.reading.preview}
            remark={state.reading.remark}
            notice={state.notice}
            applying={state.applying}
            onApply={() => void apply()}
            onBack={() => setState({ at: 'choosing', error: null, refused: null })}
            onCancel={onClose}
          />
        )}
      </div>
    </Modal>
  )
}

const pastedName = 'the pasted text'

function stateAfter(source: ImportSource, reading: SourceReading): ImportState {
  if (reading.status === 'refused') return { at: 'choosing', error: null, refused: { name: source.name, reading } }
  const name = source.name === pastedName ? null : source.name
  return { at: 'preview', name, reading, applying: false, notice: null }
}

/** Undo and the other commands of the window behind would change what the preview was computed from. */
function keepKeys(event: React.KeyboardEvent): void {
  if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation()
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
