import { useDeferredValue } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { citationsByEvidence, citingLabel, originsOf } from '#domain/citation.ts'
import type { Evidence } from '#domain/evidence.ts'
import { understood } from '#domain/invalid-text.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { GradeMark } from '#tables/grade-mark.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { AttachedFileSection } from './attached-file.tsx'
import classes from './evidence.module.css'

const facts = ['grade', 'kind', 'who', 'date', 'link'] as const
const mostCitations = 30

/** One piece of evidence: its file to look at, what it says, and what rests on it. */
export function EvidenceInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="evidence"
      id={id}
      facts={facts}
      texts={['notes']}
      hint="Select a piece of evidence to look at its file and see what rests on it."
      subtitle={(piece) => <GradeMark grade={understood(piece, 'grade')} />}
    >
      {(piece) => (
        <>
          <AttachedFileSection key={piece.id} piece={piece} />
          <Uses piece={piece} />
          <Origins id={piece.id} />
        </>
      )}
    </RowInspector>
  )
}

function Uses({ piece }: { readonly piece: Evidence }) {
  const document = useDeferredValue(useDocument((each) => each))
  const citing = citationsByEvidence(document).get(piece.id) ?? []
  return (
    <InspectorSection
      title={citing.length === 0 ? 'Used by' : `Used by ${count(citing.length, 'conclusion', 'conclusions')}`}
    >
      {citing.length === 0 ? (
        <p className={classes.dimmed}>
          Nothing cites it yet. Services, answers, capabilities, readings and findings can.
        </p>
      ) : (
        <ul className={classes.names}>
          {citing.slice(0, mostCitations).map((each) => {
            const { kind, text, place } = citingLabel(document, catalog, each)
            return (
              <li key={`${each.table}/${each.id}`}>
                <Button variant="link" className={classes.name} onClick={() => jumpTo(place)}>
                  {text}
                </Button>{' '}
                <span className={classes.dimmed}>{kind}</span>
              </li>
            )
          })}
          {citing.length > mostCitations ? (
            <li className={classes.dimmed}>and {citing.length - mostCitations} more</li>
          ) : null}
        </ul>
      )}
    </InspectorSection>
  )
}

/** The request it answers and the interview it was said in. */
function Origins({ id }: { readonly id: string }) {
  const document = useDeferredValue(useDocument((each) => each))
  const { requests, notes } = originsOf(document, id)
  if (requests.length === 0 && notes.length === 0) return null
  return (
    <InspectorSection title="Came from">
      <ul className={classes.names}>
        {requests.map((request) => (
          <li key={request.id}>
            <Button
              variant="link"
              className={classes.name}
              onClick={() => jumpTo({ stage: 'as-is', table: 'requests', id: request.id })}
            >
              {nameOr(request.name, 'A request')}
            </Button>{' '}
            <span className={classes.dimmed}>Request</span>
          </li>
        ))}
        {notes.map((note) => {
          const interview = document.interviews.rows[document.interviews.index.get(note.interview) ?? -1]
          return (
            <li key={note.id}>
              <Button
                variant="link"
                className={classes.name}
                onClick={() => jumpTo({ stage: 'as-is', table: 'interviewNotes', id: note.id })}
              >
                {nameOr(interview?.name ?? '', 'An interview')}
              </Button>{' '}
              <span className={classes.dimmed}>Note</span>
            </li>
          )
        })}
      </ul>
    </InspectorSection>
  )
}
