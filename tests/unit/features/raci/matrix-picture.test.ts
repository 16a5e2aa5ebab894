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
      'Status',
      '&lt;own&gt; &amp; "odd"',
      'On-call',
      'A',
      'R',
      'draft',
      'R &amp; D',
      'draft',
      'no A, no R',
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

  it('tells agreed from draft, marks conflicts with a legend, and breaks what stands under the title', () => {
    const document = buildDocument({
      engagement: [{ client: 'Kestrel', scope: 'A long scope '.repeat(20) }],
      roles: [{ name: 'SRE' }, { name: 'Platform' }],
      raciItems: [
        { name: 'On-call', status: 'agreed', signedOffBy: 'Ada', signedOffOn: '2026-11-02' },
        { name: 'Cost', status: 'disputed' },
      ],
      raciCells: matrix('to-be', {
        'raciItems-1': { 'roles-1': 'AR', 'roles-2': 'C' },
        'raciItems-2': { 'roles-1': 'AR', 'roles-2': 'A' },
      }),
    })
    const { svg } = matrixPicture(matrixPage(document, catalog, 'to-be', '2026-11-22'), '@font-face{}')
    const texts = textsOf(svg)
    expect(texts).toEqual(
      expect.arrayContaining([
        'agreed',
        'signed off by Ada on 2 Nov 2026',
        'disputed',
        '2 A',
        'conflict of high severity',
      ]),
    )
    expect(texts).not.toContain('conflict of medium severity')
    expect(texts.filter((each) => each?.includes('A long scope')).length).toBeGreaterThan(1)
    // Two cells and the legend.
    expect(svg.match(/fill="#c62828" stroke/g)).toHaveLength(3)
    expect(svg).toContain('<style>@font-face{}</style>')
  })
})
