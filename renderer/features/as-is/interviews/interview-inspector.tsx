import { catalog } from '#catalog/catalog.ts'
import { notesOf, unansweredPrompts } from '#domain/interview-commands.ts'
import type { Interview } from '#domain/interview.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { openSession } from './interview-view.ts'
import classes from './interviews.module.css'

export function InterviewInspector({ id }: { readonly id: string | null }) {
  const store = useDocumentStore()
  return (
    <RowInspector
      table="interviews"
      id={id}
      facts={['stakeholder', 'date', 'status']}
      texts={['notes']}
      hint="Select an interview to see its script, and open its session."
    >
      {(interview) => (
        <>
          <InspectorSection title="Session">
            <Button variant="primary" onClick={() => openSession(store, interview.id)}>
              Open the session
            </Button>
          </InspectorSection>
          <Script interview={interview} />
        </>
      )}
    </RowInspector>
  )
}

/** The questions of the script, those without an answer marked. */
function Script({ interview }: { readonly interview: Interview }) {
  const notes = useDocument((document) => notesOf(document, interview.id))
  const open = new Set(unansweredPrompts(interview, notes))
  return (
    <InspectorSection
      title={`${count(interview.prompts.length, 'question', 'questions')}, ${open.size} without an answer`}
    >
      <ol className={classes.plain}>
        {interview.prompts.map((slug) => (
          <li key={slug}>
            {catalog.assessmentPrompts.find((prompt) => prompt.slug === slug)?.name ?? slug}
            {open.has(slug) ? <span className={classes.dimmed}> no answer yet</span> : null}
          </li>
        ))}
      </ol>
    </InspectorSection>
  )
}
