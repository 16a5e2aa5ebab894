import { isoOf } from '#domain/day.ts'
import { verdictNames } from '#domain/plan-gates.ts'
import type { PlanRoadmap, RoadmapMilestone, RoadmapStep, RoadmapWave } from '#domain/plan-roadmap.ts'
import { count, formatDay, percentText } from '#ui/format.ts'

/** "60 % done, 3 of 5 tasks, late, +4 days". */
export function stepWords({ done, tasks, finishedTasks, late, span, slip }: RoadmapStep): string {
  if (done === null) return span === null ? 'not planned yet' : 'no tasks yet'
  const words = [
    `${percentText(done)} done`,
    `${finishedTasks} of ${count(tasks, 'task', 'tasks')}`,
    span === null ? 'not dated' : '',
    late ? 'late' : '',
    slipWords(slip),
  ]
  return words.filter(Boolean).join(', ')
}

/** "+4 days", "−1 day"; nothing where nothing has slipped. */
export function slipWords(slip: number | null): string {
  if (slip === null || slip === 0) return ''
  return `${slip > 0 ? '+' : '−'}${count(Math.abs(slip), 'day', 'days')}`
}

/** "scale-out, 3 teams, 12 services, 80 % expected"; the kind only where the name does not say it. */
export function waveWords({ wave, services, state, span, name }: RoadmapWave): string {
  const words = [
    ...(wave.kind === null || name.toLowerCase().includes(wave.kind) ? [] : [wave.kind]),
    count(wave.teams.length, 'team', 'teams'),
    count(services, 'service', 'services'),
    ...(wave.expected === null ? [] : [`${wave.expected} % expected`]),
  ]
  if (state !== 'undated') return words.join(', ')
  return `${words.join(', ')}; ${span === null ? 'not dated' : 'not all dated'}`
}

/** What was decided, else what the figures propose, and by how much it has slipped: "go", "no go proposed, +4 days". */
export function milestoneWords({ decision, proposal, slip }: RoadmapMilestone): string {
  const verdict =
    decision === null
      ? proposal === null
        ? ''
        : `${verdictNames[proposal].toLowerCase()} proposed`
      : verdictNames[decision].toLowerCase()
  return [verdict, slipWords(slip)].filter(Boolean).join(', ')
}

/** "Plan ends 5 Jan 2028, +4 days"; "as agreed" where it has not slipped; and what it hangs on. */
export function endWords({ day, slip, doubtful }: PlanRoadmap['end']): string {
  const hangs = doubtful ? 'only if a fixed day is kept that comes too early' : ''
  return [`Plan ends ${dayWords(day)}`, slip === 0 ? 'as agreed' : slipWords(slip), hangs].filter(Boolean).join(', ')
}

/** How to read the page. */
export function keyWords({ steps, baseline, milestones }: PlanRoadmap): string {
  const words = [
    'Filled: done',
    steps.some(({ critical }) => critical) ? 'double outline: critical path' : '',
    milestones.some(({ late }) => late > 0) ? 'hollow diamond: tasks miss it' : '',
    baseline === null ? '' : `grey below and +/− working days: against ${baseline}`,
  ]
  return words.filter(Boolean).join(' · ')
}

export function dayWords(day: number): string {
  return formatDay(isoOf(day))
}

/** "3 Nov 2026 to 5 Dec 2026". */
export function spanWords(span: { readonly from: number; readonly to: number } | null): string {
  return span === null ? 'not dated' : `${dayWords(span.from)} to ${dayWords(span.to)}`
}
