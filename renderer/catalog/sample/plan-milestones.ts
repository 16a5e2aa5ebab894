import { addDays } from '#domain/day.ts'
import { newPlanMilestone, type PlanMilestone } from '#domain/plan-milestone.ts'
import { fridayOf, planStart } from './plan-calendar.ts'

/** The five of the catalog and one of the client's own. Two are decided, one of them with conditions, and one was moved. */
export function sampleMilestones(today: string): PlanMilestone[] {
  const sponsor = 'Ingrid Solheim, VP Engineering'
  const decidedAfter = (days: number) => addDays(planStart(today), days)
  return [
    milestone('first-30-days', ['inventory', 'toil-week', 'tool-audit', 'raci-draft'], {
      decision: 'go',
      decidedBy: sponsor,
      decidedOn: decidedAfter(31),
      reason: 'Inventory, one week of toil and the RACI draft are there. Baselines exist for ten of fourteen KPIs.',
    }),
    milestone('first-60-days', ['slo-standard', 'severities', 'budget-policy', 'platform-users'], {
      decision: 'conditions',
      decidedBy: sponsor,
      decidedOn: decidedAfter(63),
      reason:
        'Go on with the golden path. Conditions: Product signs the error budget policy, and the change board says who may stop a release, both before the next milestone.',
    }),
    milestone('first-90-days', ['budget-policy', 'safety-valves', 'roadmap', 'catalog-v1', 'cicd-templates'], {
      day: fridayOf(today, 14),
      notes: 'Moved behind the engineering days, because templates and policy come later than agreed.',
    }),
    milestone('rollout-start', ['first-deploy', 'exceptions', 'self-service'], {
      name: 'Rollout may begin',
      day: fridayOf(today, 16),
      notes: 'The lighthouse teams asked for it: no move before the exception review is in place.',
    }),
    milestone('first-6-months', ['lighthouse-review', 'access', 'environments', 'policies']),
    milestone('first-12-months', ['raci-review', 'round-3']),
  ].map((each, index) => ({ ...each, order: index + 1 }))
}

function milestone(id: string, tasks: readonly string[], part: Partial<PlanMilestone> = {}): PlanMilestone {
  return { ...newPlanMilestone(id, 0), tasks: tasks.map((key) => `task-${key}`), ...part }
}
