import { Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportRefusal } from '#domain/import/import-preview.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { useDropZone } from '#ui/use-drop-zone.ts'
import classes from './import.module.css'

/** A file that holds nothing to import. */
export interface RefusedFile {
  /** Null for pasted text. */
  readonly name: string | null
  readonly refusal: ImportRefusal
}

interface ImportSourceChoiceProps {
  /** Which files can be taken. */
  readonly about: string
  /** A pasted table, as an example. */
  readonly example: string
  readonly error: string | null
  readonly refused: RefusedFile | null
  readonly onChoose: () => void
  readonly onDrop: (file: File) => void
  readonly onPaste: (text: string) => void
}

const shownProblems = 8

/** The first step: a file, or text from the clipboard. What went wrong with the last one stands above. */
export function ImportSourceChoice(props: ImportSourceChoiceProps) {
  const { about, example, error, refused, onChoose, onDrop, onPaste } = props
  const [text, setText] = useState('')
  const zone = useDropZone('Files', ({ files: [file] }) => {
    if (file) onDrop(file)
  })
  return (
    <div className={classes.choice}>
      {error === null ? null : <Trouble title={error} />}
      {refused === null ? null : (
        <Trouble title={`${refused.name ?? 'The pasted text'} was not imported. ${refused.refusal.message}`}>
          {refused.refusal.problems.length > 1 ? (
            <ul>
              {refused.refusal.problems.slice(0, shownProblems).map((problem, index) => (
                <li key={index}>
                  Line {problem.line}, {problem.place}: {problem.message}
                </li>
              ))}
              {refused.refusal.problems.length > shownProblems ? (
                <li>and {count(refused.refusal.problems.length - shownProblems, 'more problem', 'more problems')}</li>
              ) : null}
            </ul>
          ) : null}
        </Trouble>
      )}
      <div className={classes.file} {...zone}>
        <Button variant="primary" onClick={onChoose} data-autofocus>
          Choose a file
        </Button>
        <p>or drop one here</p>
        <p className={classes.dimmed}>{about} You see what would change before anything does.</p>
      </div>
      <Textarea
        label="Or paste a table"
        placeholder={example}
        minRows={4}
        maxRows={10}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button disabled={text.trim() === ''} onClick={() => onPaste(text)}>
          Preview the pasted text
        </Button>
      </div>
    </div>
  )
}

function Trouble({ title, children }: { readonly title: string; readonly children?: React.ReactNode }) {
  return (
    <div className={classes.trouble} role="alert">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <div>
        <p>{title}</p>
        {children}
      </div>
    </div>
  )
}
