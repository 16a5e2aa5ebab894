import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Finding } from '#domain/finding.ts'
import { allFindings } from '#domain/findings.ts'
import { groupBy } from '#domain/group-by.ts'
import { isWaived } from '#domain/issue.ts'
import { currentKpiViews, type KpiView } from '#domain/kpi-status.ts'
import { nextAction, stageProgress, type StageProgress } from '#domain/progress.ts'
import type { StageId } from '#domain/stage.ts'
import { prepareServiceFindings } from '#domain/service-findings.ts'
import { decisions, openByStage, suggestionsOf, type Suggestion } from '#domain/suggestion.ts'
import { useDocument, useDocumentStore } from './document-context.tsx'
import { preparedDocuments } from './prepared-document.ts'
import { today, useToday } from './today.ts'
import { useDrawn } from './use-drawn.ts'

/**
 * Every finding of the open document. Derived facts are pure functions of the document, worked out once for every
 * screen that asks, and after the edit itself has been painted; after an import a moment later, a bit at a time.
 */
export function useFindings(): readonly Finding[] {
  return findingsOf(useSettledDocument(), useToday())
}

/** Those of one stage. */
export function useStageFindings(stage: StageId): readonly Finding[] {
  return byStageOf(useSettledDocument(), useToday()).get(stage) ?? none
}

/** What the rules found and nobody has decided; see `Suggestion`. */
export function useSuggestions(): readonly Suggestion[] {
  return suggestionsIn(useSettledDocument(), useToday())
}

/** Ids of what the rules find and a waiver covers, on the facts that it was agreed on. */
export function useWaived(): ReadonlySet<string> {
  return waivedIn(useSettledDocument(), useToday())
}

/** Undecided suggestions and open findings together, in all and by stage: the numbers of rail, tabs and status bar. */
export function useOpenFindings(): OpenFindings {
  return openIn(useSettledDocument(), useToday())
}

export interface OpenFindings {
  readonly all: number
  readonly byStage: ReadonlyMap<StageId, number>
}

export function useProgress(): readonly StageProgress[] {
  return progressOf(useSettledDocument())
}

export function useNextAction(): ReturnType<typeof nextAction> {
  return nextActionOf(useSettledDocument(), useToday())
}

/** The chosen KPIs with their status, at once: the grid that is typed in shows them. */
export function useKpiViews(): readonly KpiView[] {
  return currentKpiViews(
    useDocument((each) => each),
    catalog,
    useToday(),
  )
}

function useSettledDocument(): EngagementDocument {
  return useDrawn(preparedOf(useDocumentStore())).document
}

export const progressOf = perDocument((document) => stageProgress(document, catalog))
export const findingsOf = perDocument((document, today) => allFindings(document, catalog, today))
const byStageOf = perDocument((document, today) => groupBy(findingsOf(document, today), ({ place }) => place.stage))
const nextActionOf = perDocument((document, today) =>
  nextAction(document, progressOf(document), findingsOf(document, today), today),
)
const suggestionsIn = perDocument((document, today) =>
  suggestionsOf(document, catalog, today, findingsOf(document, today)),
)
const waivedIn = perDocument((document, today): ReadonlySet<string> => {
  const decided = decisions(document.issues.rows)
  const suggested = new Set(suggestionsIn(document, today).map(({ finding }) => finding.id))
  const waived = ({ id }: Finding) => {
    const issue = decided.get(id)
    return issue !== undefined && isWaived(issue, today) && !suggested.has(id)
  }
  return new Set(findingsOf(document, today).flatMap((finding) => (waived(finding) ? [finding.id] : [])))
})
const openIn = perDocument((document, today): OpenFindings => {
  const byStage = openByStage(document.issues.rows, suggestionsIn(document, today), today)
  return { all: [...byStage.values()].reduce((sum, each) => sum + each, 0), byStage }
})

const preparedOf = preparedDocuments(function* (document) {
  const day = today()
  yield* prepareServiceFindings(document)
  yield findingsOf(document, day)
  yield suggestionsIn(document, day)
  yield openIn(document, day)
  yield progressOf(document)
})

function perDocument<Result>(compute: (document: EngagementDocument, today: string) => Result) {
  const known = new WeakMap<EngagementDocument, { readonly today: string; readonly result: Result }>()
  return (document: EngagementDocument, today = ''): Result => {
    const cached = known.get(document)
    if (cached?.today === today) return cached.result
    const result = compute(document, today)
    known.set(document, { today, result })
    return result
  }
}

const none: readonly Finding[] = []
