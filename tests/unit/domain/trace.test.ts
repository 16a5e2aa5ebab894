import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { traceCoverage, traceMatrix, traceOrphans } from '#domain/trace-coverage.ts'
import { chainOf, comesFrom, leadsTo, tasksFor, traceGraph, traceKinds } from '#domain/trace.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'

/** Rows of the four kinds with links at random, some of them to what is not there or to their own kind. */
const documents = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 5 })))
  .chain(([findings = 0, items = 0, kpis = 0, tasks = 0]) => {
    const ids = (table: string, count: number) =>
      Array.from({ length: count + 1 }, (_, index) => `${table}/${table}-${index + 1}`)
    const all = [
      ...ids('issues', findings),
      ...ids('raciItems', items),
      ...ids('kpis', kpis),
      ...ids('tasks', tasks),
      'nonsense',
      'services/services-1',
    ]
    const links = fc.array(fc.constantFrom(...all), { maxLength: 4 })
    const rows = (count: number) => fc.array(links, { minLength: count, maxLength: count })
    const itemOf = fc.array(fc.option(fc.constantFrom(...ids('raciItems', items))), {
      minLength: kpis,
      maxLength: kpis,
    })
    return fc.tuple(rows(findings), itemOf, rows(tasks)).map(([ofFindings, ofKpis, ofTasks]) =>
      buildDocument({
        services: [{}],
        issues: ofFindings.map((each) => ({ links: each })),
        raciItems: Array.from({ length: items }, (_, index) => ({ services: index === 0 ? ['services-1'] : [] })),
        kpis: ofKpis.map((item) => ({ raciItem: item === null ? null : item.slice('raciItems/'.length) })),
        tasks: ofTasks.map((each) => ({ links: each })),
      }),
    )
  })

describe('traceGraph', () => {
  it('ties what names each other, whoever names whom, and nothing of the same kind', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { edges } = traceGraph(document, catalog, today)
        expect(edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...naiveEdges(document)].sort())
      }),
    )
  })

  it('leads on as far as a walk over all pairs does, and comes back the same way', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const graph = traceGraph(document, catalog, today)
        const nodes = [...graph.nodes.keys()]
        const naive = [...naiveEdges(document)].map((edge) => edge.split(' ') as [string, string])
        const reach = closure(nodes, naiveEdges(document))
        for (const from of nodes) {
          expect([...leadsTo(graph, from)].sort()).toEqual(nodes.filter((to) => reach.has(`${from} ${to}`)).sort())
          expect([...comesFrom(graph, from)].sort()).toEqual(nodes.filter((to) => reach.has(`${to} ${from}`)).sort())
          const near = nodes.filter(
            (each) => each === from || reach.has(`${from} ${each}`) || reach.has(`${each} ${from}`),
          )
          const changed = naive.flatMap(([each, task]) =>
            task.startsWith('tasks/') && near.includes(task) && !each.startsWith('issues/') ? [each] : [],
          )
          const own = [...new Set([...near, ...changed])].sort()
          const chain = chainOf(graph, from)
          expect(chain.nodes.map(({ link }) => link as string).sort()).toEqual(own)
          expect(chain.edges.map(({ from: a, to: b }) => `${a} ${b}`).sort()).toEqual(
            naive.flatMap(([a, b]) => (own.includes(a) && own.includes(b) ? [`${a} ${b}`] : [])).sort(),
          )
        }
      }),
    )
  })

  it('counts coverage and orphans as one by one they are', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const graph = traceGraph(document, catalog, today)
        const edges = [...naiveEdges(document)].map((edge) => edge.split(' ') as [string, string])
        const next = (link: string) => edges.flatMap(([a, b]) => (a === link ? [b] : b === link ? [a] : []))
        const isOf = (link: string, table: string) => link.startsWith(`${table}/`)
        const tables = { finding: 'issues', item: 'raciItems', kpi: 'kpis', task: 'tasks' } as const
        const [taken, ...coverage] = traceCoverage(graph, 3)
        const findings = [...graph.nodes.keys()].filter((link) => isOf(link, 'issues')).length
        expect(taken).toEqual({ of: 'finding', by: 'backlog', tied: findings, all: findings + 3 })
        for (const { of, by, tied, all } of coverage) {
          const own = [...graph.nodes.keys()].filter((link) => isOf(link, tables[of]))
          const known = own.filter((link) => {
            const sources = [link, ...edges.flatMap(([a, b]) => (b === link && by === 'task' ? [a] : []))]
            return sources.flatMap(next).some((each) => each !== link && by !== 'backlog' && isOf(each, tables[by]))
          })
          expect([of, by, tied, all]).toEqual([of, by, known.length, own.length])
        }
        for (const [kind, orphans] of traceOrphans(graph))
          expect(orphans.map(({ link }) => link as string)).toEqual(
            [...graph.nodes.keys()].filter((link) => isOf(link, tables[kind]) && next(link).length === 0),
          )
      }),
    )
  })

  it('ties a finding to the items and KPIs that a self-check question it names bears on', () => {
    const document = buildDocument({
      issues: [{ links: ['answers/toil-measured', 'capabilities/investment'] }],
      raciItems: [{ catalog: 'developer-portal' }, { catalog: 'postmortems' }],
      kpis: [{ catalog: 'toil-ratio' }],
    })
    expect(traceGraph(document, catalog, today).edges).toEqual([
      { from: 'issues/issues-1', to: 'kpis/kpis-1', why: 'Through the self-check question Toil measured' },
      { from: 'issues/issues-1', to: 'raciItems/raciItems-1', why: 'Through the capability Investment' },
    ])
  })

  it('leaves dismissed findings out, and counts only open ones', () => {
    const issues = (['open', 'waived', 'resolved', 'dismissed', null] as const).map((status) => ({ status }))
    const graph = traceGraph(buildDocument({ issues }), catalog, today)
    expect(graph.nodes.size).toBe(4)
    expect(traceCoverage(graph, 0)[1]).toEqual({ of: 'finding', by: 'task', tied: 0, all: 2 })
  })
})

