import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { planFile } from '#domain/plan-formats/plan-file.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { knownPlan, stamp } from './known-plan.ts'

/** Elements of a task in the order of mspdi_pj12.xsd, those that are used here; `Manual` came with Project 2010, behind the name. */
const taskOrder =
  'UID ID Name Manual Type Contact WBS OutlineNumber OutlineLevel Start Finish Duration DurationFormat EffortDriven Milestone Summary Critical PercentComplete ActualStart ActualFinish ActualDuration RemainingDuration ConstraintType ConstraintDate Notes PredecessorLink Baseline'.split(
    ' ',
  )

interface Task {
  readonly UID: string
  readonly Name: string
  readonly [field: string]: unknown
}

interface Project {
  readonly [field: string]: unknown
  readonly Calendars: { readonly Calendar: readonly Record<string, unknown>[] }
  readonly Tasks: { readonly Task: readonly Task[] }
}

const known = read(knownPlan())
const tasks = known.Tasks.Task

describe('the plan as XML of Microsoft Project', () => {
  it('is well-formed, in its namespace, with days of eight hours', () => {
    const { text, ...file } = planFile('project', knownPlan(), catalog, stamp)
    expect(XMLValidator.validate(text)).toBe(true)
    expect(known).toMatchObject({
      '@_xmlns': 'http://schemas.microsoft.com/project',
      Title: 'Kestrel; "Retail", & sons: one: migration plan',
      StartDate: '2026-11-02T08:00:00',
      MinutesPerDay: '480',
      MinutesPerWeek: '2400',
      CalendarUID: '1',
    })
    expect(file).toMatchObject({
      count: 5,
      suggestedName: 'Kestrel; Retail , & sons one - migration plan for Project - 2026-11-03.xml',
      filters: [{ name: 'Project XML', extensions: ['xml'] }],
    })
  })

  it('outlines the tasks by step, with the milestones behind the last step', () => {
    const outline = tasks.map(({ WBS, OutlineLevel, Summary, Name }) => [WBS, OutlineLevel, Summary, Name].join(' '))
    expect(outline.slice(0, 8)).toEqual([
      '1 1 0 As-Is assessment',
      '2 1 1 Governance',
      '2.1 2 0 Title: write the standard, 1st; #2',
      '2.2 2 0 =Policy & <rules>',
      '2.3 2 0 Review',
      '2.4 2 0 Task without a name',
      '3 1 0 Platform charter',
      '4 1 0 Golden path MVP',
    ])
    expect(outline.slice(13, 17)).toEqual([
      '10 1 1 In no step',
      '10.1 2 0 Rollout',
      '11 1 1 Milestones',
      '11.1 2 0 Go, or not',
    ])
    expect(tasks.map(({ ID }) => ID)).toEqual(tasks.map((_, at) => String(at + 1)))
  })

  it('known answers: lengths, real days, progress, constraints, baseline', () => {
    expect(taskAt('2.1')).toMatchObject({
      Start: '2026-11-02T08:00:00',
      Finish: '2026-11-06T17:00:00',
      Duration: 'PT40H0M0S',
      PercentComplete: '100',
      ActualStart: '2026-11-02T08:00:00',
      ActualFinish: '2026-11-06T17:00:00',
      ActualDuration: 'PT40H0M0S',
      RemainingDuration: 'PT0H0M0S',
      ConstraintType: '0',
      Contact: 'SRE',
      Notes: 'Deliverable: SLO standard',
    })
    expect(taskAt('2.2')).toMatchObject({
      Duration: 'PT24H0M0S',
      PercentComplete: '50',
      ActualDuration: 'PT12H0M0S',
      Notes: 'Team: Accounts\nWave: Lighthouse\nEffort: 6 person-days\ntwo\nlines',
      Baseline: [
        {
          Number: '0',
          Start: '2026-11-02T08:00:00',
          Finish: '2026-11-04T17:00:00',
          Duration: 'PT24H0M0S',
          DurationFormat: '7',
        },
      ],
    })
    expect(taskAt('2.2')).not.toHaveProperty('ActualFinish')
    expect(taskAt('2.3')).toMatchObject({ Milestone: '1', Duration: 'PT0H0M0S', Start: '2026-11-06T17:00:00' })
    // Ten working days across two holidays.
    expect(taskAt('10.1')).toMatchObject({
      Finish: '2026-12-08T17:00:00',
      Duration: 'PT80H0M0S',
      ConstraintType: '2',
      ConstraintDate: '2026-11-23T08:00:00',
      Critical: '1',
    })
    expect(taskAt('11.1')).toMatchObject({ Milestone: '1', ConstraintType: '3', ConstraintDate: '2026-12-01T17:00:00' })
  })

  it('leaves a task without days to be dated by hand, without a length', () => {
    expect(taskAt('2.4')).toMatchObject({ Manual: '1' })
    for (const field of ['Start', 'Finish', 'Duration', 'PercentComplete'])
      expect(taskAt('2.4')).not.toHaveProperty(field)
    expect(taskAt('2.2')).toMatchObject({ Manual: '0' })
  })

  it('ties tasks with the codes of the schema, lag in tenths of minutes, and leaves out links to tasks that are gone', () => {
    const links = (number: string) =>
      ((taskAt(number)?.['PredecessorLink'] ?? []) as readonly Record<string, string>[]).map((link) => [
        tasks.find(({ UID }) => UID === link['PredecessorUID'])?.['WBS'],
        link['Type'],
        link['LinkLag'],
        link['LagFormat'],
      ])
    expect(links('2.2')).toEqual([['2.1', '3', '4800', '7']])
    expect(links('2.3')).toEqual([
      ['2.1', '1', '0', '7'],
      ['2.2', '0', '-4800', '7'],
    ])
    expect(links('10.1')).toEqual([['2.3', '1', '0', '7']])
  })

  it('has the calendar: days of the week from Sunday on, and holidays as exceptions', () => {
    const [calendar] = known.Calendars.Calendar
    expect(calendar).toMatchObject({
      UID: '1',
      IsBaseCalendar: '1',
      Exceptions: {
        Exception: {
          Name: 'Engineering <days>',
          DayWorking: '0',
          Type: '1',
          Occurrences: '2',
          TimePeriod: { FromDate: '2026-11-25T00:00:00', ToDate: '2026-11-26T23:59:00' },
        },
      },
    })
    const days = (calendar?.['WeekDays'] as { WeekDay: readonly Record<string, unknown>[] }).WeekDay
    expect(days.map((day) => `${String(day['DayType'])}:${String(day['DayWorking'])}`)).toEqual([
      '1:0',
      '2:1',
      '3:1',
      '4:1',
      '5:1',
      '6:1',
      '7:0',
    ])
  })

  it('keeps the order of the schema in every task, and every uid once', () => {
    for (const project of [known, read(sampleDocument(stamp.today))]) {
      const all = project.Tasks.Task
      for (const task of all) {
        const fields = Object.keys(task)
        expect(fields).toEqual(taskOrder.filter((field) => fields.includes(field)))
      }
      expect(new Set(all.map(({ UID }) => UID)).size).toBe(all.length)
      for (const { UID } of all) expect(Number(UID)).toSatisfy((uid: number) => uid > 0 && uid < 2 ** 31)
    }
  })

  it('gives a task the same uid when others come and go', () => {
    const whole = uidsOf(read(knownPlan()))
    const { tasks: all } = knownPlan()
    const less = uidsOf(read(buildDocument({ tasks: all.rows.filter(({ id }) => id !== 'policy') })))
    expect(less.get('Review')).toBe(whole.get('Review'))
  })

  it('brings back every name that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const project = read(buildDocument({ tasks: [{ name: `x${name}x` }] }))
        expect(project.Tasks.Task.find(({ WBS }) => WBS === '10.1')?.Name).toBe(
          `x${name}x`.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll(/[\ufffe\uffff]/g, ' '),
        )
      }),
    )
  })
})

function taskAt(number: string): Task | undefined {
  return tasks.find(({ WBS }) => WBS === number)
}

function uidsOf(project: Project): Map<string, string> {
  return new Map(project.Tasks.Task.map(({ UID, Name }) => [Name, UID]))
}

function read(document: EngagementDocument): Project {
  const { text } = planFile('project', document, catalog, stamp)
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => ['Task', 'PredecessorLink', 'Baseline', 'Calendar'].includes(name),
  })
  return (parser.parse(text) as { Project: Project }).Project
}
