import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { mustDay } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { planCapacityFindings } from '#domain/plan-capacity-findings.ts'
import { effortOf, peopleOf, planAssignments, planCapacity, planResources } from '#domain/plan-capacity.ts'
import { acceptLevelling, levelPlan } from '#domain/plan-levelling.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import type { Role } from '#domain/role.ts'
import { weeklyLoads } from '#domain/schedule/capacity-load.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const today = '2027-03-01'
const monday = mustDay(today)

function plan(tasks: readonly Partial<MigrationTask>[], roles: readonly Partial<Role>[] = sre): EngagementDocument {
  return buildDocument({
    engagement: [{ ...newEngagement('', ''), start: today }],
    teams: [{ headcount: 6 }, { headcount: 4 }, {}],
    roles,
    tasks: tasks.map((task) => ({ owner: 'roles-1', ...task })),
  })
}

/** Two people for half of their time: five person-days a week. */
const sre: readonly Partial<Role>[] = [{ name: 'SRE', people: 2, availability: 50 }]

describe('people of a role', () => {
  it.each([
    ['as entered', { people: 3, teams: ['teams-1'], availability: 40 }, { people: 3, from: 'role', availability: 0.4 }],
    ['of all its teams', { teams: ['teams-1', 'teams-2'] }, { people: 10, from: 'teams', availability: 0.2 }],
    [
      'of the teams that are counted',
      { teams: ['teams-1', 'teams-3'] },
      { people: 6, from: 'teams', availability: 0.2 },
    ],
    ['unknown, which is not nobody', { teams: ['teams-3'] }, { people: null, from: null, availability: 0.2 }],
    ['nobody, which is not unknown', { people: 0 }, { people: 0, from: 'role', availability: 0.2 }],
  ])('%s', (_, role, people) => {
    const document = plan([], [role])
    const [row] = document.roles.rows
    expect(row && peopleOf(row, document)).toEqual(people)
  })
})

describe('load per role and week', () => {
  it('spreads effort over the working days of the task and holds it against the people', () => {
    const document = plan([
      { duration: 10, effort: 8 },
      { duration: 5, start: '2027-03-08' },
    ])
    const [load] = planCapacity(document, today).roles
    expect(load?.weeks.map(({ week, load, capacity, over }) => [week - monday, load, capacity, over])).toEqual([
      [0, 4, 5, false],
      [7, 9, 5, true],
    ])
    expect(load?.weeks[1]?.tasks.map((each) => [each.task.id, each.load])).toEqual([
      ['tasks-2', 5],
      ['tasks-1', 4],
    ])
  })

  it('lists tasks without a role apart, leaves events and undated ones out, and knows no capacity where nobody counted', () => {
    const document = plan(
      [{ duration: 2, owner: null }, { duration: 0 }, {}, { duration: 3 }, { duration: 1, owner: 'gone' }],
      [{ name: 'SRE' }],
    )
    const { roles, unowned } = planCapacity(document, today)
    expect(unowned.map(({ task, load }) => [task.id, load])).toEqual([
      ['tasks-1', 2],
      ['tasks-5', 1],
    ])
    expect(roles[0]?.weeks).toMatchObject([{ load: 3, capacity: null, over: false }])
  })

  it('goes by holidays and by the days of the week that are worked', () => {
    const document = buildDocument({
      engagement: [{ ...newEngagement('', ''), start: today, workdays: [1, 2, 3, 4] }],
      roles: sre,
      holidays: [{ from: '2027-03-02', until: '2027-03-03' }],
      tasks: [{ owner: 'roles-1', duration: 4, effort: 4 }],
    })
    expect(planCapacity(document, today).roles[0]?.weeks).toMatchObject([
      { load: 2, capacity: 2 },
      { load: 2, capacity: 4 },
    ])
  })

  it('loses no work: the weeks add up to the effort, and agree with what levelling reads', () => {
    fc.assert(
      fc.property(anyPlan, (tasks) => {
        const document = plan(tasks, twoRoles)
        const { roles, unowned } = planCapacity(document, today)
        const schedule = planSchedule(document, today)
        const effort = document.tasks.rows.reduce((sum, task) => sum + effortOf(task, schedule), 0)
        const loads = roles.flatMap(({ weeks }) => weeks.map(({ load }) => load))
        expect(sum(loads) + sum(unowned.map(({ load }) => load))).toBeCloseTo(effort, 6)
        const { calendar } = schedule
        const flat = roles.flatMap(({ role, weeks }) =>
          weeks.map(({ week, load, capacity }) => ({ resource: role.id, week, load, capacity })),
        )
        const theirs = weeklyLoads(schedule.tasks, {
          assignments: planAssignments(document, today),
          resources: planResources(document),
          calendar,
        })
        expect(flat.map(({ resource, week }) => [resource, week])).toEqual(
          theirs.map((each) => [each.resource, each.week]),
        )
        theirs.forEach((each, at) => {
          expect(flat[at]?.load).toBeCloseTo(each.load, 6)
          expect(flat[at]?.capacity).toBeCloseTo(each.capacity, 6)
        })
      }),
    )
  })
})

