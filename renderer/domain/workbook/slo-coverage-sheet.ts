import { tierNamesOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { rowsUnderstood } from '../invalid-text.ts'
import { serviceTiers, type Service } from '../service.ts'
import { tierChoices, tierTitle } from '../tier-names.ts'
import { criterion } from './names-in-formulas.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnReference, firstRow } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import { sloCoverageRows } from './slo-coverage-rows.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, FormulaCell, SheetModel, SheetRow } from './workbook-model.ts'

/** How far objectives and practice have come, tier by tier; every figure counts in the services sheet. */
export function sloCoverageSheet(
  document: EngagementDocument,
  options: WorkbookOptions,
  services: SheetModel,
): SheetModel {
  const start = firstRow({ shape: 'page', bands: [] })
  const coverage = sloCoverageRows(document, services, start)
  const practice = practiceRows(document, services)
  const practiceStart = start + coverage.length + 1 + practice.findIndex((row) => row.role === 'data')
  return pageSheet({
    key: 'slo-coverage',
    name: 'SLO coverage',
    title: titleBlock(
      document,
      options,
      'SLO coverage by tier',
      'How many services have an objective, and how many are run so that it can be kept.',
    ),
    widths: [36, 13, 13, 13, 13, 13, 13, 13],
    rows: [...coverage, gap, ...practice],
    rules: [
      { range: `H${start + 2}:H${start + 3 + serviceTiers.length}`, when: { type: 'share' }, tone: 'accent' },
      { range: `B${practiceStart}:F${practiceStart + practices.length - 1}`, when: { type: 'share' }, tone: 'accent' },
    ],
  })
}

/** A practice of a service: its field, the words that mean it is there, and those that mean it is not. */
interface Practice {
  readonly name: string
  readonly field: 'runbook' | 'dashboards' | 'alerting' | 'drResult'
  readonly there: readonly (readonly [value: string, label: string])[]
  readonly missing: readonly (readonly [value: string, label: string])[]
}

const practices: readonly Practice[] = [
  { name: 'Runbook', field: 'runbook', there: [['yes', 'Yes']], missing: [['no', 'No']] },
  { name: 'Dashboards', field: 'dashboards', there: [['yes', 'Yes']], missing: [['no', 'No']] },
  {
    name: 'Alerts on symptoms or burn rate',
    field: 'alerting',
    there: [
      ['symptom', 'On symptoms'],
      ['burn-rate', 'On burn rate'],
    ],
    missing: [
      ['none', 'None'],
      ['cause', 'On causes'],
    ],
  },
  {
    name: 'Last disaster recovery test passed',
    field: 'drResult',
    there: [['passed', 'Passed']],
    missing: [
      ['partly', 'Partly'],
      ['failed', 'Failed'],
    ],
  },
]

function practiceRows(document: EngagementDocument, services: SheetModel): SheetRow[] {
  const names = tierNamesOf(document)
  return [
    pageRow('section', ['Practice by tier'], [[0, 7]]),
    pageRow('head', ['Practice', ...serviceTiers.map(({ value }) => figure(tierTitle(value, names))), figure('All')]),
    ...practices.map((practice) => practiceRow(practice, document, services)),
    pageRow(
      'note',
      [`Share of the services where the answer is known; “${unknown}” where it is known for none.`],
      [[0, 7]],
    ),
  ]
}

function practiceRow(practice: Practice, document: EngagementDocument, sheet: SheetModel): SheetRow {
  const rows = rowsUnderstood(document.services.rows)
  const tier = columnReference(sheet, 'tier')
  const field = columnReference(sheet, practice.field)
  const cells = tierChoices(tierNamesOf(document)).map(({ value, label }) =>
    shareCell(
      practice,
      rows.filter((service) => service.tier === value),
      (word) => `COUNTIFS(${tier},${criterion(label)},${field},"${word}")`,
    ),
  )
  return pageRow('data', [practice.name, ...cells, shareCell(practice, rows, (word) => `COUNTIF(${field},"${word}")`)])
}

/** The share of services that have the practice, of those where the answer is known. */
function shareCell(practice: Practice, services: readonly Service[], count: (word: string) => string): Cell {
  const sum = (words: Practice['there']) => words.map(([, label]) => count(label)).join('+')
  const known = `(${sum(practice.there)}+${sum(practice.missing)})`
  const of = (words: Practice['there']) =>
    services.filter((service) => words.some(([value]) => service[practice.field] === value)).length
  const [there, missing] = [of(practice.there), of(practice.missing)]
  const formula: FormulaCell = {
    formula: `IF(${known}=0,"${unknown}",(${sum(practice.there)})/${known})`,
    result: there + missing === 0 ? unknown : there / (there + missing),
  }
  return kinded('percent', formula)
}
