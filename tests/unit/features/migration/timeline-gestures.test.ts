import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { mustDay } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import { planTimeline } from '#features/migration/timeline-data.ts'
import { performGesture, previewGesture } from '#features/migration/timeline-gestures.ts'
import { buildDocument, rowsOf, testStore } from '#tests/support/test-store.ts'
import type { TimelineGesture } from '#ui/charts/timeline-types.ts'

/** Draft (5 days from Monday 4 Jan) before Agree (5); Train (3) waits for nothing; Done was finished, Begun is under way. */
const document = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  steps: [{ id: 'governance', start: '2027-01-04', finish: '2027-01-15' }],
  tasks: [
    { id: 'draft', name: 'Draft', step: 'governance', duration: 5 },
    { id: 'agree', name: 'Agree', step: 'governance', duration: 5, predecessors: ['draft'] },
    { id: 'train', name: 'Train', step: 'rollout', duration: 3, start: '2027-01-06' },
    { id: 'done', name: 'Done', duration: 2, started: '2027-01-04', finished: '2027-01-05' },
    { id: 'begun', name: 'Begun', duration: 4, started: '2027-01-05' },
    { id: 'fixed', name: 'Board', duration: 1, start: '2027-01-11', fixed: 'yes' },
    { id: 'undated', name: 'Some day' },
  ],
  milestones: [{ id: 'review', name: 'Review', day: '2027-01-18', tasks: ['agree'] }],
})

/** Nothing is late yet. */
const longBefore = '2026-11-22'
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(longBefore) }))
afterAll(() => void vi.useRealTimers())

