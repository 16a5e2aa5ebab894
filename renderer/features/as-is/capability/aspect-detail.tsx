import { Checkbox, SegmentedControl } from '@mantine/core'
import { useRef } from 'react'
import type { CapabilityView } from '#domain/capability-view.ts'
import { spreadText } from '#domain/capability-view.ts'
import { confidences } from '#domain/issue.ts'
import type { Finding } from '#domain/finding.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { CitedEvidence } from '#tables/cited-evidence.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { StatusMark } from '#ui/marks.tsx'
import classes from './aspect-detail.module.css'
import { agree, aim, apply, trust, vote, withdraw, writeRating } from './capability-actions.ts'
import { LevelLadder } from './level-ladder.tsx'
import { VoteRows } from './vote-rows.tsx'

interface AspectDetailProps {
  readonly view: CapabilityView
  readonly who: string | null
  readonly findings: readonly Finding[]
}

/** One aspect: its levels in words, the votes on it, and what a person concluded from them. */
export function AspectDetail({ view, who, findings }: AspectDetailProps) {
  const store = useDocumentStore()
  const reason = useRef<HTMLDivElement>(null)
  const { aspect, rating, state } = view
  const { slug } = aspect
  const setLevel = (level: number | null) => {
    if (who === null) agree(store, slug, level)
    else if (level === null) withdraw(store, slug, who)
    else vote(store, slug, who, level)
  }
  return (
    <article className={classes.detail} aria-label={aspect.name}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{aspect.name}</h2>
          <p className={classes.question}>{aspect.question}</p>
        </div>
        <Checkbox
          size="xs"
          className={classes.applies ?? ''}
          label="Not applicable"
          checked={state === 'not-applicable'}
          onChange={(event) => {
            apply(store, slug, !event.currentTarget.checked)
            // The reason is asked for at once: without one the aspect counts as a finding.
            if (event.currentTarget.checked)
              requestAnimationFrame(() => reason.current?.querySelector('textarea')?.focus())
          }}
        />
      </header>
      {state === 'not-applicable' ? (
        <div ref={reason}>
          <DraftText
            label="Why it does not apply"
            maxLength={500}
            multiline
            rows={1}
            value={rating?.reason ?? ''}
            onCommit={(text) => writeRating(store, slug, 'reason', text)}
            error={rating?.reason ? null : 'Give a reason, or it counts as a finding.'}
          />
          <p className={classes.note}>Choosing a level makes it apply again. Votes and levels given before are kept.</p>
        </div>
      ) : null}
      <LevelLadder view={view} who={who} onLevel={setLevel} onTarget={(level) => aim(store, slug, level)} />
      <Proposal view={view} onAgree={(level) => agree(store, slug, level)} />
      {findings.map((finding) => (
        <p key={finding.id} className={classes.finding}>
          <StatusMark kind={finding.severity === 'low' ? 'stale' : 'near'} />
          <span>{finding.detail}</span>
        </p>
      ))}
      <div className={classes.fields}>
        <section className={classes.section}>
          <DraftText
            label="Rationale"
            placeholder="What was seen that makes it this level"
            value={rating?.rationale ?? ''}
            onCommit={(text) => writeRating(store, slug, 'rationale', text)}
            multiline
          />
          <div className={classes.confidence}>
            <span id={`${slug}-confidence`}>Confidence</span>
            <SegmentedControl
              transitionDuration={0}
              size="xs"
              aria-labelledby={`${slug}-confidence`}
              value={rating?.confidence ?? ''}
              data={[{ value: '', label: 'Unknown' }, ...confidences]}
              onChange={(value) => trust(store, slug, confidences.find((each) => each.value === value)?.value ?? null)}
            />
          </div>
        </section>
        <section className={classes.section} aria-label="Evidence">
          <h3 className={classes.heading}>Evidence</h3>
          <CitedEvidence of={{ table: 'capabilities', id: slug }} />
        </section>
      </div>
      <VoteRows view={view} />
    </article>
  )
}

/** The median is only ever offered: a level holds when a person says so. */
function Proposal({ view, onAgree }: { readonly view: CapabilityView; readonly onAgree: (level: number) => void }) {
  const { proposal, agreed, spread, state } = view
  if (state === 'not-applicable') return null
  if (spread === null)
    return <p className={classes.note}>{spreadText(view) === '' ? 'Nobody has voted yet.' : `${spreadText(view)}.`}</p>
  return (
    <p className={classes.note}>
      <span>Votes: {spreadText(view)}.</span>
      {proposal !== null && proposal !== agreed ? (
        <Button
          size="small"
          aria-keyshortcuts="M"
          title="The median of the votes, rounded down where it lies between two levels (key M)"
          onClick={() => onAgree(proposal)}
        >
          Agree on {proposal}
        </Button>
      ) : null}
    </p>
  )
}
