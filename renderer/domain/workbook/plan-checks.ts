import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { bySeverity } from '../finding.ts'
import { migrationFindings, type MigrationRule } from '../migration-findings.ts'

/** The heaviest finding of each step and task, in a few words. */
export function planChecks(document: EngagementDocument, catalog: Catalog, today: string): Map<string, string> {
  const checks = new Map<string, string>()
  for (const finding of migrationFindings(document, catalog, today).sort(bySeverity))
    if (!checks.has(finding.place.id)) checks.set(finding.place.id, checkWords[finding.rule])
  return checks
}

const checkWords: Readonly<Record<MigrationRule, string>> = {
  'MIG-1': 'waits in a loop',
  'MIG-2': 'ends before start',
  'MIG-3': 'starts too early',
  'MIG-4': 'no owner',
  'MIG-5': 'outside its step',
  'MIG-6': 'late',
  'MIG-7': 'before its basis',
  'MIG-8': 'overlaps its basis',
  'MIG-14': 'fixed day not kept',
  'MIG-15': 'no duration',
  'MIG-16': 'no first day',
}