describe('moving', () => {
  it('tells before it is done where the bar and what follows would stand, and what becomes of end and milestones', () => {
    const before = rowsOf(document)
    expect(previewGesture(document, move('draft', 7, 'calendar'))).toEqual({
      spans: new Map([
        ['steps/governance', span('2027-01-11', '2027-01-22')],
        ['tasks/draft', span('2027-01-11', '2027-01-15')],
        ['tasks/agree', span('2027-01-18', '2027-01-22')],
      ]),
      marks: new Map([['review', mustDay('2027-01-22')]]),
      text: 'Draft: 11 Jan 2027 to 15 Jan 2027. Agree follows. The plan ends on 22 Jan 2027, 5 working days later; Review missed by 4 working days.',
      refused: false,
    })
    expect(rowsOf(document)).toEqual(before)
  })

  it('previews every bar where it is drawn afterwards, those of steps too', () => {
    const sample = sampleDocument(longBefore)
    const drawn = (plan: EngagementDocument) =>
      new Map(planTimeline(plan, catalog, longBefore, new Set()).rows.map((row) => [row.id, row.span]))
    for (const { id } of planTimeline(sample, catalog, longBefore, new Set()).rows) {
      const gesture = { type: 'move', id, days: 3, unit: 'working' } as const
      const store = testStore(sample)
      const { spans, refused } = previewGesture(sample, gesture)
      performGesture(store, gesture)
      expect(drawn(store.getState().document)).toEqual(refused ? drawn(sample) : new Map([...drawn(sample), ...spans]))
    }
  })

  it('says of a step whose tasks all have begun that only its window moves', () => {
    const begun = buildDocument({
      engagement: [{ start: '2027-01-04' }],
      steps: [{ id: 'governance', start: '2027-01-04', finish: '2027-01-15' }],
      tasks: [{ step: 'governance', duration: 5, started: '2027-01-04' }],
    })
    expect(previewGesture(begun, move('steps/governance', 3, 'working')).text).toBe(
      'Only the window of Governance moves: its tasks have begun or are done. The plan ends on 8 Jan 2027 as before.',
    )
  })

  it('is one step of Undo, with its tasks when it is a step', () => {
    expect(performed(move('steps/governance', 3, 'working')).label).toBe(
      'Move Governance and its 2 tasks 3 working days later',
    )
    const { store, label, said } = performed(move('draft', 5, 'working'))
    expect(label).toBe('Move Draft 1 week later')
    expect(said).toContain('Draft: 11 Jan 2027 to 15 Jan 2027.')
    store.undo()
    expect(rowsOf(store.getState().document)).toEqual(rowsOf(document))
  })

  it('counts a drag over a weekend as the working days in it', () => {
    expect(performed(move('train', 6, 'calendar')).label).toBe('Move Train 4 working days later')
    expect(performed(move('train', -4, 'calendar')).label).toBe('Move Train 2 working days earlier')
  })

  it('speaks of weeks where the working calendar has them: four days a week, and a day off', () => {
    const short = buildDocument({
      engagement: [{ start: '2027-01-04', workdays: [1, 2, 3, 4] }],
      tasks: [{ id: 'draft', name: 'Draft', duration: 2 }],
      holidays: [{ name: 'Epiphany', from: '2027-01-06' }],
    })
    expect(performed(move('draft', 1, 'week'), short).label).toBe('Move Draft 1 week later')
    expect(performed(move('draft', 7, 'calendar'), short).label).toBe('Move Draft 1 week later')
    expect(performed(move('draft', 3, 'working'), short).label).toBe('Move Draft 1 week later')
    expect(performed(move('draft', 5, 'working'), short).label).toBe('Move Draft 5 working days later')
    expect(performed(move('draft', 1, 'week')).label).toBe('Move Draft 1 week later')
  })

  it('moves by a working day where a week has none', () => {
    const closed = buildDocument({
      engagement: [{ start: '2027-01-04' }],
      tasks: [{ id: 'draft', name: 'Draft', duration: 2 }],
      holidays: [{ name: 'Closed', from: '2027-01-05', until: '2027-01-15' }],
    })
    expect(performed(move('draft', 1, 'week'), closed).label).toBe('Move Draft 2 weeks later')
  })

  it('of a step says how many of its tasks have begun and stay', () => {
    const half = buildDocument({
      engagement: [{ start: '2027-01-04' }],
      tasks: [
        { id: 'begun', name: 'Begun', step: 'governance', duration: 4, started: '2027-01-05' },
        { id: 'next', name: 'Next', step: 'governance', duration: 4 },
        { id: 'all', name: 'All', step: 'rollout', duration: 4, started: '2027-01-05' },
        { id: 'done', name: 'Done', step: 'rollout', start: '2026-11-16', duration: 1, progress: 100 },
      ],
    })
    const { label, said } = performed(move('steps/governance', 1, 'working'), half)
    expect(label).toBe('Move Governance and its 1 task 1 working day later')
    expect(said).toContain('1 task has begun and stays.')
    expect(performed(move('steps/rollout', 1, 'working'), half)).toMatchObject({
      label: null,
      said: 'Rollout stays on 16 Nov 2026. All its tasks have begun.',
    })
  })

  it('does not say when something began or ended of which only progress is known', () => {
    const known = buildDocument({
      engagement: [{ start: '2026-11-16' }],
      tasks: [
        { id: 'half', name: 'Half', duration: 10, progress: 50 },
        { id: 'over', name: 'Over', duration: 2, progress: 100 },
      ],
    })
    expect(['half', 'over'].map((id) => previewGesture(known, move(id, 2, 'working')).text)).toEqual([
      'Half stays on 16 Nov 2026: it has begun, nobody has said when. Change Began on in the inspector to move it.',
      'Over stays on 16 Nov 2026: it is done, nobody has said since when. Change Began on and Ended on in the inspector to move it.',
    ])
  })

  it.each([
    ['another task', 'agree', -3, 'Agree stays on 11 Jan 2027: held by Draft, which finishes on 8 Jan 2027.'],
    [
      'having begun',
      'begun',
      2,
      'Begun stays on 5 Jan 2027: it began on 5 Jan 2027. Change Began on in the inspector to move it.',
    ],
    [
      'being done',
      'done',
      2,
      'Done stays on 4 Jan 2027: it ended on 5 Jan 2027. Change Began on and Ended on in the inspector to move it.',
    ],
    ['having no dates', 'undated', 2, 'Only steps and tasks with dates can be moved.'],
  ])('leaves a task where it is that is held by %s, and says so', (_, id, days, reason) => {
    const gesture = move(id, days, 'working')
    expect(previewGesture(document, gesture)).toEqual({
      spans: new Map(),
      marks: new Map(),
      text: reason,
      refused: true,
    })
    expect(performed(gesture)).toMatchObject({ label: null, said: reason })
  })

  it('names what holds a task on its way back to where it was wanted', () => {
    const later = performed(move('agree', 10, 'working')).store.getState().document
    expect(previewGesture(later, move('agree', -13, 'working')).text).toMatch(
      /^Agree: 11 Jan 2027 to 15 Jan 2027\. Held by Draft, which finishes on 8 Jan 2027\. /,
    )
  })

  it('shows what then happens', () => {
    const ids = document.tasks.rows.map(({ id }) => `tasks/${id}`)
    const gestures = fc.oneof(
      fc.record({
        type: fc.constantFrom('move' as const, 'resize' as const),
        id: fc.constantFrom('steps/governance', ...ids),
        days: fc.integer({ min: -20, max: 30 }),
        unit: fc.constantFrom('calendar' as const, 'working' as const),
      }),
      fc.record({
        type: fc.constant('link' as const),
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        kind: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const),
      }),
    )
    fc.assert(
      fc.property(gestures, (gesture) => {
        const shown = previewGesture(document, gesture)
        const { store, label, said } = performed(gesture)
        const after = store.getState().document
        expect(label === null).toBe(shown.refused)
        expect(said).toBe(shown.text)
        expect(planSchedule(after, longBefore).loops).toEqual([])
        for (const { id } of document.tasks.rows)
          expect(spanIn(after, id) ?? null).toEqual(
            shown.spans.has(`tasks/${id}`) ? shown.spans.get(`tasks/${id}`) : (spanIn(document, id) ?? null),
          )
      }),
    )
  })
})

