import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setCells } from '#domain/raci-commands.ts'
import { confirmCells } from '#domain/raci-commands.ts'
import { fillFromInventory, inventoryLetters } from '#domain/raci-inventory.ts'
import type { RaciItem } from '#domain/raci.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument, matrix, run } from '#tests/support/test-store.ts'

const teams = ['teams-1', 'teams-2', 'teams-3']
const roles = ['roles-1', 'roles-2', 'roles-3']
const allItems = ['raciItems-1', 'raciItems-2', 'raciItems-3']

const service: fc.Arbitrary<Partial<Service>> = fc.record({
  ownerTeam: fc.constantFrom(...teams, null),
  onCallTeam: fc.constantFrom(...teams, null),
  onCallModel: fc.constantFrom('sre-primary', 'service-primary', 'none', null),
})
const item: fc.Arbitrary<Partial<RaciItem>> = fc.record({
  catalog: fc.constantFrom('incident-response', 'capacity-planning', null),
  group: fc.constantFrom('operations-reliability', 'own'),
  services: fc.subarray(['services-1', 'services-2', 'gone']),
})
const scene = fc.record({
  services: fc.array(service, { maxLength: 5 }),
  items: fc.array(item, { minLength: 3, maxLength: 3 }),
  teamsOf: fc.array(fc.subarray(teams), { minLength: 3, maxLength: 3 }),
  entered: fc.dictionary(
    fc.constantFrom(...allItems),
    fc.dictionary(fc.constantFrom(...roles), fc.constantFrom('A', 'R', 'C')),
  ),
})
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never

describe('inventoryLetters', () => {
  it('suggests what the rule says of each cell by itself', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const found = inventoryLetters(documentOf(given)).map((each) => [each.item.id, each.role.id, each.letters])
        expect(found).toEqual(naive(given))
      }),
      { numRuns: 300 },
    )
  })

  it('says how many services speak for it', () => {
    const document = buildDocument({
      raciItems: [{ catalog: 'incident-response', group: 'operations-reliability' }],
      roles: [{ teams: ['teams-1'] }, { teams: ['teams-2'] }],
      services: [
        { ownerTeam: 'teams-1', onCallTeam: 'teams-2', onCallModel: 'sre-primary' },
        { ownerTeam: 'teams-1', onCallTeam: 'teams-1', onCallModel: 'service-primary' },
        { ownerTeam: null, onCallTeam: 'teams-2' },
      ],
    })
    expect(inventoryLetters(document)).toMatchObject([
      { role: { id: 'roles-1' }, letters: 'AR', services: 3, owned: 2, onCall: 1 },
      { role: { id: 'roles-2' }, letters: 'R', services: 3, owned: 0, onCall: 2 },
    ])
  })
})

describe('fillFromInventory', () => {
  it('leaves what a person entered, marks the rest as derived, and has nothing to do twice', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const before = documentOf(given)
        const after = run(before, fillFromInventory(allItems))
        const entered = after.raciCells.rows.filter((cell) => !cell.derived)
        expect(entered).toEqual(before.raciCells.rows)
        expect(run(after, fillFromInventory(allItems)).raciCells.rows).toEqual(after.raciCells.rows)
      }),
    )
  })

  it('replaces derived letters that the inventory no longer speaks for', () => {
    const owned = (team: string) =>
      buildDocument({
        raciItems: [{ group: 'operations-reliability' }],
        roles: [{ teams: ['teams-1'] }, { teams: ['teams-2'] }],
        services: [{ ownerTeam: team }],
      })
    const first = run(owned('teams-1'), fillFromInventory(allItems))
    expect(first.raciCells.rows).toMatchObject([{ role: 'roles-1', letters: 'A', derived: true }])
    const second = run({ ...owned('teams-2'), raciCells: first.raciCells }, fillFromInventory(allItems))
    expect(second.raciCells.rows).toMatchObject([{ role: 'roles-2', letters: 'A', derived: true }])
  })

  it('is confirmed by editing the cell, or by standing by it', () => {
    const document = run(
      buildDocument({
        raciItems: [{ group: 'operations-reliability' }],
        roles: [{ teams: ['teams-1'] }],
        services: [{ ownerTeam: 'teams-1' }],
      }),
      fillFromInventory(allItems),
    )
    const ref = { layer: 'as-is', item: 'raciItems-1', role: 'roles-1' }
    const entered = matrix('as-is', { 'raciItems-1': { 'roles-1': 'A' } })
    expect(run(document, setCells([{ ref, letters: 'A' }])).raciCells.rows).toEqual(entered)
    expect(
      run(document, confirmCells([{ layer: 'as-is', item: 'raciItems-1', role: 'roles-1' }])).raciCells.rows,
    ).toEqual(entered)
  })
})

function documentOf(given: Scene) {
  return buildDocument({
    raciItems: given.items,
    roles: given.teamsOf.map((each) => ({ teams: each })),
    services: given.services,
    raciCells: matrix('as-is', given.entered),
  })
}

function naive(given: Scene): readonly (readonly string[])[] {
  return given.items.flatMap((each, at) => {
    const id = allItems[at] ?? ''
    const linked = each.services ?? []
    const about = given.services.filter((_, index) =>
      linked.length > 0 ? linked.includes(`services-${index + 1}`) : each.group === 'operations-reliability',
    )
    const fills = (role: number, team: string | null | undefined) =>
      team !== null && team !== undefined && given.teamsOf[role]?.includes(team) === true
    const known = about.filter(({ ownerTeam }) => ownerTeam !== null).length
    const over = roles.filter((_, role) => about.filter(({ ownerTeam }) => fills(role, ownerTeam)).length > known / 2)
    const personal = Object.values(given.entered[id] ?? {})
    return roles.flatMap((role, index) => {
      if (given.entered[id]?.[role] !== undefined) return []
      const answers = over.length === 1 && over[0] === role && !personal.includes('A')
      const works =
        (each.catalog === 'incident-response' && about.some(({ onCallTeam }) => fills(index, onCallTeam))) ||
        about.some(
          ({ ownerTeam, onCallTeam, onCallModel }) =>
            fills(index, ownerTeam) && (onCallModel === 'service-primary' || onCallTeam === ownerTeam),
        )
      const letters = `${answers ? 'A' : ''}${works ? 'R' : ''}`
      return letters === '' ? [] : [[id, role, letters]]
    })
  })
}
