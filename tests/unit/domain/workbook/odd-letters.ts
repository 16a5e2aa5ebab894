import { documentOf, type EngagementDocument } from '#domain/document.ts'
import { newDecisionRight } from '#domain/decision-right.ts'
import { newEngagement } from '#domain/engagement.ts'
import type { OwnLetter } from '#domain/letter-set.ts'
import { newRaciCell, newRaciItem } from '#domain/raci.ts'
import { newRole } from '#domain/role.ts'
import { matrix } from '#tests/support/test-store.ts'

/** Two letters that mean work, and an N. */
export const ownLetters: readonly OwnLetter[] = [
  { letter: 'A', name: 'Answers', meaning: 'accountable' },
  { letter: 'D', name: 'Does', meaning: 'responsible' },
  { letter: 'N', name: 'Nudges', meaning: 'responsible' },
  { letter: 'C', name: 'Asked', meaning: 'consulted' },
]

/** A matrix in letters of the client's own, in two layers, with entries that were not understood, and odd decision rights. */
export function oddLetters(): EngagementDocument {
  const roles = ['SRE', 'Say "hi"', '', 'Idle']
  return documentOf({
    engagement: [{ ...newEngagement('Odd', 'Kestrel'), letterSet: 'own', ownLetters, currency: '€' }],
    roles: roles.map((name, index) => ({ ...newRole(`role_${index}`, index + 1), name })),
    raciItems: ['On-call', '=cost()', ''].map((name, index) => ({
      ...newRaciItem(`item_${index}`, index + 1),
      group: 'Own',
      name,
      status: index === 0 ? ('agreed' as const) : ('disputed' as const),
      decidedOn: index === 0 ? '2026-11-01' : null,
      rationale: index === 0 ? '+1 from all' : '',
    })),
    raciCells: [
      ...matrix('to-be', { item_0: { role_0: 'AD', role_1: 'N', role_2: 'C' }, item_1: { role_0: 'A', role_2: 'DN' } }),
      ...['N/A', 'c/ d', 'Architects'].map((typed, index) => ({
        ...newRaciCell({ layer: 'to-be', item: 'item_2', role: `role_${index}` }, ''),
        invalid: { letters: typed },
      })),
      ...matrix('as-is', { item_0: { role_1: 'AN', role_2: 'C' } }),
    ],
    decisionRights: [
      { ...newDecisionRight('dcr_1', 1), name: '=pay', kind: 'budget', decides: 'role_0', limit: 10.5 },
      {
        ...newDecisionRight('dcr_2', 2),
        name: 'Roll back',
        kind: 'independent',
        decides: 'role_1',
        items: ['item_0', 'gone'],
      },
      { ...newDecisionRight('dcr_3', 3), invalid: { limit: 'a lot' } },
    ],
  })
}
