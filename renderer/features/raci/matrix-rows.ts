import type { Catalog } from '#domain/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { bySeverity, type Finding } from '#domain/finding.ts'
import { groupBy } from '#domain/group-by.ts'
import { groupName, itemName } from '#domain/raci-commands.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import type { RaciCell, RaciComment, RaciItem, RaciLayer } from '#domain/raci.ts'
import type { GridRow } from '#ui/grid/grid-types.ts'

/** One item of the matrix with its cells in the order of the roles. */
export interface MatrixRow {
  readonly item: RaciItem
  readonly name: string
  readonly cells: readonly (RaciCell | undefined)[]
  /** The gravest first: so its remedies are numbered. */
  readonly findings: readonly Finding[]
  /** Those of them that no waiver covers: they mark cells and the status. */
  readonly open: readonly Finding[]
  /** What was said about its cells in this layer. */
  readonly comments: readonly RaciComment[]
}

/**
 * Builds the rows of one layer and hands out the previous row object wherever nothing in it has changed, so that a
 * keystroke redraws one row of the grid.
 */
export function createMatrixRows() {
  let known: ReadonlyMap<string, Known> = new Map()
  return (
    document: EngagementDocument,
    catalog: Catalog,
    layer: RaciLayer,
    findings: readonly Finding[],
    waived: ReadonlySet<string>,
  ): readonly MatrixRow[] => {
    const byItem = groupBy(
      findings.filter(({ place }) => place.table === 'raciItems'),
      ({ place }) => place.id,
    )
    const comments = groupBy(
      document.raciComments.rows.filter((comment) => comment.layer === layer),
      ({ item }) => item,
    )
    const cells = cellsByItem(document, layer)
    const columns = document.roles.index
    const entries = document.raciItems.rows.map((item): Known => {
      const before = known.get(item.id)
      const held = cells.get(item.id) ?? noCells
      const same = before?.held === held && before.columns === columns
      const own = byItem.get(item.id)?.toSorted(bySeverity) ?? none
      const row: MatrixRow = {
        item,
        name: itemName(item, catalog),
        // Looked up anew for the item that was typed into and no other.
        cells: same ? before.row.cells : inColumns(held, columns),
        findings: own,
        open: waived.size === 0 ? own : own.filter(({ id }) => !waived.has(id)),
        comments: comments.get(item.id) ?? noComments,
      }
      return { row: before && sameRow(before.row, row) ? before.row : row, held, columns }
    })
    known = new Map(entries.map((entry) => [entry.row.item.id, entry]))
    return entries.map(({ row }) => row)
  }
}

interface Known {
  readonly row: MatrixRow
  /** See `cellsByItem`: the same list for as long as its cells are. */
  readonly held: readonly RaciCell[]
  readonly columns: ReadonlyMap<string, number>
}

function inColumns(held: readonly RaciCell[], columns: ReadonlyMap<string, number>): readonly (RaciCell | undefined)[] {
  const cells = Array.from<RaciCell | undefined>({ length: columns.size })
  for (const cell of held) {
    const column = columns.get(cell.role)
    if (column !== undefined) cells[column] = cell
  }
  return cells
}

/** Items under the headings of their groups, groups in the order of their first item. */
export function groupLines(
  rows: readonly MatrixRow[],
  catalog: Catalog,
  collapsed: ReadonlySet<string>,
): readonly GridRow<MatrixRow>[] {
  return [...groupBy(rows, ({ item }) => item.group)].flatMap(([group, members]): GridRow<MatrixRow>[] => {
    const id = groupLineId(group)
    const heading = {
      kind: 'group' as const,
      id,
      title: groupName(group, catalog),
      count: members.length,
      collapsed: collapsed.has(id),
    }
    if (heading.collapsed) return [heading]
    return [heading, ...members.map((row) => ({ kind: 'data' as const, id: row.item.id, row }))]
  })
}

/** Id of the heading line of a group. */
export function groupLineId(group: string): string {
  return `group:${group}`
}

/** The group of a heading line, or null for any other line. */
export function groupOfLine(id: string): string | null {
  return id.startsWith(groupLineId('')) ? id.slice(groupLineId('').length) : null
}

const none: readonly Finding[] = []
const noCells: readonly RaciCell[] = []
const noComments: readonly RaciComment[] = []

function sameRow(a: MatrixRow, b: MatrixRow): boolean {
  return (
    a.item === b.item &&
    a.name === b.name &&
    (a.cells === b.cells ||
      (a.cells.length === b.cells.length && a.cells.every((cell, index) => cell === b.cells[index]))) &&
    a.comments.length === b.comments.length &&
    a.comments.every((comment, index) => comment === b.comments[index]) &&
    a.open.length === b.open.length &&
    a.open.every((finding, index) => finding.id === b.open[index]?.id) &&
    a.findings.length === b.findings.length &&
    a.findings.every(
      (finding, index) => finding.id === b.findings[index]?.id && finding.detail === b.findings[index]?.detail,
    )
  )
}
