import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { tableNames } from '#domain/document.ts'
import { readEngagement, writeEngagement } from '#domain/engagement-file.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { schemaVersion } from '#domain/schema/migrations.ts'

const folder = new URL('../../../fixtures/schema/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('every released schema version', () => {
  it('has a fixture', () => {
    const versions = new Set(files.map((name) => Number(/^v(\d+)-/.exec(name)?.[1])))
    expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: schemaVersion }, (_, index) => index + 1))
  })

  it.each(files)('%s opens whole', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const written = JSON.parse(text) as { schemaVersion: number; seq: number }
    const read = readEngagement(text)
    expect(written.schemaVersion).toBe(Number(/^v(\d+)-/.exec(name)?.[1]))
    expect(read).toMatchObject({ status: 'read', seq: written.seq, broken: [] })
    // Once read it is of the present version, and stays what it is.
    if (read.status !== 'read') return
    const again = readEngagement(writeEngagement('eng', read.document, read.seq))
    expect(again).toEqual({ ...read, migrated: [] })
  })
})

describe('v1-sample-client.json', () => {
  const read = readEngagement(readFileSync(new URL('v1-sample-client.json', folder), 'utf8'))
  if (read.status !== 'read') throw new Error('The fixture does not open.')
  const { document } = read

  it('brings every row', () => {
    expect(Object.fromEntries(tableNames.map((table) => [table, document[table].rows.length]))).toEqual({
      engagement: 1,
      teams: 12,
      roles: 6,
      services: 40,
      toil: 25,
      tools: 30,
      answers: 9,
      roleAnswers: 0,
      capabilities: 0,
      capabilityVotes: 0,
      evidence: 0,
      requests: 0,
      interviews: 0,
      interviewNotes: 0,
      issues: 0,
      raciItems: 16,
      raciCells: 149,
      raciComments: 0,
      proposals: 0,
      decisionRights: 0,
      kpis: 14,
      readings: 138,
      kpiTargets: 0,
      deployments: 0,
      incidents: 0,
      changes: 0,
      errorBudgets: 0,
      steps: 9,
      tasks: 36,
      milestones: 0,
      waves: 0,
      holidays: 0,
      planBaselines: 0,
      risks: 0,
      views: 0,
      importMappings: 0,
    })
  })

  it('means what it meant', () => {
    expect(document.engagement.rows[0]).toMatchObject({
      client: 'Alder Media, built-in example',
      engineers: 180,
      round: 2,
    })
    const conflicts = raciFindings(document, catalog, 'to-be', '2026-11-22').filter((finding) =>
      /^RACI-[123]$/.test(finding.rule),
    )
    expect(conflicts.map((finding) => finding.id)).toEqual([
      'RACI-1/to-be/change-management',
      'RACI-3/to-be/capacity-planning',
      'RACI-2/to-be/audit-evidence',
    ])
  })
})
