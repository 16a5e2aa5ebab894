import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { raciRules, type RaciRule } from '#domain/raci-rules.ts'
import type { RaciCell, RaciItem } from '#domain/raci.ts'
import type { Role } from '#domain/role.ts'
import { buildDocument, matrix, templateDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const itemIds = ['raciItems-1', 'raciItems-2', 'raciItems-3', 'raciItems-4', 'raciItems-5']
const roleIds = ['roles-1', 'roles-2', 'roles-3', 'roles-4']
const cellCount = itemIds.length * roleIds.length

const cell = fc.oneof(
  { weight: 9, arbitrary: fc.subarray([...'ARCI']).map((set) => ({ letters: set.join(''), typed: false })) },
  { weight: 1, arbitrary: fc.constant({ letters: '', typed: true }) },
)
const layerCells: fc.Arbitrary<readonly TestCell[]> = fc.oneof(
  fc.array(cell, { minLength: cellCount, maxLength: cellCount }),
  fc.constant(Array.from({ length: cellCount }, () => ({ letters: '', typed: false }))),
)
const day = fc.option(fc.constantFrom('2026-07-01', '2026-09-01', '2026-11-21', '2026-11-22', '2026-12-24'))
const item: fc.Arbitrary<Partial<RaciItem>> = fc.record({
  name: fc.constantFrom('Backups', 'Backup of the', 'Audit trail', 'Logs and traces', 'A / B', 'Restores'),
  group: fc.constantFrom('own', 'operations-reliability', 'security-governance'),
  status: fc.constantFrom('draft', 'disputed', 'agreed'),
  decision: fc.constantFrom('', 'So be it'),
  decidedBy: fc.constantFrom('', 'Board'),
  decidedOn: day,
  reviewOn: day,
})
const role: fc.Arbitrary<Partial<Role>> = fc.record({
  side: fc.constantFrom('sre', 'platform', 'product', 'security', null),
  teams: fc.subarray(['teams-1', 'teams-2']),
})
const scene: fc.Arbitrary<Scene> = fc.record({
  asIs: layerCells,
  toBe: layerCells,
  items: fc.array(item, { minLength: itemIds.length, maxLength: itemIds.length }),
  roles: fc.array(role, { minLength: roleIds.length, maxLength: roleIds.length }),
  owners: fc.array(fc.constantFrom('teams-1', 'teams-2', null), { maxLength: 3 }),
})

interface Scene {
  readonly asIs: readonly TestCell[]
  readonly toBe: readonly TestCell[]
  readonly items: readonly Partial<RaciItem>[]
  readonly roles: readonly Partial<Role>[]
  readonly owners: readonly (string | null)[]
}

interface TestCell {
  readonly letters: string
  readonly typed: boolean
}

describe('raciFindings', () => {
  it('finds in both layers what walking the matrix finds', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const document = documentOf(given)
        for (const layer of ['to-be', 'as-is'] as const) {
          const found = raciFindings(document, catalog, layer, today).map((finding) => finding.id)
          expect([...found].sort()).toEqual([...naive(given, layer)].sort())
        }
      }),
      { numRuns: 400 },
    )
  })

  it('finds the same after an edit as in a document built anew', () => {
    fc.assert(
      fc.property(scene, fc.nat(cellCount - 1), cell, (given, at, next) => {
        const toBe = given.toBe.map((each, index) => (index === at ? next : each))
        raciFindings(documentOf(given), catalog, 'to-be', today)
        const edited = documentOf({ ...given, toBe })
        const fresh = structuredClone([...naive({ ...given, toBe }, 'to-be')])
        expect(
          raciFindings(edited, catalog, 'to-be', today)
            .map((finding) => finding.id)
            .sort(),
        ).toEqual(fresh.sort())
      }),
      { numRuns: 100 },
    )
  })

  it('in the seed template: its own flaws, and what its numbers say of load', () => {
    const document = templateDocument()
    expect(document.raciItems.rows).toHaveLength(16)
    expect(document.raciCells.rows.filter((each) => each.letters.includes('A'))).toHaveLength(17)
    const found = raciFindings(document, catalog, 'to-be', today)
    const flaws = found.filter(({ rule }) => rule !== 'RACI-8' && rule !== 'RACI-9' && rule !== 'RACI-11')
    expect(flaws.map((finding) => [finding.id, finding.title])).toEqual([
      ['RACI-2/to-be/audit-evidence', 'Audit and compliance evidence: 2 roles are accountable'],
      ['RACI-5/to-be/product-dev', 'Product Dev holds neither R nor A'],
      ['RACI-5/to-be/infra-network', 'Infra/Network holds neither R nor A'],
    ])
    expect(found.filter((finding) => !flaws.includes(finding)).map((finding) => finding.title)).toEqual([
      'Production incident response: 4 of 5 roles are consulted',
      'Change management: safety valves and CAB: 3 of 5 roles are consulted',
      'Capacity planning: 3 of 5 roles are consulted',
      'Infrastructure modules and environment self-service: 3 of 5 roles are consulted',
      'Kubernetes and runtime platform: 3 of 5 roles are consulted',
      'Vulnerability management: runtime and libraries: 3 of 5 roles are consulted',
      'SRE holds 7 of 17 A',
      'Platform holds 9 of 17 A and 9 of 17 R',
      'SRE, Platform, Product Dev, Security and Infra/Network have a letter in every item',
    ])
  })

  it('RACI-2 names the roles, marks their cells and offers one remedy for each', () => {
    const conflict = raciFindings(templateDocument(), catalog, 'to-be', today).find(({ rule }) => rule === 'RACI-2')
    expect(conflict).toMatchObject({
      severity: 'high',
      detail: 'Platform and Security both hold A. One keeps it; the others can go on doing the work.',
      place: { stage: 'raci', table: 'raciItems', id: 'audit-evidence', layer: 'to-be' },
      fixes: [
        { label: 'Keep A with Platform', action: { type: 'keep-accountable', role: 'platform' } },
        { label: 'Keep A with Security', action: { type: 'keep-accountable', role: 'security' } },
      ],
    })
    expect(conflict?.cells?.map((each) => each.role)).toEqual(['platform', 'security'])
  })

  it('RACI-2 names roles in the order of their columns, whatever their ids', () => {
    const document = buildDocument({
      raciItems: [{ name: 'Backups' }],
      roles: ['z', 'a', 'm'].map((id) => ({ id, name: id.toUpperCase() })),
      raciCells: matrix('to-be', { 'raciItems-1': { a: 'A', m: 'A', z: 'AR' } }),
    })
    const [conflict] = raciFindings(document, catalog, 'to-be', today)
    expect(conflict?.detail).toMatch(/^Z, A and M all hold A\./)
    expect(conflict?.fixes?.map((fix) => fix.label)).toEqual(['Keep A with Z', 'Keep A with A', 'Keep A with M'])
  })

  it('RACI-5 has a word for a role that nobody has named', () => {
    const document = buildDocument({
      raciItems: [{}],
      roles: [{ name: ' ' }],
      raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'I' } }),
    })
    const found = raciFindings(document, catalog, 'to-be', today).find(({ rule }) => rule === 'RACI-5')
    expect(found?.title).toBe('Role without a name holds neither R nor A')
  })

  it('RACI-4 quotes what was typed', () => {
    const document = buildDocument({
      raciItems: [{ name: 'Backups' }],
      roles: [{ name: 'SRE' }],
      raciCells: [{ letters: 'ARI', invalid: { letters: 'Owner' } }],
    })
    expect(raciFindings(document, catalog, 'to-be', today)).toMatchObject([
      { rule: 'RACI-4', title: 'Backups: “Owner” is no RACI entry' },
    ])
  })

  it('RACI-4 names a letter that another set has left behind, and takes it out', () => {
    const document = buildDocument({
      engagement: [{ letterSet: 'raci' }],
      raciItems: [{ name: 'Backups' }],
      roles: [{ name: 'SRE' }, { name: 'Ops' }],
      raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR', 'roles-2': 'IS' } }),
    })
    expect(raciFindings(document, catalog, 'to-be', today)[0]).toMatchObject({
      rule: 'RACI-4',
      title: 'Backups: “S” is no RACI entry',
      fixes: [{ label: 'Take “S” from Ops', action: { type: 'set-letters', role: 'roles-2', letters: 'I' } }],
    })
  })

  it('speaks the letters of the set: in RAPID, D answers and P does the work', () => {
    const document = buildDocument({
      engagement: [{ letterSet: 'rapid' }],
      raciItems: [{ name: 'Backups' }],
      roles: [{ name: 'SRE' }, { name: 'Ops' }],
      raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'P', 'roles-2': 'A' } }),
    })
    expect(raciFindings(document, catalog, 'to-be', today)[0]).toMatchObject({
      rule: 'RACI-1',
      detail: 'Nobody answers for the outcome. Give D to exactly one role.',
      fixes: [{ label: 'Give D to SRE', action: { type: 'set-letters', letters: 'DP' } }],
    })
  })

  it('judges a proposal by the items it speaks of, and by no other', () => {
    const document = buildDocument({
      raciItems: [{}, {}],
      roles: [{}],
      proposals: [{ id: 'prop-1' }],
      raciCells: matrix('prop-1', { 'raciItems-2': { 'roles-1': 'R' } }),
    })
    expect(raciFindings(document, catalog, 'prop-1', today).map((finding) => finding.id)).toEqual([
      'RACI-1/prop-1/raciItems-2',
      'RACI-12/prop-1/raciItems-2',
    ])
  })

  it('RACI-16 takes two texts that are no letters for a change', () => {
    const typed = (layer: string, text: string) => ({
      id: `${layer}/raciItems-1/roles-1`,
      layer,
      item: 'raciItems-1',
      role: 'roles-1',
      invalid: { letters: text },
    })
    const rulesOf = (before: string, after: string) => {
      const raciCells = [typed('as-is', before), typed('to-be', after)]
      const document = buildDocument({ raciItems: [{ status: 'disputed' }], roles: [{}], raciCells })
      return raciFindings(document, catalog, 'to-be', today).map(({ rule }) => rule)
    }
    expect(rulesOf('Owner', 'Owner')).toContain('RACI-16')
    expect(rulesOf('Owner', 'ask Jo')).not.toContain('RACI-16')
  })

  it('RACI-18 counts a quarter from the decision, or to the day that was set, and puts it off by one more', () => {
    const agreed = { status: 'agreed', decision: 'So be it', decidedBy: 'Board' } as const
    const document = buildDocument({
      raciItems: [
        { ...agreed, name: 'A quarter', decidedOn: '2026-08-21' },
        { ...agreed, name: 'A day more', decidedOn: '2026-08-22' },
        { ...agreed, name: 'Set', decidedOn: '2026-11-01', reviewOn: '2026-11-10' },
      ],
      roles: [{}],
      raciCells: matrix('to-be', Object.fromEntries(itemIds.slice(0, 3).map((id) => [id, { 'roles-1': 'ARI' }]))),
    })
    const due = raciFindings(document, catalog, 'to-be', today).filter(({ rule }) => rule === 'RACI-18')
    expect(due.map((finding) => finding.title)).toEqual([
      'A quarter: review was due on 21 Nov 2026',
      'Set: review was due on 10 Nov 2026',
    ])
    expect(due[0]?.fixes).toMatchObject([{ action: { type: 'review', item: 'raciItems-1', on: '2027-02-22' } }])
  })
})

