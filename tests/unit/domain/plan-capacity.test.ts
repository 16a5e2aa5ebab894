import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { mustDay } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { planCapacityFindings } from '#domain/plan-capacity-findings.ts'
import { laneName, planCapacity, planWorkload } from '#domain/plan-capacity.ts'
import { acceptLevelling, levelPlan } from '#domain/plan-levelling.ts'
import { planOverload } from '#domain/plan-overload.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import type { Role } from '#domain/role.ts'
import { weeklyLoads } from '#domain/schedule/capacity-load.ts'
import { remainingEffort } from '#domain/task-effort.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const today = '2027-03-01'
const monday = mustDay(today)

function plan(tasks: readonly Partial<MigrationTask>[], roles: readonly Partial<Role>[] = sre): EngagementDocument {
  return buildDocument({
    engagement: [{ ...newEngagement('', ''), start: today }],
    teams: [{ headcount: 6 }, { name: 'Payments', headcount: 4 }, {}],
    roles,
    tasks: tasks.map((task) => ({ owner: 'roles-1', ...task })),
  })
}

/** Two people for half of their time: five person-days a week. */
const sre: readonly Partial<Role>[] = [{ name: 'SRE', people: 2, availability: 50 }]

describe('people of a role', () => {
  it.each([
    [
      'as entered',
      { people: 3, teams: ['teams-1'], availability: 40 },
      { people: 3, from: 'role', sharedOf: null, availability: 0.4 },
    ],
    [
      'of all its teams',
      { teams: ['teams-1', 'teams-2'] },
      { people: 10, from: 'teams', sharedOf: null, availability: 0.2 },
    ],
    [
      'of the teams that are counted',
      { teams: ['teams-1', 'teams-3'] },
      { people: 6, from: 'teams', sharedOf: null, availability: 0.2 },
    ],
    [
      'unknown, which is not nobody',
      { teams: ['teams-3'] },
      { people: null, from: null, sharedOf: null, availability: 0.2 },
    ],
    ['nobody, which is not unknown', { people: 0 }, { people: 0, from: 'role', sharedOf: null, availability: 0.2 }],
  ])('%s', (_, role, people) => {
    expect(planCapacity(plan([{ duration: 1 }], [role]), today).roles[0]).toMatchObject(people)
  })

  it('a team that fills several roles of the plan is shared evenly among those with open work', () => {
    const roles = [
      { teams: ['teams-1'] },
      { teams: ['teams-1', 'teams-2'] },
      { teams: ['teams-1'], people: 5 },
      { teams: ['teams-1'] },
    ]
    const shares = (tasks: readonly Partial<MigrationTask>[]) =>
      planCapacity(plan(tasks, roles), today).roles.map(({ id, people, sharedOf }) => [id, people, sharedOf])
    const [first, second, third] = [1, 2, 3].map((at) => ({ duration: 1, owner: `roles-${at}` }))
    expect(shares([{ ...first }])).toEqual([['roles-1', 6, null]])
    expect(shares([{ ...first }, { ...second }])).toEqual([
      ['roles-1', 3, 6],
      ['roles-2', 3 + 4, 10],
    ])
    // What is entered for a role wins, and its people are no longer free for the others.
    expect(shares([{ ...first }, { ...second }, { ...third }])).toEqual([
      ['roles-1', 2, 6],
      ['roles-2', 2 + 4, 10],
      ['roles-3', 5, null],
    ])
    expect(shares([{ ...first }, { ...second, progress: 100 }])).toEqual([['roles-1', 6, null]])
  })

  it('never counts more people than there are, however many roles a team fills', () => {
    const anyRoles = fc.array(fc.subarray(['teams-1', 'teams-2', 'teams-3']), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyRoles, (roles) => {
        const tasks = roles.map((_, at) => ({ duration: 1, owner: `roles-${at + 1}` }))
        const document = plan(
          tasks,
          roles.map((teams) => ({ teams })),
        )
        const people = planCapacity(document, today).roles.map((role) => role.people ?? 0)
        const filled = new Set(roles.flat())
        expect(sum(people)).toBeCloseTo((filled.has('teams-1') ? 6 : 0) + (filled.has('teams-2') ? 4 : 0), 6)
      }),
    )
  })
})

