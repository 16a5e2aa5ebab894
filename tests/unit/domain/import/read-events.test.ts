import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import { emptyDocument } from '#domain/document.ts'
import { eventKinds } from '#domain/event-fields.ts'
import { applyEvents } from '#domain/import/plan-events.ts'
import { recordSchemas } from '#domain/schema/record-schemas.ts'
import { buildDocument, testContext } from '#tests/support/test-store.ts'
import { compareEvents, importEvents, planOf } from './event-import.ts'

const empty = emptyDocument()

function preview(text: string, asked: Parameters<typeof compareEvents>[2] = {}) {
  return planOf(compareEvents(text, empty, asked)).preview
}

function message(text: string): string {
  const compared = compareEvents(text, empty)
  if (compared.status === 'planned') throw new Error('The file was read, a refusal was expected')
  return compared.message
}

describe('columns are told by the headers of', () => {
  it.each([
    [
      'ServiceNow',
      'number,opened_at,resolved_at,priority,cmdb_ci\nINC1,2026-01-05 10:00:00,2026-01-05 11:00:00,1 - Critical,till',
      'incidents',
      ['key', 'started', 'resolved', 'severity', 'scope'],
    ],
    [
      'PagerDuty',
      'id,incident_number,created_on,resolved_on,service_name,urgency\nP1,7,2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,till,high',
      'incidents',
      ['key', null, 'started', 'resolved', 'scope', 'severity'],
    ],
    [
      'Jira',
      'Issue key,Summary,Created,Resolved,Priority\nOPS-1,down,13/Nov/22 11:37 PM,14/Nov/22 12:05 AM,High',
      'incidents',
      ['key', null, 'started', 'resolved', 'severity'],
    ],
    [
      'a list kept by hand',
      'Key,Opened,Acked,Closed,Prio\nINC-1,2026-01-05 10:00,2026-01-05 10:05,2026-01-05 11:00,P1',
      'incidents',
      ['key', 'started', 'acknowledged', 'resolved', 'severity'],
    ],
    [
      'GitHub Actions',
      'Run ID;Workflow;Conclusion;Updated at;Environment\n1;deploy;success;2026-01-05T10:00:00Z;production',
      'deployments',
      ['run', null, 'succeeded', 'finished', 'environment'],
    ],
    [
      'GitLab',
      'iid\tproject_name\tcreated_at\tmerged_at\n4\ttill\t2026-01-05T10:00:00Z\t2026-01-06T10:00:00Z',
      'changes',
      ['key', 'scope', 'opened', 'merged'],
    ],
  ])('%s', (_what, text, kind, fields) => {
    const compared = compareEvents(text, empty)
    expect(compared).toMatchObject({ status: 'planned', told: { kind, columns: { fields, basis: 'guessed' } } })
    expect(planOf(compared).preview.counts).toEqual({ added: 1, changed: 0, unchanged: 0, invalid: 0 })
  })

  it('remembers what was chosen, with the zone, beside what the same headers mean for services', () => {
    const text = 'Id,Which,When\n1,till,2026-03-29 12:00'
    const document = importEvents(text, empty, {
      kind: 'incidents',
      told: (guessed) => ({
        ...guessed,
        zone: 'Europe/Berlin',
        columns: { ...guessed.columns, fields: ['key', 'scope', 'started'], basis: 'chosen' },
      }),
    })
    expect(document.incidents.rows).toMatchObject([{ key: '1', scope: 'till', started: '2026-03-29T10:00:00Z' }])
    expect(document.importMappings.rows.map(({ id }) => id)).toEqual(['incidents:id|which|when'])
    const again = compareEvents(text, document)
    expect(again).toMatchObject({
      status: 'planned',
      told: { kind: 'incidents', zone: 'Europe/Berlin', columns: { basis: 'remembered' } },
    })
    expect(planOf(again).changes).toEqual([])
  })
})