function documentOf({ asIs, toBe, items, roles, owners }: Scene) {
  return buildDocument({
    teams: [{}, {}],
    services: owners.map((ownerTeam) => ({ ownerTeam })),
    raciItems: items,
    roles,
    raciCells: [...cellsOf('as-is', asIs), ...cellsOf('to-be', toBe)],
  })
}

function cellsOf(layer: string, cells: readonly TestCell[]): Partial<RaciCell>[] {
  return cells.flatMap(({ letters, typed }, at): Partial<RaciCell>[] => {
    const [itemId, roleId] = [itemIds[Math.floor(at / roleIds.length)] ?? '', roleIds[at % roleIds.length] ?? '']
    if (typed)
      return [{ id: `${layer}/${itemId}/${roleId}`, layer, item: itemId, role: roleId, invalid: { letters: 'Owner' } }]
    return matrix(layer, { [itemId]: { [roleId]: letters } })
  })
}

/** The rules once more, straight from their words, cell by cell. */
function naive({ asIs, toBe, items, roles, owners }: Scene, layer: 'as-is' | 'to-be'): Set<string> {
  const cells = layer === 'to-be' ? toBe : asIs
  if (cells.every(({ letters, typed }) => letters === '' && !typed)) return new Set()
  const found = new Set<string>()
  const add = (rule: RaciRule, key: string) => {
    expect(raciRules).toHaveProperty(rule)
    found.add(`${rule}/${key}`)
  }
  const at = (all: readonly TestCell[], row: number, column: number) =>
    all[row * roleIds.length + column] ?? { letters: '', typed: false }
  const rowOf = (all: readonly TestCell[], row: number) => roleIds.map((_, column) => at(all, row, column))
  const has = (texts: readonly { letters: string }[], letter: string) =>
    texts.filter(({ letters }) => letters.includes(letter)).length

  itemIds.forEach((id, row) => {
    const own = rowOf(cells, row)
    const filled = own.filter(({ letters, typed }) => letters !== '' || typed)
    const about = items[row] ?? {}
    const name = about.name ?? ''
    if (has(own, 'A') === 0) add('RACI-1', `${layer}/${id}`)
    if (has(own, 'A') > 1) add('RACI-2', `${layer}/${id}`)
    if (has(own, 'R') === 0) add('RACI-3', `${layer}/${id}`)
    own.forEach(({ typed }, column) => {
      if (typed) add('RACI-4', `${layer}/${id}/${roleIds[column]}`)
    })
    if (filled.length >= 2 && filled.every(({ letters }) => letters === 'I')) add('RACI-10', `${layer}/${id}`)
    if (has(own, 'C') >= 3 && has(own, 'C') / roleIds.length > 0.4) add('RACI-11', `${layer}/${id}`)
    if (filled.length > 0 && has(own, 'C') + has(own, 'I') === 0) add('RACI-12', `${layer}/${id}`)
    const secure = about.group === 'security-governance' || name === 'Audit trail'
    const guarded = own.some(({ letters }, column) => letters !== '' && roles[column]?.side === 'security')
    if (secure && filled.length > 0 && !guarded) add('RACI-19', `${layer}/${id}`)
    if (layer === 'as-is') return
    const before = rowOf(asIs, row)
    const begun = before.some(({ letters, typed }) => letters !== '' || typed)
    const same = own.every(
      ({ letters, typed }, column) => letters === before[column]?.letters && typed === before[column].typed,
    )
    if (about.status === 'disputed' && begun && same) add('RACI-16', id)
    const due = about.reviewOn ?? (about.decidedOn ? laterBy92(about.decidedOn) : null)
    if (about.status === 'agreed' && due !== null && due < today) add('RACI-18', id)
    if (about.status === 'agreed' && !(about.decision && about.decidedBy && about.decidedOn)) add('RACI-17', id)
    if (name === 'Logs and traces' || name === 'A / B') add('RACI-14', id)
    const twin = items.slice(0, row).findIndex((other) => sameWork(other.name ?? '', name))
    if (twin !== -1) add('RACI-15', `${itemIds[twin]}/${id}`)
  })

  const [allA, allR] = [has(cells, 'A'), has(cells, 'R')]
  const full: string[] = []
  roleIds.forEach((id, column) => {
    const own = itemIds.map((_, row) => at(cells, row, column))
    const [a, r] = [has(own, 'A'), has(own, 'R')]
    const about = roles[column] ?? {}
    if (a + r === 0) add('RACI-5', `${layer}/${id}`)
    if (a > 0 && r === 0) add('RACI-6', `${layer}/${id}`)
    if (a > 0 && about.teams?.length === 0) add('RACI-7', `${layer}/${id}`)
    if ((allA >= 5 && a / allA > 0.4) || (allR >= 5 && r / allR > 0.5)) add('RACI-8', `${layer}/${id}`)
    if (own.every(({ letters }) => letters !== '')) full.push(id)
    const running = itemIds.filter((_, row) => items[row]?.group === 'operations-reliability')
    const part = running.some((each) => /[AR]/.test(at(cells, itemIds.indexOf(each), column).letters))
    const owns = owners.some((owner) => owner !== null && about.teams?.includes(owner))
    if (about.side === 'product' && owns && running.length > 0 && !part) add('RACI-13', `${layer}/${id}`)
  })
  if (full.length > 0) add('RACI-9', layer)
  return found
}

function laterBy92(iso: string): string {
  return new Date(Date.parse(iso) + 92 * 86_400_000).toISOString().slice(0, 10)
}

/** The names of the scene that share three words of four: those that are the same, and the two about backups. */
function sameWork(a: string, b: string): boolean {
  return a === b || (a.startsWith('Backup') && b.startsWith('Backup'))
}
