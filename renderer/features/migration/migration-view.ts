import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import { useUi } from '#store/ui-store.ts'
import type { TimelineZoom } from '#ui/charts/timeline-types.ts'
import type { LaneKind } from './timeline-lanes.ts'

/** A step or task. */
export interface PlanRef {
  readonly table: 'steps' | 'tasks'
  readonly id: string
}

interface MigrationView {
  readonly zoom: TimelineZoom
  /** What the rows of the timeline are put together by. */
  readonly lanes: LaneKind
  /** Lanes whose tasks are folded away, see `PlanLane`; steps by their slugs. */
  readonly folded: ReadonlySet<string>
  readonly selected: PlanRef | null
  /** A row of the timeline that is no row of the document. */
  readonly lane: string | null
  /** The dialog that drafts tasks is open. */
  readonly drafting: boolean
}

/** How the plan is looked at: kept while the engagement is open, never saved, never undone. */
export function useMigrationView<Part>(select: (view: MigrationView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function setZoom(store: DocumentStore, zoom: TimelineZoom): void {
  viewOf(store).setState({ zoom })
}

const zooms: readonly TimelineZoom[] = ['quarter', 'month', 'week', 'day']

/** One step larger or smaller; from the whole plan by week or quarter. */
export function stepZoom(store: DocumentStore, direction: 1 | -1): void {
  const { zoom } = viewOf(store).getState()
  // What fits is about as large as by month.
  const at = zooms.indexOf(zoom === 'fit' ? 'month' : zoom)
  const next = zooms[at + direction]
  if (next) setZoom(store, next)
}

export function setLanes(store: DocumentStore, lanes: LaneKind): void {
  viewOf(store).setState({ lanes })
}

/** Opens or closes the dialog that drafts tasks. */
export function setDrafting(store: DocumentStore, drafting: boolean): void {
  viewOf(store).setState({ drafting })
}

export function selectInPlan(store: DocumentStore, selected: PlanRef | null): void {
  viewOf(store).setState({ selected, lane: null })
}

export function selectLane(store: DocumentStore, lane: string): void {
  viewOf(store).setState({ selected: null, lane })
}

export function toggleFold(store: DocumentStore, lane: string): void {
  viewOf(store).setState(({ folded }) => ({
    folded: folded.has(lane) ? without(folded, lane) : new Set([...folded, lane]),
  }))
}

export function foldLanes(store: DocumentStore, lanes: readonly string[]): void {
  viewOf(store).setState({ folded: new Set(lanes) })
}

export function unfoldLane(store: DocumentStore, lane: string): void {
  if (!viewOf(store).getState().folded.has(lane)) return
  viewOf(store).setState(({ folded }) => ({ folded: without(folded, lane) }))
}

/** Shows the inspector and puts the cursor into its first field. */
export function openInspector(): void {
  useUi.setState({ inspectorOpen: true })
  // The inspector is drawn after this event.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-plan-inspector] :is(input, textarea)')?.focus()
  })
}

const viewOf = perEngagement<MigrationView>(() => ({
  zoom: 'fit',
  lanes: 'step',
  folded: new Set(),
  selected: null,
  lane: null,
  drafting: false,
}))

function without(folded: ReadonlySet<string>, lane: string): ReadonlySet<string> {
  return new Set([...folded].filter((each) => each !== lane))
}
