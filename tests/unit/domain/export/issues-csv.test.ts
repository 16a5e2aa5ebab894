import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { csvText } from '#domain/export/csv-text.ts'
import { exportedIssues, issuesCsv, issuesFile } from '#domain/export/issues-csv.ts'
import type { Tracker } from '#domain/export/tracker-text.ts'
import type { Issue } from '#domain/issue.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const sample = sampleDocument(today)

function readBack(text: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), {
    delimiter: ',',
    newline: '\n',
  })
  expect(errors).toEqual([])
  return data.filter((row) => row.length > 1)
}

function exported(tracker: Tracker, issue: Partial<Issue>) {
  const document = buildDocument({
    roles: [{ name: 'Product Dev' }],
    services: [{ name: 'checkout' }],
    issues: [issue],
  })
  const [header = [], row = []] = readBack(issuesCsv(tracker, document, catalog, today).text)
  return { header, row, field: (name: string) => row[header.indexOf(name)] ?? '' }
}

const whole: Partial<Issue> = {
  name: 'Nobody on call, "match" weekends',
  condition: 'Two lines:\n- one, two\n- “three”',
  criterion: 'Google SRE',
  effect: 'A < B & C',
  recommendation: 'Do it.',
  severity: 'high',
  effort: 'small',
  owner: 'roles-1',
  rule: 'SVC-3',
  links: ['services/services-1'],
}

describe('CSV for Jira', () => {
  it('has the columns Jira maps by itself, one Labels column for each label', () => {
    const { header, row } = exported('jira', whole)
    expect(header).toEqual([
      'Summary',
      'Issue Type',
      'Priority',
      'Description',
      'Labels',
      'Labels',
      'Labels',
      'Demarc ID',
    ])
    expect(row).toEqual([
      'Nobody on call, "match" weekends',
      'Task',
      'High',
      [
        '*Condition*\nTwo lines:\n- one, two\n- “three”',
        '*Criterion*\nGoogle SRE',
        '*Effect*\nA < B & C',
        '*Recommendation*\nDo it.',
        '*Owner role*\nProduct Dev',
        '*Effort and impact*\nsmall effort',
        '*About*\nService: checkout',
        '*Source*\nDemarc finding issues-1, rule SVC-3',
      ].join('\n\n'),
      'demarc',
      'SVC-3',
      'Product-Dev',
      'issues-1',
    ])
  })

  it('begins with its first header: a byte order mark would become part of it', () => {
    expect(issuesCsv('jira', sample, catalog, today).text.startsWith('Summary,')).toBe(true)
  })

  it('leaves an unknown severity to the tracker, and cuts a title it would refuse', () => {
    const { field } = exported('jira', { name: `${'x'.repeat(253)}😀 and more`, severity: null })
    expect(field('Priority')).toBe('')
    expect(field('Summary')).toBe(`${'x'.repeat(253)}…`)
    expect(exported('jira', { name: '  ' }).field('Summary')).toBe('Finding without a title')
    expect(exported('jira', { name: 'two\nlines' }).field('Summary')).toBe('two lines')
  })
})

describe('a finding about very much', () => {
  it('names fifty records and counts the rest, and keeps within what Jira takes', () => {
    const links = Array.from({ length: 60 }, (_, index) => `services/gone-${index}`)
    const { field } = exported('jira', { links, condition: '😀'.repeat(20_000) })
    expect(field('Description').length).toBeLessThanOrEqual(32_767)
    expect(field('Description')).toMatch(/^\*Condition\*\n(😀)+…$/u)
    expect(exported('jira', { links }).field('Description')).toContain('Service: gone-49\nand 10 more')
  })
})

describe('CSV for Azure Boards', () => {
  it('has type, title, description, priority and tags, and none of the columns it refuses', () => {
    const { header, field } = exported('azure-boards', whole)
    expect(header).toEqual(['Work Item Type', 'Title', 'Description', 'Priority', 'Tags'])
    expect(field('Work Item Type')).toBe('Task')
    expect(field('Priority')).toBe('2')
    expect(field('Tags')).toBe('demarc; SVC-3; Product Dev')
    expect(field('Description')).toContain('<p><b>Effect</b><br>A &lt; B &amp; C</p>')
    expect(field('Description')).toContain('Two lines:<br>- one, two<br>- “three”')
  })

  it('begins with a byte order mark', () => {
    expect(issuesCsv('azure-boards', sample, catalog, today).text.startsWith('\ufeffWork Item Type,')).toBe(true)
  })
})

describe('what is exported', () => {
  it('is what has to be done: neither resolved nor dismissed nor under a waiver that holds', () => {
    expect(exportedIssues(sample, today).map((issue) => issue.id)).toEqual([
      'issue-1',
      'issue-2',
      'issue-3',
      'issue-4',
      'issue-5',
      'issue-6',
      'issue-8',
      'issue-10',
    ])
    for (const tracker of ['jira', 'azure-boards'] as const) {
      const { text, count } = issuesCsv(tracker, sample, catalog, today)
      expect(readBack(text)).toHaveLength(count + 1)
    }
  })

  it('is a header alone while there is nothing', () => {
    expect(issuesCsv('jira', buildDocument({}), catalog, today)).toEqual({
      text: 'Summary,Issue Type,Priority,Description,Labels,Demarc ID\r\n',
      count: 0,
    })
  })
})

describe('the file', () => {
  const many = (count: number) => buildDocument({ issues: Array.from({ length: count }, () => ({ name: 'Finding' })) })

  it('is named after client, tracker and day', () => {
    expect(issuesFile('jira', sample, catalog, today).suggestedName).toBe(
      'Alder Media, built-in example - findings for Jira - 2026-11-22.csv',
    )
    expect(issuesFile('azure-boards', buildDocument({}), catalog, today).suggestedName).toBe(
      'Engagement - findings for Azure Boards - 2026-11-22.csv',
    )
  })

  it('warns of more work items than Azure Boards takes at once', () => {
    expect(issuesFile('azure-boards', many(1000), catalog, today).caution).toBe('')
    expect(issuesFile('azure-boards', many(1001), catalog, today).caution).toContain('1000')
    expect(issuesFile('jira', many(1001), catalog, today).caution).toBe('')
  })
})

describe('CSV text', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '＝1+1'])(
    'never lets %j begin a field as it is',
    (text) => {
      const [, [field = '']] = readBack(csvText(['a', 'b'], [[text, 'x']])) as [unknown, string[]]
      expect(field).toBe(`'${text}`)
    },
  )

  it('brings back every text as it was, but for the apostrophe in front of what looks like a formula', () => {
    const texts = fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(texts, (rows) => {
        const clean = rows.map((row) => row.map((text) => text.replaceAll('\r', '')))
        const back = readBack(csvText(['first', 'second'], clean)).slice(1)
        expect(back.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')))).toEqual(
          clean.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))),
        )
        for (const row of back) for (const text of row) expect(text).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})
