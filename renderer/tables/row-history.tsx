import { useDocumentState } from '#store/document-context.tsx'
import type { TableName } from '#domain/document.ts'
import { formatMoment } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './row-history.module.css'

export interface RowHistoryProps {
  readonly title: string
  readonly matches: (table: TableName, id: string) => boolean
}

const most = 8

/** What was done to some rows, newest first, from the journal. */
export function RowHistory({ title, matches }: RowHistoryProps) {
  const journal = useDocumentState((state) => state.journal)
  const entries = journal
    .filter((commit) => commit.changes.some((change) => matches(change.table, change.id)))
    .reverse()
  return (
    <InspectorSection title={title}>
      {entries.length === 0 ? <p className={classes.dimmed}>No change on record yet.</p> : null}
      <ul className={classes.list}>
        {entries.slice(0, most).map((commit) => (
          <li key={commit.seq}>
            <span className={classes.when}>{formatMoment(commit.at)}</span> {prefixes[commit.source] ?? ''}
            {commit.label}
            {commit.author === '' ? '' : ` · ${commit.author}`}
          </li>
        ))}
      </ul>
      {entries.length > most ? <p className={classes.dimmed}>and {entries.length - most} earlier</p> : null}
    </InspectorSection>
  )
}

const prefixes: Readonly<Partial<Record<string, string>>> = { undo: 'Undone: ', redo: 'Redone: ' }
