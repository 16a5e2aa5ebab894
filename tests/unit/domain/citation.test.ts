import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { invertChanges, applyChanges } from '#domain/change.ts'
import { citationsByEvidence, cite, citeNew, citingLabel, evidenceOf, originsOf } from '#domain/citation.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { buildDocument, rowsOf, run, testContext } from '#tests/support/test-store.ts'

const document = buildDocument({
  services: [{ name: 'checkout' }, { name: 'login', evidence: ['evidence-1'] }],
  evidence: [{ name: 'On-call report' }, { name: 'Dashboard' }],
})

it('lets a service cite evidence, each piece once', () => {
  const cited = run(document, cite({ table: 'services', id: 'services-1' }, ['evidence-1', 'evidence-2', 'evidence-1']))
  expect(evidenceOf(cited, { table: 'services', id: 'services-1' })).toEqual(['evidence-1', 'evidence-2'])
  const again = cite({ table: 'services', id: 'services-1' }, ['evidence-1', 'evidence-2'])
  expect(again(cited, catalog, testContext())).toEqual([])
})

it('adds evidence by its title and cites it in one step that undo takes back whole', () => {
  const changes = citeNew({ table: 'services', id: 'services-2' }, ' Runbook ')(document, catalog, testContext())
  const after = applyChanges(document, changes)
  expect(evidenceOf(after, { table: 'services', id: 'services-2' })).toEqual(['evidence-1', 'evd_1'])
  expect(after.evidence.rows.at(-1)).toMatchObject({ name: 'Runbook', grade: null, date: '2026-11-22' })
  expect(rowsOf(applyChanges(after, invertChanges(changes)))).toEqual(rowsOf(document))
})

it('gives an unanswered question and an unrated capability a row, and takes back one that says nothing else', () => {
  const question = { table: 'answers', id: 'toil-measured' } as const
  const cited = run(document, cite(question, ['evidence-1']))
  expect(cited.answers.rows).toMatchObject([{ id: 'toil-measured', order: 4, answer: null, evidence: ['evidence-1'] }])
  expect(run(cited, cite(question, [])).answers.rows).toEqual([])
  const rated = run(document, cite({ table: 'capabilities', id: 'toil' }, ['evidence-2']))
  const order = catalog.capabilities.findIndex(({ slug }) => slug === 'toil') + 1
  expect(rated.capabilities.rows).toMatchObject([{ id: 'toil', order, agreed: null, evidence: ['evidence-2'] }])
  expect(run(rated, cite({ table: 'capabilities', id: 'toil' }, [])).capabilities.rows).toEqual([])
  expect(cite({ table: 'answers', id: 'no-such-question' }, ['evidence-1'])(document, catalog, testContext())).toEqual(
    [],
  )
})

it('keeps an answer whose last evidence is removed', () => {
  const answered = buildDocument({ answers: [{ id: 'toil-measured', answer: 'yes', evidence: ['evidence-1'] }] })
  const after = run(answered, cite({ table: 'answers', id: 'toil-measured' }, []))
  expect(after.answers.rows).toMatchObject([{ answer: 'yes', evidence: [] }])
})

it('finds who cites a piece, and what brought it', () => {
  const full = buildDocument({
    services: [{ evidence: ['evidence-1'] }, { evidence: ['evidence-1', 'evidence-2'] }],
    kpis: [{ name: 'Toil ratio' }],
    readings: [{ kpi: 'kpis-1', date: '2026-11-01', evidence: ['evidence-2'] }],
    requests: [{ evidence: ['evidence-1'] }],
    interviewNotes: [{ text: 'Said so', evidence: ['evidence-2'] }],
    evidence: [{}, {}],
  })
  const citations = citationsByEvidence(full)
  expect(citations.get('evidence-1')).toEqual([
    { table: 'services', id: 'services-1' },
    { table: 'services', id: 'services-2' },
  ])
  expect(citations.get('evidence-2')).toEqual([
    { table: 'services', id: 'services-2' },
    { table: 'readings', id: 'readings-1' },
  ])
  expect(citingLabel(full, catalog, { table: 'readings', id: 'readings-1' })).toEqual({
    kind: 'Reading',
    text: 'Toil ratio, 1 Nov 2026',
    place: { stage: 'kpi', table: 'kpis', id: 'kpis-1', field: 'readings' },
  })
  expect(originsOf(full, 'evidence-1').requests.map(({ id }) => id)).toEqual(['requests-1'])
  expect(originsOf(full, 'evidence-2').notes.map(({ id }) => id)).toEqual(['interviewNotes-1'])
})

it('leaves no reference behind when evidence is deleted, wherever it was cited', () => {
  const everywhere = buildDocument({
    evidence: [{}, {}],
    services: [{ evidence: ['evidence-1', 'evidence-2'] }],
    answers: [{ id: 'toil-measured', answer: 'yes', evidence: ['evidence-1'] }],
    capabilities: [{ id: 'toil', agreed: 2, evidence: ['evidence-1'] }],
    readings: [{ kpi: 'kpis-1', evidence: ['evidence-1'] }],
    issues: [{ evidence: ['evidence-1'] }],
    requests: [{ evidence: ['evidence-1'] }],
    interviewNotes: [{ text: 'Said so', evidence: ['evidence-1'] }],
  })
  const after = run(everywhere, deleteRows('evidence', ['evidence-1']))
  expect(JSON.stringify(rowsOf(after))).not.toContain('evidence-1')
  expect(after.services.rows[0]?.evidence).toEqual(['evidence-2'])
})

it('takes an answer or a rating that held only the deleted evidence with it, and undo brings both back', () => {
  const cited = buildDocument({
    evidence: [{}],
    answers: [
      { id: 'toil-measured', evidence: ['evidence-1'] },
      { id: 'quarterly-review', note: 'Seen', evidence: ['evidence-1'] },
    ],
    capabilities: [{ id: 'toil', evidence: ['evidence-1'] }],
  })
  const changes = deleteRows('evidence', ['evidence-1'])(cited, catalog, testContext())
  const after = applyChanges(cited, changes)
  expect(after.answers.rows).toMatchObject([{ id: 'quarterly-review', note: 'Seen', evidence: [] }])
  expect(after.capabilities.rows).toEqual([])
  expect(rowsOf(applyChanges(after, invertChanges(changes)))).toEqual(rowsOf(cited))
})
