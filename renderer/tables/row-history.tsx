import type { Commit, CommitSource } from '#domain/command.ts'
import type { TableName } from '#domain/document.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useDrawn } from '#store/use-drawn.ts'
import { formatMoment, formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './row-history.module.css'

export interface RowHistoryProps {
  /** Which rows it is the history of. */
  readonly matches: (table: TableName, id: string) => boolean
  /** What of them a step was about, where its label does not say; empty for nothing to add. */
  readonly where?: (commit: Commit) => string
}

const most = 8

/** What was done to some rows, newest first, from the journal. */
export function RowHistory({ matches, where }: RowHistoryProps) {
  const { journal } = useDrawn(useDocumentStore())
  const entries = journal
    .filter((commit) => commit.changes.some((change) => matches(change.table, change.id)))
    .reverse()
  if (entries.length === 0)
    return (
      <InspectorSection title="History">
        <p className={classes.dimmed}>No change on record yet.</p>
      </InspectorSection>
    )
  return (
    <InspectorSection title="History">
      <ul className={classes.list}>
        {entries.slice(0, most).map((commit) => (
          <li key={commit.seq}>
            {prefixes[commit.source] ?? ''}
            {commit.label}
            <span className={classes.when}>
              {[where?.(commit) ?? '', formatMoment(commit.at), commit.author].filter((each) => each !== '').join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > most ? (
        <p className={classes.dimmed}>and {formatNumber(entries.length - most)} earlier</p>
      ) : null}
    </InspectorSection>
  )
}

const prefixes: Readonly<Partial<Record<CommitSource, string>>> = { undo: 'Undone: ', redo: 'Redone: ' }