describe('resizing', () => {
  it('gives the task the length up to the day its end is dragged to, never less than a day', () => {
    expect(performed(resize('draft', 3, 'calendar')).label).toBe('Set Duration of Draft to 6 working days')
    expect(performed(resize('draft', -30, 'calendar')).label).toBe('Set Duration of Draft to 1 working day')
    expect(performed(resize('train', 1, 'working')).label).toBe('Set Duration of Train to 4 working days')
  })

  it('leaves what is done and what is a day long alone, and says so', () => {
    expect(performed(resize('done', 2, 'working'))).toMatchObject({
      label: null,
      said: 'Done ended on 5 Jan 2027: its length is what it took.',
    })
    expect(performed(resize('fixed', -1, 'working'))).toMatchObject({
      label: null,
      said: 'Board keeps its length: 1 working day.',
    })
  })
})

describe('linking', () => {
  it('lets a task wait for another, in each of the three ways', () => {
    const links = (['FS', 'SS', 'FF'] as const).map((kind) => performed(link('train', 'draft', kind)))
    expect(links.map(({ label }) => label)).toEqual([
      'Let Draft wait for Train',
      'Let Draft wait for Train (start to start)',
      'Let Draft wait for Train (finish to finish)',
    ])
    expect(links.map(({ store }) => findRow(store.getState().document, 'tasks', 'draft')?.predecessors)).toEqual([
      ['train'],
      ['train|SS'],
      ['train|FF'],
    ])
    expect(links[0]?.said).toBe(
      'Draft: 11 Jan 2027 to 15 Jan 2027. Draft waits for Train. Agree follows. The plan ends on 22 Jan 2027, 5 working days later; critical path changes; Review missed by 4 working days.',
    )
  })

  it('refuses a loop and names it, and a link that is there', () => {
    expect(performed(link('agree', 'draft', 'FS'))).toMatchObject({
      label: null,
      said: expect.stringMatching(
        /^That would close a loop: (Draft waits for Agree waits for Draft|Agree waits for Draft waits for Agree)\.$/,
      ) as unknown,
    })
    expect(performed(link('draft', 'agree', 'FS'))).toMatchObject({
      label: null,
      said: 'Agree waits for Draft already. Delete takes the link away.',
    })
  })

  it('takes a link away, and ties it in another way', () => {
    const [from, to] = ['tasks/draft', 'tasks/agree']
    const cut = performed({ type: 'unlink', from, to, kind: 'FS' })
    expect(cut.label).toBe('Let Agree no longer wait for Draft')
    expect(findRow(cut.store.getState().document, 'tasks', 'agree')?.predecessors).toEqual([])
    const tied = performed({ type: 'relink', from, to, kind: 'FS', next: 'FF' })
    expect(tied.label).toBe('Tie Agree to Draft (finish to finish)')
    expect(findRow(tied.store.getState().document, 'tasks', 'agree')?.predecessors).toEqual(['draft|FF'])
  })
})

function performed(gesture: TimelineGesture, plan = document) {
  const store = testStore(plan)
  const said = performGesture(store, gesture)
  const { journal } = store.getState()
  expect(journal.length).toBeLessThanOrEqual(1)
  return { store, said, label: journal[0]?.label ?? null }
}

function move(id: string, days: number, unit: 'calendar' | 'working' | 'week'): TimelineGesture {
  return { type: 'move', id: id.includes('/') ? id : `tasks/${id}`, days, unit }
}

function resize(id: string, days: number, unit: 'calendar' | 'working'): TimelineGesture {
  return { type: 'resize', id: `tasks/${id}`, days, unit }
}

function link(from: string, to: string, kind: 'FS' | 'SS' | 'FF'): TimelineGesture {
  return { type: 'link', from: `tasks/${from}`, to: `tasks/${to}`, kind }
}

function span(from: string, to: string) {
  return { from: mustDay(from), to: mustDay(to) }
}

function spanIn(plan: EngagementDocument, id: string) {
  const dates = planSchedule(plan, longBefore).tasks.get(id)
  return dates && { from: dates.start, to: dates.finish }
}
