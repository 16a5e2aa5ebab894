import { useEffect, useRef } from 'react'
import type { Role } from '#domain/role.ts'
import { CitedEvidence } from '#tables/cited-evidence.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { wordOf, type QuestionState } from './self-check-state.ts'
import classes from './self-check-notes.module.css'

interface SelfCheckNotesProps {
  readonly state: QuestionState
  readonly onNote: (note: string) => void
  readonly onRoleNote: (role: Role, note: string) => void
}

/** What was said, by whom, and what it rests on; open only while somebody reads or writes it. */
export function SelfCheckNotes({ state, onNote, onRoleNote }: SelfCheckNotesProps) {
  const { number, note, question, byRole, verdict, contradiction, hint } = state
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  return (
    <div ref={box} className={classes.notes}>
      <div className={classes.noted}>
        <DraftText
          label={`Note on question ${number}`}
          hideLabel
          placeholder="Who said it, what was shown"
          value={note}
          onCommit={onNote}
          multiline
          rows={1}
        />
        {byRole.map(({ role, given }) =>
          given === null ? null : (
            <div key={role.id} className={classes.roleNote}>
              <span>
                {role.name}: {wordOf(given.answer)}
              </span>
              <DraftText
                label={`What ${role.name} said to question ${number}`}
                hideLabel
                placeholder="What they said"
                maxLength={1000}
                value={given.note}
                onCommit={(text) => onRoleNote(role, text)}
              />
            </div>
          ),
        )}
        {verdict === null || contradiction !== null || hint !== null ? null : (
          <p className={classes.verdict}>What the data says: {verdict.sentence}</p>
        )}
      </div>
      <CitedEvidence of={{ table: 'answers', id: question.slug }} />
    </div>
  )
}
