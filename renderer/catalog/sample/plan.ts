import { newMigrationStep, type MigrationStep } from '#domain/migration-task.ts'
import { fridayOf, mondayOf } from './plan-calendar.ts'

/** The nine steps over 29 weeks; `today` lies in week 10 (the first week is 0). */
export function sampleSteps(today: string): MigrationStep[] {
  return steps.map(([slug, first, last, owner, notes], index) => ({
    ...newMigrationStep(slug, index + 1),
    start: mondayOf(today, first),
    finish: fridayOf(today, last),
    owner,
    notes: notes ?? '',
  }))
}

/** Weeks are counted from the start of the plan, both included. */
type StepPart = readonly [slug: string, first: number, last: number, owner: string | null, notes?: string]

const steps: readonly StepPart[] = [
  ['as-is-assessment', 0, 3, 'sre', 'Second round: only what changed since round 1 was asked again.'],
  ['governance', 2, 9, 'sre', 'Runs over: the change board has not settled who may stop a release.'],
  ['platform-charter', 5, 11, 'platform'],
  ['golden-path-mvp', 7, 16, 'platform'],
  ['engagement-model', 12, 17, 'platform'],
  ['rollout', 16, 23, 'product-dev', 'Lighthouse teams: Accounts and Playback.'],
  ['eliminate-tickets', 14, 22, 'platform'],
  ['security-integration', 18, 25, 'security'],
  ['continuous-improvement', 24, 28, null, 'Owner to be named by the steering group.'],
]
