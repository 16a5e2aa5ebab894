import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument, sampleRows } from '#catalog/sample/sample-document.ts'
import { capabilityFindings } from '#domain/capability-findings.ts'
import { capabilityViews } from '#domain/capability-view.ts'
import { addDays, mustDay, weekdayOf } from '#domain/day.ts'
import { findRow, tableNames } from '#domain/document.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import { migrationFindings } from '#domain/migration-findings.ts'
import { taskDates } from '#domain/migration-plan.ts'
import { joinNames } from '#domain/name-list.ts'
import { decodeDocument } from '#domain/schema/decode.ts'
import { selfCheckFindings } from '#domain/self-check-findings.ts'
import { calendarOf, planSchedule } from '#domain/plan-schedule.ts'
import { parseLink } from '#domain/record-link.ts'
import { linkedTask } from '#domain/task-link.ts'
import { toilHoursPerMonth } from '#domain/toil-task.ts'
import { countBy } from '#tests/support/count-by.ts'

const today = '2026-11-22'
const sample = sampleDocument(today)

/** Days that are awkward for a plan: leap day, ends of month and year, every weekday. */
const days = [
  '2024-02-29',
  '2026-12-31',
  '2027-01-01',
  ...Array.from({ length: 7 }, (_, shift) => addDays(today, shift)),
]

const slippedByAWeek = [
  'budget-policy',
  'safety-valves',
  'catalog-v1',
  'cicd-templates',
  'iac-modules',
  'runtime',
  'first-deploy',
  'lighthouse-1',
  'lighthouse-2',
  'lighthouse-review',
  'wave-2',
  'environments',
]

function weekdayIn(iso: string | null): number {
  return weekdayOf(mustDay(iso ?? ''))
}

describe('the sample client', () => {
  it('has the promised number of rows', () => {
    const counts = Object.fromEntries(tableNames.map((name) => [name, sample[name].rows.length]))
    expect(counts).toEqual({
      engagement: 1,
      teams: 12,
      roles: 6,
      services: 40,
      toil: 25,
      tools: 30,
      answers: 9,
      roleAnswers: 31,
      capabilities: 13,
      capabilityVotes: 47,
      evidence: 15,
      requests: 8,
      interviews: 3,
      interviewNotes: 11,
      issues: 11,
      raciItems: 16,
      raciCells: 201,
      raciComments: 3,
      proposals: 2,
      decisionRights: 28,
      kpis: 14,
      readings: 10 * 12 + 8 + 2 * 5 + 2 * 4 + 2 * 3 + 2,
      kpiTargets: 12,
      deployments: 120,
      incidents: 40,
      changes: 80,
      errorBudgets: 2,
      steps: 9,
      tasks: 36,
      milestones: 6,
      waves: 2,
      holidays: 2,
      planBaselines: 1,
      risks: 7,
      views: 0,
      importMappings: 0,
    })
  })

  it.each(days)('passes the record schemas on %s', (day) => {
    expect(decodeDocument(sampleRows(day)).broken).toEqual([])
  })

  it('is the same document for the same day', () => {
    expect(sampleRows(today)).toEqual(sampleRows(today))
  })

  it('has 180 engineers in its teams', () => {
    const people = sample.teams.rows.reduce((sum, team) => sum + (team.headcount ?? 0), 0)
    expect([people, sample.engagement.rows[0]?.engineers]).toEqual([180, 180])
  })
})

