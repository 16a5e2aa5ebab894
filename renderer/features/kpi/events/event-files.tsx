import { eventKinds, nounText, type EventKind } from '#domain/event-fields.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { dropEvents } from './events-actions.ts'
import classes from './events.module.css'

/** The files that the events came from; what one brought can be taken away again. */
export function EventFiles() {
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const document = useDocument((each) => each)
  const missing = eventKinds.filter(({ kind }) => document[kind].rows.length === 0)
  return (
    <Panel title="Files" caption="The last import of an event counts as its file.">
      <ul className={classes.files}>
        {filesOf(document).map(({ kind, source, rows }) => (
          <li key={`${kind} ${source}`}>
            <span className={classes.file}>{source || 'no file'}</span>
            <span className={classes.dimmed}>{nounText(kind, rows)}</span>
            <Button
              variant="link"
              aria-label={`Remove ${nounText(kind, rows)} of ${source || 'no file'}`}
              onClick={() => void dropEvents(store, kind, source, snapshotBefore)}
            >
              Remove
            </Button>
          </li>
        ))}
        {missing.map(({ kind, title, needs, gives }) => (
          <li key={kind}>
            <span className={classes.missing}>
              {title}: none yet. <span className={classes.dimmed}>{needs}</span>
              <span className={classes.dimmed}> Gives: {gives}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function filesOf(document: EngagementDocument) {
  return eventKinds.flatMap(({ kind }) => {
    const counts = new Map<string, number>()
    for (const { source } of document[kind].rows) counts.set(source, (counts.get(source) ?? 0) + 1)
    return [...counts].map(([source, rows]): { kind: EventKind; source: string; rows: number } => ({
      kind,
      source,
      rows,
    }))
  })
}
