import { Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import classes from '#tables/import/import.module.css'
import { Button } from '#ui/button.tsx'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { EventNeeds } from './event-needs.tsx'

interface EventImportChoiceProps {
  /** What went wrong with the last file; null when nothing did. */
  readonly error: string | null
  readonly onChoose: () => void
  readonly onDrop: (file: File) => void
  readonly onPaste: (text: string) => void
}

/** The first step: a file, or text from the clipboard. */
export function EventImportChoice({ error, onChoose, onDrop, onPaste }: EventImportChoiceProps) {
  const [text, setText] = useState('')
  const zone = useDropZone('Files', ({ files: [file] }) => {
    if (file) onDrop(file)
  })
  return (
    <div className={classes.choice}>
      {error === null ? null : (
        <div className={classes.trouble} role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <p>{error}</p>
        </div>
      )}
      <div className={classes.file} {...zone}>
        <Button variant="primary" onClick={onChoose} data-autofocus>
          Choose a file
        </Button>
        <p>or drop one here</p>
        <p className={classes.dimmed}>
          A table as CSV, TSV or Excel workbook (.xlsx), one file after the other. You see what would change before
          anything does.
        </p>
      </div>
      <EventNeeds />
      <Textarea
        label="Or paste a table"
        placeholder={'Id\tBegan\tResolved\tSeverity\nINC-7\t2026-03-02 10:00\t2026-03-02 10:40\tSev2'}
        minRows={3}
        maxRows={10}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button disabled={text.trim() === ''} onClick={() => onPaste(text)}>
          Read the pasted text
        </Button>
      </div>
    </div>
  )
}
