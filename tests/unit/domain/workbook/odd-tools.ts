import type { EngagementDocument } from '#domain/document.ts'
import { buildDocument } from '#tests/support/test-store.ts'

/** Tools, teams and categories whose names and entries are hard on formulas. */
export function oddTools(): EngagementDocument {
  return buildDocument({
    engagement: [{ client: 'Kestrel', currency: 'EUR' }],
    teams: [
      { name: 'SRE' },
      { name: 'SRE, Core' },
      { name: 'Say "hi"' },
      { name: 'Twin' },
      { name: 'twin' },
      { name: '' },
      { name: '*' },
    ],
    tools: [
      { name: 'A', category: 'Logs', teams: ['teams-1'], annualCost: 10, contractEnd: '2026-11-01' },
      { name: 'B', category: ' logs', teams: ['teams-2', 'teams-3'], verdict: 'merge', mergeInto: 'A' },
      { name: 'C', category: 'LOGS', teams: ['teams-1', 'teams-4', 'teams-6', 'teams-7'], owner: 'teams-1' },
      { name: 'D', category: '="x"*', teams: ['teams-5'], annualCost: 0.5 },
      { name: 'E', category: 'Odd', teams: ['teams-1'], invalid: { teams: 'SRE, Nobody', annualCost: 'much' } },
      { name: 'F', category: '', teams: ['teams-1'], annualCost: 3 },
      { name: 'G', category: 'Traces', teams: [] },
      { name: 'H', category: 'CI', teams: ['teams-1'] },
      { name: 'I', category: 'CI', teams: [] },
    ],
    tasks: [{ started: '2026-10-01', duration: 66 }],
  })
}
