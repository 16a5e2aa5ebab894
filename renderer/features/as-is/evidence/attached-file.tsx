import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import type { Evidence } from '#domain/evidence.ts'
import { useAttachments } from '#store/attachments.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { sizeText } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { attachChosen, attachDropped, saveCopy, takeOff } from './file-actions.ts'
import { FilePreview } from './file-preview.tsx'
import classes from './evidence.module.css'

/** The attached file with its preview, or the place to drop one. */
export function AttachedFileSection({ piece }: { readonly piece: Evidence }) {
  const store = useDocumentStore()
  const attachments = useAttachments()
  const [busy, setBusy] = useState(false)
  const choose = async (task: Promise<void>) => {
    setBusy(true)
    try {
      await task
    } finally {
      setBusy(false)
    }
  }
  const zone = useDropZone('Files', ({ files: [file] }) => {
    if (file) void choose(attachDropped(store, attachments, piece.id, file))
  })
  const attach = () => void choose(attachChosen(store, attachments, piece.id))
  return (
    <InspectorSection title="File">
      <div className={classes.attach} {...zone}>
        {piece.fileHash === '' ? (
          <>
            <p className={classes.dimmed}>No file. Drop one here (25 MB at most).</p>
            <Button size="small" disabled={busy} icon={<IconPaperclip size={14} aria-hidden="true" />} onClick={attach}>
              Attach a file
            </Button>
          </>
        ) : (
          <>
            <FilePreview key={piece.fileHash} name={piece.fileName} type={piece.fileType} hash={piece.fileHash} />
            <p className={classes.fileName}>{piece.fileName}</p>
            <p className={classes.dimmed}>
              {piece.fileBytes === null ? '' : `${sizeText(piece.fileBytes)}, `}
              <span title={`SHA-256: ${piece.fileHash}`}>SHA-256 {piece.fileHash.slice(0, 12)}…</span>
            </p>
            <div className={classes.actions}>
              <Button variant="link" onClick={() => void saveCopy(attachments, piece)}>
                Save a copy
              </Button>
              <Button variant="link" disabled={busy} onClick={attach}>
                Replace
              </Button>
              <Button variant="link" onClick={() => takeOff(store, piece)}>
                Remove
              </Button>
            </div>
          </>
        )}
      </div>
    </InspectorSection>
  )
}
