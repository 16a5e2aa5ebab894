import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { emptyDocument } from '#domain/document.ts'
import { createBlank } from '#domain/seed-template.ts'
import { rowsOf, run, templateDocument } from '#tests/support/test-store.ts'

const template = templateDocument()

describe('a new engagement', () => {
  it('from the template has the seed’s roles, items, letters, KPIs and steps, and nothing invented', () => {
    const counts = Object.fromEntries(Object.entries(rowsOf(template)).map(([table, rows]) => [table, rows.length]))
    expect(counts).toEqual({
      engagement: 1,
      teams: 0,
      roles: 5,
      services: 0,
      toil: 0,
      tools: 0,
      answers: 0,
      roleAnswers: 0,
      capabilities: 0,
      capabilityVotes: 0,
      evidence: 0,
      requests: 0,
      interviews: 0,
      interviewNotes: 0,
      issues: 0,
      raciItems: 16,
      raciCells: 80,
      raciComments: 0,
      proposals: 0,
      decisionRights: 0,
      kpis: 18,
      readings: 0,
      kpiTargets: 0,
      deployments: 0,
      incidents: 0,
      changes: 0,
      errorBudgets: 0,
      steps: 9,
      tasks: 0,
      milestones: 0,
      waves: 0,
      holidays: 0,
      planBaselines: 0,
      risks: 0,
      views: 0,
      importMappings: 0,
    })
    expect(template.engagement.rows[0]).toMatchObject({ name: 'Platform split', client: 'Acme', engineers: null })
  })

  it('holds every letter as the catalog gives it, in the To-Be layer', () => {
    const letters = catalog.raciItems.map((entry) => [
      entry.slug,
      Object.fromEntries(
        template.raciCells.rows.filter((cell) => cell.item === entry.slug).map((cell) => [cell.role, cell.letters]),
      ),
    ])
    expect(letters).toEqual(catalog.raciItems.map((entry) => [entry.slug, entry.letters]))
    expect(new Set(template.raciCells.rows.map((cell) => cell.layer))).toEqual(new Set(['to-be']))
  })

  it('copies no text of the catalog: names stay null until a person edits them', () => {
    expect(template.raciItems.rows.filter((item) => item.name !== null)).toEqual([])
    expect(template.kpis.rows.filter((kpi) => kpi.name !== null || kpi.definition !== null)).toEqual([])
  })

  it('takes a target over only where the sources agree', () => {
    const picked = template.kpis.rows.filter((kpi) => kpi.targetSource !== null).map((kpi) => kpi.catalog)
    const agreeing = catalog.kpis
      .filter((entry) => entry.sources.includes('seed-1') && !entry.disagreement)
      .map((entry) => entry.slug)
    expect(picked).toEqual(agreeing)
    expect(picked).not.toHaveLength(18)
  })

  it('can be blank: the profile and the nine steps', () => {
    const blank = run(emptyDocument(), createBlank({ name: 'Own', client: '' }))
    expect(blank.steps.rows.map((step) => step.id)).toEqual(catalog.steps.map((entry) => entry.slug))
    expect(Object.values(rowsOf(blank)).reduce((sum, rows) => sum + rows.length, 0)).toBe(10)
  })
})
