import { useMemo, type Ref } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Issue } from '#domain/issue.ts'
import { linkLabel } from '#domain/record-link-label.ts'
import { useDocument } from '#store/document-context.tsx'
import { naturalKey } from '#tables/natural-key.ts'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { useShowHidden, type TableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { SeverityMark } from '#ui/marks.tsx'

const backlogColumns: readonly ColumnOptions<Issue>[] = [
  { key: 'name', width: 256, grow: true, growTo: 460 },
  {
    key: 'severity',
    width: 96,
    render: ({ severity, invalid }) =>
      severity === null || invalid?.severity !== undefined ? null : <SeverityMark severity={severity} />,
  },
  { key: 'status', width: 100 },
  { key: 'owner', width: 130 },
  { key: 'effort', width: 88 },
  { key: 'impact', width: 88 },
  { key: 'recommendation', width: 280 },
  { key: 'rule', width: 84 },
  { key: 'reason', width: 180 },
  { key: 'expiry', width: 116 },
]

interface BacklogProps {
  readonly view: TableView<'issues'>
  readonly suggestions: number
  readonly onSuggestions: () => void
  readonly ref?: Ref<GridHandle>
}

/** What was taken up, as a table: one's own findings are typed in the last line. */
export function Backlog({ view, suggestions, onSuggestions, ref }: BacklogProps) {
  const extra = useAboutColumn()
  useShowHidden(view)
  return (
    <TableGrid
      {...(ref === undefined ? {} : { ref })}
      table="issues"
      label="Findings"
      columns={backlogColumns}
      extraColumns={extra}
      onActiveRow={view.setActive}
      filter={view.filtered.filter}
      emptyState={
        <TableEmpty view={view}>
          <EmptyState
            title="No finding yet"
            text="A finding says what is, what should be, why it is so, what follows and what to do. Accept what the rules suggest, or type a title of your own."
            action={
              suggestions > 0 ? (
                <Button onClick={onSuggestions}>
                  Look at {formatNumber(suggestions)} {suggestions === 1 ? 'suggestion' : 'suggestions'}
                </Button>
              ) : undefined
            }
          />
        </TableEmpty>
      }
    />
  )
}

const namedLinks = 3

/** What each finding is about, by name. The column is new only when one of these names changes. */
function useAboutColumn(): readonly ExtraColumn<Issue>[] {
  const named = useDocument(namesOfLinks)
  return useMemo(() => {
    const names = new Map(named.map((each) => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n') + 1)]))
    const text = (issue: Issue) => {
      const shown = issue.links.slice(0, namedLinks).map((link) => names.get(link) ?? link)
      const rest = issue.links.length - shown.length
      return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
    }
    const column = {
      id: 'about',
      title: 'About',
      width: 190,
      text,
      sort: (a: Issue, b: Issue) => text(a).localeCompare(text(b)),
      sortKey: (issue: Issue) => naturalKey(text(issue)),
    }
    return [{ after: 'impact', column }]
  }, [named])
}

/** One text for each link that is shown, `link` and name: compared shallowly, so that nothing is redrawn for nothing. */
function namesOfLinks(document: EngagementDocument): readonly string[] {
  const links = new Set(document.issues.rows.flatMap((issue) => issue.links.slice(0, namedLinks)))
  return [...links].map((link) => `${link}\n${linkLabel(document, catalog, link).text}`)
}
