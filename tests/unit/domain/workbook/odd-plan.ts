import { newEngagement } from '#domain/engagement.ts'
import { documentOf, type EngagementDocument } from '#domain/document.ts'
import { newHoliday } from '#domain/holiday.ts'
import { newIssue } from '#domain/issue.ts'
import { newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'
import { newPlanMilestone } from '#domain/plan-milestone.ts'
import { newRisk, type Risk } from '#domain/risk.ts'
import { newRole } from '#domain/role.ts'
import { newWave } from '#domain/wave.ts'

/** A week of six days with holidays, an event, tasks ahead of and behind what was agreed, people and risks half known. */
export function oddPlan(): EngagementDocument {
  return documentOf({
    engagement: [{ ...newEngagement('Line', 'Kestrel'), start: '2026-11-02', workdays: [1, 2, 3, 4, 5, 6] }],
    roles: [
      { ...newRole('sre', 1), name: 'SRE', people: 2, availability: 50 },
      { ...newRole('dev', 2), name: 'Product Dev' },
    ],
    holidays: [
      { ...newHoliday('meeting', 1), name: 'Meeting', from: '2026-11-11', until: '2026-11-12' },
      { ...newHoliday('sunday', 2), name: 'On a Sunday', from: '2026-11-15' },
      { ...newHoliday('open', 3), name: 'Without a day' },
    ],
    issues: [{ ...newIssue('issue_1', 1), name: 'Nobody on call', status: 'open', severity: 'high' }],
    tasks: [
      task('early', 1, { name: 'Earlier than agreed', duration: 4, owner: 'sre', effort: 6 }),
      task('event', 2, { name: 'An event', duration: 0, predecessors: ['early'], owner: 'sre' }),
      task('late', 3, {
        name: 'Later than agreed',
        duration: 9,
        predecessors: ['early|FS+2'],
        owner: 'sre',
        wave: 'wave_1',
      }),
      task('other', 4, { name: 'By others', duration: 3, owner: 'dev', links: ['issues/issue_1'] }),
      task('nobody', 5, { name: 'By nobody', duration: 3 }),
      task('vague', 6, { name: 'Without a length', invalid: { duration: 'a while' }, predecessors: ['late'] }),
    ],
    milestones: [{ ...newPlanMilestone('gate', 1), name: 'Gate', tasks: ['late', 'vague'], invalid: { day: 'soon' } }],
    waves: [{ ...newWave('wave_1', 1), name: 'First', expected: null }],
    planBaselines: [
      {
        id: 'base',
        order: 1,
        name: 'Agreed',
        taken: '2026-11-01',
        author: '',
        tasks: [
          { task: 'early', name: '', start: '2026-11-02', finish: '2026-11-14' },
          { task: 'event', name: '', start: '2026-11-05', finish: '2026-11-05' },
          { task: 'late', name: '', start: '2026-11-09', finish: '2026-11-13' },
        ],
        milestones: [],
      },
    ],
    risks: [
      risk('high', 1, { likelihood: 4, impact: 4 }),
      risk('medium', 2, { likelihood: 1, impact: 5 }),
      risk('low', 3, { likelihood: 2, impact: 2, status: 'open' }),
      risk('closed', 4, { likelihood: 5, impact: 5, status: 'closed' }),
      risk('half', 5, { likelihood: 3 }),
      risk('typed', 6, { likelihood: 3, impact: 3, invalid: { impact: '4ish' } }),
    ],
  })
}

function task(id: string, order: number, part: Partial<MigrationTask>): MigrationTask {
  return { ...newMigrationTask(id, order), step: 'governance', ...part }
}

function risk(id: string, order: number, part: Partial<Risk>): Risk {
  return { ...newRisk(id, order), name: `Risk ${id}`, ...part }
}
