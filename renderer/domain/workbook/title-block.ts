import type { EngagementDocument } from '../document.ts'
import { dayText } from '../day.ts'
import type { TitleBlock } from './workbook-model.ts'

/** What a workbook needs from outside: nothing in it comes from the clock or the program it runs in. */
export interface WorkbookOptions {
  /** ISO date of the export. */
  readonly today: string
  /** Version of Demarc, printed in the title block. */
  readonly version: string
  /** Tells this export from others when the workbook comes back. */
  readonly exportId: string
}

export function titleBlock(
  document: EngagementDocument,
  options: WorkbookOptions,
  what: string,
  purpose: string,
): TitleBlock {
  const profile = document.engagement.rows[0]
  return {
    what,
    client: profile?.client.trim() || profile?.name.trim() || 'Client not named',
    scope: profile?.scope.trim() ?? '',
    edition: `Round ${profile?.round ?? 1} · ${dayText(options.today)} · Demarc ${options.version}`,
    confidentiality: profile?.confidentiality.trim() ?? '',
    purpose,
  }
}
