import type { EngagementDocument } from '#domain/document.ts'
import { buildDocument } from '#tests/support/test-store.ts'

/** Tiers by names of the client's that are hard on formulas, and entries that were not understood. */
export function oddTiers(): EngagementDocument {
  return buildDocument({
    engagement: [{ tierNames: ['"Gold*"', '>1 Silver?', 'Gold', ''] }],
    services: [
      { tier: 1, sloState: 'used', runbook: 'yes', dashboards: 'no', alerting: 'burn-rate', drResult: 'passed' },
      { tier: 1, sloState: 'none', runbook: 'no', alerting: 'cause', drResult: 'partly' },
      { tier: 2, sloState: 'defined', runbook: 'yes', invalid: { runbook: 'in part' } },
      { tier: 2, sloState: 'used', dashboards: 'yes', invalid: { sloState: 'soon' } },
      { tier: 3, runbook: 'yes', alerting: 'symptom' },
      { tier: 3, runbook: 'no', invalid: { tier: 'platinum' } },
      { tier: 4, sloState: 'measured', drResult: 'failed' },
      { tier: null, sloState: 'none', runbook: 'yes' },
    ],
  })
}