describe('references of the sample', () => {
  const teams = new Set(sample.teams.rows.map((row) => row.id))
  const roles = new Set(sample.roles.rows.map((row) => row.id))

  it('point at teams that exist', () => {
    const used = [
      ...sample.services.rows.flatMap((row) => [row.ownerTeam, row.onCallTeam]),
      ...sample.toil.rows.map((row) => row.team),
      ...sample.tools.rows.flatMap((row) => [...row.teams, row.owner]),
      ...sample.roles.rows.flatMap((row) => row.teams),
    ].filter((id) => id !== null)
    expect(used.filter((id) => !teams.has(id))).toEqual([])
    expect(used.length).toBeGreaterThan(100)
  })

  it('point at roles, items, KPIs and tasks that exist', () => {
    const owners = [...sample.kpis.rows, ...sample.steps.rows, ...sample.tasks.rows].map((row) => row.owner)
    const columns = sample.raciCells.rows.map((cell) => cell.role)
    expect([...owners, ...columns].filter((id) => id !== null && !roles.has(id))).toEqual([])
    expect(sample.raciCells.rows.filter((cell) => !findRow(sample, 'raciItems', cell.item))).toEqual([])
    expect(sample.readings.rows.filter((reading) => !findRow(sample, 'kpis', reading.kpi))).toEqual([])
    const before = sample.tasks.rows.flatMap((task) => task.predecessors).map(linkedTask)
    expect(before.filter((id) => !findRow(sample, 'tasks', id))).toEqual([])
  })

  it('point at teams, waves, tasks and linked rows that exist', () => {
    const { tasks, waves, milestones, risks } = sample
    expect(tasks.rows.filter(({ team }) => team !== null && !teams.has(team))).toEqual([])
    expect(tasks.rows.filter(({ wave }) => wave !== null && !findRow(sample, 'waves', wave))).toEqual([])
    expect(waves.rows.flatMap((wave) => wave.teams).filter((id) => !teams.has(id))).toEqual([])
    expect(waves.rows.flatMap((wave) => wave.services).filter((id) => !findRow(sample, 'services', id))).toEqual([])
    const named = [...milestones.rows, ...risks.rows].flatMap((row) => row.tasks)
    expect(named.filter((id) => !findRow(sample, 'tasks', id))).toEqual([])
    expect(risks.rows.filter(({ owner }) => owner === null || !roles.has(owner))).toEqual([])
    const links = [...tasks.rows, ...risks.rows].flatMap((row) => row.links)
    const lost = links.filter((link) => {
      const at = parseLink(link)
      return at === null || !findRow(sample, at.table, at.id)
    })
    expect(lost).toEqual([])
    expect(links.length).toBeGreaterThan(70)
  })

  it('point at catalog entries that exist', () => {
    const engagement = sample.engagement.rows[0]
    const variants = catalog.roleVariants.map((entry) => `${entry.dimension}/${entry.slug}`)
    expect(variants).toEqual(
      expect.arrayContaining([
        `industry/${engagement?.industry}`,
        `geography/${engagement?.geography}`,
        `delivery/${engagement?.delivery}`,
      ]),
    )
    expect(catalog.onCallModels.map((entry) => entry.slug)).toContain(engagement?.onCallModel)
    expect(sample.raciItems.rows.map((row) => [row.catalog, row.group])).toEqual(
      catalog.raciItems.map((entry) => [entry.slug, entry.group]),
    )
    expect(sample.roles.rows.map((row) => row.catalog).filter((slug) => slug !== null)).toEqual(
      catalog.roles.map((entry) => entry.slug),
    )
    expect(sample.steps.rows.map((row) => row.id)).toEqual(catalog.steps.map((entry) => entry.slug))
    const ownMilestones = sample.milestones.rows.filter(({ name }) => name === null).map((row) => row.id)
    expect(catalog.milestones.flatMap(({ slug, days }) => (days === null ? [] : slug))).toEqual(ownMilestones)
    const warnings = [...catalog.risks, ...catalog.earlyWarnings].map((entry) => entry.slug)
    expect(sample.risks.rows.filter(({ catalog: slug }) => slug !== null && !warnings.includes(slug))).toEqual([])
    const questions = catalog.selfCheck.map((entry) => entry.slug)
    expect(sample.answers.rows.filter((row) => !questions.includes(row.id))).toEqual([])
    const categories = catalog.toolCategories.map((entry) => entry.name)
    const foreign = sample.tools.rows.filter((row) => !categories.includes(row.category))
    expect(foreign.map(({ name, category }) => [name, category])).toEqual([['Cloud cost sheet', '']])
  })

  it('name services that exist', () => {
    const names = new Set(sample.services.rows.map((row) => row.name))
    const wanted = sample.services.rows.flatMap((row) => row.dependencies)
    expect(wanted.filter((name) => !names.has(name))).toEqual([])
    expect(names.size).toBe(40)
  })

  it('pick targets as the catalog states them', () => {
    const picked = sample.kpis.rows
      .filter((kpi) => kpi.targetSource !== null && kpi.targetSource !== 'own')
      .map((kpi) => ({ slug: kpi.catalog, key: kpi.targetSource, rule: kpi.rule, value: kpi.target }))
    const stated = catalog.kpis.flatMap((entry) =>
      entry.targets.map(({ key, rule, value }) => ({ slug: entry.slug, key, rule, value })),
    )
    expect(stated).toEqual(expect.arrayContaining(picked))
    expect(picked).toHaveLength(12)
  })
})

