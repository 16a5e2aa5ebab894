import { useDeferredValue, useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { addProposals, draftPlan, type ChosenProposal } from '#domain/draft/plan-draft.ts'
import type { PlanEffect } from '#domain/effect/plan-effect.ts'
import { planEffects } from '#domain/effect/plan-effects.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { EffectTable } from '../effect-table.tsx'
import { addDraft } from '../migration-actions.ts'
import { chooseOwner, chosenOf, nothingChosen, tick, typeFigure } from './draft-choice.ts'
import { DraftOutcome } from './draft-outcome.tsx'
import { DraftStep } from './draft-step.tsx'
import classes from './draft.module.css'

/** What the engagement suggests for the plan, to be ticked and sized; nothing is added that was not ticked. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const proposals = useMemo(() => draftPlan(document, catalog, today), [document, today])
  const [choice, setChoice] = useState(nothingChosen)
  const chosen = useMemo(() => chosenOf(choice, proposals), [choice, proposals])
  // What follows is worked out after what was ticked or typed is on screen.
  const settled = useDeferredValue(chosen)
  const ids = proposals.map(({ id }) => id)
  const ticked = ids.filter((id) => choice.ticked.has(id)).length
  const effort = chosen?.reduce((sum, each) => sum + each.effort, 0) ?? null
  const add = () => {
    if (chosen === null || chosen.length === 0) return
    addDraft(store, chosen)
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Draft the plan"
      size={980}
      classNames={{ content: classes.dialog, body: classes.body }}
    >
      {proposals.length === 0 ? (
        <EmptyState
          title="Nothing to propose"
          text="Findings that were taken up, changes of who is accountable, toil, tools to retire, KPIs off target and missing deliverables become tasks here. What the plan has already is not proposed again."
        />
      ) : (
        <>
          <p className={classes.rule}>
            {count(proposals.length, 'task', 'tasks')} that the engagement suggests and the plan lacks. Tick what you
            want; owner, effort and duration can be changed here or later. Each begins today at the earliest, and with
            its step.
          </p>
          <div className={classes.proposals} role="region" aria-label="Proposed tasks" tabIndex={0}>
            {catalog.steps.map((step, index) => {
              const own = proposals.filter((proposal) => proposal.step === step.slug)
              return own.length === 0 ? null : (
                <DraftStep
                  key={step.slug}
                  title={`${index + 1} ${step.name}`}
                  proposals={own}
                  choice={choice}
                  document={document}
                  onTick={(list, on) => setChoice((before) => tick(before, list, on))}
                  onOwner={(id, owner) => setChoice((before) => chooseOwner(before, id, owner))}
                  onType={(id, figure, text) => setChoice((before) => typeFigure(before, id, figure, text))}
                />
              )
            })}
          </div>
          <DraftOutcome document={document} today={today} chosen={settled} />
          <Expected document={document} today={today} chosen={settled} />
        </>
      )}
      <div className={classes.buttons}>
        {proposals.length === 0 ? null : (
          <>
            <Button variant="link" onClick={() => setChoice(tick(choice, ids, ticked < ids.length))}>
              {ticked < ids.length ? 'Tick all' : 'Tick none'}
            </Button>
            <span className={classes.sum} role="status">
              {chosen === null
                ? 'A ticked task has a figure that is none.'
                : `${formatNumber(ticked)} of ${formatNumber(ids.length)} ticked, ${formatNumber(effort ?? 0)} person-days`}
            </span>
          </>
        )}
        <Button onClick={onClose}>{proposals.length === 0 ? 'Close' : 'Cancel'}</Button>
        {proposals.length === 0 ? null : (
          <Button variant="primary" disabled={chosen === null || chosen.length === 0} onClick={add}>
            Add {count(ticked, 'task', 'tasks')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

/** What the ticked tasks are expected to change, beyond what the plan changes without them. */
function Expected(props: {
  readonly document: EngagementDocument
  readonly today: string
  readonly chosen: readonly ChosenProposal[] | null
}) {
  const { document, today, chosen } = props
  const effects = useMemo((): readonly PlanEffect[] => {
    if (chosen === null || chosen.length === 0) return []
    let next = 0
    const context = { newId: (prefix: string) => `${prefix}-draft-${++next}`, today }
    const added = applyChanges(document, addProposals(chosen)(document, catalog, context))
    const before = new Map(planEffects(document, catalog, today).map((effect) => [effect.id, effect]))
    return planEffects(added, catalog, today).filter(({ id, tasks }) => tasks !== before.get(id)?.tasks)
  }, [document, today, chosen])
  if (effects.length === 0) return null
  return (
    <details className={classes.expected}>
      <summary>
        Expected when they are done: {count(effects.length, 'figure', 'figures')}, each with what it takes for granted
      </summary>
      <div className={classes.effects} role="region" aria-label="Expected when they are done" tabIndex={0}>
        <EffectTable effects={effects} />
      </div>
    </details>
  )
}
