import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { stepCriteria, summaryOf, type StepCriterion } from '#domain/step-criteria.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

describe('exit criteria', () => {
  it('of governance in the sample: two of the four rules exist and are agreed', () => {
    expect(statesOf(exitOf(sampleDocument(today), 'governance'))).toEqual([
      ['SLO standard', 'met'],
      ['Error budget policy', 'not-met'],
      ['Incident severity taxonomy', 'met'],
      ['Change safety standard', 'not-met'],
      ['Agreed RACI', 'not-met'],
      ['Is it clear that SRE is accountable for SLOs?', 'met'],
    ])
    expect(reasonOf(exitOf(sampleDocument(today), 'governance'), 'Change safety standard')).toBe(
      '“Codify release safety valves” is not done. The RACI item Change management: safety valves and CAB is disputed.',
    )
  })

  it('need a rule of governance to exist and to be agreed; what nothing tells is for people', () => {
    const policy = (task: PartialRows['tasks'], status?: 'draft' | 'agreed') => {
      const raciItems = status === undefined ? [] : [{ catalog: 'error-budget-policy', name: null, status }]
      const document = buildDocument({ tasks: task ?? [], raciItems })
      const found = exitOf(document, 'governance').find(({ text }) => text === 'Error budget policy')
      return [found?.state, found?.unplanned]
    }
    const task = { step: 'governance', deliverable: 'Error Budget Policy, signed' }
    expect(policy([{ ...task, progress: 100 }], 'agreed')).toEqual(['met', false])
    expect(policy([{ ...task, finished: '2026-11-01' }], 'agreed')).toEqual(['met', false])
    expect(policy([{ ...task, progress: 100 }], 'draft')).toEqual(['not-met', false])
    expect(policy([{ ...task, progress: 90 }], 'agreed')).toEqual(['not-met', false])
    expect(policy([{ ...task, progress: 100 }])).toEqual(['people', false])
    expect(policy([], 'agreed')).toEqual(['people', true])
    expect(policy([], 'draft')).toEqual(['not-met', true])
    expect(policy([{ ...task, step: 'rollout', progress: 100 }], 'agreed')).toEqual(['people', true])
  })

  it('look at the name of a task only where it says nothing of what it delivers', () => {
    const stateOf = (task: object) =>
      exitOf(
        buildDocument({ tasks: [{ step: 'security-integration', progress: 100, ...task }] }),
        'security-integration',
      )
        .filter(({ tasks }) => tasks.length > 0)
        .map(({ text }) => text)
    expect(stateOf({ name: 'One home for secrets' })).toEqual(['Secrets standard'])
    expect(stateOf({ name: 'One home for secrets', deliverable: 'Policy library' })).toEqual(['Policy set as code'])
  })

  it('are read from the tables, whatever the plan says of them', () => {
    const tasks = [{ step: 'as-is-assessment', deliverable: 'Service inventory', progress: 100 }]
    const services = [
      { tier: 1, ownerTeam: 'teams-1' },
      { tier: null, ownerTeam: 'teams-1' },
    ] as const
    const document = buildDocument({ tasks, services, teams: [{}] })
    expect(reasonOf(exitOf(document, 'as-is-assessment'), 'Service inventory')).toBe(
      '1 of 2 services have an owner and a tier.',
    )
    expect(statesOf(exitOf(buildDocument({}), 'as-is-assessment')).map(([, state]) => state)).toEqual(
      Array.from({ length: 4 }, () => 'not-met'),
    )
  })

  it('leave out a question that was set aside, and ask people where nobody could say', () => {
    const asked = (answer: 'yes' | 'no' | 'unknown' | 'not-applicable' | null) =>
      exitOf(buildDocument({ answers: [{ id: 'exception-process', answer }] }), 'engagement-model')
        .filter(({ links }) => links.includes('answers/exception-process'))
        .filter(({ text }) => text.endsWith('?'))
        .map(({ state }) => state)
    expect(asked('yes')).toEqual(['met'])
    expect(asked('no')).toEqual(['not-met'])
    expect(asked('unknown')).toEqual(['people'])
    expect(asked(null)).toEqual(['people'])
    expect(asked('not-applicable')).toEqual([])
  })
})

describe('entry criteria', () => {
  it('are the exit criteria of the steps before, an owner, and what the step itself needs', () => {
    const criteria = stepCriteria(sampleDocument(today), catalog, today).get('golden-path-mvp')?.entry ?? []
    expect(criteria.map(({ text, state, reason }) => [text, state, reason])).toEqual([
      [
        'Governance is done',
        'not-met',
        '3 of 6 exit criteria are met. Open: Error budget policy, Change safety standard, Agreed RACI.',
      ],
      [
        'Platform charter is done',
        'not-met',
        '1 of 4 exit criteria are met. Open: Platform roadmap, First developer portal with service catalog, Is it clear that Platform is accountable for the golden path.',
      ],
      ['One role answers for the golden path', 'met', 'Platform answers for it in the To-Be matrix.'],
      ['One role leads it', 'met', 'Platform leads it.'],
    ])
  })

  it('ask people whether lighthouse teams are chosen until a wave names some', () => {
    const entry = (teams: readonly string[]) =>
      stepCriteria(buildDocument({ waves: [{ kind: 'lighthouse', teams }] }), catalog, today)
        .get('rollout')
        ?.entry.find(({ text }) => text.startsWith('Lighthouse'))?.state
    expect([entry([]), entry(['teams-1'])]).toEqual(['people', 'met'])
  })
})

it('a list is met only when all of it is, and one that is not met weighs more than what people have to judge', () => {
  const criteria = (states: readonly StepCriterion['state'][]) =>
    states.map((state) => ({ id: '', text: '', state, reason: '', links: [], tasks: [], unplanned: false }))
  expect(summaryOf(criteria(['met', 'people', 'not-met'])).state).toBe('not-met')
  expect(summaryOf(criteria(['met', 'people'])).state).toBe('people')
  expect(summaryOf(criteria(['met', 'met']))).toMatchObject({ state: 'met', met: 2 })
})

function exitOf(document: EngagementDocument, step: string): readonly StepCriterion[] {
  return stepCriteria(document, catalog, today).get(step)?.exit ?? []
}

function statesOf(criteria: readonly StepCriterion[]) {
  return criteria.map(({ text, state }) => [text, state])
}

function reasonOf(criteria: readonly StepCriterion[], text: string) {
  return criteria.find((each) => each.text === text)?.reason
}
