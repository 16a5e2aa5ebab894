import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { mustDay } from '#domain/day.ts'
import { documentOf, findRow } from '#domain/document.ts'
import { taskDates } from '#domain/migration-plan.ts'
import { newMigrationStep, newMigrationTask } from '#domain/migration-task.ts'
import { refOf, rowIdOf } from '#features/migration/plan-row-id.ts'
import { planTimeline } from '#features/migration/timeline-data.ts'
import { formatDay } from '#ui/format.ts'

const today = '2026-11-22'
const document = sampleDocument(today)
const plan = planTimeline(document, catalog, today, new Set())

describe('planTimeline', () => {
  it('shows nine steps and every task below its step', () => {
    expect(plan.rows.filter((row) => row.level === 1).map((row) => row.name)).toEqual(
      catalog.steps.map((entry, index) => `${index + 1} ${entry.name}`),
    )
    expect(plan.rows.filter((row) => row.level === 2)).toHaveLength(document.tasks.rows.length)
  })

  it('leaves the tasks of a folded step out and keeps the counts', () => {
    const folded = planTimeline(document, catalog, today, new Set(['governance']))
    expect(folded.rows.find((row) => row.id === 'steps/governance')?.expanded).toBe(false)
    expect(plan.rows.length - folded.rows.length).toBe(4)
    expect(folded.caption).toBe(plan.caption)
  })

  it('says the whole row in words', () => {
    const label = (id: string) => plan.rows.find((row) => row.id === id)?.label
    expect(label('tasks/task-budget-policy')).toBe(
      `Agree the error budget policy: SRE, ${dates('tasks', 'task-budget-policy')}, 34 working days, 64 working days of slack, 80 % done, late, 19 working days later than in Agreed by the steering group, after Write the SLO standard`,
    )
    expect(label('tasks/task-round-3')).toBe(
      'Decide on round 3: SRE, no dates yet, progress not entered, after Review RACI and KPIs together',
    )
    expect(label('tasks/task-showback')).toContain('Show teams what they cost: no owner, ')
    expect(label('steps/governance')).toBe(
      `Step 2 Governance: SRE, 21 Sep 2026 to 8 Dec 2026, 57 working days, meant for ${dates('steps', 'governance')}, 77 % done, 2 of 4 tasks finished, late`,
    )
  })

  it('takes the colour from the side of the owner', () => {
    const tones = ['task-inventory', 'task-tool-audit', 'task-policies', 'task-showback'].map(
      (id) => plan.rows.find((row) => row.id === `tasks/${id}`)?.tone,
    )
    expect(tones).toEqual(['sre', 'platform', 'other', 'other'])
  })

  it('marks a dependency that is not kept', () => {
    expect(plan.links.filter((link) => link.broken)).toEqual([
      {
        from: 'tasks/task-iac-modules',
        to: 'tasks/task-runtime',
        kind: 'FS',
        broken: true,
        critical: false,
        editable: true,
        label: 'Open the standard runtime waits for Build the IaC modules',
      },
    ])
  })

  it('draws what each step builds on', () => {
    const wanted = catalog.steps.flatMap((entry) => entry.after.map((before) => [before, entry.slug]))
    const drawn = plan.links.filter((link) => link.to.startsWith('steps/'))
    expect(drawn.map((link) => [refOf(link.from)?.id, refOf(link.to)?.id])).toEqual(wanted)
  })

  it('draws a step over its dated tasks, with its window behind where that is another', () => {
    const dated = documentOf({
      steps: [{ ...newMigrationStep('governance', 1), start: '2027-01-04', finish: '2027-01-08' }],
      tasks: [{ ...newMigrationTask('t', 1), step: 'governance', start: '2027-02-01', duration: 5 }],
    })
    const row = planTimeline(dated, catalog, today, new Set()).rows.find(({ id }) => id === 'steps/governance')
    expect(row).toMatchObject({
      span: { from: mustDay('2027-02-01'), to: mustDay('2027-02-05') },
      window: { from: mustDay('2027-01-04'), to: mustDay('2027-01-08') },
    })
    expect(row?.label).toContain(
      '1 Feb 2027 to 5 Feb 2027, 5 working days, meant for 4 Jan 2027 to 8 Jan 2027, 0 % done',
    )
  })

  it('says of a step that ends before it starts that it has no length', () => {
    const step = findRow(document, 'steps', 'governance')
    if (!step) throw new Error('The sample lacks the step')
    const turned = documentOf({ steps: [{ ...step, start: '2026-12-09', finish: '2026-12-01' }] })
    const row = planTimeline(turned, catalog, today, new Set()).rows.find((each) => each.id === 'steps/governance')
    expect(row?.reversed).toBe(true)
    expect(row?.label).toContain(
      `start ${formatDay('2026-12-09')}, finish ${formatDay('2026-12-01')}, no length: finish is before start`,
    )
  })

  it('names what a task is critical for, and how another is tied to what it waits for', () => {
    const tasks = [
      { ...newMigrationTask('a', 1), name: 'Draft', start: '2026-11-23', duration: 10 },
      { ...newMigrationTask('b', 2), name: 'Review', duration: 3, predecessors: ['a|SS+2'] },
      { ...newMigrationTask('c', 3), name: 'Lost', predecessors: ['c'], duration: 2 },
    ]
    const labels = planTimeline(documentOf({ tasks }), catalog, today, new Set())
      .rows.filter((row) => row.level === 2)
      .map((row) => row.label)
    expect(labels).toEqual([
      'Draft: no owner, 23 Nov 2026 to 4 Dec 2026, 10 working days, critical, progress not entered',
      'Review: no owner, 25 Nov 2026 to 27 Nov 2026, 3 working days, 5 working days of slack, progress not entered, after Draft SS+2d',
      'Lost: no owner, no dates yet, progress not entered, after Lost',
    ])
  })

  it('tells the critical path, slack, events, the newest baseline and links of several kinds apart', () => {
    const tasks = [
      { ...newMigrationTask('a', 1), name: 'Draft', start: '2026-11-23', duration: 10 },
      { ...newMigrationTask('b', 2), name: 'Review', duration: 3, predecessors: ['a|SS+2', 'a|FF-5', 'a|SS'] },
      { ...newMigrationTask('c', 3), name: 'Agreed', duration: 0, predecessors: ['a'] },
    ]
    const baseline = (id: string, taken: string, start: string) => ({
      ...{ id, order: 1, name: '', taken, author: '', milestones: [] },
      tasks: [{ task: 'b', name: 'Review', start, finish: '2026-11-27' }],
    })
    const planBaselines = [baseline('new', '2026-11-20', '2026-11-24'), baseline('old', '2026-10-01', '2026-10-05')]
    const { rows, links } = planTimeline(documentOf({ tasks, planBaselines }), catalog, today, new Set())
    const parts = rows
      .filter((row) => row.level === 2)
      .map(({ critical, latest, baseline: agreed, event, resizable }) => ({
        critical,
        latest,
        agreed,
        event,
        resizable,
      }))
    expect(parts).toEqual([
      { critical: true, latest: mustDay('2026-12-04'), agreed: null, event: false, resizable: true },
      {
        critical: false,
        latest: mustDay('2026-12-04'),
        agreed: { from: mustDay('2026-11-24'), to: mustDay('2026-11-27') },
        event: false,
        resizable: true,
      },
      { critical: true, latest: mustDay('2026-12-04'), agreed: null, event: true, resizable: false },
    ])
    expect(links.filter((link) => link.editable).map(({ to, kind, critical }) => [to, kind, critical])).toEqual([
      ['tasks/b', 'SS', false],
      ['tasks/b', 'FF', false],
      ['tasks/c', 'FS', true],
    ])
  })

  it('shows work that is over as done and without slack, by whatever was entered', () => {
    const tasks = [
      { ...newMigrationTask('a', 1), name: 'Draft', start: '2026-11-02', duration: 2, progress: 100 },
      { ...newMigrationTask('b', 2), name: 'Review', start: '2026-11-02', duration: 2, finished: '2026-11-03' },
    ]
    const { rows } = planTimeline(documentOf({ tasks }), catalog, today, new Set())
    expect(rows.flatMap(({ level, label, done }) => (level === 2 ? [[label, done]] : []))).toEqual([
      ['Draft: no owner, 2 Nov 2026 to 3 Nov 2026, 2 working days, 100 % done', 1],
      ['Review: no owner, 2 Nov 2026 to 3 Nov 2026, 2 working days, 100 % done', 1],
    ])
  })

  it('marks the one of two links between two tasks that is not kept', () => {
    const tasks = [
      { ...newMigrationTask('a', 1), name: 'Draft', start: '2026-11-23', duration: 10 },
      { ...newMigrationTask('b', 2), name: 'Review', duration: 3, predecessors: ['a', 'a|SS'] },
    ]
    const fixed = tasks.map((task) =>
      task.id === 'b' ? { ...task, start: '2026-11-24', fixed: 'yes' as const } : task,
    )
    const { links } = planTimeline(documentOf({ tasks: fixed }), catalog, today, new Set())
    expect(links.filter((link) => link.editable).map(({ kind, broken }) => [kind, broken])).toEqual([
      ['FS', true],
      ['SS', false],
    ])
  })

  it('shades the days that the calendar of the engagement has off', () => {
    const holidays = [{ id: 'h', order: 1, name: 'Freeze', from: '2026-12-24', until: '2026-12-31' }]
    const { isDayOff } = planTimeline(documentOf({ holidays }), catalog, today, new Set())
    const off = ['2026-12-18', '2026-12-19', '2026-12-23', '2026-12-24', '2026-12-31', '2027-01-01']
    expect(off.map((iso) => isDayOff?.(mustDay(iso)))).toEqual([false, true, false, true, true, false])
    const [once, again] = [new Set<string>(), new Set(['rollout'])].map((folded) =>
      planTimeline(document, catalog, today, folded),
    )
    expect(once?.isDayOff).toBe(again?.isDayOff)
  })

  it('says how to read the drawing, with the counts', () => {
    expect(plan.caption).toMatch(
      /^Filled: done · double outline: critical path · thin outline: window of a step · thin line: slack · grey below: Agreed by the steering group · red square: late · diamonds: milestones\. 36 tasks, 3 late, 1 without dates, ends on .+ as it stands on .+\.$/,
    )
    expect(planTimeline(documentOf({}), catalog, today, new Set()).caption).toBe(
      'Filled: done · red square: late · diamonds: milestones. No tasks yet.',
    )
  })
})

function dates(table: 'steps' | 'tasks', id: string): string {
  const row = table === 'tasks' ? taskDates(document, id, today) : findRow(document, table, id)
  return `${formatDay(row?.start ?? null)} to ${formatDay(row?.finish ?? null)}`
}

it('finds the record behind a row, whatever its id holds', () => {
  for (const ref of [
    { table: 'tasks', id: 'a/b' },
    { table: 'steps', id: 'rollout' },
  ] as const)
    expect(refOf(rowIdOf(ref))).toEqual(ref)
})
