import { create } from 'zustand'
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

/** How the plan is looked at: kept while the application runs, never saved, never undone. */
export const useMigrationView = create<MigrationView>(() => ({ zoom: 'fit', folded: new Set(), selected: null }))

export function selectInPlan(selected: PlanRef | null): void {
  useMigrationView.setState({ selected })
}

export function toggleFold(step: string): void {
  useMigrationView.setState(({ folded }) => ({
    folded: folded.has(step) ? without(folded, step) : new Set([...folded, step]),
  }))
}

export function foldSteps(steps: readonly string[]): void {
  useMigrationView.setState({ folded: new Set(steps) })
}

export function unfoldStep(step: string): void {
  if (!useMigrationView.getState().folded.has(step)) return
  useMigrationView.setState(({ folded }) => ({ folded: without(folded, step) }))
}

/** Shows the inspector and puts the cursor into its first field. */
export function openInspector(): void {
  useUi.setState({ inspectorOpen: true })
  // The inspector is drawn after this event.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-plan-inspector] :is(input, textarea)')?.focus()
  })
}

function without(folded: ReadonlySet<string>, step: string): ReadonlySet<string> {
  return new Set([...folded].filter((each) => each !== step))
}
