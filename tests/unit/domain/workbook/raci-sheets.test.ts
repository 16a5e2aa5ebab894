import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { waiveFindings } from '#domain/issue-commands.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isDate, isFormula, plainCell, type Cell } from '#domain/workbook/workbook-model.ts'
import { run } from '#tests/support/test-store.ts'
import { oddLetters } from './odd-letters.ts'
import { options } from './small-engagement.ts'

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

  it('puts differences in words, once an item', () => {
    expect(
      rows('raci-differences').map(({ item, role, before, after, words }) => [item, role, before, after, words]),
    ).toEqual([
      ['On-call', 'SRE', '—', 'A/D', 'A moves from Say "hi" to SRE. SRE gets D.'],
      ['On-call', 'Say "hi"', 'A/N', 'N', null],
      ['=cost()', 'SRE', '—', 'A', expect.any(String)],
      ['=cost()', 'Role without a name', '—', 'D/N', null],
      ['Item without a name', 'SRE', '—', 'N/A', expect.any(String)],
      ['Item without a name', 'Say "hi"', '—', 'c/ d', null],
      ['Item without a name', 'Role without a name', '—', 'Architects', null],
    ])
  })

  it('keeps the record of each decision with the conflicts it leaves open', () => {
    expect(rows('raci-decisions')[0]).toMatchObject({
      name: 'On-call',
      status: '● agreed',
      decidedOn: '2026-11-01',
      rationale: '+1 from all',
      // A quarter after the decision, as nobody has set another day.
      reviewOn: '2027-02-01',
      conflicts: expect.stringContaining('RACI-17 Agreed without a decision record'),
    })
  })

  it('leaves out of the open conflicts what somebody waived, for as long as the waiver holds', () => {
    const conflictsUntil = (expiry: string) => {
      const waiver = { reason: 'The board meets in May', approver: 'CIO', expiry }
      const waived = run(oddLetters(), waiveFindings(['RACI-17/item_0'], waiver))
      return rows('raci-decisions', deliverableWorkbook(waived, catalog, options).sheets)[0]?.['conflicts']
    }
    expect(conflictsUntil('2026-11-22')).toBeNull()
    expect(conflictsUntil('2026-11-21')).toContain('RACI-17')
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

  it('lists decision rights by authority, in the currency, with what is open', () => {
    expect(sheet('decision-rights').columns.find(({ key }) => key === 'limit')?.unit).toBe('€')
    expect(rows('decision-rights').map(({ name, limit, items, findings }) => [name, limit, items, findings])).toEqual([
      ['Roll back', null, 'On-call', 'DEC-1 Decides without being accountable'],
      ['=pay', 10.5, null, 'DEC-3 Limit with nobody above it'],
      [null, 'a lot', null, null],
    ])
  })
})

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
