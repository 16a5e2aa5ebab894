import type { LetterSet } from '#domain/letter-set.ts'
import { entryText, type CellDifference, type ItemDifference } from '#domain/raci-difference.ts'
import type { RaciCell } from '#domain/raci.ts'
import { sideOfLine, type Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import type { GridColumn } from '#ui/grid/grid-types.ts'
import { Entry } from './entry.tsx'
import classes from './compare.module.css'
import matrixClasses from './raci.module.css'

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
      width: 190,
      grow: true,
      growTo: 320,
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
      width: 230,
      grow: true,
      growTo: 460,
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
    id: `role:${role.id}`,
    title: nameOr(role.name, 'Role').replaceAll('/', '/\u200b'),
    width: widthOf(rows.flatMap((row) => changed(row) ?? [])),
    grow: true,
    growTo: 140,
    align: 'center',
    ...(side ? { headerTone: side } : {}),
    text: (row) => {
      const change = changed(row)
      return change ? changeText(change) : entryText(row.held.get(role.id))
    },
    render: (row) => {
      const change = changed(row)
      if (change) return <Change change={change} set={set} />
      return <span className={classes.same}>{entryText(row.held.get(role.id))}</span>
    },
  }
}

/** Room for the most letters that stand in a cell, in pixels. */
function widthOf(changes: readonly CellDifference[]): number {
  const letters = changes.map(({ before, after }) => (before?.letters.length || 1) + (after?.letters.length || 1))
  return Math.max(84, 36 + 23 * Math.max(...letters, 0))
}

/** "A/R → R", with a dash for an empty cell. */
function changeText({ before, after }: CellDifference): string {
  return `${entryText(before) || '–'} → ${entryText(after) || '–'}`
}

export function Change({ change, set }: { readonly change: CellDifference; readonly set: LetterSet }) {
  return (
    <span className={classes.change}>
      <Entry cell={change.before} set={set} />
      <span aria-hidden="true">→</span>
      <Entry cell={change.after} set={set} />
    </span>
  )
}
