import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { answerAndWork, lettersFor } from '../letter-set.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { openOnly } from '../finding-standing.ts'
import { layerFindings } from '../findings.ts'
import { entryText } from '../raci-difference.ts'
import { layerName } from '../raci-layers.ts'
import { raciCellId, toBe, type RaciCell, type RaciItem, type RaciLayer } from '../raci.ts'
import { groupName, itemName } from '../raci-commands.ts'
import { sideOfLine, type Role } from '../role.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { statusColumn } from './raci-decision-columns.ts'
import { checkFormula, checkOf, countFormula, countOf } from './raci-formulas.ts'
import { itemStatusWords, letterChoices, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel, Tone } from './workbook-model.ts'

/**
 * One layer of the matrix: items by role, live counts of A and R with a word for a row that breaks the two rules about them, and the rules
 * that it broke when the workbook was made.
 */
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
  const open = openRules(document, catalog, options.today, layer)
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
        ? `Who answers for what after the change. Exactly one ${answer} and at least one ${work} per item. ${openWords}`
        : `Who answers for what today, as found in interviews and documents. ${openWords}`,
    ),
    rows: document.raciItems.rows,
    columns: [
      textColumn('group', 'Group', [12, 20], (item) => ({ value: groupName(item.group, catalog), tone: 'muted' })),
      textColumn('name', 'Item', [24, 30], (item) => nameOr(itemName(item, catalog), 'Item')),
      ...roles.map((role): ListColumn<RaciItem> => {
        const tone = sideOfLine(role)
        return {
          key: roleKey(role),
          header: roleHeader(role),
          kind: 'letters',
          role: 'input',
          width: [8, 10],
          choices,
          ...(tone ? { tone } : {}),
          cell: (item) => letterCell(cellAt(item, role)),
        }
      }),
      counted('accountable', answer),
      counted('responsible', lettersFor(set, 'responsible').join('/')),
      {
        key: 'check',
        header: `Check: one ${answer}, at least one ${lettersFor(set, 'responsible').join(' or ')}`,
        kind: 'text',
        role: 'formula',
        width: [9, 10],
        cell: (item, { address }) =>
          roles.length === 0
            ? 'empty'
            : {
                formula: checkFormula(between(address), address('accountable'), address('responsible'), set),
                result: checkOf(textsOf(item), set),
              },
      },
      textColumn('open', 'Open', [9, 9], (item) => open.get(item.id)?.join('\n') ?? null),
      ...(layer === toBe ? [statusColumn] : []),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
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

const openWords = '“Open”: the rules an item broke at the export, see RACI findings.'

/** The rules that each item breaks in the layer and nobody has waived. */
function openRules(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  layer: RaciLayer,
): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, string[]>()
  for (const { rule, place } of openOnly(layerFindings(document, catalog, layer, today), document, catalog, today)) {
    if (place.table !== 'raciItems') continue
    const known = rules.get(place.id)
    if (!known) rules.set(place.id, [rule])
    else if (!known.includes(rule)) known.push(rule)
  }
  return rules
}

/** The columns are narrow: a name breaks behind its stroke. */
export function roleHeader({ name }: Role): string {
  return nameOr(name, 'Role').replaceAll('/', '/ ')
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
