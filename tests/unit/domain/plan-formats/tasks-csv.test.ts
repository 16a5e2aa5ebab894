import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { planFile } from '#domain/plan-formats/plan-file.ts'
import type { Tracker } from '#domain/export/tracker-text.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { knownPlan, stamp } from './known-plan.ts'

function readBack(tracker: Tracker, document = knownPlan()): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse(
    planFile(tracker, document, catalog, stamp)
      .text.replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n'),
    {
      delimiter: ',',
      newline: '\n',
    },
  )
  expect(errors).toEqual([])
  return data.filter((row) => row.length > 1)
}

describe('tasks for Jira', () => {
  it('are those that are not done, with days, seconds of work and labels', () => {
    const [header = [], ...rows] = readBack('jira')
    expect(header).toEqual([
      ...['Summary', 'Issue Type', 'Start date', 'Due date', 'Original Estimate', 'Description'],
      ...['Labels', 'Labels', 'Labels', 'Labels', 'Demarc ID'],
    ])
    // Six person-days of seven and a half hours.
    expect(rows.map((row) => [...row.slice(0, 5), ...row.slice(6)])).toEqual([
      [
        '2.2 =Policy & <rules>',
        'Task',
        '2026-11-03',
        '2026-11-05',
        '162000',
        'demarc',
        'migration',
        'SRE',
        'Lighthouse',
        'policy',
      ],
      ['2.3 Review', 'Task', '2026-11-06', '2026-11-06', '0', 'demarc', 'migration', '', '', 'review'],
      ['2.4 Task without a name', 'Task', '', '', '', 'demarc', 'migration', '', '', 'vague'],
      ['10.1 Rollout', 'Task', '2026-11-23', '2026-12-08', '270000', 'demarc', 'migration', '', '', 'rollout'],
    ])
    const noHours = buildDocument({ engagement: [{ hoursPerDay: 0 }], tasks: [{ name: 'Six days', effort: 6 }] })
    expect(readBack('jira', noHours)[1]?.[4]).toBe(String(6 * 8 * 3600))
    expect(rows[0]?.[5]).toBe(
      [
        ['Step', 'Governance'],
        ['Dates', '3 Nov 2026 to 5 Nov 2026'],
        ['Owner role', 'SRE'],
        ['Team', 'Accounts'],
        ['Wave', 'Lighthouse'],
        ['Waits for', '2.1 SS+1d'],
        ['Done', '50 %'],
        ['Notes', 'two\nlines'],
        ['Source', 'Demarc task policy'],
      ]
        .map(([head, text]) => `*${head}*\n${text}`)
        .join('\n\n'),
    )
  })

  it('never let a client’s text begin a field as a formula', () => {
    const document = buildDocument({
      roles: [{ name: '=1+1' }],
      tasks: [{ name: '+1', owner: 'roles-1' }],
    })
    for (const tracker of ['jira', 'azure-boards'] as const)
      for (const row of readBack(tracker, document)) for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@]/)
    expect(readBack('jira', document)[1]).toContain("'=1+1")
  })
})

describe('tasks for Azure Boards', () => {
  it('have the hours that remain, and none of the columns it refuses', () => {
    const [header = [], ...rows] = readBack('azure-boards')
    expect(header).toEqual(['Work Item Type', 'Title', 'Description', 'Remaining Work', 'Tags'])
    expect(rows.map((row) => row[3])).toEqual(['22.5', '0', '', '75'])
    expect(rows[0]?.[2]).toContain('<p><b>Notes</b><br>two<br>lines</p>')
    expect(planFile('azure-boards', knownPlan(), catalog, stamp).text.startsWith('\ufeffWork Item Type,')).toBe(true)
  })
})