describe('rows', () => {
  it('of an incident become a record; times are read in their offset, else in the zone', () => {
    const document = importEvents(
      'id,service,started_at,acknowledged_at,resolved_at,severity,platform_caused\n7,till,2026-07-01 10:00,2026-07-01T10:05:00+02:00,1782900000,Sev1,true',
      empty,
      { told: (guessed) => ({ ...guessed, zone: 'Europe/Berlin' }) },
    )
    expect(document.incidents.rows).toMatchObject([
      {
        key: '7',
        scope: 'till',
        started: '2026-07-01T08:00:00Z',
        acknowledged: '2026-07-01T08:05:00Z',
        resolved: '2026-07-01T10:00:00Z',
        severity: 'Sev1',
        platformCaused: 'yes',
        source: 'events.csv',
      },
    ])
  })

  it('with an unreadable or impossible time are left out with line and reason, the others go in', () => {
    const shown = preview(
      'id,started_at,resolved_at\na,yesterday,\nb,2026-02-30 10:00,\nc,,\n,2026-02-03 10:00,\nd,1312-01-01,\ne,2026-02-03 10:00,3/4/2026 9:00\nf,2026-02-03 10:00,0001-01-01T00:00:00Z',
    )
    expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, invalid: 6 })
    expect(shown.problems).toEqual([
      { line: 2, place: 'a', message: expect.stringContaining('Began: “yesterday” is no date and time.') as string },
      { line: 3, place: 'b', message: expect.stringContaining('Began: “2026-02-30 10:00” is no date') as string },
      { line: 4, place: 'c', message: 'There is no time at which the incident began. The row is left out.' },
      {
        line: 5,
        place: 'Row',
        message: 'There is no id, so that a second import could not find the row again. The row is left out.',
      },
      { line: 6, place: 'd', message: 'Began: 1312-01-01 is not between 1990 and 2100. The row is left out.' },
      {
        line: 7,
        place: 'e',
        message: expect.stringContaining('Resolved: “3/4/2026” can be read in two ways') as string,
      },
    ])
    expect(shown.checks).toEqual(['1 incident is not resolved.'])
  })

  it('that stand twice count once, as the last of them says, and that is told', () => {
    const text = 'id,started_at,severity\n1,2026-02-03 10:00,Sev1\n2,2026-02-04 10:00,Sev1\n1,2026-02-03 11:00,Sev2'
    expect(preview(text).problems).toEqual([
      {
        line: 2,
        place: '1',
        message: 'The same id stands again in line 4. The last row counts; this one is passed over.',
      },
    ])
    expect(importEvents(text, empty).incidents.rows.map(({ key, severity }) => [key, severity])).toEqual([
      ['2', 'Sev1'],
      ['1', 'Sev2'],
    ])
  })

  it('of other environments than production are passed over and counted; outcomes that say neither stay unknown', () => {
    const shown = preview(
      'id,finished_at,result,environment\n1,2026-02-03 10:00,SUCCESS,PRODUCTION\n2,2026-02-03 10:00,ABORTED,eu-prod\n3,2026-02-03 10:00,SUCCESS,staging\n4,,FAILURE,prod\n5,2026-02-03 10:00,ok,',
    )
    expect(shown.counts.added).toBe(3)
    expect(shown.ignored).toEqual([
      { what: 'Rows of “staging”', count: 1, why: 'Only deployments to production count.' },
      { what: 'Rows without an environment', count: 1, why: 'Only deployments to production count.' },
      { what: '“ABORTED” in Succeeded', count: 1, why: 'It says neither yes nor no; these rows stay unknown.' },
    ])
    expect(shown.checks).toEqual(['1 deployment has no end yet.', '1 deployment does not say whether it succeeded.'])
  })

  it('end before they begin: they go in and are told', () => {
    expect(
      preview('id,started_at,acknowledged_at,resolved_at\n1,2026-02-03 10:00,2026-02-03 09:00,2026-02-03 09:30').checks,
    ).toEqual(['1 incident is resolved before it began.', '1 incident is acknowledged before it began.'])
    expect(preview('id,opened_at,merged_at\n1,2026-02-03 10:00,2026-02-03 09:00').checks).toEqual([
      '1 change is not deployed.',
      '1 change has a stretch that ends before it begins.',
    ])
  })

  it('lie in an hour that the clocks repeat or skip: it is said what was assumed', () => {
    const shown = preview('id,started_at,resolved_at\n1,2026-03-29 02:30,2026-10-25 02:30', {
      told: (guessed) => ({ ...guessed, zone: 'Europe/Berlin' }),
    })
    expect(shown.remarks).toEqual([
      '1 time lies in an hour that the clocks of Europe/Berlin show twice; the first one was taken.',
      '1 time lies in an hour that the clocks of Europe/Berlin skip; they were moved on by what is skipped.',
    ])
  })

  it('with dates in slashes are read as those of the file that can be read in one way only', () => {
    const rows = (...days: string[]) => ['id,started_at', ...days.map((day, at) => `${at},${day} 9:00 PM`)].join('\n')
    const started = (text: string) => importEvents(text, empty).incidents.rows.map((row) => row.started)
    expect(started(rows('3/4/2026', '3/14/2026'))).toEqual(['2026-03-04T21:00:00Z', '2026-03-14T21:00:00Z'])
    expect(started(rows('3/4/2026', '14/3/2026'))).toEqual(['2026-04-03T21:00:00Z', '2026-03-14T21:00:00Z'])
    expect(preview(rows('3/4/2026', '14/3/2026')).remarks).toEqual([
      'Dates such as 3/4/2026 are read with the day first, as others of the file are written.',
    ])
    expect(preview(rows('3/4/2026', '14/3/2026', '3/14/2026')).counts).toMatchObject({ added: 2, invalid: 1 })
    expect(preview(rows('3/4/2026')).counts).toMatchObject({ added: 0, invalid: 1 })
  })

  it('without ids are known by when and where they were', () => {
    const text = 'service,finished_at\ntill,2026-02-03 10:00\nbasket,2026-02-03 10:00'
    const told: Parameters<typeof compareEvents>[2] = { told: (guessed) => ({ ...guessed, allSucceeded: true }) }
    const document = importEvents(text, empty, told)
    expect(document.deployments.rows).toMatchObject([
      { key: '2026-02-03T10:00:00Z till', run: '2026-02-03T10:00:00Z till', succeeded: 'yes' },
      { key: '2026-02-03T10:00:00Z basket', succeeded: 'yes' },
    ])
    expect(planOf(compareEvents(text, document)).preview.counts).toMatchObject({ added: 0, unchanged: 2 })
  })
})

