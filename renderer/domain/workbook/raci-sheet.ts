import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { printLetters } from '../letter-set.ts'
import { layerName } from '../raci-layers.ts'
import type { RaciCell, RaciItem, RaciLayer } from '../raci.ts'
import { groupName, itemName } from '../raci-commands.ts'
import type { Role } from '../role.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { checkFormula, checkOf, countFormula, countOf } from './raci-formulas.ts'
import { itemStatusWords, letterChoices } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel, Tone } from './workbook-model.ts'

/** One layer of the matrix: items by role, live counts of A and R, and a word for every row that breaks a rule. */
export function raciSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  layer: RaciLayer,
): SheetModel {
  const cells = new Map(
    document.raciCells.rows
      .filter((cell) => cell.layer === layer)
      .map((cell) => [`${cell.item}/${cell.role}`, cell] as const),
  )
  const roles = document.roles.rows
  const textAt = (item: RaciItem, role: Role) => cellText(cells.get(`${item.id}/${role.id}`))
  const lettersOf = (item: RaciItem) => roles.map((role) => textAt(item, role))
  const firstRole = roles[0] ? roleKey(roles[0]) : 'name'
  const lastRole = roles.at(-1) ? roleKey(roles.at(-1) as Role) : 'name'
  return listSheet<RaciItem>({
    key: `raci-${layer}`,
    name: layer === 'to-be' ? 'RACI' : 'RACI As-Is',
    title: titleBlock(
      document,
      options,
      `Responsibility matrix, ${layerName(document, layer)}`,
      layer === 'to-be'
        ? 'Who answers for what after the change. Exactly one A and at least one R per item.'
        : 'Who answers for what today, as found in interviews and documents.',
    ),
    rows: document.raciItems.rows,
    columns: [
      textColumn('group', 'Group', [16, 36], (item) => ({ value: groupName(item.group, catalog), tone: 'muted' })),
      textColumn('name', 'Item', [30, 44], (item) => itemName(item, catalog)),
      ...roles.map((role): ListColumn<RaciItem> => {
        const tone = sideTone(role)
        return {
          key: roleKey(role),
          header: role.name,
          kind: 'letters',
          role: 'input',
          width: [9, 11],
          choices: letterChoices,
          ...(tone ? { tone } : {}),
          cell: (item) => letterCell(cells.get(`${item.id}/${role.id}`)),
        }
      }),
      {
        key: 'accountable',
        header: 'A',
        kind: 'letters',
        role: 'formula',
        width: [4, 5],
        cell: (item, { address }) => ({
          formula: countFormula('A', address(firstRole), address(lastRole)),
          result: countOf('A', lettersOf(item)),
        }),
      },
      {
        key: 'responsible',
        header: 'R',
        kind: 'letters',
        role: 'formula',
        width: [4, 5],
        cell: (item, { address }) => ({
          formula: countFormula('R', address(firstRole), address(lastRole)),
          result: countOf('R', lettersOf(item)),
        }),
      },
      {
        key: 'check',
        header: 'Check',
        kind: 'text',
        role: 'formula',
        width: [8, 9],
        cell: (item, { address }) => ({
          formula: checkFormula(address(firstRole), address(lastRole), address('accountable'), address('responsible')),
          result: checkOf(lettersOf(item)),
        }),
      },
      ...(layer === 'to-be' ? decisionColumns : []),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
    rules: ({ range, first }) => [
      ...(layer === 'to-be' ? statusRules(range('status')) : []),
      {
        range: range('name', 'check'),
        when: { type: 'formula', formula: `RIGHT(${first('check')},2)=" A"` },
        tone: 'bad',
      },
      { range: range('name', 'check'), when: { type: 'formula', formula: `${first('check')}="no R"` }, tone: 'near' },
      ...(roles.length === 0
        ? []
        : [
            {
              range: range(firstRole, lastRole),
              when: { type: 'formula' as const, formula: `LEFT(${first(firstRole).slice(1)},1)="A"` },
              tone: 'accent' as const,
              strong: true as const,
            },
            {
              range: range(firstRole, lastRole),
              when: { type: 'formula' as const, formula: `LEFT(${first(firstRole).slice(1)},1)="R"` },
              tone: 'neutral' as const,
              strong: true as const,
            },
          ]),
    ],
  })
}

const decisionColumns: readonly ListColumn<RaciItem>[] = [
  {
    key: 'status',
    header: 'Status',
    kind: 'text',
    role: 'input',
    width: [12, 13],
    choices: { name: 'List_item_status', values: Object.values(itemStatusWords).map((word) => word.text) },
    cell: (item) => itemStatusWords[item.status].text,
  },
  {
    key: 'decision',
    header: 'Decision',
    kind: 'text',
    role: 'input',
    width: [16, 36],
    cell: (item) => item.decision || null,
  },
  { key: 'notes', header: 'Notes', kind: 'text', role: 'input', width: [14, 30], cell: (item) => item.notes || null },
]

function statusRules(range: string) {
  return Object.values(itemStatusWords).map((word) => ({
    range,
    when: { type: 'is' as const, text: word.text },
    tone: word.tone,
  }))
}

function roleKey(role: Role): string {
  return `role:${role.id}`
}

/** Letters as clients write them; text that is no letter set stands as typed. */
function cellText(cell: RaciCell | undefined): string {
  return cell?.invalid?.['letters'] ?? printLetters(cell?.letters ?? '')
}

function letterCell(cell: RaciCell | undefined): Cell {
  const text = cellText(cell)
  if (text === '') return null
  return cell?.invalid?.['letters'] === undefined ? text : { value: text, tone: 'near', look: 'pale' }
}

function sideTone(role: Role): Tone | undefined {
  return role.side === 'sre' || role.side === 'platform' ? role.side : undefined
}
