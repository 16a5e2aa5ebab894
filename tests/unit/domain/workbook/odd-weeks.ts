import type { EngagementDocument } from '#domain/document.ts'
import { buildDocument } from '#tests/support/test-store.ts'

/** A week from Sunday to Thursday, holidays that overlap or lie on days off, and tasks among them. */
export function oddWeeks(): EngagementDocument {
  return buildDocument({
    engagement: [{ client: 'Kestrel', start: '2026-11-01', workdays: [7, 1, 2, 3, 4] }],
    holidays: [
      { name: 'Freeze', from: '2026-12-20', until: '2026-12-31' },
      { name: 'Year end', from: '2026-12-30', until: '2027-01-03' },
      { name: 'A Friday', from: '2026-11-06' },
      { name: 'Long ago', from: '1999-12-31' },
      { name: 'Nobody knows' },
    ],
    tasks: [
      { name: 'Before', step: 'governance', duration: 12 },
      { name: 'Across', step: 'governance', start: '2026-12-17', duration: 10 },
      { name: 'Event', step: 'governance', duration: 0, predecessors: ['tasks-2'] },
      {
        name: 'Began on a day off',
        step: 'rollout',
        started: '2026-11-06',
        duration: 3,
        predecessors: ['tasks-1|SS+2'],
      },
      { name: 'Undated', step: 'rollout' },
    ],
  })
}
