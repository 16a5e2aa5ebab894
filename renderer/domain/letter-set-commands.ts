import { removeRow, updateRow } from './change.ts'
import { letterSetOf } from './client-words.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'
import { mapLetters, type LetterMapping } from './letter-mapping.ts'
import { letterSet, parseLetters, type LetterSetId, type OwnLetter } from './letter-set.ts'

/** What a switch does to the cells, for the preview. */
export interface LetterSwitch {
  /** Cells of all layers that hold each letter; those of the present set first, then any other that is in a cell. */
  readonly uses: Readonly<Record<string, number>>
  /** Cells that would be empty afterwards. */
  readonly emptied: number
}

/** Writes the matrix in other letters: all layers, in one step. */
export function switchLetterSet(to: LetterSetId, own: readonly OwnLetter[], mapping: LetterMapping): Command {
  return (document) => {
    const profile = findRow(document, 'engagement', engagementId)
    if (!profile) return []
    const target = letterSet(to, own)
    const cells = document.raciCells.rows.flatMap((cell) => {
      const typed = cell.invalid?.['letters']
      // What was kept as typed may be an entry of the new letters.
      const letters = typed === undefined ? mapLetters(cell.letters, mapping, target) : parseLetters(typed, target)
      if (letters === null || (typed === undefined && letters === cell.letters)) return []
      if (letters === '') return [removeRow('raciCells', cell)]
      const { invalid: _typed, ...bare } = cell
      return [updateRow('raciCells', cell, { ...bare, letters })]
    })
    return [updateRow('engagement', profile, { ...profile, letterSet: to, ownLetters: own }), ...cells]
  }
}

export function countSwitch(document: EngagementDocument, mapping: LetterMapping): LetterSwitch {
  const set = letterSetOf(document)
  const uses: Record<string, number> = Object.fromEntries(set.letters.map(({ letter }) => [letter, 0]))
  let emptied = 0
  for (const { letters } of document.raciCells.rows) {
    for (const letter of letters) uses[letter] = (uses[letter] ?? 0) + 1
    if (letters !== '' && [...letters].every((letter) => mapping[letter] == null)) emptied += 1
  }
  return { uses, emptied }
}
