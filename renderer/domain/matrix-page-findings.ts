import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { ruleName } from './finding-rules.ts'
import { openOnly } from './finding-standing.ts'
import { bySeverity, type Finding, type Severity } from './finding.ts'
import { layerFindings } from './findings.ts'
import { answerAndWork, type LetterSet } from './letter-set.ts'
import type { RaciLayer } from './raci.ts'

/** What is open about the items of a layer, the gravest first. */
export function openByItem(
  document: EngagementDocument,
  catalog: Catalog,
  layer: RaciLayer,
  today: string,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  const open = openOnly(layerFindings(document, catalog, layer, today), document, catalog, today)
  for (const finding of open.toSorted(bySeverity)) {
    const { table, id } = finding.place
    if (table !== 'raciItems') continue
    const list = found.get(id)
    if (list) list.push(finding)
    else found.set(id, [finding])
  }
  return found
}

/** What is more than a remark. */
export function isConflict({ severity }: Finding): boolean {
  return severity !== 'low'
}

/** The gravest of them that marks the role's cell. */
export function markAt(findings: readonly Finding[], role: string): Severity | null {
  return findings.find(({ cells }) => cells?.some((cell) => cell.role === role))?.severity ?? null
}

/** What the conflicts come to, in a word or two each: "2 A", "no R". */
export function conflictWords(findings: readonly Finding[], set: LetterSet): string | null {
  const { answer, work } = answerAndWork(set)
  const words = findings.filter(isConflict).map(({ rule, cells }) => {
    switch (rule) {
      case 'RACI-1':
        return `no ${answer}`
      case 'RACI-2':
        return `${cells?.length ?? 2} ${answer}`
      case 'RACI-3':
        return `no ${work}`
      case 'RACI-16':
        return 'changes nothing'
      case 'RACI-19':
        return 'no Security'
      default:
        return ruleName(rule)
    }
  })
  return words.length === 0 ? null : words.join(', ')
}
