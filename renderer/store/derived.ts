import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Finding } from '#domain/finding.ts'
import { allFindings } from '#domain/findings.ts'
import { kpiViews, type KpiView } from '#domain/kpi-status.ts'
import { stageProgress, type StageProgress } from '#domain/progress.ts'
import { useDocument } from './document-context.tsx'
import { useToday } from './today.ts'

/** Derived facts are pure functions of the document: one result per document, shared by every screen that asks. */
export function useFindings(): readonly Finding[] {
  const document = useDocument((each) => each)
  return findingsOf(document, useToday())
}

export function useProgress(): readonly StageProgress[] {
  return progressOf(useDocument((each) => each))
}

export function useKpiViews(): readonly KpiView[] {
  const document = useDocument((each) => each)
  return viewsOf(document, useToday())
}

export const progressOf = perDocument((document) => stageProgress(document, catalog))
export const findingsOf = perDocument((document, today) => allFindings(document, catalog, today))
const viewsOf = perDocument((document, today) => kpiViews(document, catalog, today))

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
