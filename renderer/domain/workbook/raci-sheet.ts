import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { answerAndWork, lettersFor } from '../letter-set.ts'
import type { EngagementDocument } from '../document.ts'
import { entryText } from '../raci-difference.ts'
import { layerName } from '../raci-layers.ts'
import type { RaciCell, RaciItem, RaciLayer } from '../raci.ts'
import { groupName, itemName } from '../raci-commands.ts'
import type { Role } from '../role.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
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
  const cells = new Map(
    document.raciCells.rows
      .filter((cell) => cell.layer === layer)
      .map((cell) => [`${cell.item}/${cell.role}`, cell] as const),
  )
  const set = letterSetOf(document)
  const { answer, work } = answerAndWork(set)
  const choices = letterChoices(set)
  const roles = document.roles.rows
  const textAt = (item: RaciItem, role: Role) => entryText(cells.get(`${item.id}/${role.id}`))
  const lettersOf = (item: RaciItem) => roles.map((role) => textAt(item, role))
  const firstRole = roles[0] ? roleKey(roles[0]) : 'name'
  const lastRole = roles.at(-1) ? roleKey(roles.at(-1) as Role) : 'name'
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
            result: countOf(lettersFor(set, meaning), lettersOf(item), set),
          },
  })
  const letterRules = (meaning: 'accountable' | 'responsible', tone: Tone) =>
    lettersFor(set, meaning).map((letter) => ({ letter, tone }))
  return listSheet<RaciItem>({
    key: `raci-${layer}`,
    name: layer === 'to-be' ? 'RACI' : 'RACI As-Is',
    title: titleBlock(
      document,
      options,
      `Responsibility matrix, ${layerName(document, layer)}`,
      layer === 'to-be'
        ? `Who answers for what after the change. Exactly one ${answer} and at least one ${work} per item.`
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
          choices,
          ...(tone ? { tone } : {}),
          cell: (item) => letterCell(cells.get(`${item.id}/${role.id}`)),
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
                result: checkOf(lettersOf(item), set),
              },
      },
      ...(layer === 'to-be' ? decisionColumns : []),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
    // The record of the decision is printed on a sheet of its own.
    ...(layer === 'to-be' ? { printedTo: 'status' } : {}),
    rules: ({ range, first }) => [
      ...(layer === 'to-be' ? wordRules(range('status'), itemStatusWords) : []),
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
  {
    key: 'status',
    header: 'Status',
    kind: 'text',
    role: 'input',
    width: [12, 13],
    choices: { name: 'List_item_status', values: Object.values(itemStatusWords).map((word) => word.text) },
    cell: (item) => itemStatusWords[item.status].text,
  },
  textInput('decision', 'Decision', [16, 36], (item) => item.decision),
  textInput('decidedBy', 'Decided by', [12, 20], (item) => item.decidedBy),
  textInput('forum', 'Forum', [12, 20], (item) => item.forum),
  {
    key: 'decidedOn',
    header: 'Decided on',
    kind: 'date',
    role: 'input',
    width: [13, 13],
    cell: ({ decidedOn }) => (decidedOn === null ? null : { date: decidedOn }),
  },
  textInput('notes', 'Notes', [14, 30], (item) => item.notes),
]

function textInput(
  key: string,
  header: string,
  width: ListColumn<RaciItem>['width'],
  text: (item: RaciItem) => string,
): ListColumn<RaciItem> {
  return { key, header, kind: 'text', role: 'input', width, cell: (item) => text(item) || null }
}

/** Key of a role's column, for formulas on other sheets. */
export function roleKey(role: Role): string {
  return `role:${role.id}`
}

function letterCell(cell: RaciCell | undefined): Cell {
  const text = entryText(cell)
  if (text === '') return null
  return cell?.invalid?.['letters'] === undefined ? text : { value: text, tone: 'near', look: 'pale' }
}

function sideTone(role: Role): Tone | undefined {
  return role.side === 'sre' || role.side === 'platform' ? role.side : undefined
}