it('the chain of a finding of the sample: its tasks, and the item and KPI that those change', () => {
  const { nodes, edges } = chainOf(traceGraph(sampleDocument(today), catalog, today), 'issues/issue-1')
  expect(nodes.map(({ link }) => link)).toEqual([
    'issues/issue-1',
    'raciItems/error-budget-policy',
    'kpis/kpi-error-budget-consumed',
    'tasks/task-budget-policy',
    'tasks/task-budget-review',
  ])
  expect(edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
    'issues/issue-1 tasks/task-budget-policy',
    'issues/issue-1 tasks/task-budget-review',
    'kpis/kpi-error-budget-consumed tasks/task-budget-policy',
    'kpis/kpi-error-budget-consumed tasks/task-budget-review',
    'raciItems/error-budget-policy kpis/kpi-error-budget-consumed',
    'raciItems/error-budget-policy tasks/task-budget-policy',
  ])
})

it('tasks for a KPI stand at it, or at a finding or an item that leads to it; for a finding at itself', () => {
  const document = buildDocument({
    issues: [{ links: ['kpis/kpis-1', 'raciItems/raciItems-2'] }],
    raciItems: [{}, {}],
    kpis: [{ raciItem: 'raciItems-1' }],
    tasks: [
      { links: ['kpis/kpis-1'] },
      { links: ['raciItems/raciItems-1'] },
      { links: ['issues/issues-1'] },
      { links: ['raciItems/raciItems-2'] },
    ],
  })
  const graph = traceGraph(document, catalog, today)
  expect([...tasksFor(graph, 'kpis/kpis-1')].sort()).toEqual(['tasks/tasks-1', 'tasks/tasks-2', 'tasks/tasks-3'])
  expect([...tasksFor(graph, 'issues/issues-1')]).toEqual(['tasks/tasks-3'])
  expect([...tasksFor(graph, 'raciItems/raciItems-2')].sort()).toEqual(['tasks/tasks-3', 'tasks/tasks-4'])
})

