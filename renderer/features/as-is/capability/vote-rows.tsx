import { IconX } from '@tabler/icons-react'
import type { CapabilityView } from '#domain/capability-view.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { IconButton } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { noteVote, withdraw } from './capability-actions.ts'
import classes from './vote-rows.module.css'

/** Who said what, with their words; nothing here changes the agreed level. */
export function VoteRows({ view }: { readonly view: CapabilityView }) {
  const store = useDocumentStore()
  const { aspect, votes } = view
  if (votes.length === 0) return null
  return (
    <section aria-label="Votes">
      <h3 className={classes.heading}>Votes</h3>
      <ul className={classes.votes}>
        {votes.map((vote) => (
          <li key={vote.id} className={classes.vote}>
            <span className={classes.name} title={vote.respondent}>
              {vote.respondent}
            </span>
            <span className={classes.level} data-open={vote.level === null}>
              {vote.level ?? '?'}
              <span className="visually-hidden">{vote.level === null ? ' does not know' : ''}</span>
            </span>
            <DraftText
              label={`What ${vote.respondent} said`}
              hideLabel
              placeholder="What they said"
              maxLength={1000}
              value={vote.note}
              onCommit={(text) => noteVote(store, aspect.slug, vote.respondent, text)}
            />
            <IconButton
              label={`Withdraw the answer of ${vote.respondent}`}
              onClick={() => withdraw(store, aspect.slug, vote.respondent)}
            >
              <IconX size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