describe('a second import', () => {
  const first = 'id,started_at,resolved_at,severity\n1,2026-02-03 10:00,,Sev1\n2,2026-02-04 10:00,2026-02-04 11:00,Sev2'

  it('changes by id what its columns say, and leaves what they do not speak of', () => {
    const before = importEvents(first, empty)
    const text = 'id,started_at,resolved_at\n1,2026-02-03 10:00,2026-02-03 12:00\n2,2026-02-04 10:00,2026-02-04 11:00'
    const plan = planOf(compareEvents(text, before))
    expect(plan.preview.counts).toEqual({ added: 0, changed: 1, unchanged: 1, invalid: 0 })
    expect(plan.preview.rows[0]).toMatchObject({
      state: 'changed',
      differences: [{ label: 'Resolved', before: '', after: '2026-02-03 12:00:00 UTC' }],
    })
    const after = importEvents(text, before)
    expect(after.incidents.rows.map(({ id, key, resolved, severity }) => [id, key, resolved, severity])).toEqual([
      [before.incidents.rows[0]?.id, '1', '2026-02-03T12:00:00Z', 'Sev1'],
      [before.incidents.rows[1]?.id, '2', '2026-02-04T11:00:00Z', 'Sev2'],
    ])
  })

  it('applies nothing once the events are no longer those of the preview', () => {
    const { changes } = planOf(compareEvents(first, empty))
    const command = applyEvents({ changes, against: empty }, 'incidents')
    expect(command(empty, catalog, testContext())).toBe(changes)
    expect(command(buildDocument({ incidents: [{ key: '9' }] }), catalog, testContext())).toEqual([])
  })

  it('of the same file changes nothing', () => {
    const before = importEvents(first, empty)
    expect(planOf(compareEvents(first, before)).changes).toEqual([])
  })
})

describe('malformed files', () => {
  it.each([
    ['nothing', '  \n', 'The file is empty.'],
    ['a web page', '<!DOCTYPE html><html>', 'This is a web page, not a CSV file.'],
    ['a binary file', 'id,started_at\n\u0000\u0001', 'The file is not text.'],
    ['headers alone', 'id,started_at,resolved_at', 'There are no rows below the headers.'],
    ['other columns', 'colour,size\nred,4', 'No column says when the deployment finished yet.'],
  ])('are refused: %s', (_what, text, reason) => {
    expect(message(text)).toContain(reason)
  })

  it.each([
    ['semicolons', 'id;started_at;severity\n1;2026-02-03 10:00;Sev1'],
    ['a declared delimiter', 'sep=;\r\nid;started_at;severity\r\n1;2026-02-03 10:00;Sev1\r\n'],
    ['a byte order mark', '\ufeffid,started_at,severity\n1,2026-02-03 10:00,Sev1'],
    ['old Mac line ends', 'id,started_at,severity\r1,2026-02-03 10:00,Sev1\r'],
    ['a title above', 'All incidents\nof February\n\nid,started_at,severity\n1,2026-02-03 10:00,Sev1'],
    ['quotes and spaces', '"id" , "started_at" ,"severity"\n"1"," 2026-02-03 10:00 ","Sev1"'],
    ['surplus cells', 'id,started_at,severity\n1,2026-02-03 10:00,Sev1,more,and,more'],
    ['an apostrophe against formulas', "id,started_at,severity\n1,2026-02-03 10:00,'=Sev1"],
  ])('are read with %s', (_what, text) => {
    const [row] = importEvents(text, empty).incidents.rows
    expect([row?.key, row?.started, row?.severity.replace('=', '')]).toEqual(['1', '2026-02-03T10:00:00Z', 'Sev1'])
  })

  it('refuse the row with a quotation mark that is never closed, and say where', () => {
    const shown = preview(
      'id,started_at,severity\n1,2026-02-03 10:00,Sev1\n2,"2026-02-03 10:00,Sev1\n3,2026-02-03 10:00,Sev1',
    )
    expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, invalid: 1 })
    expect(shown.problems[0]).toMatchObject({ line: 3 })
  })
})

