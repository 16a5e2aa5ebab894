import type { ClipboardEvent, ClipboardEventHandler } from 'react'
import { selectedTexts } from './edit-plan.ts'
import type { GridModel } from './grid-model.ts'
import type { Selection } from './grid-selection.ts'
import { parseTsv, printHtmlTable, printTsv } from './tsv.ts'
import type { GridEdits } from './use-grid-edits.ts'

export interface GridClipboard {
  readonly onCopy: ClipboardEventHandler
  readonly onCut: ClipboardEventHandler
  readonly onPaste: ClipboardEventHandler
  readonly pasteText: (text: string) => void
}

/** The real clipboard events of the focused textarea; while a cell is edited they stay native. */
export function useGridClipboard<Row>(
  model: GridModel<Row>,
  selection: Selection,
  edits: GridEdits,
  state: { readonly editing: boolean; readonly notice: (text: string) => void },
): GridClipboard {
  function copy(event: ClipboardEvent): boolean {
    if (state.editing) return false
    event.preventDefault()
    const texts = selectedTexts(model, selection)
    if (texts === null) state.notice('These ranges do not line up. Select ranges of the same rows or the same columns.')
    if (texts === null || texts.length === 0) return false
    event.clipboardData.setData('text/plain', printTsv(texts))
    event.clipboardData.setData('text/html', printHtmlTable(texts))
    return true
  }

  function pasteText(text: string): void {
    if (text === '') return state.notice('There is no text on the clipboard.')
    // Spreadsheets write line ends inside cells as LF; Windows turns some of them into CRLF on the way.
    edits.paste(parseTsv(text).map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))))
  }

  return {
    onCopy: (event) => void copy(event),
    onCut: (event) => {
      if (copy(event)) edits.clear('cut')
    },
    onPaste: (event) => {
      if (state.editing) return
      event.preventDefault()
      pasteText(event.clipboardData.getData('text/plain'))
    },
    pasteText,
  }
}
