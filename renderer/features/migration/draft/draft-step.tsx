import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import type { EngagementDocument } from '#domain/document.ts'
import type { ProposalCause, TaskProposal } from '#domain/draft/proposal.ts'
import { nameOr } from '#domain/row-name.ts'
import { count, formatDay } from '#ui/format.ts'
import { figureProblem, figureText, ownerOf, type DraftChoice, type DraftFigure } from './draft-choice.ts'
import classes from './draft.module.css'

const causes: Readonly<Record<ProposalCause, string>> = {
  criterion: 'Deliverable',
  finding: 'Finding',
  handover: 'Handover',
  toil: 'Toil',
  tool: 'Tool',
  kpi: 'KPI',
}

export interface DraftStepProps {
  readonly title: string
  readonly proposals: readonly TaskProposal[]
  readonly choice: DraftChoice
  readonly document: EngagementDocument
  readonly onTick: (ids: readonly string[], on: boolean) => void
  readonly onType: (id: string, figure: DraftFigure, text: string) => void
  readonly onOwner: (id: string, owner: string | null) => void
}

/** The proposals of one step, each with why it is there and what it is expected to take. */
export function DraftStep({ title, proposals, choice, document, onTick, onType, onOwner }: DraftStepProps) {
  const ids = proposals.map(({ id }) => id)
  const ticked = ids.filter((id) => choice.ticked.has(id)).length
  return (
    <section className={classes.step} aria-label={title}>
      <header className={classes.head}>
        <Checkbox
          size="xs"
          checked={ticked === ids.length}
          indeterminate={ticked > 0 && ticked < ids.length}
          onChange={() => onTick(ids, ticked < ids.length)}
          label={`${title}, ${count(ids.length, 'task', 'tasks')}`}
        />
        <span aria-hidden="true">Owner role</span>
        <span aria-hidden="true">Effort, person-days</span>
        <span aria-hidden="true">Duration, working days</span>
      </header>
      <ul className={classes.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id} className={classes.proposal}>
            <div>
              <Checkbox
                size="xs"
                checked={choice.ticked.has(proposal.id)}
                onChange={(event) => onTick([proposal.id], event.currentTarget.checked)}
                label={proposal.name}
              />
              <p className={classes.why}>
                <b>{causes[proposal.cause]}.</b> {proposal.why}
                {proposal.neededBy === null ? '' : ` Needed by ${formatDay(proposal.neededBy)}.`}
                {proposal.notBefore === null ? '' : ` Not before ${formatDay(proposal.notBefore)}.`}
              </p>
              <p className={classes.why}>
                {proposal.deliverable === '' ? '' : `Delivers: ${proposal.deliverable}. `}Effort: {proposal.basis}
              </p>
            </div>
            <select
              className={classes.owner}
              aria-label={`Owner role of ${proposal.name}`}
              value={ownerOf(choice, proposal) ?? ''}
              onChange={(event) => onOwner(proposal.id, event.currentTarget.value || null)}
            >
              <option value="">Nobody yet</option>
              {document.roles.rows.map((role) => (
                <option key={role.id} value={role.id}>
                  {nameOr(role.name, 'Role')}
                </option>
              ))}
            </select>
            <Figure proposal={proposal} figure="effort" choice={choice} onType={onType} />
            <Figure proposal={proposal} figure="duration" choice={choice} onType={onType} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const figureNames = { effort: 'Effort in person-days', duration: 'Duration in working days' } as const

function Figure(props: {
  readonly proposal: TaskProposal
  readonly figure: DraftFigure
  readonly choice: DraftChoice
  readonly onType: DraftStepProps['onType']
}) {
  const { proposal, figure, choice, onType } = props
  const reason = useId()
  const text = figureText(choice, proposal, figure)
  const problem = figureProblem(figure, text)
  return (
    <div className={classes.figure}>
      <input
        type="text"
        inputMode="decimal"
        className={classes.input}
        aria-label={`${figureNames[figure]} of ${proposal.name}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : reason}
        value={text}
        onChange={(event) => onType(proposal.id, figure, event.currentTarget.value)}
      />
      {problem === null ? null : (
        <p id={reason} className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
