import { isoOf } from '#domain/day.ts'
import type { RoadmapMilestone, RoadmapStep, RoadmapWave } from '#domain/plan-roadmap.ts'
import { count, formatDay, percentText } from '#ui/format.ts'

/** "60 % done, 3 of 5 tasks, late". */
export function stepWords({ done, tasks, finishedTasks, late, span }: RoadmapStep): string {
  if (done === null) return span === null ? 'not planned yet' : 'no tasks yet'
  const words = [`${percentText(done)} done`, `${finishedTasks} of ${count(tasks, 'task', 'tasks')}`]
  if (span === null) words.push('not dated')
  return [...words, ...(late ? ['late'] : [])].join(', ')
}

/** "scale-out, 3 teams, 12 services, 80 % expected"; the kind only where the name does not say it. */
export function waveWords({ wave, state, span, name }: RoadmapWave): string {
  const words = [
    ...(wave.kind === null || name.toLowerCase().includes(wave.kind) ? [] : [wave.kind]),
    count(wave.teams.length, 'team', 'teams'),
    count(wave.services.length, 'service', 'services'),
    ...(wave.expected === null ? [] : [`${wave.expected} % expected`]),
  ]
  if (state !== 'undated') return words.join(', ')
  return `${words.join(', ')}; ${span === null ? 'not dated' : 'not all dated'}`
}

const decisions = { go: 'go', conditions: 'go with conditions', 'no-go': 'no go' } as const

/** What became of it, or is to be expected: "go", "4 days late", or nothing to say. */
export function milestoneWords({ decision, late }: RoadmapMilestone): string {
  if (decision !== null) return decisions[decision]
  return late > 0 ? `${count(late, 'day', 'days')} late` : ''
}

export function dayWords(day: number): string {
  return formatDay(isoOf(day))
}

/** "3 Nov 2026 to 5 Dec 2026". */
export function spanWords(span: { readonly from: number; readonly to: number } | null): string {
  return span === null ? 'not dated' : `${dayWords(span.from)} to ${dayWords(span.to)}`
}
