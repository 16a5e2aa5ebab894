import { updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { toBe, type RaciCell, type RaciItem } from './raci.ts'

/**
 * People agree on certain letters. Where the command changes those that To-Be has for an agreed item, the item is a draft
 * again and its sign-off is taken off, in the same step; what was decided stays on record.
 */
export function reopening(command: Command): Command {
  return (document, catalog, context) => {
    const changes = command(document, catalog, context)
    const touched = new Set(changes.flatMap((change) => itemOfLetters(change) ?? []))
    const reopened = [...touched].flatMap((id): Change[] => {
      const item = findRow(document, 'raciItems', id)
      if (item?.status !== 'agreed') return []
      return [updateRow('raciItems', item, { ...item, status: 'draft', signedOffBy: '', signedOffOn: null })]
    })
    return reopened.length === 0 ? changes : [...changes, ...reopened]
  }
}

/** The items that lost their agreement to the letters in these changes, as they were before. */
export function reopenedBy(changes: readonly Change[]): readonly RaciItem[] {
  const touched = new Set(changes.flatMap((change) => itemOfLetters(change) ?? []))
  return [...touched].flatMap((id): RaciItem[] => {
    const own = changes.filter(({ table, id: row }) => table === 'raciItems' && row === id)
    const [was, is] = [own[0]?.before as RaciItem | null | undefined, own.at(-1)?.after as RaciItem | null | undefined]
    return was?.status === 'agreed' && is?.status === 'draft' ? [was] : []
  })
}

function itemOfLetters({ table, before, after }: Change): string | null {
  if (table !== 'raciCells') return null
  const [was, is] = [before as RaciCell | null, after as RaciCell | null]
  const cell = is ?? was
  return cell?.layer === toBe && entry(was) !== entry(is) ? cell.item : null
}

function entry(cell: RaciCell | null): string {
  return cell === null ? '' : `${cell.letters} ${cell.invalid?.['letters'] ?? ''}`
}
