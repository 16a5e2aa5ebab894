import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { dayOf, mustDay, weekdayOf } from '#domain/day.ts'
import { documentOf } from '#domain/document.ts'
import { migrationFindings } from '#domain/migration-findings.ts'
import {
  hasBegun,
  isDone,
  newMigrationStep,
  newMigrationTask,
  type MigrationStep,
  type MigrationTask,
} from '#domain/migration-task.ts'

const today = '2027-01-13'
const now = mustDay(today)
const day = fc.option(fc.integer({ min: 4, max: 22 }).map((each) => `2027-01-${String(each).padStart(2, '0')}`))
const slugs = ['as-is-assessment', 'governance', 'platform-charter', 'golden-path-mvp']

const task = fc.record({
  step: fc.constantFrom(...slugs, ''),
  owner: fc.option(fc.constant('sre')),
  start: day,
  duration: fc.option(fc.integer({ min: 1, max: 6 })),
  fixed: fc.option(fc.constantFrom('yes', 'no')),
  started: fc.option(day, { freq: 1 }),
  finished: fc.option(day, { freq: 1 }),
  progress: fc.option(fc.constantFrom(0, 40, 100)),
  predecessors: fc.array(fc.constantFrom('t0', 't1', 't2', 't3', 't9'), { maxLength: 2 }),
})
const plan = fc.record({
  steps: fc
    .array(fc.record({ start: day, finish: day, owner: fc.option(fc.constant('sre')) }), { maxLength: 4 })
    .map((parts) =>
      parts.map((part, index): MigrationStep => ({ ...newMigrationStep(slugs[index] ?? '', index + 1), ...part })),
    ),
  tasks: fc.array(task, { maxLength: 4 }).map((parts) =>
    parts.map((part, index): MigrationTask => ({
      ...newMigrationTask(`t${index}`, index + 1),
      name: `Task ${index}`,
      ...part,
      finished: part.finished !== null && part.finished < (part.started ?? '') ? null : part.finished,
    })),
  ),
})

describe('migrationFindings', () => {
  it('finds what a plain reading of MIG-2 to MIG-8 finds, and each thing once', () => {
    fc.assert(
      fc.property(plan, ({ steps, tasks }) => {
        const found = migrationFindings(documentOf({ steps, tasks }), catalog, today).map((finding) => finding.id)
        expect(new Set(found).size).toBe(found.length)
        expect(found.filter((id) => !id.startsWith('MIG-1/')).sort()).toEqual(plainReading(steps, tasks).sort())
      }),
      { numRuns: 3000 },
    )
  })

  it('MIG-1 names a knot once and spells out one loop of it', () => {
    const tasks = [
      waiting('slo', 'SLO standard', ['policy']),
      waiting('policy', 'Budget policy', ['valves', 'valves']),
      waiting('valves', 'Safety valves', ['slo', 'policy']),
      waiting('free', 'Charter', ['slo']),
    ]
    expect(migrationFindings(documentOf({ tasks }), catalog, today)).toEqual([
      {
        rule: 'MIG-1',
        id: 'MIG-1/policy+slo+valves',
        severity: 'high',
        title: '3 tasks wait for each other: SLO standard, Budget policy and Safety valves',
        detail:
          'SLO standard waits for Budget policy, Budget policy waits for Safety valves and Safety valves waits for SLO standard. Nothing in the loop can start. Remove one of the dependencies.',
        place: { stage: 'migration', table: 'tasks', id: 'slo', field: 'predecessors' },
        rows: ['tasks/slo', 'tasks/policy', 'tasks/valves'],
      },
    ])
  })

  it('MIG-1 counts what it does not name', () => {
    const tasks = Array.from({ length: 7 }, (_, index) => waiting(`t${index}`, `T${index}`, [`t${(index + 1) % 7}`]))
    const [finding] = migrationFindings(documentOf({ tasks }), catalog, today)
    expect(finding?.title).toBe('7 tasks wait for each other: T0, T1, T2, T3 and 3 more')
  })
})

