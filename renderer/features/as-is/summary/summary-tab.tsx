import { useMemo } from 'react'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { FilterTerm } from '#tables/row-filter.ts'
import { setTableFilter } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { openImport, showRule, type AsIsTabProps } from '../as-is-view.ts'
import { CapabilityPanels } from './capability-panels.tsx'
import { ChecklistPanel } from './checklist-panel.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { KeyFigures } from './key-figures.tsx'
import { OverlapPanel } from './overlap-panel.tsx'
import { PanelHint } from './panel-hint.tsx'
import { SelfCheckPanel } from './self-check-panel.tsx'
import { useQuestionStates } from '../self-check-tab.tsx'
import classes from './summary.module.css'
import { ToilPanel } from './toil-panel.tsx'
import { TopFindingsPanel } from './top-findings-panel.tsx'
import { WarningsPanel } from './warnings-panel.tsx'

/** What a sponsor can be shown: every figure opens the rows behind it. */
export function SummaryTab({ onTab }: AsIsTabProps) {
  const store = useDocumentStore()
  const states = useQuestionStates()
  const blank = useDocument(
    ({ services, toil, tools, answers }) =>
      services.rows.length + toil.rows.length + tools.rows.length + answers.rows.length === 0,
  )
  const open = useMemo(
    () => ({
      services: () => onTab('services'),
      toil: () => onTab('toil'),
      tools: () => onTab('tools'),
      capability: () => onTab('capability'),
      'self-check': () => onTab('self-check'),
      import() {
        onTab('services')
        openImport(store, null)
      },
      /** The services behind a figure. */
      some(terms: readonly FilterTerm[]) {
        setTableFilter(store, 'services', { query: '', terms })
        onTab('services')
      },
      /** The findings of one rule, or with null all of them. */
      rule(rule: string | null) {
        showRule(store, rule)
        onTab('findings')
      },
    }),
    [store, onTab],
  )
  if (blank)
    return (
      <ScreenBody title="As-Is">
        <EmptyState
          title="Nothing is assessed yet"
          text="Objectives by tier, manual work, the self-check and the findings stand here on one page once there are services and answers."
          action={
            <>
              <Button onClick={open.import}>Import services</Button>
              <Button variant="link" onClick={open['self-check']}>
                Answer the self-check
              </Button>
            </>
          }
        />
      </ScreenBody>
    )
  return (
    <ScreenBody title="As-Is">
      <div className={classes.summary}>
        <KeyFigures onTab={onTab} onServices={open.some} />
        <div className={classes.panels}>
          <CoveragePanel onServices={open.some} onOpen={open.services} />
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
          <CapabilityPanels onOpen={open.capability} />
          <ToilPanel onOpen={open.toil} />
          <OverlapPanel onOpen={open.tools} />
          <WarningsPanel onOpen={open['self-check']} />
          <TopFindingsPanel onRule={open.rule} />
          <ChecklistPanel />
        </div>
      </div>
    </ScreenBody>
  )
}
