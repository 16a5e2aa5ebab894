/** What the column chooser needs to know of a column. */
export interface ColumnChoice {
  readonly id: string
  readonly title: string
  /** Shown while nobody has chosen. */
  readonly usual: boolean
}

/**
 * The columns to show, by id. The first one names the rows: it stays, and stays first. Choices that are no columns any more are
 * passed over.
 */
export function shownColumns(all: readonly ColumnChoice[], chosen: readonly string[]): readonly string[] {
  const first = all[0]?.id
  if (first === undefined) return []
  if (chosen.length === 0) return all.filter((column) => column.usual || column.id === first).map(({ id }) => id)
  const known = chosen.filter((id) => id !== first && all.some((column) => column.id === id))
  return [first, ...new Set(known)]
}

/** The choice after one column was shown or hidden; the usual columns again are no choice. A shown one comes last. */
export function toggleColumn(all: readonly ColumnChoice[], chosen: readonly string[], id: string): readonly string[] {
  const shown = shownColumns(all, chosen)
  const next = shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id]
  return choiceOf(all, next)
}

/** The choice after a column moved by one place or more; the first one keeps its place. */
export function moveColumn(
  all: readonly ColumnChoice[],
  chosen: readonly string[],
  id: string,
  by: number,
): readonly string[] {
  const shown = [...shownColumns(all, chosen)]
  const from = shown.indexOf(id)
  const to = Math.max(1, Math.min(shown.length - 1, from + by))
  if (from < 1 || to === from) return chosen
  shown.splice(from, 1)
  shown.splice(to, 0, id)
  return choiceOf(all, shown)
}

function choiceOf(all: readonly ColumnChoice[], shown: readonly string[]): readonly string[] {
  const usual = shownColumns(all, [])
  return usual.length === shown.length && usual.every((id, at) => id === shown[at]) ? [] : shown
}
