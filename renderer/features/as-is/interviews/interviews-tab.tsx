import { useEffect } from 'react'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { InterviewList } from './interview-list.tsx'
import { openSession, useInterviewView } from './interview-view.ts'
import { Session } from './session.tsx'

/** Talks with stakeholders: the list of them, or the session of one. */
export function InterviewsTab() {
  const store = useDocumentStore()
  const open = useInterviewView((view) => view.open)
  const interview = useDocument(({ interviews }) => interviews.rows.find(({ id }) => id === open))
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table === 'interviews') openSession(store, null)
    if (jump?.table !== 'interviewNotes') return
    const note = store.getState().document.interviewNotes.rows.find(({ id }) => id === jump.id)
    if (note) openSession(store, note.interview)
    else jumpTo(null)
  }, [jump, store])
  return interview ? <Session interview={interview} key={interview.id} /> : <InterviewList />
}
