import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { clientFields } from '#domain/client-words.ts'
import type { Service } from '#domain/service.ts'
import { canGroup, foldLines, groupLines, headingOf } from '#tables/group-lines.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const document = buildDocument({
  engagement: [{ tierNames: ['Gold', '', '', ''] }],
  teams: [{ name: 'Search' }, { name: 'Payments' }],
  services: [
    { name: 'a', tier: 3, ownerTeam: 'teams-1', system: 'Shop ', telemetry: ['logs', 'metrics'] },
    { name: 'b', tier: null, ownerTeam: 'teams-2', system: 'shop' },
    { name: 'c', tier: 1, telemetry: ['metrics', 'logs'] },
    { name: 'd', tier: 1, invalid: { ownerTeam: 'Nobody' }, ownerTeam: 'teams-1' },
  ],
})

function lines(key: keyof Service, folded: readonly string[] = []): string[] {
  const field = fieldOf(key)
  return foldLines(groupLines(document.services.rows, field, document, catalog), new Set(folded)).map((line) =>
    line.kind === 'group' ? `${line.title} (${line.count})` : line.row.name,
  )
}

function fieldOf(key: keyof Service) {
  const field = clientFields('services', document).find((each) => each.key === key)
  if (!field) throw new Error(`No field ${key}`)
  return field
}

describe('groupLines', () => {
  it('puts rows under their values: choices in their order, the unknown last', () => {
    expect(lines('tier')).toEqual(['1 Gold (2)', 'c', 'd', '3 Supporting (1)', 'a', 'Tier unknown (1)', 'b'])
  })

  it('orders teams by name, and counts an entry that was not understood as unknown', () => {
    expect(lines('ownerTeam')).toEqual(['Payments (1)', 'b', 'Search (1)', 'a', 'No owner team (2)', 'c', 'd'])
  })

  it('takes texts for the same whatever their case and blanks, and lists whatever their order', () => {
    expect(lines('system')).toEqual(['Shop (2)', 'a', 'b', 'No system (2)', 'c', 'd'])
    expect(lines('telemetry')).toEqual(['Logs, Metrics (2)', 'a', 'c', 'Telemetry unknown (2)', 'b', 'd'])
  })

  it('folds rows away and still counts them', () => {
    const gold = headingOf(document.services.rows[2] as Service, fieldOf('tier'))
    expect(lines('tier', [gold])).toEqual(['1 Gold (2)', '3 Supporting (1)', 'a', 'Tier unknown (1)', 'b'])
  })

  it('is offered for choices, references and the texts that say so', () => {
    const keys = clientFields('services', document)
      .filter(canGroup)
      .map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['tier', 'ownerTeam', 'system', 'runtime', 'telemetry']))
    expect(keys).not.toContain('name')
    expect(keys).not.toContain('tags')
    expect(keys).not.toContain('objective')
  })
})
