import { catalogDecisionRights } from '#domain/decision-right-commands.ts'
import type { DecisionRight } from '#domain/decision-right.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { catalog } from '#catalog/catalog.ts'

/**
 * The catalog's decision rights as Alder Media has filled them in so far; `rest` is the sample without them. One is held
 * by a role that the matrix does not make accountable, and a few have no holder yet.
 */
export function sampleDecisionRights(rest: EngagementDocument): DecisionRight[] {
  return catalogDecisionRights(rest, catalog).map((right) => ({ ...right, ...parts[right.id] }))
}

const parts: Readonly<Record<string, Partial<DecisionRight>>> = {
  'on-call-structure': { consulted: ['product-dev'] },
  'runtime-patterns': { decides: 'platform', consulted: ['sre', 'infra-network'] },
  'backlog-priorities': { decides: 'platform', notes: 'Each side for its own backlog.' },
  'technical-approach': { decides: 'infra-network', notes: 'As of today; the charter gives it to Platform.' },
  'strategic-investments': { above: 'VP Engineering' },
  'costly-vendor-changes': { decides: 'platform', limit: 50_000, above: 'VP Engineering and Finance' },
  'tooling-budgets': { decides: 'platform', limit: 20_000, above: 'VP Engineering', consulted: ['sre'] },
  'cloud-commitments': { decides: 'infra-network', limit: 100_000, above: 'Finance' },
  'tool-evaluation': { decides: 'platform', consulted: ['sre', 'security'] },
  sev1: { decides: 'sre', above: 'VP Engineering', notes: 'Within 15 minutes.' },
  compliance: { decides: 'security', above: 'CISO' },
}