describe('load per team', () => {
  /** Ten people of two teams for half of their time. */
  const both = [{ name: 'SRE', teams: ['teams-1', 'teams-2'], availability: 50 }]

  it('a task that names a team loads its people in the role, not only the role', () => {
    const document = plan([{ duration: 5, effort: 12, team: 'teams-2' }, { duration: 5 }], both)
    const { roles, teams } = planCapacity(document, today)
    expect(roles).toMatchObject([{ id: 'roles-1', weeks: [{ load: 17, capacity: 25, over: false }] }])
    expect(teams).toMatchObject([
      { id: 'roles-1/teams-2', people: 4, from: 'teams', weeks: [{ load: 12, capacity: 10, over: true }] },
    ])
    expect(teams[0]?.weeks[0]?.tasks.map(({ task }) => task.id)).toEqual(['tasks-1'])
    expect(laneName(document, 'roles-1/teams-2')).toBe('Payments as SRE')
    const same = plan([], [{ name: 'Payments' }])
    expect(laneName(same, 'roles-1/teams-2')).toBe('Payments (team)')
  })

  it('has its share of the team, no more people than the role, and none that nobody counted', () => {
    const roles = [
      { teams: ['teams-1'] },
      { teams: ['teams-1'], people: 2 },
      { teams: ['teams-3'], people: 9 },
      { teams: ['teams-3'] },
    ]
    const tasks = roles.map(({ teams: [team = null] }, at) => ({ duration: 1, owner: `roles-${at + 1}`, team }))
    const found = planCapacity(plan(tasks, roles), today).teams
    expect(found.map(({ id, people, sharedOf }) => [id, people, sharedOf])).toEqual([
      ['roles-1/teams-1', 3, 6],
      ['roles-2/teams-1', 2, null],
      ['roles-3/teams-3', 9, null],
      ['roles-4/teams-3', null, null],
    ])
    const gone = plan([{ duration: 1, team: 'teams-9' }], both)
    expect(planCapacity(gone, today).teams).toEqual([])
  })

  it('is levelled: what its people have no time for waits, others go on', () => {
    const tasks = [
      { duration: 5, effort: 8, team: 'teams-2' },
      { duration: 5, effort: 8, team: 'teams-2' },
      { duration: 5, effort: 8, team: 'teams-1' },
    ]
    const document = plan(tasks, both)
    const proposal = levelPlan(document, today)
    // Of the ten person-days of its week two are left: for one day of the second task.
    expect(proposal?.moves).toEqual([{ id: 'tasks-2', from: monday, to: monday + 4, because: 'capacity' }])
    // The role has 24 of 25; the team 16 of 10.
    expect(proposal?.excess).toEqual({ before: 6, after: 0 })
  })

  it('MIG-20 names the team where the role as a whole has time', () => {
    const document = plan([{ duration: 5, effort: 12, team: 'teams-2' }], both)
    expect(planCapacityFindings(document, today)).toMatchObject([
      {
        rule: 'MIG-20',
        id: 'MIG-20/roles-1/teams-2',
        title: 'Payments as SRE: more work than time in one week',
        place: { table: 'roles', id: 'roles-1' },
        rows: ['tasks/tasks-1'],
      },
    ])
    const all = plan([{ duration: 5, effort: 30, team: 'teams-2' }], both)
    expect(planCapacityFindings(all, today).map(({ id }) => id)).toEqual(['MIG-20/roles-1'])
    // What is too much for both counts once: 5 above the 25 of the role.
    expect(planOverload(all, today).excess).toBe(5)
    expect(levelPlan(all, today)?.remaining.map(({ resource }) => resource)).toEqual(['roles-1'])
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

  it('lays what is left to do on the days from today on, and counts those only', () => {
    const document = plan([
      { duration: 8, effort: 8, progress: 25, started: today },
      { duration: 3, progress: 100 },
      { duration: 3, finished: '2027-03-02', progress: 40 },
    ])
    // Wednesday: six days of work on three days of this week and three of the next.
    expect(planCapacity(document, '2027-03-03').roles[0]?.weeks).toMatchObject([
      { week: monday, load: 3, capacity: 3, over: false },
      { week: monday + 7, load: 3, capacity: 5 },
    ])
    // What is late takes six days from now on: on a Sunday, from Monday on.
    expect(planCapacity(document, '2027-03-14').roles[0]?.weeks).toMatchObject([
      { week: monday + 14, load: 5, capacity: 5, over: false },
      { week: monday + 21, load: 1, capacity: 5 },
    ])
    expect(planCapacity(plan([{ duration: 5, progress: 100 }]), today)).toEqual({
      roles: [],
      teams: [],
      weeks: [],
      unowned: [],
    })
  })

  it('stays a number whatever a file says', () => {
    const odd = [
      { duration: 0, effort: 3 },
      { duration: 5, effort: 0 },
      { duration: 5, effort: 1e308 },
      { duration: 5, effort: 1e308, progress: -20 },
      { duration: 5, effort: -4, progress: 900 },
    ]
    for (const people of [0, 1e308, -2]) {
      const document = plan(odd, [{ name: 'SRE', people, availability: people === 0 ? 1e9 : 0 }])
      const [load] = planCapacity(document, today).roles
      expect(load?.weeks).toMatchObject([{ load: 200_003, capacity: 0, over: true }])
      const levelling = levelPlan(document, today)
      expect(levelling?.excess).toEqual({ before: 200_003, after: 200_003 })
      expect(levelling?.moves).toEqual([])
    }
    const many = plan(odd, [{ name: 'SRE', people: 1e308, availability: 1e9 }])
    expect(planCapacity(many, today).roles[0]?.weeks).toMatchObject([{ capacity: 500_000, over: false }])
  })

  it('loses no work: the weeks add up to what is left to do, none of it in the past, and agree with what levelling reads', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(today, '2027-03-10', '2027-03-13'), (tasks, now) => {
        const document = plan(tasks, twoRoles)
        const { roles, teams, unowned } = planCapacity(document, now)
        const { tasks: dates } = planSchedule(document, now)
        const dated = document.tasks.rows.filter(({ id }) => dates.has(id))
        const effort = sum(dated.map(remainingEffort))
        const loads = roles.flatMap(({ weeks }) => weeks.map(({ load }) => load))
        expect(sum(loads) + sum(unowned.map(({ load }) => load))).toBeCloseTo(effort, 6)
        const first = roles.flatMap(({ weeks }) => weeks.map(({ week }) => week + 6))
        expect(first.every((day) => day >= mustDay(now))).toBe(true)
        const named = dated.filter(({ team, owner }) => team !== null && owner !== null)
        expect(sum(teams.flatMap(({ weeks }) => weeks.map(({ load }) => load)))).toBeCloseTo(
          sum(named.map(remainingEffort)),
          6,
        )
        const flat = [...roles, ...teams].flatMap(({ id, weeks }) =>
          weeks.map(({ week, load, capacity }) => ({ resource: id, week, load, capacity })),
        )
        const theirs = weeklyLoads(dates, planWorkload(document, now))
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
    expect(levelling?.excess).toEqual({ before: 5, after: 0 })
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
    expect(large?.excess).toEqual({ before: 4, after: 4 })
    expect(large?.remaining).toMatchObject([{ resource: 'roles-1', week: monday, load: 9, capacity: 5 }])
    const begun = plan([
      { duration: 5, progress: 10 },
      { duration: 5, progress: 20 },
    ])
    expect(levelPlan(begun, today)?.moves).toEqual([])
    expect(levelPlan(buildDocument({}), today)).toBeNull()
  })

  it('moves nothing to a day before today: what has not begun starts today at the earliest', () => {
    const tasks = [
      { name: 'begun', duration: 5, started: '2027-03-01' },
      { name: 'open', duration: 3, effort: 2 },
      { name: 'half done', duration: 5, progress: 50 },
      { name: 'done', duration: 5, progress: 100 },
    ]
    // On Wednesday five and two and a half and two days are left to do, for three; then for five in a week.
    const levelling = levelPlan(plan(tasks), '2027-03-03')
    expect(levelling?.moves.map(({ id, to }) => [id, to - monday])).toEqual([['tasks-2', 7]])
    expect(levelling?.excess).toEqual({ before: 6.5, after: 4.5 })
    expect(levelling?.remaining).toMatchObject([{ week: monday, load: 7.5, capacity: 3 }])
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
        // What has begun asks nothing more of what it waited for.
        const broken = ({ conflicts }: typeof after) =>
          conflicts.filter((each) => each.kind !== 'broken-link' || !hasStarted(document, each.link.to))
        expect(broken(after)).toEqual(broken(planSchedule(document, today)))
        expect(after.finish).toBe(levelling.finish)
        expect(planOverload(accepted, today).excess).toBeCloseTo(levelling.excess.after, 6)
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
    const document = plan([
      { duration: 10, effort: 9 },
      { duration: 5, effort: 3, start: '2027-03-08' },
    ])
    const [finding, ...others] = planCapacityFindings(document, today)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'MIG-20',
      title: 'SRE: more work than time in one week',
      detail:
        'Person-days against those there are, by the Monday: 8 Mar 2027 (7.5 of 5). Counted with 2 people for 50 % of their time.',
      place: { table: 'roles', id: 'roles-1', field: 'people' },
      rows: ['tasks/tasks-1', 'tasks/tasks-2'],
    })
  })

  it('MIG-20 counts neither what is done nor weeks that are past; that they pass is no new fact', () => {
    const tasks = [
      { duration: 10, effort: 9, started: today },
      { duration: 10, effort: 6, started: today, progress: 0 },
    ]
    const found = planCapacityFindings(plan(tasks), today)
    expect(found[0]?.facts).toEqual([
      ['People', '2'],
      ['Time', '50'],
      ['Work', 'tasks-1 9, tasks-2 6'],
    ])
    const later = tasks.map((task) => ({ ...task, progress: 50 }))
    expect(planCapacityFindings(plan(later), '2027-03-10')).toMatchObject([
      { detail: expect.stringContaining('8 Mar 2027 (4.5 of 3)') as string, facts: found[0]?.facts },
    ])
    const [first, second] = later
    expect(planCapacityFindings(plan([{ ...first, progress: 100 }, { ...second }]), '2027-03-10')).toEqual([])
    expect(planCapacityFindings(plan(tasks.map((task) => ({ ...task, finished: '2027-03-05' }))), today)).toEqual([])
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
      begun: fc.constantFrom(
        {},
        {},
        {},
        { started: '2027-02-22', progress: 30 },
        { started: '2027-03-04' },
        { started: today, progress: 100 },
      ),
      owner: fc.constantFrom('roles-1', 'roles-2', null),
      team: fc.constantFrom('teams-1', 'teams-2', null),
      start: fc.option(fc.constantFrom('2027-03-04', '2027-03-13', '2027-04-01'), { freq: 3 }),
      before: fc.array(fc.nat(), { maxLength: 2 }),
      term: fc.constantFrom('', '|SS+2', '|FF-1', '|FS-2'),
    }),
    { maxLength: 10 },
  )
  .map((tasks) =>
    tasks.map(({ before, term, begun, ...task }, at) => ({
      ...task,
      ...begun,
      predecessors: at === 0 ? [] : [...new Set(before.map((each) => `tasks-${1 + (each % at)}${term}`))],
    })),
  )

function hasStarted(document: EngagementDocument, id: string): boolean {
  return document.tasks.rows.some((task) => task.id === id && task.started !== null)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
