import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { planFile } from '#domain/plan-formats/plan-file.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { knownPlan, stamp } from './known-plan.ts'

const { text, ...file } = planFile('calendar', knownPlan(), catalog, stamp)
const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])

describe('the plan as iCalendar, read by ical.js', () => {
  it('has milestones as events of a whole day', () => {
    const [own] = calendar
      .getAllSubcomponents('vevent')
      .filter((each) => value(each, 'uid').startsWith('milestone-own'))
    const event = new ICAL.Event(own)
    expect({
      uid: event.uid,
      name: event.summary,
      about: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
    }).toEqual({
      uid: 'milestone-own@eng_1.demarc',
      name: 'Go, or not',
      about: 'Must be done: =Policy & <rules>\nDecision: Go with conditions\nReason: Late.',
      start: '2026-12-01',
      end: '2026-12-02',
      wholeDay: true,
    })
  })

  it('has tasks as to-dos with days, progress and state', () => {
    const properties = ['uid', 'dtstart', 'due', 'summary', 'percent-complete', 'status', 'completed']
    const read = calendar.getAllSubcomponents('vtodo').map((each) => properties.map((name) => value(each, name)))
    expect(read).toEqual([
      [
        'task-standard@eng_1.demarc',
        '2026-11-02',
        '2026-11-06',
        '2.1 Title: write the standard, 1st; #2',
        '100',
        'COMPLETED',
        '2026-11-06T00:00:00Z',
      ],
      ['task-policy@eng_1.demarc', '2026-11-03', '2026-11-05', '2.2 =Policy & <rules>', '50', 'IN-PROCESS', ''],
      ['task-review@eng_1.demarc', '', '2026-11-06', '2.3 Review', '', 'NEEDS-ACTION', ''],
      ['task-vague@eng_1.demarc', '', '', '2.4 Task without a name', '', 'NEEDS-ACTION', ''],
      ['task-rollout@eng_1.demarc', '2026-11-23', '2026-12-08', '10.1 Rollout', '', 'NEEDS-ACTION', ''],
    ])
    expect(value(todo('policy'), 'description')).toBe(
      'Step: Governance\nOwner role: SRE\nTeam: Accounts\nWave: Lighthouse\nWaits for: 2.1 SS+1d\ntwo\nlines',
    )
  })

  it('keeps to RFC 5545: lines of 75 octets that end with CR LF, each uid once, what is due later than its start', () => {
    const sample = planFile('calendar', sampleDocument('2026-11-03'), catalog, stamp).text
    const lines = sample.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
    const read = new ICAL.Component(ICAL.parse(sample) as unknown[])
    const all = [...read.getAllSubcomponents('vevent'), ...read.getAllSubcomponents('vtodo')]
    expect(all.length).toBeGreaterThan(40)
    expect(new Set(all.map((each) => value(each, 'uid'))).size).toBe(all.length)
    for (const each of read.getAllSubcomponents('vtodo'))
      if (each.hasProperty('dtstart')) expect(value(each, 'due') > value(each, 'dtstart')).toBe(true)
  })

  it('gives a record the same uid on another day, and another in another engagement', () => {
    const uids = (engagement: string, today: string) =>
      [...planFile('calendar', knownPlan(), catalog, { engagement, today }).text.matchAll(/^UID:.*$/gm)].join()
    expect(uids('eng_1', '2027-03-01')).toBe(uids('eng_1', stamp.today))
    expect(uids('eng_2', stamp.today)).not.toBe(uids('eng_1', stamp.today))
  })

  it('is called after the client, and says what a calendar may leave out', () => {
    expect(file).toEqual({
      count: 5,
      suggestedName: 'Kestrel; Retail , & sons one - migration calendar - 2026-11-03.ics',
      filters: [{ name: 'Calendar', extensions: ['ics'] }],
      caution: 'Tasks are to-dos in it: a calendar without to-dos shows the milestones alone.',
    })
  })

  it('brings back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (notes) => {
        const document = buildDocument({ tasks: [{ name: 'Task', notes }] })
        const read = new ICAL.Component(ICAL.parse(planFile('calendar', document, catalog, stamp).text) as unknown[])
        const about = notes.trim() === '' ? 'Step: In no step' : `Step: In no step\n${notes.trim()}`
        expect(value(read.getFirstSubcomponent('vtodo'), 'description')).toBe(about)
      }),
    )
  })
})

function todo(id: string): ICAL.Component | null {
  return calendar.getAllSubcomponents('vtodo').find((each) => value(each, 'uid').startsWith(`task-${id}@`)) ?? null
}

function value(component: ICAL.Component | null, name: string): string {
  const read: unknown = component?.getFirstPropertyValue(name) ?? ''
  return String(read)
}