it('MIG-5 warns of a task that leaves the window of its step', () => {
  const steps = [{ ...newMigrationStep('governance', 1), owner: 'sre', start: '2027-01-04', finish: '2027-01-08' }]
  const tasks = [{ ...waiting('slo', 'SLO standard', []), step: 'governance', owner: 'sre', start: '2027-02-01' }]
  expect(migrationFindings(documentOf({ steps, tasks }), catalog, '2027-01-04')).toMatchObject([
    {
      rule: 'MIG-5',
      severity: 'medium',
      detail:
        'The task runs 1 Feb 2027 to 1 Feb 2027, the window of its step 4 Jan 2027 to 8 Jan 2027. Move one of the two.',
    },
  ])
})

it('MIG-8 names every step it overlaps, in one finding', () => {
  const step = (id: string, start: string, finish: string): MigrationStep => ({
    ...newMigrationStep(id, 1),
    owner: 'sre',
    start,
    finish,
  })
  const steps = [
    step('governance', '2027-01-04', '2027-01-15'),
    step('platform-charter', '2027-01-04', '2027-01-20'),
    step('golden-path-mvp', '2027-01-11', '2027-02-01'),
  ]
  expect(migrationFindings(documentOf({ steps }), catalog, today)).toMatchObject([
    {
      rule: 'MIG-8',
      id: 'MIG-8/golden-path-mvp',
      severity: 'low',
      detail:
        'It builds on Governance (until 15 Jan 2027) and Platform charter (until 20 Jan 2027) but starts 11 Jan 2027. Keep the overlap if it is meant.',
      place: { table: 'steps', id: 'golden-path-mvp', field: 'start' },
    },
  ])
})

it('MIG-16 says once that nothing tells when the plan begins, whatever the windows of its steps say', () => {
  const steps = [{ ...newMigrationStep('governance', 1), owner: 'sre', start: '2027-01-04', finish: '2027-01-29' }]
  const tasks = ['a', 'b'].map((id) => ({ ...newMigrationTask(id, 1), name: id, step: 'governance', duration: 5 }))
  const found = (document: Parameters<typeof documentOf>[0]) =>
    migrationFindings(documentOf(document), catalog, today).filter(({ rule }) => rule === 'MIG-16')
  expect(found({ steps, tasks })).toMatchObject([
    { severity: 'high', place: { table: 'tasks', id: 'a', field: 'start' } },
  ])
  expect(found({ steps, tasks })[0]?.detail).toMatch(/^2 tasks have a duration and no dates: /)
  expect(found({ steps, tasks: [{ ...newMigrationTask('a', 1), name: 'a' }] })).toEqual([])
  expect(found({ steps, tasks: tasks.map((each) => ({ ...each, start: '2027-01-11' })) })).toEqual([])
})

it('MIG-8 finds by the days as meant and says where the end has moved to', () => {
  const work = (id: string, step: string, more: Partial<MigrationTask>): MigrationTask => ({
    ...newMigrationTask(id, 1),
    name: id,
    step,
    owner: 'sre',
    ...more,
  })
  const tasks = [
    work('policy', 'governance', { start: '2027-01-04', started: '2027-01-04', duration: 5, progress: 40 }),
    work('charter', 'platform-charter', { start: '2027-01-05', duration: 3, finished: '2027-01-07', progress: 100 }),
    work('template', 'golden-path-mvp', { start: '2027-01-08', started: '2027-01-08', duration: 9, progress: 50 }),
  ]
  const steps = ['governance', 'platform-charter', 'golden-path-mvp'].map((id) => ({
    ...newMigrationStep(id, 1),
    owner: 'sre',
  }))
  const found = migrationFindings(documentOf({ steps, tasks }), catalog, today)
  expect(found.find(({ rule }) => rule === 'MIG-8')?.detail).toBe(
    'It builds on Governance (meant until 8 Jan 2027, now until 15 Jan 2027) but starts 8 Jan 2027. Keep the overlap if it is meant.',
  )
})

let order = 0

