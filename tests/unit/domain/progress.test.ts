import { newIssue } from '#domain/issue.ts'
import { itemsInConflict } from '#domain/raci-conflicts.ts'
import type { Finding } from '#domain/finding.ts'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { nextAction, stageProgress } from '#domain/progress.ts'
import { stages, type StageId } from '#domain/stage.ts'
import { buildDocument, matrix, templateDocument, type PartialRows } from '#tests/support/test-store.ts'

/** Everything that the exit checks ask for. */
const complete: PartialRows = {
  engagement: [{ client: 'Acme', engineers: 80 }],
  teams: [{}],
  roles: [{}, {}],
  services: [{ tier: 1, ownerTeam: 'teams-1', sloState: 'none' }],
  toil: [{ frequency: 'week', minutes: 30 }],
  tools: [{ verdict: 'keep' }],
  capabilities: catalog.capabilities.map(({ slug }) => ({ id: slug, agreed: 2 })),
  answers: catalog.selfCheck.map((question) => ({ id: question.slug, answer: 'no' })),
  raciItems: [{ status: 'agreed' }],
  raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR' } }),
  kpis: [{ owner: 'roles-1', rule: 'falling' }],
  readings: [{ kpi: 'kpis-1', date: '2026-11-22', value: 0, baseline: 'yes' }],
  steps: catalog.steps.map((step) => ({ id: step.slug, start: '2026-11-23', finish: '2026-11-27' })),
  tasks: [{ owner: 'roles-1' }],
}

const today = '2026-11-22'

describe('stageProgress', () => {
  it('is nothing at all in an empty engagement, and everything in a complete one', () => {
    expect(sharesOf(emptyDocument())).toEqual(Object.fromEntries(stages.map((stage) => [stage.id, 0])))
    expect(sharesOf(buildDocument(complete))).toEqual(Object.fromEntries(stages.map((stage) => [stage.id, 1])))
    expect(nextAction(buildDocument(complete), stageProgress(buildDocument(complete), catalog), [], today)).toBeNull()
  })

  it.each<[string, PartialRows, StageId, string, string]>([
    ['the client', { engagement: [{ engineers: 80 }] }, 'engagement', 'name the client', ''],
    ['the engineers', { engagement: [{ client: 'Acme' }] }, 'engagement', 'give the number of engineers', ''],
    ['a second role', { roles: [{}] }, 'engagement', 'list the RACI roles', ''],
    [
      'a tier',
      { services: [{ ownerTeam: 't', sloState: 'used' }] },
      'as-is',
      'give every service a tier',
      '0 of 1 services',
    ],
    ['an owner', { services: [{ tier: 1, sloState: 'used' }] }, 'as-is', 'name every owner team', '0 of 1 services'],
    [
      'an objective',
      { services: [{ tier: 1, ownerTeam: 't' }] },
      'as-is',
      'ask for the SLO of every service',
      '0 of 1 services',
    ],
    ['a time', { toil: [{ frequency: 'week' }] }, 'as-is', 'time every toil task', '0 of 1 tasks'],
    ['a verdict', { tools: [{ verdict: 'undecided' }] }, 'as-is', 'decide what becomes of every tool', '0 of 1 tools'],
    [
      'a level',
      { capabilities: [{ id: 'investment', agreed: 2 }] },
      'as-is',
      'agree the level of every capability',
      `1 of ${catalog.capabilities.length} capabilities`,
    ],
    [
      'answers',
      { answers: [{ id: 'toil-measured', answer: 'no' }] },
      'as-is',
      'answer the self-check',
      '1 of 10 questions',
    ],
    [
      'letters',
      { raciItems: [{ status: 'agreed' }, { status: 'agreed' }] },
      'raci',
      'agree without conflict',
      '1 of 2 items',
    ],
    [
      'an A',
      { raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'R' } }) },
      'raci',
      'agree without conflict',
      '0 of 1 items',
    ],
    ['a look at the template', { raciItems: [{ status: 'draft' }] }, 'raci', 'review every item', '0 of 1 items'],
    ['agreement', { raciItems: [{ status: 'disputed' }] }, 'raci', 'agree every item', '0 of 1 items'],
    ['a KPI owner', { kpis: [{ rule: 'falling' }] }, 'kpi', 'name an owner for every KPI', '0 of 1 KPIs'],
    ['a target', { kpis: [{ owner: 'o' }] }, 'kpi', 'agree a target for every KPI', '0 of 1 KPIs'],
    [
      'a dated baseline',
      { readings: [{ kpi: 'kpis-1', value: 3, baseline: 'yes' }] },
      'kpi',
      'enter the baselines',
      '0 of 1 KPIs',
    ],
    ['dates', { steps: [] }, 'migration', 'date the nine steps', '0 of 9 steps'],
    ['a task owner', { tasks: [{}] }, 'migration', 'name an owner for every task', '0 of 1 tasks'],
  ])('asks for %s', (_title, patch, stage, text, detail) => {
    const document = buildDocument({ ...complete, ...patch })
    const progress = stageProgress(document, catalog)
    const open = progress.flatMap((each) =>
      each.checks.filter((check) => !check.done).map((check) => ({ stage: each.stage, ...check })),
    )
    expect(open.map((check) => [check.stage, check.text, check.detail])).toEqual([
      [stage, text, detail],
      // What nobody has looked at is not agreed either, with or without conflict.
      ...(text === 'review every item' ? [['raci', 'agree every item', detail]] : []),
      ...(text === 'review every item' || text === 'agree every item'
        ? [['raci', 'agree without conflict', detail]]
        : []),
      ['deliverables', 'complete the earlier stages', ''],
    ])
    expect(nextAction(document, progress, [], today)).toEqual({ stage, text })
  })

  it('shows a share that is whole exactly when the check is done', () => {
    for (const document of [sampleDocument('2026-11-22'), templateDocument(), buildDocument(complete)])
      for (const check of stageProgress(document, catalog).flatMap((stage) => stage.checks))
        expect(check.share === 1, check.text).toBe(check.done)
  })
})

