import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { addRow } from '#domain/change.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { layerFindings } from '#domain/findings.ts'
import { waiveFindings } from '#domain/issue-commands.ts'
import { newRaciCell } from '#domain/raci.ts'
import { newRole } from '#domain/role.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isDate, isFormula, plainCell, type Cell } from '#domain/workbook/workbook-model.ts'
import { buildDocument, matrix, run } from '#tests/support/test-store.ts'
import { oddLetters } from './odd-letters.ts'
import { options, templateEngagement } from './small-engagement.ts'

const { sheets, lists } = deliverableWorkbook(oddLetters(), catalog, options)

describe('sheets of the matrix in letters of the client', () => {
  it('offers the letters of the set, counts by their meaning and says what they are', () => {
    expect(lists.find(({ name }) => name === 'List_letters')?.values.slice(0, 5)).toEqual(['A/D', 'A', 'D', 'N', 'C'])
    expect(rows('raci-to-be').map(({ accountable, responsible, check }) => [accountable, responsible, check])).toEqual([
      [1, 2, 'ok'],
      [1, 1, 'ok'],
      // N/A are two letters here, typed before N was one.
      [1, 2, 'ok'],
    ])
    expect(sheet('raci-to-be').columns.find(({ key }) => key === 'responsible')?.header).toBe('D/N')
    const cover = sheet('read-me').rows.map((row) => row.cells.map(shown))
    expect(cover).toContainEqual([null, null, 'N', 'Nudges', 'Does the work. At least one role per item.'])
  })

  it('colours what breaks a rule by the letters of the set', () => {
    const formulas = sheet('raci-to-be').rules.flatMap(({ when }) => (when.type === 'formula' ? when.formula : []))
    expect(formulas).toEqual(['RIGHT($J7,2)=" A"', '$J7="no D"', 'LEFT(D7,1)="A"', 'LEFT(D7,1)="D"', 'LEFT(D7,1)="N"'])
  })

  it('puts differences role by role and in words, one row an item', () => {
    expect(
      rows('raci-differences').map(({ item, words, ...rest }) => [
        item,
        rest['role:role_0'],
        rest['role:role_1'],
        rest['role:role_2'],
        words,
      ]),
    ).toEqual([
      ['On-call', '— → A/D', 'A/N → N', null, 'A moves from Say "hi" to SRE. SRE gets D.'],
      ['=cost()', '— → A', null, '— → D/N', expect.any(String)],
      ['Item without a name', '— → N/A', '— → c/ d', '— → Architects', expect.any(String)],
    ])
  })

  it('keeps the record of each decision with what it leaves open', () => {
    expect(rows('raci-decisions')[0]).toMatchObject({
      name: 'On-call',
      status: '● agreed',
      decidedOn: '2026-11-01',
      rationale: '+1 from all',
      // A quarter after the decision, as nobody has set another day.
      reviewOn: '2027-02-01',
      open: expect.stringContaining('RACI-17'),
      findings: expect.stringContaining('RACI-17 Agreed without a decision record'),
    })
  })

  it('counts no waived finding as open, and says on both sheets why it was waived and until when', () => {
    const waivedUntil = (expiry: string) => {
      const waiver = { reason: 'The board meets in May', approver: 'CIO', expiry }
      const made = deliverableWorkbook(run(oddLetters(), waiveFindings(['RACI-17/item_0'], waiver)), catalog, options)
      const finding = rows('raci-findings', made.sheets).find(({ rule }) => rule === 'RACI-17')
      return [
        rows('raci-to-be', made.sheets)[0]?.['open'],
        rows('raci-decisions', made.sheets)[0]?.['waived'],
        [finding?.['standing'], finding?.['reason'], finding?.['until']],
        rows('raci-findings', made.sheets).at(-1)?.['rule'],
        sheet('raci-findings', made.sheets).title.purpose,
      ]
    }
    expect(waivedUntil('2026-11-22')).toEqual([
      null,
      'RACI-17 until 22 Nov 2026: The board meets in May (CIO)',
      ['waived', 'The board meets in May (CIO)', '2026-11-22'],
      'RACI-17',
      expect.stringMatching(/\d open, 1 waived\.$/),
    ])
    expect(waivedUntil('2026-11-21').slice(0, 3)).toEqual(['RACI-17', null, ['open again', null, null]])
  })

  it('keeps a waiver only while the letters are those it was given for', () => {
    const waiver = { reason: 'For now', approver: 'CIO', expiry: null }
    const waived = run(twoAnswers(), waiveFindings(['RACI-2/to-be/raciItems-1'], waiver))
    const third = { ...newRaciCell({ layer: 'to-be', item: 'raciItems-1', role: 'roles-3' }, 'A'), order: 9 }
    const standing = (document: EngagementDocument) =>
      rows('raci-findings', deliverableWorkbook(document, catalog, options).sheets).find(
        ({ rule }) => rule === 'RACI-2',
      )?.['standing']
    expect([standing(waived), standing(run(waived, () => [addRow('raciCells', third)]))]).toEqual([
      'waived',
      'open again',
    ])
  })

  it('names the roles that a finding is about, and what would settle it', () => {
    const five = Array.from({ length: 5 }, (_, at) => `raciItems-${at + 1}`)
    const document = buildDocument({
      roles: [{ name: 'SRE' }, { name: 'Platform' }, { name: 'Security' }],
      raciItems: five.map((id) => ({ name: `Item ${id}` })),
      raciCells: matrix('to-be', {
        ...Object.fromEntries(five.map((id) => [id, { 'roles-1': 'R', 'roles-2': 'AC' }])),
        'raciItems-1': { 'roles-1': 'R', 'roles-2': 'C' },
        'raciItems-2': { 'roles-1': 'AR', 'roles-2': 'A' },
      }),
    })
    const found = rows('raci-findings', deliverableWorkbook(document, catalog, options).sheets)
    const of = (wanted: string) =>
      found
        .filter(({ rule }) => rule === wanted)
        .map(({ about, roles, settle, severity }) => [about, roles, settle, severity])
    expect(of('RACI-1')).toEqual([['Item raciItems-1', null, 'Give A to SRE.', '■ high']])
    expect(of('RACI-2')).toEqual([
      ['Item raciItems-2', 'SRE and Platform', 'Keep A with SRE, or keep A with Platform.', '■ high'],
    ])
    expect(of('RACI-9')).toEqual([
      [null, 'SRE and Platform', 'Empty the cells in which the role would not be missed.', '○ low'],
    ])
  })

  it('has a sheet of the proposals, also without an As-Is layer, and one of the notes on cells', () => {
    const document = buildDocument({
      roles: [{ name: 'SRE' }, { name: 'Infra/Network' }],
      proposals: [{ name: 'By CISO', stakeholder: 'CISO office' }, { name: 'Silent' }],
      raciItems: [{ name: 'On-call' }, { name: 'Runbooks' }, { name: 'Cost' }],
      raciCells: [
        ...matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR' }, 'raciItems-2': { 'roles-1': 'A' } }),
        ...matrix('proposals-1', { 'raciItems-1': { 'roles-2': 'AR' }, 'raciItems-2': { 'roles-1': 'A' } }),
      ],
      raciComments: [
        { layer: 'to-be', item: 'raciItems-2', role: 'roles-1', text: 'Since May', author: 'Lead', date: '2026-11-02' },
        { layer: 'proposals-1', item: 'raciItems-1', role: 'roles-2', text: 'Who pages?', date: '2026-11-03' },
      ],
    })
    const made = deliverableWorkbook(document, catalog, options)
    expect(made.sheets.some(({ key }) => key === 'raci-differences')).toBe(false)
    const proposals = sheet('raci-proposals', made.sheets)
    expect(proposals.title.purpose).toMatch(
      /By CISO: differs on 1 of 2 items it fills. Silent: differs on 0 of 0 items/,
    )
    // A narrow column: the name breaks behind its stroke.
    expect(proposals.columns.map(({ header }) => header)).toContain('Infra/ Network')
    expect(rows('raci-proposals', made.sheets)).toEqual([
      {
        proposal: 'By CISO (CISO office)',
        item: 'On-call',
        'role:roles-1': 'A/R → —',
        'role:roles-2': '— → A/R',
        words: 'A moves from SRE to Infra/Network. R moves from SRE to Infra/Network.',
        status: '○ draft',
        notes: null,
      },
    ])
    expect(
      rows('raci-notes', made.sheets).map(({ item, role, layer, letters, text, author, date }) =>
        [item, role, layer, letters, text, author, date].join(', '),
      ),
    ).toEqual([
      'On-call, Infra/Network, By CISO, A/R, Who pages?, , 2026-11-03',
      'Runbooks, SRE, To-Be, A, Since May, Lead, 2026-11-02',
    ])
  })

  it('prints at 8 points and more for nine roles: of the texts in 10 points four fifths must fit the page', () => {
    const added = ['Compliance', 'Customer Support', 'Finance'].map((name, at) => ({
      ...newRole(`role_${at}`, 100 + at),
      name,
    }))
    const nine = run(sampleDocument(options.today), () => added.map((role) => addRow('roles', role)))
    const made = deliverableWorkbook(nine, catalog, options)
    expect(sheet('raci-to-be', made.sheets).columns.filter(({ key }) => key.startsWith('role:'))).toHaveLength(9)
    for (const { name, columns, printed } of made.sheets.filter(({ name: tab }) => /RACI|Decision/.test(tab))) {
      const characters = columns.slice(1, printed).reduce((sum, { width }) => sum + width, 0)
      // A character is 7 of 96 to an inch; A4 across leaves 277 of 297 mm.
      expect([name, (characters * 7 * 25.4) / 96 <= 277 / 0.8]).toEqual([name, true])
    }
  })

  it('counts the load of each role in each layer, highest index first', () => {
    const lines = rows('raci-load').map((row) => [
      row['layer'],
      row['role'],
      row['letter:A'],
      row['work'],
      row['bottleneck'],
    ])
    // To-Be: 3 A and 5 cells of work, three roles that hold any: SRE (3/3 + 2/5) / 2 x 3.
    expect(lines).toEqual([
      ['To-Be', 'SRE', 3, 2, expect.closeTo(2.1)],
      ['To-Be', 'Say "hi"', 0, 2, expect.closeTo(0.6)],
      ['To-Be', 'Role without a name', 0, 1, expect.closeTo(0.3)],
      ['To-Be', 'Idle', 0, 0, 0],
      ['As-Is', 'Say "hi"', 1, 1, 1],
      ['As-Is', 'SRE', 0, 0, 0],
      ['As-Is', 'Role without a name', 0, 0, 0],
      ['As-Is', 'Idle', 0, 0, 0],
    ])
  })

  it.each([['the template', templateEngagement()] as const, ['the sample', sampleDocument(options.today)] as const])(
    'RACI-8: remarks on the load of those roles that the rule names: %s',
    (_name, document) => {
      const lines = rows('raci-load', deliverableWorkbook(document, catalog, options).sheets)
      const remarked = lines
        .filter(({ layer, idle }) => layer === 'To-Be' && String(idle).startsWith('overloaded: over '))
        .map(({ role }) => role)
      const named = layerFindings(document, catalog, 'to-be', options.today)
        .filter(({ rule }) => rule === 'RACI-8')
        .map(({ place }) => findRow(document, 'roles', place.id)?.name)
      expect(remarked.toSorted()).toEqual(named.toSorted())
      expect(remarked).toContain('Platform')
    },
  )

  it('lists decision rights by authority, in the currency, with what is open', () => {
    expect(sheet('decision-rights').columns.find(({ key }) => key === 'limit')?.unit).toBe('€')
    expect(rows('decision-rights').map(({ name, limit, items, findings }) => [name, limit, items, findings])).toEqual([
      ['Roll back', null, 'On-call', 'DEC-1 Decides without being accountable'],
      ['=pay', 10.5, null, 'DEC-3 Limit with nobody above it'],
      [null, 'a lot', null, null],
    ])
  })
})

/** An item with two A. */
function twoAnswers(): EngagementDocument {
  return buildDocument({
    roles: [{ name: 'SRE' }, { name: 'Platform' }, { name: 'Security' }],
    raciItems: [{ name: 'On-call' }],
    raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR', 'roles-2': 'A' } }),
  })
}

function sheet(key: string, among = sheets) {
  const found = among.find((each) => each.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

/** Records by the key of their columns. */
function rows(key: string, among = sheets): Record<string, string | number | null>[] {
  const { columns, rows: all } = sheet(key, among)
  return all.map((row) => Object.fromEntries(row.cells.map((cell, at) => [columns[at + 1]?.key ?? '', shown(cell)])))
}

function shown(cell: Cell): string | number | null {
  const value = plainCell(cell)
  return isFormula(value) ? value.result : isDate(value) ? value.date : value
}
