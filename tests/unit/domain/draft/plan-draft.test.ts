import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { invertChanges, applyChanges } from '#domain/change.ts'
import { dependencyLoops } from '#domain/dependency-loops.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { addProposals, draftPlan } from '#domain/draft/plan-draft.ts'
import type { ProposalCause, TaskProposal } from '#domain/draft/proposal.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import { linkLabel } from '#domain/record-link-label.ts'
import { toilPayback } from '#domain/toil-payback.ts'
import { linkedTask } from '#domain/task-link.ts'
import { buildDocument, rowsOf, run, testContext } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const sample = sampleDocument(today)
const draft = draftPlan(sample, catalog, today)

describe('the draft of the sample', () => {
  it('holds so many tasks of each cause', () => {
    const counts = new Map<ProposalCause, number>()
    for (const { cause } of draft) counts.set(cause, (counts.get(cause) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      criterion: 6,
      finding: 1,
      handover: 18,
      tool: 12,
      toil: 8,
      kpi: 1,
    })
  })

  it('comes in the order of the steps and traces every task to a record that is there', () => {
    const order = catalog.steps.map(({ slug }) => slug)
    const places = draft.map(({ step }) => order.indexOf(step))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.includes(-1)).toBe(false)
    for (const { links, why, basis } of draft) {
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((link) => linkLabel(sample, catalog, link).broken)).toEqual([])
      expect([why, basis].some((text) => text === '' || /undefined|null|NaN|Infinity/.test(text))).toBe(false)
    }
  })

  it('ranks toil by hours saved per hour of effort and takes only what pays back', () => {
    const returns = draft
      .filter(({ cause }) => cause === 'toil')
      .map(({ links }) => {
        const row = sample.toil.rows.find(({ id }) => links.includes(`toil/${id}`))
        return row ? (toilPayback(row).return12 ?? 0) : 0
      })
    expect(returns).toEqual(returns.toSorted((a, b) => b - a))
    expect(returns.every((each) => each > 0)).toBe(true)
  })

  it('is empty once all of it is added, and one step of Undo takes it back', () => {
    const changes = addProposals(draft)(sample, catalog, testContext())
    const added = applyChanges(sample, changes)
    expect(added.tasks.rows).toHaveLength(36 + draft.length)
    expect(draftPlan(added, catalog, today)).toEqual([])
    expect(rowsOf(applyChanges(added, invertChanges(changes)))).toEqual(rowsOf(sample))
  })
})

