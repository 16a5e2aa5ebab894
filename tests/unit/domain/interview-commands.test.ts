import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import {
  addNote,
  changeNote,
  interviewees,
  notesOf,
  noteToEvidence,
  planInterviews,
  promptsFor,
  setScript,
  takeBackNote,
  titleOf,
  unansweredPrompts,
} from '#domain/interview-commands.ts'
import { promptLinks } from '#domain/interview-links.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const blank = { prompt: '', links: [] }
const held = buildDocument({
  interviews: [
    {
      name: 'SRE lead',
      stakeholder: 'VP Cloud and Infrastructure',
      status: 'planned',
      prompts: ['toil-hours', 'on-call-week'],
    },
  ],
  services: [{ name: 'checkout' }],
})

describe('planning', () => {
  it('makes one interview for each stakeholder, with the prompts that are for them', () => {
    const { rows } = run(
      buildDocument({}),
      planInterviews(['vp-infrastructure', 'finance-finops', 'nobody']),
    ).interviews
    expect(rows.map(({ stakeholder, status }) => [stakeholder, status])).toEqual([
      ['VP Cloud and Infrastructure', 'planned'],
      ['Finance and FinOps', 'planned'],
    ])
    expect(rows[1]?.prompts).toContain('cost-by-service')
    expect(rows[1]?.prompts).not.toContain('policy-in-pipeline')
  })

  it('has prompts for every stakeholder of the catalog, and all of them for others', () => {
    for (const { name } of interviewees(catalog))
      expect(promptsFor(catalog, name).length, name).toBeGreaterThanOrEqual(3)
    expect(promptsFor(catalog, 'Somebody else')).toHaveLength(catalog.assessmentPrompts.length)
  })

  it('offers the same people once, whatever part of the map they are in', () => {
    const offered = interviewees(catalog)
    expect(offered.filter(({ name }) => /customer success/.test(name)).map(({ slug }) => slug)).toEqual([
      'customer-support',
    ])
    for (const { sameAs } of catalog.stakeholders)
      if (sameAs !== undefined) expect(offered.map(({ slug }) => slug)).toContain(sameAs)
  })

  it('names stakeholders, questions, RACI items and KPIs that exist', () => {
    const known = new Set(
      [...catalog.selfCheck, ...catalog.raciItems, ...catalog.kpis, ...catalog.capabilities].map(({ slug }) => slug),
    )
    const stakeholders = new Set(catalog.stakeholders.map(({ slug }) => slug))
    for (const prompt of catalog.assessmentPrompts) {
      expect(
        prompt.relates.filter((slug) => !known.has(slug)),
        prompt.slug,
      ).toEqual([])
      expect(
        prompt.stakeholders.filter((slug) => !stakeholders.has(slug)),
        prompt.slug,
      ).toEqual([])
      expect(new Set(prompt.stakeholders).size, prompt.slug).toBe(prompt.stakeholders.length)
    }
    const asked = new Set(catalog.assessmentPrompts.flatMap(({ relates }) => relates))
    expect(catalog.selfCheck.filter(({ slug }) => !asked.has(slug))).toEqual([])
  })

  it('keeps each prompt of a script once, and the notes of one that is taken out', () => {
    const noted = run(held, addNote('interviews-1', { ...blank, prompt: 'toil-hours', text: 'Four hours' }))
    const after = run(noted, setScript('interviews-1', ['first-deploy', 'first-deploy']))
    expect(after.interviews.rows[0]?.prompts).toEqual(['first-deploy'])
    expect(notesOf(after, 'interviews-1')).toHaveLength(1)
  })
})

