import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { riskMatrix } from '../risk-matrix.ts'
import { bandOf, riskFormula, riskScore, type RiskBand } from '../risk-score.ts'
import { impacts, likelihoods, riskFields, type Risk } from '../risk.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, type ListColumn } from './list-sheet.ts'
import { figure, gap, pageRow, pageSheet } from './page-sheet.ts'
import { columnReference } from './sheet-layout.ts'
import { severityWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel, SheetRow, Tone } from './workbook-model.ts'

/** The register of risks. Score and band follow from likelihood and impact by formula. */
export function risksSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const columns = riskFields.map((field): ListColumn<Risk> =>
    fieldColumn<Risk>(field, { table: 'risks', document, catalog }, widths[field.key]),
  )
  const at = columns.findIndex(({ key }) => key === 'impact') + 1
  return listSheet<Risk>({
    key: 'risks',
    name: 'Risks',
    title: titleBlock(document, options, 'Risk register', riskFormula),
    rows: document.risks.rows,
    columns: [...columns.slice(0, at), score, band, ...columns.slice(at)],
    idOf: ({ id }) => id,
    frozenTo: 'name',
    rules: ({ range }) => wordRules(range('band'), severityWords),
  })
}

/** Likelihood against impact: how many live risks lie in each cell, counted in the register. */
export function riskMatrixSheet(document: EngagementDocument, options: WorkbookOptions, risks: SheetModel): SheetModel {
  const { rows, unknown: unjudged, total } = riskMatrix(document.risks.rows)
  const [likelihood, impact, status] = ['likelihood', 'impact', 'status'].map((key) => columnReference(risks, key))
  const live = `${status},"<>Closed",${status},"<>Occurred"`
  return pageSheet({
    key: 'risk-matrix',
    name: 'Risk matrix',
    title: titleBlock(
      document,
      options,
      'Risks by likelihood and impact',
      `${total} live ${total === 1 ? 'risk' : 'risks'}, ${unjudged.length} of them not judged. Closed ones and those that happened are not counted.`,
    ),
    widths: [26, 20, 20, 20, 20, 20],
    rows: [
      pageRow('head', ['Likelihood', ...impacts.map(({ label }) => figure(label))]),
      ...rows.map((cells): SheetRow =>
        pageRow('data', [
          labelOf(likelihoods, cells[0]?.likelihood),
          ...cells.map((cell): Cell => ({
            value: {
              formula: `COUNTIFS(${likelihood},"${labelOf(likelihoods, cell.likelihood)}",${impact},"${labelOf(impacts, cell.impact)}",${live})`,
              result: cell.risks.length,
            },
            kind: 'tally',
            tone: bandTones[cell.band],
            look: 'pale',
          })),
        ]),
      ),
      gap,
      pageRow('note', [`Impact grows to the right, likelihood upwards. ${riskFormula}`], [[0, 5]]),
    ],
  })
}

const score: ListColumn<Risk> = {
  key: 'score',
  header: 'Score',
  kind: 'whole',
  role: 'formula',
  width: [8, 9],
  cell: (risk, { address }) => ({
    formula: `IFERROR(${placeIn(likelihoods, address('likelihood'))}*${placeIn(impacts, address('impact'))},"${unknown}")`,
    result: riskScore(risk) ?? unknown,
  }),
}

const band: ListColumn<Risk> = {
  key: 'band',
  header: 'Band',
  kind: 'text',
  role: 'formula',
  width: [10, 12],
  cell: (risk, { address }) => {
    const at = address('score')
    const points = riskScore(risk)
    const { high, medium, low } = severityWords
    return {
      formula: `IF(ISNUMBER(${at}),IF(${at}>=${leastOf('high')},"${high.text}",IF(${at}>=${leastOf('medium')},"${medium.text}","${low.text}")),"${unknown}")`,
      result: points === null ? unknown : severityWords[bandOf(points)].text,
    }
  },
}

const bandTones: Readonly<Record<RiskBand, Tone>> = { low: 'muted', medium: 'near', high: 'bad' }

const widths: Readonly<Record<string, readonly [least: number, most: number]>> = {
  name: [22, 30],
  cause: [20, 30],
  event: [20, 30],
  effect: [20, 30],
  action: [20, 30],
  trigger: [16, 26],
  tasks: [14, 26],
  notes: [14, 26],
}

/** 1 to 5 for one of the words, an error for anything else. */
function placeIn(choices: readonly { readonly label: string }[], cell: string): string {
  return `MATCH(${cell},{${choices.map(({ label }) => `"${label}"`).join(',')}},0)`
}

function labelOf(choices: readonly { readonly value: number; readonly label: string }[], value = 0): string {
  return choices.find((choice) => choice.value === value)?.label ?? ''
}

/** The lowest score of the band. */
function leastOf(wanted: RiskBand): number {
  return Array.from({ length: 25 }, (_, at) => at + 1).find((points) => bandOf(points) === wanted) ?? 1
}