describe('addProposals', () => {
  it('adds any choice as a plan without loops, every link to a task that is there, nothing before today', () => {
    fc.assert(
      fc.property(fc.subarray([...draft]), (chosen) => {
        const document = run(sample, addProposals(chosen))
        const added = document.tasks.rows.slice(36)
        expect(added).toHaveLength(chosen.length)
        const ids = new Set(document.tasks.rows.map(({ id }) => id))
        expect(added.flatMap(({ predecessors }) => predecessors.map(linkedTask)).every((id) => ids.has(id))).toBe(true)
        expect(dependencyLoops(added)).toEqual([])
        const { tasks } = planSchedule(document, today)
        for (const task of added) {
          expect(tasks.get(task.id)).toBeDefined()
          expect(task.start === null ? task.predecessors.length > 0 : task.start >= today).toBe(true)
        }
        const left = new Set(draftPlan(document, catalog, today).map(({ id }) => id))
        expect(chosen.filter(({ id }) => left.has(id))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('keeps effort and duration as they were edited, and says in the notes why it is there', () => {
    const [proposal] = draft.filter(({ id }) => id === 'toil/toil-8')
    const document = run(sample, addProposals([{ id: 'toil/toil-8', effort: 12, duration: 20 }]))
    expect(document.tasks.rows.at(-1)).toMatchObject({
      step: 'eliminate-tickets',
      name: proposal?.name,
      owner: null,
      effort: 12,
      duration: 20,
      predecessors: [],
      links: ['toil/toil-8', 'kpis/kpi-toil-ratio'],
      notes:
        'Saves 21 of 21 h a month, a return of 530 % in 12 months. Effort: 40 h of effort from the toil list, at 8 h a day by one person.',
    })
  })

  it('leaves out what is no proposal any more', () => {
    expect(addProposals([{ id: 'toil/gone', effort: 1, duration: 1 }])(sample, catalog, testContext())).toEqual([])
  })
})

describe('handovers', () => {
  const matrix = (before: string, after: string): EngagementDocument => {
    const roles = ['old', 'new'].map((id) => ({ id, name: id }))
    const cells = (layer: string, letters: string) =>
      [...letters].flatMap((each, index) =>
        each === '.'
          ? []
          : [{ id: `${layer}/${index}`, layer, item: 'item', role: roles[index]?.id ?? '', letters: each }],
      )
    return buildDocument({
      roles,
      raciItems: [{ id: 'item', name: 'Runtime' }],
      raciCells: [...cells('as-is', before), ...cells('to-be', after)],
    })
  }
  const proposed = (document: EngagementDocument): TaskProposal[] =>
    draftPlan(document, catalog, today).filter(({ cause }) => cause === 'handover')

  it('let the old A teach the new one before it takes over', () => {
    expect(proposed(matrix('AR', 'CA')).map(({ name, owner, after }) => ({ name, owner, after }))).toEqual([
      {
        name: 'Knowledge transfer for Runtime, old to new',
        owner: 'old',
        after: ['criterion/governance/exit/Agreed RACI'],
      },
      { name: 'new takes over Runtime', owner: 'new', after: ['transfer/item'] },
    ])
  })

  it('are one task where nobody answered before, and none where A stays or is not decided', () => {
    expect(proposed(matrix('RR', 'AR')).map(({ name }) => name)).toEqual(['old takes over Runtime'])
    expect(proposed(matrix('AR', 'AC'))).toEqual([])
    expect(proposed(matrix('AR', 'AA'))).toEqual([])
    expect(proposed(matrix('AR', 'RR'))).toEqual([])
  })

  it('are not proposed again while a task names the item, unless it only brings a deliverable', () => {
    const planned = (task: object) => {
      const document = matrix('AR', 'CA')
      const { tasks } = buildDocument({ tasks: [{ links: ['raciItems/item'], ...task }] })
      return proposed({ ...document, tasks }).length
    }
    expect(planned({ step: 'golden-path-mvp', name: 'Hand it over' })).toBe(0)
    expect(planned({ step: 'golden-path-mvp', deliverable: 'Standard runtime' })).toBe(2)
  })
})

describe('tools', () => {
  const proposed = (tool: object) =>
    draftPlan(buildDocument({ tools: [{ name: 'Splunk', ...tool }], teams: [{}, {}] }), catalog, today).filter(
      ({ cause }) => cause === 'tool',
    )

  it('move their users by the end of the contract and are switched off no earlier', () => {
    const [move, off] = proposed({
      verdict: 'merge',
      mergeInto: 'Loki',
      teams: ['teams-1', 'teams-2'],
      contractEnd: '2027-02-28',
    })
    expect(move).toMatchObject({ effort: 4, neededBy: '2027-02-28', notBefore: null, after: [] })
    expect(off).toMatchObject({ notBefore: '2027-02-28', neededBy: null, after: [move?.id] })
  })

  it('have no day where the contract has ended or its end is unknown', () => {
    for (const contractEnd of [null, '2026-01-31'])
      expect(
        proposed({ verdict: 'retire', teams: ['teams-1'], contractEnd }).map(({ notBefore }) => notBefore),
      ).toEqual([null, null])
  })

  it('that stay, or of which nothing is decided, are left alone', () => {
    for (const verdict of ['keep', 'undecided', null]) expect(proposed({ verdict })).toEqual([])
  })
})

describe('findings and KPIs', () => {
  it('only of what was taken up and has no task; without a size counted as medium', () => {
    const issues = (['open', 'planned', 'resolved', 'waived', 'dismissed', null] as const).map((status, index) => ({
      status,
      name: `Finding ${index + 1}`,
    }))
    const tasks = [{ links: ['issues/issues-2'] }]
    const found = draftPlan(buildDocument({ issues, tasks }), catalog, today).filter(({ cause }) => cause === 'finding')
    expect(found.map(({ name, effort, duration }) => [name, effort, duration])).toEqual([
      ['Settle: Finding 1', 10, 15],
      ['Settle: Finding 6', 10, 15],
    ])
  })

  it('a KPI off target is proposed unless a task or a finding that was taken up is about it', () => {
    const kpis = [{ name: 'Lead time', rule: 'at-most', target: 24, frequency: 'monthly' }] as const
    const readings = [{ kpi: 'kpis-1', date: '2026-11-01', value: 80 }]
    const proposed = (more: object) =>
      draftPlan(buildDocument({ kpis, readings, ...more }), catalog, today).filter(({ cause }) => cause === 'kpi')
        .length
    expect(proposed({})).toBe(1)
    expect(proposed({ tasks: [{ links: ['kpis/kpis-1'] }] })).toBe(0)
    expect(proposed({ issues: [{ status: 'open', links: ['kpis/kpis-1'] }] })).toBe(0)
    expect(proposed({ issues: [{ status: 'dismissed', links: ['kpis/kpis-1'] }] })).toBe(1)
    expect(proposed({ kpis: [{ ...kpis[0], target: 100 }] })).toBe(0)
  })
})
