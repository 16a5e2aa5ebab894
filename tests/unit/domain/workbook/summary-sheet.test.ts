import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { allFindings } from '#domain/findings.ts'
import { newIssue } from '#domain/issue.ts'
import { stages } from '#domain/stage.ts'
import { openByStage, suggestionsOf } from '#domain/suggestion.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isFormula, plainCell } from '#domain/workbook/workbook-model.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { options } from './small-engagement.ts'

function summary(document: EngagementDocument) {
  const { sheets } = deliverableWorkbook(document, catalog, options)
  const lines = (sheets.find(({ key }) => key === 'summary')?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => {
      const value = plainCell(cell)
      return isFormula(value) ? value.result : value
    }),
  )
  const after = (heading: string) => lines.slice(lines.findIndex(([first]) => first === heading) + 1)
  return { sheets, line: (label: string) => lines.find(([first]) => first === label), after }
}

describe('the findings of the summary', () => {
  it('are those the application counts as open, by stage and in all', () => {
    const document = sampleDocument(options.today)
    const { today } = options
    const suggestions = suggestionsOf(document, catalog, today, allFindings(document, catalog, today))
    const open = openByStage(document.issues.rows, suggestions, today)
    const all = [...open.values()].reduce((sum, each) => sum + each, 0)
    const { line, after, sheets } = summary(document)
    expect(line('Open findings')?.[1]).toBe(all)
    const byStage = after('Open findings by stage').slice(1, open.size + 2)
    expect(byStage.map((cells) => [cells[0], cells.at(-1)])).toEqual([
      ...stages.filter(({ id }) => open.has(id)).map(({ id, name }) => [name, open.get(id)]),
      ['All stages', all],
    ])
    for (const [, ...counts] of byStage as [string, ...number[]][])
      expect(counts.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(counts.at(-1))
    expect(sheets.find(({ key }) => key === 'suggestions')?.rows).toHaveLength(suggestions.length)
    expect(line('Open findings')?.[2]).toContain(`${suggestions.length} suggested and not decided`)
  })

  it('stand as they were written, before what the rules suggest, and what is settled is not among them', () => {
    const document = buildDocument({
      services: [{ name: 'checkout', ownerTeam: null, tier: 1 }],
      issues: [
        { ...newIssue('a', 1), name: 'Nobody may say no', severity: 'high', recommendation: 'Name one who may' },
        { ...newIssue('b', 2), name: 'Settled', severity: 'high', status: 'resolved' },
        { ...newIssue('c', 3), name: 'Not weighed' },
      ],
    })
    const lines = summary(document).after('First to settle')
    expect(lines[1]).toEqual(['■ high', 'Nobody may say no', '', '', 'open', 'Name one who may'])
    const titles = lines.map((cells) => cells[1])
    expect(titles).toContain('Not weighed')
    expect(titles).not.toContain('Settled')
    expect(lines.find(([, title]) => title === 'Not weighed')?.[0]).toBe('unknown')
    expect(lines.at(-1)?.[0]).toMatch(
      /^All that is open: 2 taken up, on the sheet Findings; \d+ suggested and not decided, on the sheet Suggestions\.$/,
    )
  })
})
