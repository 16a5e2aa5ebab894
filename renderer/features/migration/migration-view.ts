import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import { useUi } from '#store/ui-store.ts'
import type { TimelineZoom } from '#ui/charts/timeline-types.ts'

/** A step or task. */
export interface PlanRef {
  readonly table: 'steps' | 'tasks'
  readonly id: string
}

interface MigrationView {
  readonly zoom: TimelineZoom
  /** Slugs of steps whose tasks are folded away. */
  readonly folded: ReadonlySet<string>
  readonly selected: PlanRef | null
}

/** How the plan is looked at: kept while the engagement is open, never saved, never undone. */
export function useMigrationView<Part>(select: (view: MigrationView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function setZoom(store: DocumentStore, zoom: TimelineZoom): void {
  viewOf(store).setState({ zoom })
}

export function selectInPlan(store: DocumentStore, selected: PlanRef | null): void {
  viewOf(store).setState({ selected })
}

export function toggleFold(store: DocumentStore, step: string): void {
  viewOf(store).setState(({ folded }) => ({
    folded: folded.has(step) ? without(folded, step) : new Set([...folded, step]),
  }))
}

export function foldSteps(store: DocumentStore, steps: readonly string[]): void {
  viewOf(store).setState({ folded: new Set(steps) })
}

export function unfoldStep(store: DocumentStore, step: string): void {
  if (!viewOf(store).getState().folded.has(step)) return
  viewOf(store).setState(({ folded }) => ({ folded: without(folded, step) }))
}

/** Shows the inspector and puts the cursor into its first field. */
export function openInspector(): void {
  useUi.setState({ inspectorOpen: true })
  // The inspector is drawn after this event.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-plan-inspector] :is(input, textarea)')?.focus()
  })
}

const viewOf = perEngagement<MigrationView>(() => ({ zoom: 'fit', folded: new Set(), selected: null }))

function without(folded: ReadonlySet<string>, step: string): ReadonlySet<string> {
  return new Set([...folded].filter((each) => each !== step))
}
