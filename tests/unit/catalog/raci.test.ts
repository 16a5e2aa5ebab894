import { expect, it } from 'vitest'
import { raciGroups, raciItems } from '#catalog/raci.ts'
import { roles } from '#catalog/roles.ts'

/** Seed 1, line by line: SRE, Platform, Product Dev, Security, Infra/Network. */
const seedMatrix = {
  'operations-reliability': {
    'slo-design': 'A/R C C I I',
    'error-budget-policy': 'A/R C C I I',
    'incident-response': 'A/R C C C C',
    'change-management': 'A/R C C C I',
    'capacity-planning': 'A/R C C I C',
    postmortems: 'A/R C C I I',
  },
  'platform-devex': {
    'developer-portal': 'I A/R C C I',
    'cicd-templates': 'C A/R C I I',
    'iac-modules': 'C A/R C C I',
    'observability-stack': 'C A/R I C I',
    'kubernetes-runtime': 'C A/R I C C',
    'golden-path': 'C A/R C I I',
  },
  'security-governance': {
    'iam-secrets': 'I A/R I C C',
    'vulnerability-management': 'A/R C C C I',
    'policy-as-code': 'C A/R I C I',
    'audit-evidence': 'C A/R I A/R I',
  },
}

it('gives every cell of the seed matrix its letters, group by group', () => {
  const matrix = Object.fromEntries(
    raciGroups.map((group) => [
      group.slug,
      Object.fromEntries(
        raciItems
          .filter((item) => item.group === group.slug)
          .map((item) => [item.slug, roles.map((role) => [...(item.letters[role.slug] ?? '')].join('/')).join(' ')]),
      ),
    ]),
  )
  expect(matrix).toEqual(seedMatrix)
})

it('has 16 items, 80 filled cells, 17 accountable ones, and no role beyond the five', () => {
  const cells = raciItems.flatMap((item) => Object.entries(item.letters))
  expect(raciItems).toHaveLength(16)
  expect(cells).toHaveLength(80)
  expect(cells.filter(([, letters]) => letters.includes('A'))).toHaveLength(17)
  expect(new Set(cells.map(([role]) => role))).toEqual(new Set(roles.map((role) => role.slug)))
})

it('leaves the flaws of the seed in place', () => {
  const roleCells = (role: string) => raciItems.map((item) => item.letters[role]).join('')
  expect(raciItems.filter((item) => Object.values(item.letters).join('').split('A').length > 2)).toMatchObject([
    { slug: 'audit-evidence' },
  ])
  expect(roleCells('product-dev') + roleCells('infra-network')).toMatch(/^[CI]+$/)
})
