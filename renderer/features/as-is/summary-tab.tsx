import { useMemo } from 'react'
import type { Finding } from '#domain/finding.ts'
import { useDocument } from '#store/document-context.tsx'
import type { FilterTerm } from '#tables/row-filter.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { KeyFigures } from './key-figures.tsx'
import { PanelHint } from './panel-hint.tsx'
import { SelfCheckPanel } from './self-check-panel.tsx'
import type { QuestionState } from './self-check-state.ts'
import classes from './summary.module.css'
import { ToilPanel } from './toil-panel.tsx'
import { TopFindingsPanel } from './top-findings-panel.tsx'

interface SummaryTabProps {
  readonly states: readonly QuestionState[]
  readonly findings: readonly Finding[]
  readonly onTab: (tab: string) => void
  readonly onServices: (terms: readonly FilterTerm[]) => void
  /** Shows the findings of one rule, or with null all of them. */
  readonly onRule: (rule: string | null) => void
  readonly onImport: () => void
}

/** What a sponsor can be shown: every figure opens the rows behind it. */
export function SummaryTab({ states, findings, onTab, onServices, onRule, onImport }: SummaryTabProps) {
  const blank = useDocument(
    ({ services, toil, tools, answers }) =>
      services.rows.length + toil.rows.length + tools.rows.length + answers.rows.length === 0,
  )
  const open = useMemo(
    () => ({ services: () => onTab('services'), toil: () => onTab('toil'), 'self-check': () => onTab('self-check') }),
    [onTab],
  )
  if (blank)
    return (
      <EmptyState
        title="Nothing is assessed yet"
        text="Objectives by tier, manual work, the self-check and the findings stand here on one page once there are services and answers."
        action={
          <>
            <Button onClick={onImport}>Import services</Button>
            <Button variant="link" onClick={open['self-check']}>
              Answer the self-check
            </Button>
          </>
        }
      />
    )
  return (
    <div className={classes.summary}>
      <KeyFigures findings={findings} onTab={onTab} />
      <div className={classes.panels}>
        <CoveragePanel onServices={onServices} onOpen={open.services} />
        {states.every((state) => state.answer === null) ? (
          <PanelHint
            title="Boundary self-check"
            text="Ten cells, one for each question: yes, no, not applicable, unanswered, or contradicted by the data."
            action="Answer the ten questions"
            onAction={open['self-check']}
          />
        ) : (
          <SelfCheckPanel states={states} />
        )}
        <ToilPanel onOpen={open.toil} />
        <TopFindingsPanel findings={findings} onRule={onRule} />
      </div>
    </div>
  )
}
