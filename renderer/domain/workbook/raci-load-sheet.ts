import { letterSetOf } from '../client-words.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { answerAndWork, lettersFor, type LetterSet } from '../letter-set.ts'
import { entryText } from '../raci-difference.ts'
import { layerName } from '../raci-layers.ts'
import { isOverloaded, overload } from '../raci-role-findings.ts'
import { bottleneckFormula, isIdle, loadShares, type LoadShares } from '../raci-load.ts'
import { raciCellId, type RaciLayer } from '../raci.ts'
import type { Role } from '../role.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { countFormula, countOf } from './raci-formulas.ts'
import { roleKey } from './raci-sheet.ts'
import { columnReference, firstRow } from './sheet-layout.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** A layer and the sheet that holds its letters. */
export interface LayerSheet {
  readonly layer: RaciLayer
  readonly sheet: SheetModel
}

/** A role in a layer, with what its column of the sheet holds. */
interface Line extends LayerSheet, LoadShares {
  readonly role: Role
  readonly texts: readonly string[]
  readonly accountable: number
  readonly responsible: number
  /** What all roles of the layer hold. */
  readonly all: { readonly accountable: number; readonly responsible: number }
}

/** What each role carries, counted in the sheets of the matrix; the highest index of a layer first, as of the export. */
export function raciLoadSheet(
  document: EngagementDocument,
  options: WorkbookOptions,
  layers: readonly LayerSheet[],
): SheetModel {
  const set = letterSetOf(document)
  const { answer, work } = answerAndWork(set)
  const workers = lettersFor(set, 'responsible')
  const lines = layers.flatMap((layer) => linesOf(document, layer, set))
  const first = firstRow({ shape: 'list', bands: [] })
  const last = first + lines.length - 1
  /** All rows of a column, given one cell of it. */
  const whole = (cell: string) => cell.replace(/(\D+)\d+/, `$$$1$$${first}:$$$1$$${last}`)
  const [answerKey, workKey] = [`letter:${answer}`, workers.length === 1 ? `letter:${work}` : 'work']
  const counted = (key: string, header: string, letters: readonly string[]): ListColumn<Line> => ({
    key,
    header,
    kind: 'whole',
    role: 'formula',
    width: [6, 8],
    cell: ({ sheet, role, texts }) => ({
      formula: countFormula(letters, columnReference(sheet, roleKey(role)), set),
      result: countOf(letters, texts, set),
    }),
  })
  const remarks = remarksIn(answer, workers.join(' or '))
  const sumOf = (address: RowPlace['address'], of: string) =>
    `SUMIF(${whole(address('layer'))},${address('layer')},${whole(address(of))})`
  const shared = (key: string, letter: string, of: string, share: (line: Line) => number | null): ListColumn<Line> => ({
    key,
    header: `Share of ${letter}`,
    kind: 'percent',
    role: 'formula',
    width: [10, 11],
    cell: (line, { address }) => {
      const all = sumOf(address, of)
      return { formula: `IF(${all}=0,"${none}",${address(of)}/${all})`, result: share(line) ?? none }
    },
  })
  return listSheet<Line>({
    key: 'raci-load',
    name: 'RACI load',
    title: titleBlock(document, options, `${set.name} load per role`, bottleneckFormula(set)),
    rows: lines,
    columns: [
      textColumn('layer', 'Layer', [8, 10], ({ layer }) => layerName(document, layer)),
      textColumn('role', 'Role', [30, 40], ({ role }) => nameOr(role.name, 'Role')),
      ...set.letters.map(({ letter }) => counted(`letter:${letter}`, letter, [letter])),
      ...(workers.length > 1 ? [counted('work', workers.join(' or '), workers)] : []),
      shared('accountableShare', answer, answerKey, (line) => line.accountableShare),
      shared('responsibleShare', workers.join(' or '), workKey, (line) => line.responsibleShare),
      {
        key: 'bottleneck',
        header: 'Bottleneck index',
        kind: 'index',
        role: 'formula',
        width: [12, 13],
        cell: ({ bottleneck }, { address }) => {
          const [a, r] = [address('accountableShare'), address('responsibleShare')]
          const active = `SUMPRODUCT((${whole(address('layer'))}=${address('layer')})*(${whole(address(answerKey))}+${whole(address(workKey))}>0))`
          return {
            formula: `IF(AND(${a}="${none}",${r}="${none}"),"${none}",(N(${a})+N(${r}))/2*${active})`,
            result: bottleneck ?? none,
          }
        },
      },
      {
        key: 'idle',
        header: 'Remark',
        kind: 'text',
        role: 'formula',
        width: [34, 40],
        cell: (line, { address }) => {
          const [answers, works] = [sumOf(address, answerKey), sumOf(address, workKey)]
          const over = {
            accountable: `AND(${answers}>=${overload.fewest},${address(answerKey)}>${overload.accountable}*${answers})`,
            responsible: `AND(${works}>=${overload.fewest},${address(workKey)}>${overload.responsible}*${works})`,
          }
          return {
            formula: `IF(${address(answerKey)}+${address(workKey)}=0,"${remarks.idle}",IF(${over.accountable},IF(${over.responsible},"${remarks.both}","${remarks.accountable}"),IF(${over.responsible},"${remarks.responsible}","${none}")))`,
            result: remarks[remarkOn(line)],
          }
        },
      },
    ],
    idOf: ({ layer, role }) => `${layer}/${role.id}`,
    frozenTo: 'role',
  })
}

/** No share of nothing. */
const none = '—'

type Remark = 'idle' | 'both' | 'accountable' | 'responsible' | 'none'

/** The words of RACI-5 and RACI-8, short. */
function remarksIn(answer: string, works: string): Readonly<Record<Remark, string>> {
  const accountable = `over ${overload.accountable * 100} % of all ${answer}`
  const responsible = `over ${overload.responsible * 100} % of all ${works}`
  return {
    idle: `idle: no ${answer}, no ${works}`,
    both: `overloaded: ${accountable}, ${responsible}`,
    accountable: `overloaded: ${accountable}`,
    responsible: `overloaded: ${responsible}`,
    none,
  }
}

function remarkOn({ accountable, responsible, all }: Line): Remark {
  if (isIdle({ accountable, responsible })) return 'idle'
  const answers = isOverloaded('accountable', accountable, all.accountable)
  const works = isOverloaded('responsible', responsible, all.responsible)
  if (answers) return works ? 'both' : 'accountable'
  return works ? 'responsible' : 'none'
}

function linesOf(document: EngagementDocument, { layer, sheet }: LayerSheet, set: LetterSet): readonly Line[] {
  const counts = document.roles.rows.map((role) => {
    const texts = document.raciItems.rows.map((item) =>
      entryText(findRow(document, 'raciCells', raciCellId({ layer, item: item.id, role: role.id }))),
    )
    const accountable = countOf(lettersFor(set, 'accountable'), texts, set)
    const responsible = countOf(lettersFor(set, 'responsible'), texts, set)
    return { role, texts, accountable, responsible }
  })
  const sharesOf = loadShares(counts)
  const all = {
    accountable: counts.reduce((sum, each) => sum + each.accountable, 0),
    responsible: counts.reduce((sum, each) => sum + each.responsible, 0),
  }
  return counts
    .map((each): Line => ({ ...each, layer, sheet, all, ...sharesOf(each) }))
    .sort((a, b) => (b.bottleneck ?? 0) - (a.bottleneck ?? 0))
}
