import { addDays } from '#domain/day.ts'
import type { PlanBaseline } from '#domain/plan-baseline.ts'
import { fridayOf, mondayOf, planStart } from './plan-calendar.ts'
import { sampleTaskWeeks } from './plan-tasks.ts'

/**
 * The plan as the steering group agreed to it five weeks ago. Since then the policy, the templates and the modules have
 * slipped, and with them the rollout; one task was given up.
 */
export function samplePlanBaselines(today: string): PlanBaseline[] {
  const task = (key: string, name: string, [first, last]: readonly [number, number]) => ({
    task: `task-${key}`,
    name,
    start: mondayOf(today, first),
    finish: fridayOf(today, last),
  })
  const milestone = (id: string, name: string, day: string) => ({ milestone: id, name, day })
  const after = (days: number) => addDays(planStart(today), days)
  return [
    {
      id: 'plan-baseline-1',
      order: 1,
      name: 'Agreed by the steering group',
      taken: addDays(today, -35),
      author: 'Demarc sample',
      tasks: [
        ...sampleTaskWeeks().map(({ key, name, weeks }) => task(key, name, agreedWeeks[key] ?? weeks)),
        task('nagios', 'Rebuild the Nagios checks', [10, 12]),
      ],
      milestones: [
        milestone('first-30-days', '30 days: Orientation and baselines', after(30)),
        milestone('first-60-days', '60 days: Stabilisation and alignment', after(60)),
        milestone('first-90-days', '90 days: Execution and visible results', after(90)),
        milestone('rollout-start', 'Rollout may begin', fridayOf(today, 15)),
        milestone('first-6-months', '6 months: Capabilities built out', after(182)),
        milestone('first-12-months', '12 months: Part of the institution', after(365)),
      ],
    },
  ]
}

/** First and last week of the tasks that were planned otherwise then. */
const agreedWeeks: Readonly<Record<string, readonly [number, number]>> = {
  'budget-policy': [5, 7],
  'safety-valves': [6, 8],
  'catalog-v1': [7, 8],
  'cicd-templates': [7, 10],
  'iac-modules': [8, 11],
  observability: [9, 12],
  runtime: [11, 14],
  'first-deploy': [15, 15],
  'lighthouse-1': [16, 18],
  'lighthouse-2': [17, 19],
  'lighthouse-review': [20, 20],
  'wave-2': [21, 22],
  environments: [15, 18],
}
