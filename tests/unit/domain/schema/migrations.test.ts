import { describe, expect, it } from 'vitest'
import { migrateRows, schemaVersion, type Migration } from '#domain/schema/migrations.ts'

type Row = Readonly<Record<string, unknown>>

/** Two steps as a later release might have them: a table is renamed, then a field split. */
const steps: readonly Migration[] = [
  {
    version: 2,
    name: 'rename-people-to-teams',
    migrate: ({ people = [], ...rest }) => ({ ...rest, teams: people }),
  },
  {
    version: 3,
    name: 'give-teams-a-lead',
    migrate: ({ teams = [], ...rest }) => ({ ...rest, teams: teams.map((team) => ({ ...(team as Row), lead: '' })) }),
  },
]

describe('migrateRows', () => {
  it('applies what is due, in order, and names it', () => {
    expect(migrateRows({ people: [{ id: 'a' }] }, 1, steps, 3)).toEqual({
      status: 'migrated',
      rows: { teams: [{ id: 'a', lead: '' }] },
      applied: ['rename-people-to-teams', 'give-teams-a-lead'],
    })
    expect(migrateRows({ teams: [{ id: 'a' }] }, 2, steps, 3)).toEqual({
      status: 'migrated',
      rows: { teams: [{ id: 'a', lead: '' }] },
      applied: ['give-teams-a-lead'],
    })
  })

  it('hands current rows on as they are', () => {
    const rows = { teams: [{ id: 'a' }] }
    const result = migrateRows(rows, 3, steps, 3)
    expect(result).toEqual({ status: 'current', rows })
    expect(result.status === 'current' && result.rows).toBe(rows)
  })

  it('changes none of the rows it was given', () => {
    const rows = Object.freeze({ people: Object.freeze([Object.freeze({ id: 'a' })]) })
    migrateRows(rows, 1, steps, 3)
    expect(rows).toEqual({ people: [{ id: 'a' }] })
  })

  it('refuses rows of a later version', () => {
    expect(migrateRows({ teams: [] }, 4, steps, 3)).toEqual({ status: 'newer', version: 4 })
    expect(migrateRows({}, schemaVersion + 1)).toEqual({ status: 'newer', version: schemaVersion + 1 })
  })

  it('has nothing to do for the present version', () => {
    expect(migrateRows({ teams: [] }, schemaVersion)).toEqual({ status: 'current', rows: { teams: [] } })
  })
})