describe('nextAction', () => {
  it('starts with the first thing that is open', () => {
    expect(nextAction(emptyDocument(), stageProgress(emptyDocument(), catalog), [], today)).toEqual({
      stage: 'engagement',
      text: 'name the client',
    })
  })

  it('counts items in conflict as the matrix does: of some weight, not waived, an item once', () => {
    const [high, low] = ['high', 'low'] as const
    const found = (id: string, item: string, severity: 'high' | 'low'): Finding => ({
      rule: 'RACI-3',
      id,
      severity,
      title: '',
      detail: '',
      place: { stage: 'raci', table: 'raciItems', id: item },
    })
    const all = [found('a', 'one', high), found('b', 'one', high), found('c', 'two', high), found('d', 'three', low)]
    const waived = { ...newIssue('iss', 1), status: 'waived' as const, expiry: '2027-01-01', facts: { c: '' } }
    expect([...itemsInConflict(all, [], today)]).toEqual(['one', 'two'])
    expect([...itemsInConflict(all, [waived], today)]).toEqual(['one'])
    expect([...itemsInConflict(all, [waived], '2027-01-02')]).toEqual(['one', 'two'])
  })

  it('settles the conflicts of a matrix that is being worked on before anything else', () => {
    const conflict = matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR', 'roles-2': 'A' } })
    const begun = buildDocument({ ...complete, services: [], raciCells: conflict })
    const findings = raciFindings(begun, catalog, 'to-be', '2026-11-22')
    expect(nextAction(begun, stageProgress(begun, catalog), findings, today)).toEqual({
      stage: 'raci',
      text: 'settle 1 conflict',
    })
    const untouched = buildDocument({
      ...complete,
      services: [],
      raciCells: conflict,
      raciItems: [{ status: 'draft' }],
    })
    expect(nextAction(untouched, stageProgress(untouched, catalog), findings, today)).toEqual({
      stage: 'as-is',
      text: 'list the services',
    })
  })
})

function sharesOf(document: EngagementDocument) {
  return Object.fromEntries(stageProgress(document, catalog).map((each) => [each.stage, each.share]))
}
