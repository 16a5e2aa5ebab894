import { choiceLabel } from '#domain/field.ts'
import type { Finding } from '#domain/finding.ts'
import { lettersInWords, lettersOffered, printLetters, type LetterSet } from '#domain/letter-set.ts'
import { letterConflict } from '#domain/raci-conflicts.ts'
import { toBe, type RaciComment, type RaciLayer } from '#domain/raci.ts'
import { sideOfLine, type Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import { count } from '#ui/format.ts'
import type { GridColumn, GridKeyEvent, GridMark } from '#ui/grid/grid-types.ts'
import { RaciLetters } from '#tables/raci-letters.tsx'
import { Status, type MarkKind } from '#ui/marks.tsx'
import type { MatrixRow } from './matrix-rows.ts'
import classes from './raci.module.css'
import { breakable } from './role-heading.ts'

const rolePrefix = 'role:'

/** The role a column stands for, or null for the item and status columns. */
export function roleOfColumn(columnId: string): string | null {
  return columnId.startsWith(rolePrefix) ? columnId.slice(rolePrefix.length) : null
}

/** The column of a role, for a jump to one of its cells. */
export function columnOfRole(role: string): string {
  return `${rolePrefix}${role}`
}

export const itemStatuses = [
  { value: 'draft', label: 'Draft' },
  { value: 'disputed', label: 'Disputed' },
  { value: 'agreed', label: 'Agreed' },
] as const

/** Item, one column per role, status. `onKey` takes letters and the digits of remedies before the grid types them. */
export function matrixColumns(
  roles: readonly Role[],
  layer: RaciLayer,
  set: LetterSet,
  onKey: (key: GridKeyEvent<MatrixRow>) => boolean,
): GridColumn<MatrixRow>[] {
  return [
    {
      id: 'name',
      title: 'Item',
      width: 210,
      grow: true,
      growTo: 420,
      text: (row) => row.name,
      render: (row) => <ItemName name={row.name} />,
      onKey,
    },
    ...roles.map((role, index) => roleColumn(role, index, set, onKey)),
    ...(layer === toBe ? [statusColumn(set, onKey)] : []),
  ]
}

function ItemName({ name }: { readonly name: string }) {
  return (
    <span className={classes.itemName} title={name}>
      {name}
    </span>
  )
}

/** What the status column says: a conflict first, else the agreed state. */
function statusOf(row: MatrixRow, set: LetterSet): { readonly kind: MarkKind; readonly word: string } {
  for (const finding of row.open) {
    const word = letterConflict(finding, set)
    if (word !== null) return { kind: finding.severity === 'high' ? 'off' : 'near', word }
  }
  return statusMarks[row.item.status]
}

/** The status of an item as a mark with its word. */
export const statusMarks = {
  draft: { kind: 'draft', word: 'draft' },
  disputed: { kind: 'near', word: 'disputed' },
  agreed: { kind: 'on', word: 'agreed' },
} as const

function statusColumn(set: LetterSet, onKey: (key: GridKeyEvent<MatrixRow>) => boolean): GridColumn<MatrixRow> {
  return {
    id: 'status',
    title: 'Status',
    width: 98,
    text: (row) => choiceLabel(itemStatuses, row.item.status) ?? '',
    render: (row) => <Status {...statusOf(row, set)} />,
    choices: () => itemStatuses.map((each) => ({ text: each.label })),
    onKey,
  }
}

function roleColumn(
  role: Role,
  index: number,
  set: LetterSet,
  onKey: (key: GridKeyEvent<MatrixRow>) => boolean,
): GridColumn<MatrixRow> {
  const side = sideOfLine(role)
  const typed = (row: MatrixRow) => row.cells[index]?.invalid?.letters
  return {
    id: columnOfRole(role.id),
    title: breakable(nameOr(role.name, 'Role')),
    width: roleWidth(role.name),
    grow: true,
    growTo: Math.max(104, roleWidth(role.name)),
    align: 'center',
    movable: true,
    ...(side ? { headerTone: side } : {}),
    text: (row) => typed(row) ?? printLetters(row.cells[index]?.letters ?? ''),
    render: (row) => {
      const cell = row.cells[index]
      return typed(row) ?? <RaciLetters letters={cell?.letters ?? ''} set={set} derived={cell?.derived ?? false} />
    },
    spoken: (row) => {
      const cell = row.cells[index]
      if (!cell || cell.letters === '') return typed(row) ?? 'No letter'
      return `${lettersInWords(cell.letters, set)}${cell.derived ? ', suggested' : ''}`
    },
    problem: (row) =>
      typed(row) === undefined ? null : `“${typed(row)}” is no ${set.name} entry. Use ${lettersOffered(set)}.`,
    mark: (row) => conflictAt(row.open, role.id),
    note: (row) => notesAt(row.comments, role.id),
    onKey,
  }
}

/** The longest word of the name must fit; two words stand on two lines. */
export function roleWidth(name: string): number {
  const longest = Math.max(0, ...name.split(/[\s/-]+/).map((word) => word.length))
  return Math.max(58, Math.min(140, Math.ceil(longest * 7.2) + 14))
}

function conflictAt(findings: readonly Finding[], role: string): GridMark | null {
  const conflict = findings.find((finding) => finding.cells?.some((cell) => cell.role === role))
  if (!conflict || conflict.rule === 'RACI-4') return null
  return { tone: tones[conflict.severity], text: conflict.title }
}

const tones = { high: 'off', medium: 'near', low: 'low' } as const

/** "1 note: Ready to take it." */
function notesAt(comments: readonly RaciComment[], role: string): string | null {
  const said = comments.filter((comment) => comment.role === role)
  const last = said.at(-1)
  return last ? `${count(said.length, 'note', 'notes')}: ${last.text}` : null
}