describe('levelling', () => {
  it('moves what has slack; what waits for it follows by itself', () => {
    const document = plan([
      { name: 'urgent', duration: 5 },
      { name: 'long', duration: 15, owner: null, predecessors: ['tasks-1'] },
      { name: 'can wait', duration: 5 },
      { name: 'follows', duration: 2, owner: null, predecessors: ['tasks-3'] },
    ])
    const levelling = levelPlan(document, today)
    expect(levelling?.moves).toEqual([
      { id: 'tasks-3', from: monday, to: monday + 7, because: 'capacity' },
      { id: 'tasks-4', from: monday + 7, to: monday + 14, because: 'predecessor' },
    ])
    const ids = new Set(['tasks-3', 'tasks-4'])
    const changes = acceptLevelling(levelling?.moves ?? [], ids)(document, catalog, { newId: String, today })
    expect(changes.map(({ id, after }) => [id, after && 'start' in after && after.start])).toEqual([
      ['tasks-3', '2027-03-08'],
    ])
    const accepted = run(document, acceptLevelling(levelling?.moves ?? [], ids))
    expect(planSchedule(accepted, today).tasks.get('tasks-4')?.start).toBe(monday + 14)
    expect(planCapacity(accepted, today).roles[0]?.weeks.filter(({ over }) => over)).toEqual([])
  })

  it('takes over only what was ticked', () => {
    const document = plan([{ duration: 5 }, { duration: 5 }, { duration: 5 }])
    const moves = levelPlan(document, today)?.moves ?? []
    expect(moves).toHaveLength(2)
    const some = run(document, acceptLevelling(moves, new Set([moves[1]?.id ?? ''])))
    expect(some.tasks.rows.filter(({ start }) => start !== null)).toHaveLength(1)
  })

  it('says what it cannot resolve, and leaves alone what has begun and what is past', () => {
    const large = levelPlan(plan([{ duration: 5, effort: 9 }]), today)
    expect(large?.unresolved).toEqual([{ id: 'tasks-1', resource: 'roles-1', reason: 'alone' }])
    expect(large?.remaining).toMatchObject([{ resource: 'roles-1', week: monday, load: 9, capacity: 5 }])
    const begun = plan([
      { duration: 5, progress: 10 },
      { duration: 5, progress: 20 },
    ])
    expect(levelPlan(begun, today)?.moves).toEqual([])
    const past = plan([
      { duration: 5, progress: 100 },
      { duration: 5, progress: 100 },
    ])
    expect(levelPlan(past, '2027-03-22')).toMatchObject({ moves: [], remaining: [] })
    expect(levelPlan(buildDocument({}), today)).toBeNull()
  })

  it('accepted whole, gives the plan that was proposed and breaks no link', () => {
    fc.assert(
      fc.property(anyPlan, (tasks) => {
        const document = plan(tasks, twoRoles)
        const levelling = levelPlan(document, today)
        if (levelling === null) return
        const accepted = run(document, acceptLevelling(levelling.moves, new Set(levelling.moves.map(({ id }) => id))))
        const after = planSchedule(accepted, today)
        for (const { id, to } of levelling.moves) expect(after.tasks.get(id)?.start).toBe(to)
        expect(after.conflicts).toEqual(planSchedule(document, today).conflicts)
        expect(after.finish).toBe(levelling.finish)
      }),
    )
  })

  it('levels a plan of 2,000 tasks without delay', () => {
    const tasks = Array.from({ length: 2000 }, (_, at) => ({
      duration: 1 + (at % 7),
      owner: `roles-${1 + (at % 2)}`,
      predecessors: at < 4 ? [] : [`tasks-${at - 2}`],
    }))
    const document = plan(tasks, twoRoles)
    const started = performance.now()
    expect(levelPlan(document, today)?.moves.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('findings', () => {
  it('MIG-20 names the role, the weeks ahead and their figures', () => {
    const document = plan([{ duration: 10 }, { duration: 10, effort: 6 }, { duration: 5, start: '2027-03-15' }])
    const [finding, ...others] = planCapacityFindings(document, '2027-03-08')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'MIG-20',
      title: 'SRE: more work than time in one week',
      detail:
        'Person-days against those there are, by the Monday: 8 Mar 2027 (8 of 5). Counted with 2 people for 50 % of their time.',
      place: { table: 'roles', id: 'roles-1', field: 'people' },
      rows: ['tasks/tasks-1', 'tasks/tasks-2'],
      facts: [
        ['People', '2 for 50 %'],
        ['Person-days', '16'],
      ],
    })
    expect(planCapacityFindings(document, '2027-03-15')).toEqual([])
  })

  it('MIG-21 asks for the people of a role with work', () => {
    expect(planCapacityFindings(plan([{ duration: 3 }], [{ name: 'SRE' }]), today)).toMatchObject([
      { rule: 'MIG-21', title: 'SRE: people for the migration not counted' },
    ])
    expect(planCapacityFindings(plan([], [{ name: 'SRE' }]), today)).toEqual([])
  })

  it('the sample has one of them at most for each role', () => {
    const found = planCapacityFindings(sampleDocument('2026-11-22'), '2026-11-22')
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  })
})

const twoRoles: readonly Partial<Role>[] = [...sre, { name: 'Platform', people: 4, availability: 50 }]

const anyPlan = fc
  .array(
    fc.record({
      duration: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8 }),
      effort: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 2 }),
      owner: fc.constantFrom('roles-1', 'roles-2', null),
      start: fc.option(fc.constantFrom('2027-03-04', '2027-03-13', '2027-04-01'), { freq: 3 }),
      before: fc.array(fc.nat(), { maxLength: 2 }),
      term: fc.constantFrom('', '|SS+2', '|FF-1', '|FS-2'),
    }),
    { maxLength: 10 },
  )
  .map((tasks) =>
    tasks.map(({ before, term, ...task }, at) => ({
      ...task,
      predecessors: at === 0 ? [] : [...new Set(before.map((each) => `tasks-${1 + (each % at)}${term}`))],
    })),
  )

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
