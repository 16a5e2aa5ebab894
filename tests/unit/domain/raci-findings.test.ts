import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { raciLetters, type RaciCell, type RaciLetter } from '#domain/raci.ts'
import { buildDocument, matrix, templateDocument } from '#tests/support/test-store.ts'

const items = ['raciItems-1', 'raciItems-2', 'raciItems-3']
const roles = ['roles-1', 'roles-2', 'roles-3']
const cell = fc.oneof(
  fc.subarray<RaciLetter>([...raciLetters]).map((set) => ({ letters: set.join(''), typed: false })),
  fc.constant({ letters: '', typed: true }),
)

describe('raciFindings', () => {
  it('finds what walking the matrix finds', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }), (cells) => {
        const at = (item: number, role: number) => cells[item * 3 + role] ?? { letters: '', typed: false }
        const raciCells = items.flatMap((item, row) =>
          roles.flatMap((role, column): Partial<RaciCell>[] => {
            const { letters, typed } = at(row, column)
            if (typed) return [{ id: `to-be/${item}/${role}`, item, role, invalid: { letters: 'Owner' } }]
            return matrix('to-be', { [item]: { [role]: letters } })
          }),
        )
        const document = buildDocument({ raciItems: items.map(() => ({})), roles: roles.map(() => ({})), raciCells })
        const expected: string[] = []
        items.forEach((item, row) => {
          const letters = roles.map((_, column) => at(row, column).letters)
          const accountable = letters.filter((each) => each.includes('A')).length
          if (accountable === 0) expected.push(`RACI-1/to-be/${item}`)
          if (accountable > 1) expected.push(`RACI-2/to-be/${item}`)
          if (!letters.some((each) => each.includes('R'))) expected.push(`RACI-3/to-be/${item}`)
          roles.forEach((role, column) => {
            if (at(row, column).typed) expected.push(`RACI-4/to-be/${item}/${role}`)
          })
        })
        roles.forEach((role, column) => {
          const held = items.map((_, row) => at(row, column).letters).join('')
          if (!held.includes('A') && !held.includes('R')) expected.push(`RACI-5/to-be/${role}`)
        })
        const begun = raciCells.length > 0
        expect(raciFindings(document, catalog, 'to-be').map((finding) => finding.id)).toEqual(begun ? expected : [])
        expect(raciFindings(document, catalog, 'as-is')).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('RACI-1 to RACI-5 in the seed template: its own flaws and nothing else', () => {
    const document = templateDocument()
    expect(document.raciItems.rows).toHaveLength(16)
    expect(document.raciCells.rows.filter((each) => each.letters.includes('A'))).toHaveLength(17)
    const found = raciFindings(document, catalog, 'to-be')
    expect(found.map((finding) => [finding.id, finding.title])).toEqual([
      ['RACI-2/to-be/audit-evidence', 'Audit and compliance evidence: 2 roles are accountable'],
      ['RACI-5/to-be/product-dev', 'Product Dev holds neither R nor A'],
      ['RACI-5/to-be/infra-network', 'Infra/Network holds neither R nor A'],
    ])
  })

  it('RACI-2 names the roles, marks their cells and offers one remedy for each', () => {
    const [conflict] = raciFindings(templateDocument(), catalog, 'to-be')
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
    const [conflict] = raciFindings(document, catalog, 'to-be')
    expect(conflict?.detail).toMatch(/^Z, A and M all hold A\./)
    expect(conflict?.fixes?.map((fix) => fix.label)).toEqual(['Keep A with Z', 'Keep A with A', 'Keep A with M'])
  })

  it('RACI-4 quotes what was typed', () => {
    const document = buildDocument({
      raciItems: [{ name: 'Backups' }],
      roles: [{ name: 'SRE' }],
      raciCells: [{ id: 'x', letters: 'AR', invalid: { letters: 'Owner' } }],
    })
    expect(raciFindings(document, catalog, 'to-be')).toMatchObject([
      { rule: 'RACI-4', title: 'Backups: “Owner” is no RACI entry' },
    ])
  })
})