describe('against any file', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      '2026-02-03 10:00',
      '1700000000',
      '9999-12-31T23:59:59-12:00',
      '"',
      'null',
      '=1',
      'SUCCESS',
      '\n',
    ),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )
  const header = fc.constantFrom(
    'id', 'finished_at', 'result', 'environment', 'started_at', 'resolved_at', 'opened_at', 'merged_at', '__proto__',
    'constructor', '', 'severity', 'run id',
  ) // prettier-ignore

  it('nothing throws, every row is counted once, and what goes in is what the store may hold', () => {
    fc.assert(
      fc.property(
        fc.array(header, { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.constantFrom(...eventKinds.map(({ kind }) => kind), undefined),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns'),
        (headers, rows, kind, zone) => {
          const text = [headers, ...rows].map((cells) => cells.join(',')).join('\n')
          const compared = compareEvents(text, empty, {
            ...(kind === undefined ? {} : { kind }),
            told: (guessed) => ({ ...guessed, zone }),
          })
          if (compared.status === 'refused') return
          const { preview: shown, changes } = compared.plan
          const all = Object.values(shown.counts).reduce((sum, each) => sum + each, 0)
          expect(all).toBe(shown.rows.length)
          const table = applyChanges(empty, changes)[shown.kind]
          expect(table.rows).toHaveLength(shown.counts.added)
          expect(new Set(table.rows.map(({ key }) => key)).size).toBe(table.rows.length)
          for (const row of table.rows) expect(recordSchemas[shown.kind].safeParse(row).success).toBe(true)
        },
      ),
    )
  })

  it('what is printed as CSV is read back, whatever the zone of its times', () => {
    const second = fc.integer({ min: Date.UTC(2000, 0) / 1_000, max: Date.UTC(2040, 0) / 1_000 })
    const time = fc.option(second.map((at) => `${new Date(at * 1_000).toISOString().slice(0, 19)}Z`))
    const word = fc.constantFrom('', 'till', 'a, b', 'say "x"', 'two\nlines', '1 - Critical')
    const incident = fc.record({
      started: second.map((at) => `${new Date(at * 1_000).toISOString().slice(0, 19)}Z`),
      acknowledged: time,
      resolved: time,
      severity: word,
      scope: word,
      platformCaused: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
    })
    fc.assert(
      fc.property(fc.array(incident, { minLength: 1 }), fc.constantFrom('UTC', 'Asia/Kathmandu'), (parts, zone) => {
        const keys = ['key', 'scope', 'started', 'acknowledged', 'resolved', 'severity', 'platformCaused'] as const
        const { incidents } = buildDocument({ incidents: parts.map((part, at) => ({ ...part, key: `INC-${at}` })) })
        const lines = incidents.rows.map((row) => keys.map((key) => `"${(row[key] ?? '').replaceAll('"', '""')}"`))
        const text = [
          'Id,Service,Began,Acknowledged,Resolved,Severity,Caused by the platform',
          ...lines.map((cells) => cells.join(',')),
        ].join('\n')
        const read = importEvents(text, empty, { told: (guessed) => ({ ...guessed, zone }) })
        const facts = (rows: typeof incidents.rows) => rows.map((row) => keys.map((key) => row[key]))
        expect(facts(read.incidents.rows)).toEqual(facts(incidents.rows))
      }),
    )
  })

  it('of rows with one id the last one counts, as a naive reading has it', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 28 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const day = (each: number) => `2026-02-${String(each).padStart(2, '0')}`
        const text = ['id,started_at', ...rows.map(([id, at]) => `${id},${day(at)} 00:00`)].join('\n')
        const expected = new Map<string, string>()
        for (const [id, at] of rows) expected.set(String(id), `${day(at)}T00:00:00Z`)
        const read = importEvents(text, empty).incidents.rows.map(({ key, started }) => [key, started] as const)
        expect(new Map(read)).toEqual(expected)
        expect(read).toHaveLength(expected.size)
      }),
    )
  })
})