describe('the story of the sample', () => {
  it('shows each RACI-1, RACI-2 and RACI-3 once in the To-Be layer', () => {
    const found = raciFindings(sample, catalog, 'to-be', today)
    const conflicts = found.filter((finding) => ['RACI-1', 'RACI-2', 'RACI-3'].includes(finding.rule))
    expect(conflicts.map((finding) => finding.id)).toEqual([
      'RACI-1/to-be/change-management',
      'RACI-3/to-be/capacity-planning',
      'RACI-2/to-be/audit-evidence',
    ])
  })

  it('records a decision for every agreed item and for no other', () => {
    const wrong = sample.raciItems.rows.filter((item) => (item.status === 'agreed') !== (item.decision !== ''))
    expect(wrong).toEqual([])
    expect(countBy(sample.raciItems.rows, (item) => item.status)).toEqual({ agreed: 10, disputed: 3, draft: 3 })
  })

  it('spends about 41 % of the SRE team on toil, as the last reading of the toil ratio says', () => {
    const hours = sample.toil.rows
      .filter((task) => task.team === 'team-sre')
      .reduce((sum, task) => sum + (toilHoursPerMonth(task) ?? 0), 0)
    const sre = findRow(sample, 'teams', 'team-sre')
    expect((hours / ((sre?.headcount ?? 0) * 21 * 8)) * 100).toBeCloseTo(41, 0)
    const readings = sample.readings.rows.filter((reading) => reading.kpi === 'kpi-toil-ratio')
    expect(readings.at(-1)?.value).toBe(41)
  })

  it.each(days)('has KPIs in every state on %s', (day) => {
    const views = kpiViews(sampleDocument(day), catalog, day)
    const states = Object.fromEntries(views.map((view) => [view.kpi.catalog, view.status]))
    expect(states).toEqual({
      'slo-attainment': 'on',
      'error-budget-consumed': 'near',
      mtta: 'on',
      mttr: 'off',
      'change-fail-rate': 'near',
      'incident-frequency': 'on',
      'toil-ratio': 'off',
      'postmortem-completion': 'stale',
      'action-item-completion': 'unknown',
      'adoption-rate': 'off',
      'time-to-first-deploy': 'unknown',
      'change-lead-time': 'near',
      'exception-rate': 'off',
      'devex-nps': 'on',
    })
  })

  it.each(days)('shows parts that are on target, one that cannot be measured, and what comes next, on %s', (day) => {
    const views = kpiViews(sampleDocument(day), catalog, day)
    const of = (slug: string) => views.find(({ kpi }) => kpi.catalog === slug)
    const parts = (slug: string) => of(slug)?.scopeViews.map(({ name, status }) => `${name}: ${status}`)
    expect(parts('mttr')).toEqual(['Tier 1: on', 'Tier 2: on'])
    expect(parts('change-fail-rate')).toEqual(['Playback: off', 'Commerce: on', 'Ads: unknown'])
    expect(of('time-to-first-deploy')?.notMeasurable).not.toBeNull()
    expect(of('adoption-rate')?.forecast?.text).toMatch(/^Target at least 60 % \(90 days\): met about .* days late\.$/)
  })

  it.each(days)('has raw events of thirteen weeks, with the flaws that exports have, on %s', (day) => {
    const { deployments, incidents, changes, engagement } = sampleDocument(day)
    const [from, until] = [engagement.rows[0]?.eventsFrom ?? '', engagement.rows[0]?.eventsUntil ?? '']
    expect([from, until]).toEqual([addDays(day, -91), addDays(day, -1)])
    const times = [
      ...deployments.rows.map(({ finished }) => finished),
      ...incidents.rows.flatMap((row) => [row.started, row.acknowledged, row.resolved]),
      ...changes.rows.flatMap((row) => [row.opened, row.reviewed, row.merged, row.deployed]),
    ].flatMap((time) => time?.slice(0, 10) ?? [])
    expect(times.filter((time) => time < from || time > until)).toEqual([])
    const backwards = incidents.rows.filter(({ started, resolved }) => resolved !== null && resolved < (started ?? ''))
    expect([
      new Set(deployments.rows.map(({ run }) => run)).size,
      incidents.rows.filter(({ resolved }) => resolved === null).length,
      incidents.rows.filter(({ acknowledged }) => acknowledged === null).length,
      backwards.length,
      changes.rows.filter(({ merged }) => merged === null).length,
    ]).toEqual([112, 2, 3, 1, 4])
    expect(new Set([...deployments.rows, ...incidents.rows, ...changes.rows].map(({ key }) => key)).size).toBe(240)
  })

  it.each(days)('has readings of the last twelve months only, none in the future, on %s', (day) => {
    const dates = sampleDocument(day).readings.rows.map((reading) => reading.date ?? '')
    expect(dates.filter((date) => date > day || date < addDays(day, -400))).toEqual([])
    expect(dates.filter((date) => date > addDays(day, -32)).length).toBe(18)
  })

  it.each(days)('is always under way, with three late tasks and one that starts too early, on %s', (day) => {
    const document = sampleDocument(day)
    const found = migrationFindings(document, catalog, day)
    expect(countBy(found, (finding) => finding.rule)).toEqual({ 'MIG-3': 1, 'MIG-4': 4, 'MIG-6': 3, 'MIG-8': 5 })
    const running = document.tasks.rows.filter(({ id }) => {
      const dates = taskDates(document, id, day)
      return dates !== null && dates.start <= day && dates.finish >= day
    })
    expect(running.length).toBeGreaterThanOrEqual(3)
  })

  it.each(days)('stops over the turn of the year and for two days in between, on %s', (day) => {
    const { holidays, steps, tasks } = sampleDocument(day)
    const spans = holidays.rows.map(({ from, until }) => [weekdayIn(from), weekdayIn(until)])
    expect(spans).toEqual([
      [4, 5],
      [1, 7],
    ])
    const freeze = holidays.rows[1]
    expect(freeze?.from?.slice(5) ?? '').toMatch(/^12-2[0-6]$/)
    expect(freeze?.from ?? '').toSatisfy((from: string) => from > day)
    const within = [...steps.rows.map((step) => step.start), ...tasks.rows.map((task) => task.start)].filter(
      (start) => start !== null && start >= (freeze?.from ?? '') && start <= (freeze?.until ?? ''),
    )
    expect(within).toEqual([])
  })

  it.each(days)('has two decided milestones, in time, and the others ahead, on %s', (day) => {
    const { milestones } = sampleDocument(day)
    expect(milestones.rows.map(({ decision }) => decision)).toEqual(['go', 'conditions', null, null, null, null])
    expect(milestones.rows.filter(({ decidedOn }) => decidedOn !== null && decidedOn > day)).toEqual([])
    expect(milestones.rows.filter((row) => row.decision === null && row.day !== null && row.day <= day)).toEqual([])
  })

  it.each(days)('has slipped against the plan agreed five weeks before, and not elsewhere, on %s', (day) => {
    const document = sampleDocument(day)
    const baseline = document.planBaselines.rows[0]
    expect(baseline?.taken).toBe(addDays(day, -35))
    const calendar = calendarOf(document)
    const slips = (baseline?.tasks ?? []).flatMap(({ task, finish }) => {
      const planned = planSchedule(document, day).tasks.get(task)?.planned
      if (!planned) return []
      const slip = calendar.indexOf(planned.finish + 1) - calendar.indexOf(mustDay(finish) + 1)
      return slip === 0 ? [] : [[task, slip] as const]
    })
    // What is late by now slips further. Two of its days are those on which everybody meets.
    expect(Object.fromEntries(slips)).toEqual({
      'task-observability': 3,
      ...Object.fromEntries(slippedByAWeek.map((key) => [`task-${key}`, 5])),
    })
    expect((baseline?.tasks ?? []).filter(({ task }) => !findRow(document, 'tasks', task))).toMatchObject([
      { name: 'Rebuild the Nagios checks' },
    ])
  })

  it('answers the self-check with two contradicted yes, three no, one not applicable and two unanswered, one of them disputed', () => {
    expect(countBy(sample.answers.rows, (row) => String(row.answer))).toEqual({
      yes: 4,
      no: 3,
      'not-applicable': 1,
      null: 1,
    })
    expect(selfCheckFindings(sample, catalog, today).map((finding) => finding.id)).toEqual([
      'CHK-3/slo-accountability',
      'CHK-1/golden-path-accountability',
      'CHK-1/on-call-systems',
      'CHK-3/ttfd-measured',
      'CHK-1/exception-process',
      'CHK-4/security-as-code',
    ])
  })

  it('rates capabilities with a spread, large gaps, a level that rests on nothing, and one that does not apply', () => {
    expect(capabilityFindings(sample, catalog).map((finding) => finding.id)).toEqual([
      'CAP-4/interfaces',
      'CAP-1/measurement',
      'CAP-4/error-budgets',
      'CAP-3/capacity',
    ])
    expect(countBy(capabilityViews(sample, catalog), (view) => view.state)).toEqual({
      agreed: 12,
      unknown: 2,
      'not-applicable': 1,
    })
    const aspects = new Set(catalog.capabilities.map(({ slug }) => slug))
    expect(sample.capabilityVotes.rows.filter((vote) => !aspects.has(vote.aspect))).toEqual([])
  })

  it('lets roles answer that exist, each question once', () => {
    const questions = new Set(catalog.selfCheck.map(({ slug }) => slug))
    const wrong = sample.roleAnswers.rows.filter(
      (each) => !questions.has(each.question) || !findRow(sample, 'roles', each.role),
    )
    expect(wrong).toEqual([])
  })

  it('runs three log tools', () => {
    const logs = sample.tools.rows.filter((tool) => tool.category === 'Logs').map((tool) => tool.name)
    expect(joinNames(logs)).toBe('Splunk, Elastic and Grafana Loki')
  })
})
