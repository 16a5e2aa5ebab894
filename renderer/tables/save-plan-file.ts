import { catalog } from '#catalog/catalog.ts'
import { planFile, planFormatNames, type PlanFormat } from '#domain/plan-formats/plan-file.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { count } from '#ui/format.ts'
import { saveTextFile, type FileSave } from './save-file.ts'

export interface PlanSave extends FileSave {
  readonly format: PlanFormat
}

/** Asks where to save the plan for another program. */
export async function savePlanFile(store: DocumentStore, format: PlanFormat): Promise<PlanSave> {
  const { engagement } = store
  const file = planFile(format, store.getState().document, catalog, { engagement, today: today() })
  const what = `${count(file.count, 'task', 'tasks')} for ${planFormatNames[format]}`
  return { format, ...(await saveTextFile(file, what)) }
}
