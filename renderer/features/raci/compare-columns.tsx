import type { LetterSet } from '#domain/letter-set.ts'
import { entryText, type CellDifference, type ItemDifference } from '#domain/raci-difference.ts'
import type { RaciCell } from '#domain/raci.ts'
import { sideOfLine, type Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import type { GridColumn } from '#ui/grid/grid-types.ts'
import { Entry } from './entry.tsx'
import classes from './compare.module.css'
import { columnOfRole, roleWidth } from './matrix-columns.tsx'
import matrixClasses from './raci.module.css'
import { breakable } from './role-heading.ts'

/** An item of two layers with what both hold in common. */
export interface CompareRow extends ItemDifference {
  readonly name: string
  /** The cells of the later layer, by role. */
  readonly held: ReadonlyMap<string, RaciCell>
}

/** Item, what changes in words, one column per role with the letters before and after. */
export function compareColumns(
  roles: readonly Role[],
  rows: readonly CompareRow[],
  set: LetterSet,
): GridColumn<CompareRow>[] {
  return [
    {
      id: 'name',
      title: 'Item',
      width: 150,
      grow: true,
      growTo: 300,
      text: (row) => row.name,
      render: (row) => (
        <span className={matrixClasses.itemName} title={row.name}>
          {row.name}
        </span>
      ),
    },
    {
      id: 'words',
      title: 'What changes',
      width: 240,
      grow: true,
      growTo: 640,
      text: (row) => sentence(row),
      render: (row) => (
        <span className={row.words.length === 0 ? classes.dimmed : classes.words} title={sentence(row)}>
          {sentence(row)}
        </span>
      ),
    },
    ...roles.map((role) => roleColumn(role, rows, set)),
  ]
}

function sentence({ words }: ItemDifference): string {
  return words.length === 0 ? 'Nothing' : words.join('. ')
}

function roleColumn(role: Role, rows: readonly CompareRow[], set: LetterSet): GridColumn<CompareRow> {
  const side = sideOfLine(role)
  const changed = (row: CompareRow) => row.cells.find((cell) => cell.role.id === role.id)
  return {
    id: columnOfRole(role.id),
    title: breakable(nameOr(role.name, 'Role')),
    width: Math.max(roleWidth(role.name), widthOf(rows.flatMap((row) => changed(row) ?? []))),
    align: 'center',
    ...(side ? { headerTone: side } : {}),
    text: (row) => {
      const change = changed(row)
      return change ? changeText(change) : entryText(row.held.get(role.id))
    },
    render: (row) => {
      const change = changed(row)
      if (change) return <Change change={change} set={set} />
      return entryText(row.held.get(role.id)) === '' ? null : <Entry cell={row.held.get(role.id)} set={set} />
    },
  }
}

/** Lines that the longest of the sentences takes, so that none is cut; beyond three it shows whole under the pointer. */
export function linesOfWords(rows: readonly CompareRow[]): number {
  const longest = Math.max(0, ...rows.map((row) => sentence(row).length))
  return Math.min(3, Math.max(2, Math.ceil(longest / lettersInLine)))
}

/** What stands in one line of the sentences where they are narrowest. */
const lettersInLine = 44

/** Room for the most letters that stand in a cell, in pixels. */
function widthOf(changes: readonly CellDifference[]): number {
  const letters = changes.map(({ before, after }) => (before?.letters.length || 1) + (after?.letters.length || 1))
  return letters.length === 0 ? 0 : 34 + 22 * Math.max(...letters)
}

/** "A/R → R", with a dash for an empty cell. */
function changeText({ before, after }: CellDifference): string {
  return `${entryText(before) || '–'} → ${entryText(after) || '–'}`
}

function Change({ change, set }: { readonly change: CellDifference; readonly set: LetterSet }) {
  return (
    <span className={classes.change}>
      <Entry cell={change.before} set={set} />
      <span aria-hidden="true">→</span>
      <Entry cell={change.after} set={set} />
    </span>
  )
}