function waiting(id: string, name: string, predecessors: readonly string[]): MigrationTask {
  return { ...newMigrationTask(id, ++order), name, predecessors }
}

/** The rules once more, pair by pair. */
function plainReading(steps: readonly MigrationStep[], tasks: readonly MigrationTask[]): string[] {
  const found: string[] = []
  const overlaps = new Set<string>()
  const isSized = (each: MigrationTask) => each.duration !== null && blameOf(each, tasks) === null
  if (!Number.isFinite(firstDay(tasks)) && tasks.some(isSized)) found.push('MIG-16/plan')
  for (const each of tasks) {
    const waiting = tasks.filter((other) => other !== each && blameOf(other, tasks) === each)
    if (waiting.length > 0) found.push(`MIG-15/${each.id}`)
    const [meant, dates] = [plainDates(each, tasks), plainForecast(each, tasks)]
    if (meant === null || dates === null) continue
    const step = steps.find((row) => row.id === each.step)
    const isFixed = each.fixed === 'yes' && each.start !== null && !hasBegun(each)
    const unkept = tasks.filter((other) => {
      const before = each.predecessors.includes(other.id) ? plainForecast(other, tasks) : null
      if (before === null || (hasBegun(each) && isDone(other))) return false
      return workedFrom(before.finish + 1) > workedFrom(dates.start)
    })
    const isHeld = (hasBegun(each) && !isDone(each)) || (isFixed && number(each.start) >= now)
    if (isHeld && unkept.length > 0) found.push(`MIG-3/${each.id}`)
    if (isFixed && (number(each.start) < now || workedFrom(number(each.start)) > number(each.start)))
      found.push(`MIG-14/${each.id}`)
    if (!each.owner) found.push(`MIG-4/${each.id}`)
    const isLate = meant.finish < now && !isDone(each)
    if (isLate) found.push(`MIG-6/${each.id}`)
    else if (step && (dates.start < number(step.start) || dates.finish > number(step.finish)))
      found.push(`MIG-5/${each.id}`)
  }
  /** Where a step lies: around its dated tasks, else in its window. */
  const daysOf = (slug: string) => {
    const own = steps.find((row) => row.id === slug)
    const dated = tasks.flatMap((each) => (each.step === slug ? (plainDates(each, tasks) ?? []) : []))
    return dated.length === 0
      ? { start: number(own?.start ?? null), finish: number(own?.finish ?? null) }
      : {
          start: Math.min(...dated.map(({ start }) => start)),
          finish: Math.max(...dated.map(({ finish }) => finish)),
        }
  }
  for (const step of steps) {
    const drawn = daysOf(step.id)
    if (number(step.finish) < number(step.start)) found.push(`MIG-2/${step.id}`)
    if (!step.owner && (number(step.start) > 0 || number(step.finish) > 0)) found.push(`MIG-4/${step.id}`)
    for (const slug of catalog.steps.find((entry) => entry.slug === step.id)?.after ?? []) {
      const before = daysOf(slug)
      if (drawn.start < before.start) found.push(`MIG-7/${step.id}/${slug}`)
      else if (drawn.start <= before.finish) overlaps.add(`MIG-8/${step.id}`)
    }
  }
  found.push(...overlaps)
  return found
}

/** When a task was meant to happen, worked out day by day from those before it; null without dates. */
function plainDates(task: MigrationTask, tasks: readonly MigrationTask[]): Dates | null {
  return datesOf(task, tasks, (each) => plainDates(each, tasks), firstDay(tasks))
}

