import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { ruleName } from './finding-rules.ts'
import { openOnly } from './finding-standing.ts'
import { bySeverity, type Finding, type Severity } from './finding.ts'
import { layerFindings } from './findings.ts'
import { groupBy } from './group-by.ts'
import type { LetterSet } from './letter-set.ts'
import { isConflict, letterConflict } from './raci-conflicts.ts'
import type { RaciLayer } from './raci.ts'

/** What is open about the items of a layer, the gravest first. */
export function openByItem(
  document: EngagementDocument,
  catalog: Catalog,
  layer: RaciLayer,
  today: string,
): ReadonlyMap<string, readonly Finding[]> {
  const open = openOnly(layerFindings(document, catalog, layer, today), document, catalog, today)
  return groupBy(
    open.toSorted(bySeverity).filter(({ place }) => place.table === 'raciItems'),
    ({ place }) => place.id,
  )
}

/** The gravest of them that marks the role's cell. */
export function markAt(findings: readonly Finding[], role: string): Severity | null {
  return findings.find(({ cells }) => cells?.some((cell) => cell.role === role))?.severity ?? null
}

/** What the conflicts come to, in a word or two each: "2 A", "no R". */
export function conflictWords(findings: readonly Finding[], set: LetterSet): string | null {
  const words = findings
    .filter(isConflict)
    .map((finding) => letterConflict(finding, set) ?? otherConflict(finding.rule))
  return words.length === 0 ? null : words.join(', ')
}

function otherConflict(rule: string): string {
  if (rule === 'RACI-16') return 'changes nothing'
  return rule === 'RACI-19' ? 'no Security' : ruleName(rule)
}
