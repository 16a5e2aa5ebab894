import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { addDays, isoOf } from '#domain/day.ts'
import { gateFindings } from '#domain/gate-findings.ts'
import { addMilestone, decideGate, updateMilestone, withdrawGateDecision } from '#domain/milestone-commands.ts'
import { planGates } from '#domain/plan-gates.ts'
import { buildDocument, run, testContext, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-23'
const begun = { engagement: [{ start: '2026-10-01' }] }
/** The gate of the first 90 days: 30 December 2026. */
const ninety = 'first-90-days'

const gatesOf = (rows: PartialRows, day = today) => planGates(buildDocument({ ...begun, ...rows }), catalog, day)
const gateOf = (rows: PartialRows, id = ninety, day = today) => {
  const gate = gatesOf(rows, day).find((each) => each.id === id)
  if (!gate) throw new Error(`No gate ${id}`)
  return gate
}

describe('the day', () => {
  it('counts from the start of the engagement, and an own day wins; own milestones come in between', () => {
    const gates = gatesOf({ milestones: [{ id: 'own', name: 'Freeze', day: '2026-12-01' }] })
    expect(gates.map(({ id, day }) => [id, day === null ? null : isoOf(day)])).toEqual([
      ['first-30-days', '2026-10-31'],
      ['first-60-days', '2026-11-30'],
      ['own', '2026-12-01'],
      ['first-90-days', '2026-12-30'],
      ['first-6-months', '2027-04-01'],
      ['first-12-months', '2027-10-01'],
    ])
    const moved = gateOf({ milestones: [{ id: ninety, day: '2027-01-15' }] })
    expect([isoOf(moved.day ?? 0), moved.dayReason]).toEqual(['2027-01-15', 'Set for this plan.'])
  })

  it('counts from the first day of the plan where the engagement has none', () => {
    const { day, dayReason } = gateOf({ engagement: [{}], tasks: [{ start: '2026-10-05', duration: 5 }] })
    expect([day === null ? null : isoOf(day), dayReason]).toEqual([
      '2027-01-03',
      '90 days after the first day of the plan.',
    ])
  })

  it('is unknown without a first day, and for a text that is no day', () => {
    expect(gateOf({ engagement: [{}] }).dayReason).toContain('no first day')
    const typed = gateOf({ milestones: [{ id: ninety, invalid: { day: 'soon' } }] })
    expect([typed.day, typed.dayReason]).toEqual([null, 'Day not understood: “soon”.'])
  })
})

describe('tasks that must be done', () => {
  const withTask = (task: object, day = today) =>
    gateOf({ tasks: [{ name: 'Charter', ...task }], milestones: [{ id: ninety, tasks: ['tasks-1'] }] }, ninety, day)

  it.each([
    [{ start: '2026-12-21', duration: 5 }, today, 'in-time', 'Ends on 25 Dec 2026.', 'go'],
    [
      { start: '2026-12-28', duration: 5 },
      today,
      'late',
      'Ends on 1 Jan 2027, 2 working days after the gate.',
      'no-go',
    ],
    [{}, today, 'unknown', 'It has no days: nobody knows when it ends.', 'conditions'],
    [
      { start: '2026-11-02', duration: 5 },
      today,
      'in-time',
      'Ends on 27 Nov 2026. It should have ended on 6 Nov 2026.',
      'go',
    ],
    [{ started: '2026-11-02', finished: '2026-11-06', progress: 100 }, today, 'done', 'Done on 6 Nov 2026.', 'go'],
    [{ start: '2026-12-21', duration: 5 }, '2027-01-05', 'late', 'Not done, and the gate was on 30 Dec 2026.', 'no-go'],
    [
      { started: '2026-12-28', finished: '2027-01-04', progress: 100 },
      '2027-02-01',
      'late',
      'Done on 4 Jan 2027, after the gate.',
      'no-go',
    ],
  ] as const)('%o on %s is %s', (task, day, state, reason, verdict) => {
    const gate = withTask(task, day)
    expect(gate.tasks.map((each) => [each.state, each.reason])).toEqual([[state, reason]])
    expect(gate.proposal.verdict).toBe(verdict)
  })

  it('trusts no day that rests on a fixed one which comes too early', () => {
    const tasks = (modules: number) => [
      { name: 'Modules', start: '2026-11-23', duration: modules },
      { name: 'Runtime', start: '2026-11-30', fixed: 'yes' as const, duration: 15, predecessors: ['tasks-1'] },
      { name: 'Measure', duration: 5, predecessors: ['tasks-2'] },
    ]
    const gate = (modules: number) =>
      gateOf({ tasks: tasks(modules), milestones: [{ id: ninety, tasks: ['tasks-3'] }] })
    expect(gate(5)).toMatchObject({ tasks: [{ state: 'in-time' }], proposal: { verdict: 'go' } })
    // Too early by two days, and the gate would still be met.
    expect(gate(7)).toMatchObject({ tasks: [{ state: 'in-time' }], proposal: { verdict: 'go' } })
    expect(gate(20)).toMatchObject({
      tasks: [
        {
          state: 'unknown',
          reason:
            'Ends on 25 Dec 2026 only if “Runtime” starts on a fixed day that comes before what has to be done first; else on 15 Jan 2027, 12 working days after the gate.',
        },
      ],
      proposal: { verdict: 'conditions' },
    })
  })

  it('counts in working days: what ends on Saturday is there for a gate of Friday', () => {
    const gate = gateOf(
      {
        tasks: [{ name: 'Charter', started: '2026-12-28', finished: '2027-01-02', progress: 100 }],
        milestones: [{ id: ninety, day: '2027-01-01', tasks: ['tasks-1'] }],
      },
      ninety,
      '2027-02-01',
    )
    expect(gate.tasks.map(({ state, reason }) => [state, reason])).toEqual([['done', 'Done on 2 Jan 2027.']])
  })

  it('forgets a task that is gone', () => {
    expect(gateOf({ milestones: [{ id: ninety, tasks: ['gone'] }] }).tasks).toEqual([])
  })
})

describe('KPI gates', () => {
  const kpi = {
    id: 'kpi',
    name: 'Lead time',
    unit: 'h',
    rule: 'at-most' as const,
    target: 100,
    frequency: 'monthly' as const,
  }
  const target = { kpi: 'kpi', milestone: '90-days' as const, value: 40 }
  const gate = (readings: PartialRows['readings'], day = today, rest: PartialRows = {}) =>
    gateOf({ kpis: [kpi], kpiTargets: [target], readings: readings ?? [], ...rest }, ninety, day)
  const reading = (date: string, value: number, more: object = {}) => ({ kpi: 'kpi', date, value, ...more })

  it.each([
    [40, 'reached', 'go'],
    [43, 'near', 'conditions'],
    [60, 'coming', 'conditions'],
  ] as const)('a reading of %d h against 40 h is %s', (value, state, verdict) => {
    const found = gate([reading('2026-11-01', value)])
    expect(found.kpis).toMatchObject([{ name: 'Lead time', target: 'at most 40 h', state, n: 1 }])
    expect(found.proposal.verdict).toBe(verdict)
  })

  it('asks the trend whether a gate ahead may still be reached', () => {
    const series = (values: readonly number[]) =>
      gate(values.map((value, nth) => reading(addDays('2026-11-20', 7 * (nth - values.length + 1)), value)))
    const falling = series([100, 90, 80, 70, 60])
    expect(falling.kpis[0]).toMatchObject({
      state: 'coming',
      reason: expect.stringContaining('At this pace it is met about'),
    })
    expect(falling.proposal.verdict).toBe('conditions')
    const slow = series([64, 63, 62, 61, 60])
    expect(slow.kpis[0]).toMatchObject({ state: 'missed', reason: expect.stringContaining(', after the gate.') })
    expect(slow.proposal.reasons[0]).toMatch(/^Lead time will miss its target/)
    const rising = series([56, 57, 58, 59, 60])
    expect(rising.kpis[0]).toMatchObject({
      state: 'missed',
      reason: expect.stringContaining('At this pace it is not met.'),
    })
  })

  it('is unknown without a reading, and with a stale one', () => {
    expect(gate([]).kpis).toMatchObject([{ state: 'unknown', reason: 'No reading up to 23 Nov 2026.', n: 0 }])
    expect(gate([reading('2026-06-01', 10)]).kpis[0]?.reason).toContain('The last reading is 175 days old')
  })

  it('judges a gate that has passed by what was known on its day', () => {
    const later = gate([reading('2026-12-20', 60), reading('2027-01-20', 10)], '2027-02-01')
    expect(later.kpis).toMatchObject([{ state: 'missed', n: 1 }])
    expect(later.proposal).toMatchObject({
      verdict: 'no-go',
      reasons: [expect.stringMatching(/^Lead time misses its target: 60 h on 20 Dec 2026/)],
    })
  })

  it('judges the target of a tier by readings of that tier', () => {
    const found = gate([reading('2026-11-01', 10), reading('2026-11-01', 90, { tier: 1 })], today, {
      kpiTargets: [{ ...target, tier: 1 }],
    })
    expect(found.kpis).toMatchObject([{ name: 'Lead time, Tier 1', state: 'coming', n: 1 }])
  })

  it('asks nothing for a milestone without a target', () => {
    const none = gateOf({ kpis: [kpi], kpiTargets: [target] }, 'first-30-days')
    expect(none.kpis).toEqual([])
    expect(none.proposal.verdict).toBeNull()
  })
})

describe('the decision', () => {
  const planned = {
    tasks: [{ name: 'Charter', start: '2026-12-28', duration: 5 }],
    milestones: [{ id: ninety, tasks: ['tasks-1'] }],
  }
  const document = buildDocument({ ...begun, ...planned })
  const said = { decision: 'go', decidedBy: ' Steering group ', decidedOn: '2026-12-30', reason: '' } as const

  it('may differ from what is proposed, and says so', () => {
    const after = run(document, decideGate(ninety, said))
    const gate = planGates(after, catalog, today).find(({ id }) => id === ninety)
    expect(gate?.row).toMatchObject({ decision: 'go', decidedBy: 'Steering group', decidedOn: '2026-12-30' })
    expect(gate?.differs).toBe('People decided “Go”; the figures of today propose “No go”.')
    expect(gateFindings(after, catalog, today)).toMatchObject([
      { rule: 'GATE-2', place: { table: 'milestones', id: ninety, field: 'reason' } },
    ])
    const withReason = run(after, updateMilestone(ninety, { reason: 'The board waits.' }))
    expect(gateFindings(withReason, catalog, today)).toEqual([])
    expect(run(withReason, withdrawGateDecision(ninety)).milestones.rows[0]).toMatchObject({
      decision: null,
      reason: '',
    })
  })

  it('needs who and when', () => {
    expect(decideGate(ninety, { ...said, decidedBy: ' ' })(document, catalog, testContext())).toEqual([])
    expect(decideGate(ninety, { ...said, decidedOn: 'soon' })(document, catalog, testContext())).toEqual([])
  })

  it('GATE-1 is missing once the gate has passed, of milestones that somebody uses', () => {
    expect(gateFindings(document, catalog, '2026-12-30')).toEqual([])
    expect(gateFindings(document, catalog, '2026-12-31').map(({ id }) => id)).toEqual([`GATE-1/${ninety}`])
    expect(gateFindings(buildDocument(begun), catalog, '2027-12-31')).toEqual([])
  })
})

describe('milestones', () => {
  it('gives one of the catalog its row with the first word about it', () => {
    const once = run(buildDocument(begun), updateMilestone(ninety, { day: '2027-01-15' }))
    expect(once.milestones.rows).toMatchObject([{ id: ninety, name: null, day: '2027-01-15' }])
    expect(run(once, updateMilestone(ninety, { day: null })).milestones.rows).toMatchObject([{ day: null }])
    expect(updateMilestone('nonsense', { notes: 'x' })(once, catalog, testContext())).toEqual([])
    expect(updateMilestone(ninety, { day: '2027-02-30' })(once, catalog, testContext())).toEqual([])
  })

  it('adds an own one with name and day', () => {
    expect(run(buildDocument({}), addMilestone(' Freeze ', '2026-12-01')).milestones.rows).toMatchObject([
      { name: 'Freeze', day: '2026-12-01' },
    ])
    expect(addMilestone('Freeze', 'soon')(buildDocument({}), catalog, testContext())).toEqual([])
    expect(addMilestone(' ', '2026-12-01')(buildDocument({}), catalog, testContext())).toEqual([])
  })
})
