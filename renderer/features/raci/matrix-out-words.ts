import type { Severity } from '#domain/finding.ts'
import type { MatrixPage, MatrixPageItem } from '#domain/matrix-page.ts'
import type { MarkKind } from '#ui/marks.tsx'

export const severities: readonly Severity[] = ['high', 'medium', 'low']

/** What the corner of a cell says on paper and in the picture: filled for a conflict, open for a remark. */
export const markWords: Readonly<Record<Severity, string>> = {
  high: 'conflict of high severity',
  medium: 'conflict of medium severity',
  low: 'low: worth a look',
}

export const statusKinds: Readonly<Record<NonNullable<MatrixPageItem['status']>, MarkKind>> = {
  draft: 'stale',
  disputed: 'near',
  agreed: 'on',
}

/** Heading of the last column; null where nothing would stand in it. */
export function standingHeader({ groups }: MatrixPage): string | null {
  const items = groups.flatMap((group) => group.items)
  if (items.some(({ status }) => status !== null)) return 'Status'
  return items.some(({ conflict }) => conflict !== null) ? 'Conflict' : null
}

export function remarksText(remarks: number): string {
  return `${remarks} ${remarks === 1 ? 'finding' : 'findings'} of low severity: see the workbook, sheet RACI findings`
}
