import { newEngagement } from '#domain/engagement.ts'
import { documentOf, type EngagementDocument } from '#domain/document.ts'
import { newHoliday } from '#domain/holiday.ts'
import { newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'
import { newPlanMilestone } from '#domain/plan-milestone.ts'
import { newRole } from '#domain/role.ts'
import { newTeam } from '#domain/team.ts'
import { newWave } from '#domain/wave.ts'

export const stamp = { engagement: 'eng_1', today: '2026-11-03' }

/**
 * From Monday 2 November 2026: Standard (5 days, done), Policy (3 days, a day after it begins, half done), Review
 * (an event behind both), Rollout (10 days, fixed on the 23rd, across two holidays), Nobody knows (without days).
 */
export function knownPlan(): EngagementDocument {
  return documentOf({
    engagement: [{ ...newEngagement('Line', 'Kestrel; "Retail", & sons: one'), start: '2026-11-02', hoursPerDay: 7.5 }],
    roles: [{ ...newRole('sre', 1), name: 'SRE' }],
    teams: [{ ...newTeam('team_a', 1), name: 'Accounts' }],
    waves: [{ ...newWave('wave_1', 1), name: 'Lighthouse' }],
    holidays: [{ ...newHoliday('hol_1', 1), name: 'Engineering <days>', from: '2026-11-25', until: '2026-11-26' }],
    tasks: [
      task('standard', 'governance', {
        name: 'Title: write the standard, 1st; #2',
        duration: 5,
        owner: 'sre',
        started: '2026-11-02',
        finished: '2026-11-06',
        progress: 100,
        deliverable: 'SLO standard',
      }),
      task('policy', 'governance', {
        name: '=Policy & <rules>',
        duration: 3,
        effort: 6,
        owner: 'sre',
        team: 'team_a',
        wave: 'wave_1',
        predecessors: ['standard|SS+1'],
        started: '2026-11-03',
        progress: 50,
        notes: 'two\nlines',
      }),
      task('review', 'governance', { name: 'Review', duration: 0, predecessors: ['standard', 'policy|FF-1'] }),
      task('rollout', '', {
        name: 'Rollout',
        duration: 10,
        start: '2026-11-23',
        fixed: 'yes',
        predecessors: ['gone', 'review'],
      }),
      task('vague', 'governance', { name: ' ', predecessors: ['rollout'] }),
    ],
    milestones: [
      {
        ...newPlanMilestone('own', 1),
        name: 'Go, or not',
        day: '2026-12-01',
        tasks: ['policy'],
        decision: 'conditions',
        reason: 'Late.',
      },
    ],
    planBaselines: [
      {
        id: 'base_1',
        order: 1,
        name: 'Agreed',
        taken: '2026-11-01',
        author: 'D. Marc',
        tasks: [{ task: 'policy', name: 'Policy', start: '2026-11-02', finish: '2026-11-04' }],
        milestones: [],
      },
    ],
  })
}

let order = 0
function task(id: string, step: string, part: Partial<MigrationTask>): MigrationTask {
  order += 1
  return { ...newMigrationTask(id, order), step, ...part }
}
