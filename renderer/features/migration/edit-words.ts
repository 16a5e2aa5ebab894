import { catalog } from '#catalog/catalog.ts'
import type { Change } from '#domain/change.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { planWhatIf } from '#domain/plan-what-if.ts'
import { valueOf } from '#domain/record.ts'
import { planName } from './plan-name.ts'
import { closedLoopWords, outcomeWords, staysWords } from './what-if-words.ts'

/** What an edit that was made on `before` came to for the dates of the plan; empty when it has nothing to do with them. */
export function editWords(before: EngagementDocument, changes: readonly Change[], today: string): string {
  if (!changes.some(({ table }) => datingTables.includes(table))) return ''
  const whatIf = planWhatIf(before, catalog, changes, today)
  if (whatIf.loop) return closedLoopWords(whatIf.document, whatIf.loop)
  const isDating = changes.some(changesDatingField)
  if (whatIf.tasks.size === 0 && !isDating) return ''
  const [edited, ...others] = changes.filter(({ table }) => datingTables.includes(table))
  if (edited?.table !== 'tasks' || edited.after === null || others.length > 0)
    return outcomeWords(whatIf.document, whatIf, null)
  const ref = { table: 'tasks', id: edited.id } as const
  const name = planName(whatIf.document, ref)
  const span = whatIf.tasks.get(edited.id) ?? null
  const note = span === null && isDating ? staysWords(whatIf.document, ref, name, today) : ''
  return outcomeWords(whatIf.document, whatIf, { ref, name, span, note })
}

const datingTables: readonly string[] = ['tasks', 'holidays', 'engagement']

/** The fields of a task that are there to date it. */
const datingFields = ['duration', 'start', 'fixed', 'started', 'finished', 'progress', 'predecessors']

function changesDatingField({ table, before, after }: Change): boolean {
  if (table !== 'tasks' || before === null || after === null) return false
  return datingFields.some((field) => valueOf(before, field) !== valueOf(after, field))
}
