import type { GridModel } from './grid-model.ts'

/** A block without the line of headings that it came with. */
export interface HeadedBlock {
  readonly lines: readonly (readonly string[])[]
  /** Where the headings say it belongs; null: where the selection is. */
  readonly place: {
    readonly column: number
    /** The row of each line; null for one that the grid does not show. */
    readonly rows: readonly (number | null)[] | null
  } | null
}

/**
 * A first line that equals the headings of the columns it would fill is no data. Headings of the grid from its first column on
 * place the block as well, whatever cell is selected: what stands before and after them is left out, and each line goes to the row
 * that its first text names. So a table that was copied with its headings comes back as it was. Null for a block without headings.
 */
export function headedBlock<Row>(
  model: GridModel<Row>,
  left: number,
  block: readonly (readonly string[])[],
): HeadedBlock | null {
  const [first, ...lines] = block
  if (first === undefined || lines.length === 0) return null
  const titles = model.columns.map(({ title }) => plain(title))
  const given = first.map(plain)
  const skipped = given.findIndex((_, at) => {
    const run = given.slice(at, at + titles.length)
    return run.length > 1 && run.every((title, nth) => title === titles[nth])
  })
  if (skipped >= 0) {
    const own = lines.map((line) => line.slice(skipped, skipped + titles.length))
    return { lines: own, place: { column: 0, rows: rowsNamed(model, own) } }
  }
  return given.every((title, nth) => title !== '' && title === titles[left + nth]) ? { lines, place: null } : null
}

/** Null where the first texts do not tell the rows. */
function rowsNamed<Row>(
  model: GridModel<Row>,
  lines: readonly (readonly string[])[],
): readonly (number | null)[] | null {
  const shown: number[] = []
  for (let row = 0; row < model.rowCount; row += 1) if (model.kindAt(row) === 'data') shown.push(row)
  const names = lines.map((line) => line[0] ?? '')
  if (shown.length === lines.length && shown.every((row, nth) => model.textAt(row, 0) === names[nth])) return shown
  const byName = new Map<string, number | null>()
  for (const row of shown) {
    const name = model.textAt(row, 0)
    byName.set(name, byName.has(name) ? null : row)
  }
  const rows = names.map((name) => byName.get(name) ?? null)
  const found = rows.filter((row) => row !== null)
  return new Set(found).size === found.length && found.length * 2 >= rows.length ? rows : null
}

/** Headings may hold places where they break. */
function plain(title: string): string {
  return title.replaceAll('\u200b', '').trim()
}
