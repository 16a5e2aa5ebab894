import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { answerAndWork, lettersFor } from '../letter-set.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { entryText } from '../raci-difference.ts'
import { layerName } from '../raci-layers.ts'
import { raciCellId, toBe, type RaciCell, type RaciItem, type RaciLayer } from '../raci.ts'
import { groupName, itemName } from '../raci-commands.ts'
import { sideOfLine, type Role } from '../role.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { recordColumns, statusColumn, textInput } from './raci-decision-columns.ts'
import { checkFormula, checkOf, countFormula, countOf } from './raci-formulas.ts'
import { itemStatusWords, letterChoices, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel, Tone } from './workbook-model.ts'

/** One layer of the matrix: items by role, live counts of A and R, and a word for every row that breaks a rule. */
export function raciSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  layer: RaciLayer,
): SheetModel {
  const set = letterSetOf(document)
  const { answer, work } = answerAndWork(set)
  const choices = letterChoices(set)
  const roles = document.roles.rows
  const cellAt = (item: RaciItem, role: Role) =>
    findRow(document, 'raciCells', raciCellId({ layer, item: item.id, role: role.id }))
  const textsOf = (item: RaciItem) => roles.map((role) => entryText(cellAt(item, role)))
  const keyOf = (role: Role | undefined) => (role ? roleKey(role) : 'name')
  const [firstRole, lastRole] = [keyOf(roles[0]), keyOf(roles.at(-1))]
  const between = (address: RowPlace['address']) => `${address(firstRole)}:${address(lastRole)}`
  const counted = (meaning: 'accountable' | 'responsible', header: string): ListColumn<RaciItem> => ({
    key: meaning,
    header,
    kind: 'letters',
    role: 'formula',
    width: [4, 5],
    cell: (item, { address }) =>
      roles.length === 0
        ? 0
        : {
            formula: countFormula(lettersFor(set, meaning), between(address), set),
            result: countOf(lettersFor(set, meaning), textsOf(item), set),
          },
  })
  const letterRules = (meaning: 'accountable' | 'responsible', tone: Tone) =>
    lettersFor(set, meaning).map((letter) => ({ letter, tone }))
  return listSheet<RaciItem>({
    key: `raci-${layer}`,
    name: layer === toBe ? 'RACI' : 'RACI As-Is',
    title: titleBlock(
      document,
      options,
      `Responsibility matrix, ${layerName(document, layer)}`,
      layer === toBe
        ? `Who answers for what after the change. Exactly one ${answer} and at least one ${work} per item.`
        : 'Who answers for what today, as found in interviews and documents.',
    ),
    rows: document.raciItems.rows,
    columns: [
      textColumn('group', 'Group', [16, 36], (item) => ({ value: groupName(item.group, catalog), tone: 'muted' })),
      textColumn('name', 'Item', [30, 44], (item) => itemName(item, catalog)),
      ...roles.map((role): ListColumn<RaciItem> => {
        const tone = sideOfLine(role)
        return {
          key: roleKey(role),
          header: role.name,
          kind: 'letters',
          role: 'input',
          width: [9, 11],
          choices,
          ...(tone ? { tone } : {}),
          cell: (item) => letterCell(cellAt(item, role)),
        }
      }),
      counted('accountable', answer),
      counted('responsible', lettersFor(set, 'responsible').join('/')),
      {
        key: 'check',
        header: 'Check',
        kind: 'text',
        role: 'formula',
        width: [8, 9],
        cell: (item, { address }) =>
          roles.length === 0
            ? 'empty'
            : {
                formula: checkFormula(between(address), address('accountable'), address('responsible'), set),
                result: checkOf(textsOf(item), set),
              },
      },
      ...(layer === toBe ? decisionColumns : []),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
    // The record of the decision is printed on a sheet of its own.
    ...(layer === toBe ? { printedTo: 'status' } : {}),
    rules: ({ range, first }) => [
      ...(layer === toBe ? wordRules(range('status'), itemStatusWords) : []),
      {
        range: range('name', 'check'),
        when: { type: 'formula', formula: `RIGHT(${first('check')},${answer.length + 1})=" ${answer}"` },
        tone: 'bad',
      },
      {
        range: range('name', 'check'),
        when: { type: 'formula', formula: `${first('check')}="no ${work}"` },
        tone: 'near',
      },
      ...(roles.length === 0
        ? []
        : [...letterRules('accountable', 'accent'), ...letterRules('responsible', 'neutral')].map(
            ({ letter, tone }) => ({
              range: range(firstRole, lastRole),
              when: { type: 'formula' as const, formula: `LEFT(${first(firstRole).slice(1)},1)="${letter}"` },
              tone,
              strong: true as const,
            }),
          )),
    ],
  })
}

const decisionColumns: readonly ListColumn<RaciItem>[] = [
  statusColumn,
  ...recordColumns,
  textInput('notes', 'Notes', [14, 30], (item) => item.notes),
]

/** Key of a role's column, for formulas on other sheets. */
export function roleKey(role: Role): string {
  return `role:${role.id}`
}

function letterCell(cell: RaciCell | undefined): Cell {
  const text = entryText(cell)
  if (text === '') return null
  return cell?.invalid?.['letters'] === undefined ? text : { value: text, tone: 'near', look: 'pale' }
}
