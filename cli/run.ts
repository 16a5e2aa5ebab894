import { catalog } from '#catalog/catalog.ts'
import type { CommandContext } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { allFindings } from '#domain/findings.ts'
import { openFindings, suggestionsOf } from '#domain/suggestion.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { writeWorkbook } from '#workers/workbook-writer.ts'
import type { Task } from './arguments.ts'
import { newId, localToday } from './context.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { importServices } from './import-services.ts'
import { printFindings, summariseFindings } from './print-findings.ts'
import { startEngagement } from './start-engagement.ts'
import { writeAtomically } from './write-atomically.ts'

/** Where the command speaks: results on `out`, remarks and errors on `err`, a line each. */
export interface Speaker {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** Does the task and says what came of it. */
export async function run(task: Task, version: string, speaker: Speaker): Promise<ExitCode> {
  const context: CommandContext = { newId, today: task.today ?? localToday(new Date()) }
  const document = await prepare(task, context, speaker)
  if (!document) return exitCodes.unreadable
  const { today } = context
  const suggestions = suggestionsOf(document, catalog, today, allFindings(document, catalog, today))
  const open = openFindings(document.issues.rows, suggestions, today)
  const saved = task.command === 'draft' ? await draft(task.out, document, context, version) : null
  if (saved?.status === 'failed') {
    speaker.err(`${task.out}: ${saved.message}`)
    return exitCodes.unwritable
  }
  if (open.length > 0) speaker.out(printFindings(open, document))
  speaker.out([summariseFindings(open, suggestions.length), ...(saved ? [saved.message] : [])].join(' '))
  const high = open.some(({ severity }) => severity === 'high')
  return task.strict && high ? exitCodes.findings : exitCodes.done
}

/** The engagement with its imported services; null when the file could not be read, which has been said then. */
async function prepare(task: Task, context: CommandContext, speaker: Speaker): Promise<EngagementDocument | null> {
  const document = startEngagement(task, catalog, context)
  if (task.services === null) return document
  const outcome = await importServices(task.services, document, catalog, context)
  const lines = outcome.status === 'imported' ? outcome.remarks : outcome.messages
  lines.forEach((line) => speaker.err(line))
  return outcome.status === 'imported' ? outcome.document : null
}

async function draft(out: string, document: EngagementDocument, context: CommandContext, version: string) {
  const options = { today: context.today, version, exportId: context.newId('exp') }
  const model = deliverableWorkbook(document, catalog, options)
  const bytes = await writeWorkbook(model)
  const outcome = await writeAtomically(out, bytes)
  if (outcome.status === 'failed') return outcome
  const size = Math.max(1, Math.round(bytes.length / 1_000))
  return { status: 'written', message: `Wrote ${out}: ${model.sheets.length} sheets, ${size} kB.` } as const
}