it('the matrix counts what a row is tied to, and its tasks by step', () => {
  const document = buildDocument({
    issues: [{ links: ['kpis/kpis-1', 'raciItems/raciItems-1'] }, {}],
    raciItems: [{}],
    kpis: [{}],
    tasks: [
      { step: 'rollout', links: ['issues/issues-1'] },
      { step: 'governance', links: ['issues/issues-1'] },
    ],
  })
  const rows = traceMatrix(traceGraph(document, catalog, today), 'finding', document)
  expect(rows.map(({ node, byKind, bySteps }) => [node.link, [...byKind], [...bySteps]])).toEqual([
    [
      'issues/issues-1',
      [
        ['kpi', ['kpis/kpis-1']],
        ['item', ['raciItems/raciItems-1']],
        ['task', ['tasks/tasks-1', 'tasks/tasks-2']],
      ],
      [
        ['rollout', ['tasks-1']],
        ['governance', ['tasks-2']],
      ],
    ],
    ['issues/issues-2', [], []],
  ])
})

/** From the earlier kind to the later one, by looking at every pair. */
function naiveEdges(document: EngagementDocument): ReadonlySet<string> {
  const named = new Set<string>()
  const add = (a: string, b: string) => {
    named.add(`${a} ${b}`)
    named.add(`${b} ${a}`)
  }
  for (const { id, links } of document.issues.rows)
    for (const link of links) {
      add(`issues/${id}`, link)
      if (link.startsWith('services/'))
        for (const item of document.raciItems.rows)
          if (item.services.includes(link.slice('services/'.length))) add(`issues/${id}`, `raciItems/${item.id}`)
    }
  for (const { id, raciItem } of document.kpis.rows) if (raciItem !== null) add(`kpis/${id}`, `raciItems/${raciItem}`)
  for (const { id, links } of document.tasks.rows) for (const link of links) add(`tasks/${id}`, link)
  const tables = ['issues', 'raciItems', 'kpis', 'tasks'] as const
  const nodes = tables.map((table) => document[table].rows.map(({ id }) => `${table}/${id}`))
  const pairs = nodes.flatMap((earlier, index) =>
    earlier.flatMap((a) => nodes.slice(index + 1).flatMap((later) => later.map((b) => `${a} ${b}`))),
  )
  return new Set(pairs.filter((pair) => named.has(pair)))
}

/** Warshall's way: through each node in turn. */
function closure(nodes: readonly string[], edges: ReadonlySet<string>): ReadonlySet<string> {
  const reach = new Set(edges)
  for (const via of nodes)
    for (const from of nodes)
      for (const to of nodes) if (reach.has(`${from} ${via}`) && reach.has(`${via} ${to}`)) reach.add(`${from} ${to}`)
  return reach
}

it('of the sample so many of each side are tied to the others, and these to nothing', () => {
  const graph = traceGraph(sampleDocument(today), catalog, today)
  expect(traceCoverage(graph, 100).map(({ of, by, tied, all }) => `${of} by ${by}: ${tied} of ${all}`)).toEqual([
    'finding by backlog: 8 of 108',
    'finding by task: 6 of 8',
    'finding by item: 2 of 8',
    'item by kpi: 14 of 16',
    'item by task: 14 of 16',
    'kpi by item: 14 of 14',
    'kpi by task: 12 of 14',
    'task by finding: 8 of 28',
    'task by kpi: 16 of 28',
  ])
  expect([...traceOrphans(graph)].map(([kind, nodes]) => [kind, nodes.map(({ link }) => link)])).toEqual([
    ['finding', ['issues/issue-8']],
    ['item', []],
    ['kpi', []],
    ['task', ['roadmap', 'showback', 'raci-review', 'round-3'].map((key) => `tasks/task-${key}`)],
  ])
})

it('the four kinds stand in the order in which one leads to the next', () => {
  const graph = traceGraph(sampleDocument(today), catalog, today)
  const rank = (link: string) => traceKinds.indexOf(graph.nodes.get(link)?.kind ?? 'task')
  expect(graph.edges.length).toBeGreaterThan(20)
  expect(graph.edges.filter(({ from, to }) => rank(from) >= rank(to))).toEqual([])
})
