import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { matrixPage } from '#domain/matrix-page.ts'
import { matrixPicture } from '#features/raci/matrix-picture.ts'
import { buildDocument, matrix } from '#tests/support/test-store.ts'

function pictureOf(roles: readonly string[], items: readonly string[]) {
  const document = buildDocument({
    roles: roles.map((name) => ({ name })),
    raciItems: items.map((name) => ({ name, group: '<own> & "odd"' })),
    raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR' } }),
  })
  return matrixPicture(matrixPage(document, catalog, 'to-be', '2026-11-22'))
}

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1])

describe('the picture of a matrix', () => {
  it('holds title, roles, groups, items, letters and what the letters mean, texts escaped', () => {
    const { svg } = pictureOf(['SRE', 'Infra/Network'], ['On-call', '\u0007R & D'])
    expect(textsOf(svg)).toEqual([
      'RACI matrix, To-Be',
      expect.stringMatching(/22 Nov 2026/),
      'SRE',
      'Infra/Network',
      '&lt;own&gt; &amp; "odd"',
      'On-call',
      'A',
      'R',
      'R &amp; D',
      'A Accountable  ·  R Responsible  ·  C Consulted  ·  I Informed',
    ])
  })

  it('grows with roles and items, and breaks long names of roles in two lines', () => {
    const [few, many] = [
      pictureOf(['SRE'], ['a']),
      pictureOf(
        Array.from({ length: 30 }, () => 'Customer success'),
        ['a', 'b'],
      ),
    ]
    expect([few.width, many.width > 3000, many.height > few.height]).toEqual([1600, true, true])
    expect(textsOf(many.svg).slice(2, 4)).toEqual(['Customer', 'success'])
  })
})
