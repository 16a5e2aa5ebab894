import { deleteRows } from '#domain/delete-rows.ts'
import { freezeBaseline } from '#domain/plan-baseline-commands.ts'
import type { PlanBaseline } from '#domain/plan-baseline.ts'
import type { DocumentStore } from '#store/document-store.ts'

export function freezePlan(store: DocumentStore, name: string, author: string): string | null {
  const commit = store.commit(`Freeze the plan as “${name}”`, freezeBaseline(name, author))
  return commit?.changes[0]?.id ?? null
}

export function deleteBaseline(store: DocumentStore, { id, name }: PlanBaseline): void {
  store.commit(`Delete the baseline “${name}”`, deleteRows('planBaselines', [id]))
}