describe('notes', () => {
  it('are added behind the others or behind one of them; a planned interview is then held', () => {
    const one = run(held, addNote('interviews-1', { ...blank, text: ' first ' }))
    expect(one.interviews.rows[0]).toMatchObject({ status: 'held', date: '2026-11-22' })
    const [first] = notesOf(one, 'interviews-1')
    const two = run(one, addNote('interviews-1', { ...blank, text: 'third' }), {
      newId: () => 'n2',
      today: '2026-11-23',
    })
    const three = run(two, addNote('interviews-1', { ...blank, text: 'second' }, first?.id), {
      newId: () => 'n3',
      today: '2026-11-23',
    })
    expect(notesOf(three, 'interviews-1').map(({ text }) => text)).toEqual(['first', 'second', 'third'])
    expect(three.interviews.rows[0]?.date).toBe('2026-11-22')
    expect(run(held, addNote('interviews-1', { ...blank, text: '  ' }))).toEqual(held)
  })

  it('are changed, and removed when their text is emptied', () => {
    const one = run(held, addNote('interviews-1', { ...blank, text: 'first' }))
    const id = notesOf(one, 'interviews-1')[0]?.id ?? ''
    const tagged = run(one, changeNote(id, { links: ['services/services-1'] }))
    expect(notesOf(tagged, 'interviews-1')[0]).toMatchObject({ text: 'first', links: ['services/services-1'] })
    expect(notesOf(run(tagged, changeNote(id, { text: ' ' })), 'interviews-1')).toEqual([])
  })

  it('are taken back while they are typed; an interview in which nothing else was said is planned again', () => {
    const [before] = held.interviews.rows
    if (!before) throw new Error('no interview')
    const one = run(held, addNote('interviews-1', { ...blank, text: 'first' }))
    const id = notesOf(one, 'interviews-1')[0]?.id ?? ''
    expect(run(one, takeBackNote(id, before))).toEqual(held)
    const two = run(one, addNote('interviews-1', { ...blank, text: 'second' }), {
      newId: () => 'n2',
      today: '2026-11-23',
    })
    expect(run(two, takeBackNote(id, before)).interviews.rows[0]).toMatchObject({ status: 'held', date: '2026-11-22' })
    const byHand = { ...before, status: 'held' as const, date: '2026-11-20' }
    const taken = run(one, takeBackNote(id, byHand))
    expect(taken.interviews.rows[0]?.status).toBe('held')
    expect(notesOf(taken, 'interviews-1')).toEqual([])
    expect(run(held, takeBackNote('gone', before))).toEqual(held)
  })

  it('go with their interview', () => {
    const one = run(held, addNote('interviews-1', { ...blank, text: 'first' }))
    expect(run(one, deleteRows('interviews', ['interviews-1'])).interviewNotes.rows).toEqual([])
  })

  it('answer the prompts they name; the others of the script are unanswered, in its order', () => {
    const one = run(held, addNote('interviews-1', { ...blank, prompt: 'on-call-week', text: 'Twelve pages' }))
    const interview = one.interviews.rows[0]
    expect(interview && unansweredPrompts(interview, notesOf(one, 'interviews-1'))).toEqual(['toil-hours'])
  })
})

describe('a note that becomes evidence', () => {
  it('is hearsay from the stakeholder, cited by what the note is tagged with', () => {
    const noted = run(
      held,
      addNote('interviews-1', {
        prompt: 'toil-hours',
        text: 'Four hours a week go into key rotation.\nNobody counts them.',
        links: ['services/services-1', 'answers/toil-measured', 'toil/toil-1'],
      }),
    )
    const [note] = notesOf(noted, 'interviews-1')
    const after = run(noted, noteToEvidence(note?.id ?? ''))
    expect(after.evidence.rows).toMatchObject([
      {
        id: 'evd_1',
        name: 'Four hours a week go into key rotation.',
        kind: 'interview',
        grade: 'hearsay',
        who: 'VP Cloud and Infrastructure',
        date: '2026-11-22',
        notes: 'Four hours a week go into key rotation.\nNobody counts them.',
      },
    ])
    expect(after.services.rows[0]?.evidence).toEqual(['evd_1'])
    expect(after.answers.rows).toMatchObject([{ id: 'toil-measured', answer: null, evidence: ['evd_1'] }])
    expect(notesOf(after, 'interviews-1')[0]?.evidence).toEqual(['evd_1'])
  })

  it('has a title of one line, cut at a word', () => {
    expect(titleOf('short')).toBe('short')
    const long = titleOf(`${'word '.repeat(30)}`)
    expect(long.length).toBeLessThanOrEqual(80)
    expect(long).toMatch(/word…$/)
  })
})

it('offers what a prompt asks about first, as far as the engagement has it', () => {
  const prompt = catalog.assessmentPrompts.find(({ slug }) => slug === 'on-call-week')
  const document = buildDocument({ kpis: [{ catalog: 'mtta' }, { catalog: 'toil-ratio' }] })
  expect(promptLinks(document, catalog, prompt)).toEqual([
    'answers/on-call-systems',
    'capabilities/on-call-health',
    'kpis/kpis-1',
  ])
  expect(promptLinks(document, catalog, undefined)).toEqual([])
})