/** When it happens as of today. */
function plainForecast(task: MigrationTask, tasks: readonly MigrationTask[]): Dates | null {
  const meant = plainDates(task, tasks)
  if (meant === null) return null
  const length = task.duration ?? 1
  const started = number(task.started)
  if (task.finished !== null) return meant
  if (isDone(task)) {
    const finish = Math.max(Math.min(meant.finish, now), started > 0 ? started : -Infinity)
    const unsaid = meant.start <= finish ? meant.start : startBefore(finish, length, tasks)
    return { start: started > 0 ? started : unsaid, finish }
  }
  if (hasBegun(task)) {
    const start = started > 0 ? started : Math.min(meant.start, now)
    const left = task.progress === null ? 1 : Math.max(1, Math.ceil((length * (100 - task.progress)) / 100))
    return { start, finish: Math.max(worked(workedFrom(start), length - 1), worked(workedFrom(now), left - 1)) }
  }
  const isKept = task.fixed === 'yes' && number(task.start) >= now
  return datesOf(
    isKept ? task : { ...task, fixed: null },
    tasks,
    (each) => plainForecast(each, tasks),
    Math.max(now, firstDay(tasks)),
  )
}

interface Dates {
  readonly start: number
  readonly finish: number
}

function datesOf(
  task: MigrationTask,
  tasks: readonly MigrationTask[],
  datesBefore: (task: MigrationTask) => Dates | null,
  first: number,
): Dates | null {
  const [start, started, finished] = [number(task.start), number(task.started), number(task.finished)]
  if (first === Infinity || blameOf(task, tasks) !== null || isLooped(task, tasks)) return null
  const length = task.duration ?? 1
  if (started > 0) return { start: started, finish: finished > 0 ? finished : worked(workedFrom(started), length - 1) }
  if (finished > 0) return { start: startBefore(finished, length, tasks), finish: finished }
  const before = tasks.filter((each) => task.predecessors.includes(each.id) && blameOf(each, tasks) === null)
  const ends =
    task.fixed === 'yes' && start > 0 ? [] : [first, ...before.map((each) => (datesBefore(each)?.finish ?? 0) + 1)]
  const from = Math.max(...ends.map(workedFrom), ...(start > 0 ? [workedFrom(start)] : []))
  return { start: from, finish: worked(from, length - 1) }
}

/** Of what ended that day and nobody said when it began: not before the plan. */
function startBefore(finish: number, length: number, tasks: readonly MigrationTask[]): number {
  const start = worked(workedFrom(finish + 1), -length)
  return finish < firstDay(tasks) ? start : Math.max(start, workedFrom(firstDay(tasks)))
}

/** The first day that anybody named. */
function firstDay(tasks: readonly MigrationTask[]): number {
  const days = tasks.filter((task) => blameOf(task, tasks) === null).flatMap(ownDays)
  return Math.min(...days)
}

function ownDays(task: MigrationTask): number[] {
  return [task.start, task.started, task.finished].map(number).filter((each) => each > 0)
}

/** The task that keeps it from having dates, because nobody said how long that takes: itself, or one that it waits for. */
function blameOf(task: MigrationTask, tasks: readonly MigrationTask[]): MigrationTask | null {
  if (ownDays(task).length > 0) return null
  const reached = [task]
  for (const each of reached)
    if (ownDays(each).length === 0)
      reached.push(...tasks.filter((other) => each.predecessors.includes(other.id) && !reached.includes(other)))
  return reached.find((each) => each.duration === null && ownDays(each).length === 0) ?? null
}

/** In a loop or behind one of tasks that have dates otherwise. */
function isLooped(
  task: MigrationTask,
  tasks: readonly MigrationTask[],
  behind: readonly MigrationTask[] = [],
): boolean {
  if (behind.includes(task)) return true
  return tasks.some(
    (each) =>
      task.predecessors.includes(each.id) && blameOf(each, tasks) === null && isLooped(each, tasks, [...behind, task]),
  )
}

/** The day itself or the next from Monday to Friday. */
function workedFrom(day: number): number {
  return weekdayOf(day) > 5 ? workedFrom(day + 1) : day
}

/** So many days from Monday to Friday later or earlier than one of them. */
function worked(day: number, count: number): number {
  if (count === 0) return day
  const next = day + Math.sign(count)
  return worked(next, weekdayOf(next) > 5 ? count : count - Math.sign(count))
}

function number(iso: string | null): number {
  return (iso === null ? null : dayOf(iso)) ?? Number.NaN
}
