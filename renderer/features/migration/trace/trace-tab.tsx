import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { groupByRule } from '#domain/finding-rules.ts'
import { planEffects } from '#domain/effect/plan-effects.ts'
import { undecidedFindings } from '#domain/suggestion.ts'
import { traceRules } from '#domain/trace-findings.ts'
import { traceGraph } from '#domain/trace.ts'
import { useFindings, useSuggestions } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Panel } from '#ui/panel.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { EffectTable } from '../effect-table.tsx'
import { TraceChain } from './trace-chain.tsx'
import { TraceCoveragePanels } from './trace-coverage-panels.tsx'
import { TraceMatrix } from './trace-matrix.tsx'
import { setTraceView, useTraceView, type TracePart } from './trace-view.ts'

/** From finding to RACI item to KPI to task, both ways: one chain, the matrix, what is covered, what is broken. */
export function TraceTab() {
  const document = useDocument((each) => each)
  const today = useToday()
  const part = useTraceView((view) => view.part)
  const gaps = useTraceFindings()
  const undecided = useUndecided()
  const graph = traceGraph(document, catalog, today)
  if (graph.nodes.size + undecided.length === 0)
    return (
      <EmptyState
        title="Nothing to trace yet"
        text="Findings that were taken up, items of the matrix, KPIs and tasks appear here with what ties them."
      />
    )
  if (part === 'matrix') return <TraceMatrix graph={graph} document={document} undecided={undecided.length} />
  if (part === 'coverage') return <TraceCoveragePanels graph={graph} undecided={undecided.length} today={today} />
  if (part === 'gaps')
    return <FindingsList findings={gaps} emptyText="Every link of the chain is there. Broken ones appear here." />
  if (part === 'undecided')
    return <FindingsList findings={undecided} emptyText="Everything that the rules see was decided on." />
  if (part === 'effect') return <Effects />
  return <TraceChain graph={graph} today={today} />
}

/** Between the parts of the trace. */
export function TraceToolbar() {
  const store = useDocumentStore()
  const part = useTraceView((view) => view.part)
  const gaps = useTraceFindings().length
  const undecided = useUndecided().length
  const parts: readonly { readonly part: TracePart; readonly title: string; readonly count?: number }[] = [
    { part: 'chain', title: 'Chain' },
    { part: 'matrix', title: 'Matrix' },
    { part: 'coverage', title: 'Coverage' },
    { part: 'gaps', title: 'Broken links', count: gaps },
    { part: 'undecided', title: 'Not decided', count: undecided },
    { part: 'effect', title: 'Expected effect' },
  ]
  return <PartSwitch parts={parts} shown={part} onShow={(next) => setTraceView(store, { part: next })} />
}

function useTraceFindings() {
  const findings = useFindings()
  return useMemo(() => {
    const byRule = groupByRule(findings)
    return Object.keys(traceRules).flatMap((rule) => byRule.get(rule) ?? [])
  }, [findings])
}

/** What the rules see and nobody has taken up, waived or dismissed: no task can be for it yet. */
function useUndecided() {
  const suggestions = useSuggestions()
  const today = useToday()
  return useMemo(() => undecidedFindings(suggestions, today), [suggestions, today])
}

function Effects() {
  const document = useDocument((each) => each)
  const today = useToday()
  const effects = useMemo(() => planEffects(document, catalog, today), [document, today])
  return (
    <Panel
      title="Expected when the open tasks are done"
      caption="A figure stands here once an open task names what it is counted from. What nothing in the engagement tells stays unknown."
    >
      {effects.length === 0 ? (
        <EmptyState
          title="No open task bears on a figure"
          text="Tasks that name services, toil, capabilities or KPIs, or a finding about them, show here what they are expected to change."
        />
      ) : (
        <EffectTable effects={effects} />
      )}
    </Panel>
  )
}
