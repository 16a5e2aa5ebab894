import type { Catalog } from '#domain/catalog.ts'

/** The step whose self-check question bears on the KPI; the others are moved by what goes on after the rollout. */
export function stepOfKpi(slug: string | null, catalog: Catalog): string {
  const isStep = (each: string) => catalog.steps.some((step) => step.slug === each)
  const questions = slug === null ? [] : catalog.selfCheck.filter(({ relates }) => relates.includes(slug))
  const own = questions.flatMap(({ relates }) => relates.filter(isStep))[0]
  if (own !== undefined) return own
  return slug === 'adoption-rate' ? 'rollout' : 'continuous-improvement'
}
