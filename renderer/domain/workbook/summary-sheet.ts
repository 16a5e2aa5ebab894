import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { bySeverity, type Finding, type Severity } from '../finding.ts'
import { allFindings } from '../findings.ts'
import { currentKpiViews, type KpiStatus } from '../kpi-status.ts'
import { nextAction, stageProgress, type StageProgress } from '../progress.ts'
import { stages } from '../stage.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnReference, firstRow } from './sheet-layout.ts'
import { dayText } from '../day.ts'
import { kpiStatusWords, severityWords } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { plainCell, type Cell, type SheetModel, type SheetRow } from './workbook-model.ts'

/** Sheets the summary counts in with live formulas. */
export interface CountedSheets {
  readonly services: SheetModel
  readonly raci: SheetModel
  readonly kpis: SheetModel
}

/** The state of the engagement; counts follow the other sheets. */
export function summarySheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  counted: CountedSheets,
): SheetModel {
  const findings = allFindings(document, catalog, options.today)
  const progress = stageProgress(document, catalog)
  const start = firstRow({ shape: 'page', bands: [] })
  const glance = glanceRows(document, catalog, options.today, findings, progress, counted)
  const progressRows = progress.filter((each) => each.stage !== 'deliverables').map(progressRow)
  const before = [...glance, gap, section('Progress'), head(['Stage', figure('Filled in'), 'Still open'], [[2, 7]])]
  const progressStart = start + before.length
  const rows = [
    ...before,
    ...progressRows,
    gap,
    ...findingCounts(findings),
    gap,
    ...kpiCounts(document, catalog, options.today, counted.kpis),
    gap,
    ...firstFindings(findings),
  ]
  return pageSheet({
    key: 'summary',
    name: 'Summary',
    title: titleBlock(document, options, 'Summary', 'Where the engagement stands. Counts follow the other sheets.'),
    widths: [30, 13, 13, 13, 13, 13, 13, 13],
    rows,
    rules: [
      {
        range: `B${progressStart}:B${progressStart + progressRows.length - 1}`,
        when: { type: 'share' },
        tone: 'accent',
      },
    ],
  })
}

function glanceRows(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  findings: readonly Finding[],
  progress: readonly StageProgress[],
  { services, raci, kpis }: CountedSheets,
): SheetRow[] {
  const high = findings.filter((finding) => finding.severity === 'high').length
  const next = nextAction(document, progress, findings)
  const stageName = stages.find((stage) => stage.id === next?.stage)?.name ?? ''
  const views = currentKpiViews(document, catalog, today)
  const check = columnReference(raci, 'check')
  const line = (label: string, value: Parameters<typeof kinded>[1], remark: string) =>
    pageRow('data', [label, kinded('whole', value), { value: remark, tone: 'muted' }], [[2, 7]])
  return [
    section('At a glance'),
    line(
      'Services',
      { formula: `COUNTA(${columnReference(services, 'tier')})`, result: document.services.rows.length },
      'in the inventory',
    ),
    line('Findings', findings.length, `of which ${high} of high severity`),
    line(
      'RACI items to settle',
      {
        formula: `COUNTIF(${check},"* A")+COUNTIF(${check},"no R")`,
        result: checksOf(raci).filter((word) => / A$|^no R$/.test(word)).length,
      },
      'with no A, several A, or no R',
    ),
    line(
      'KPIs on target',
      {
        formula: `COUNTIF(${columnReference(kpis, 'status')},"${kpiStatusWords.on.text}")`,
        result: views.filter((view) => view.status === 'on').length,
      },
      `of ${views.length} chosen`,
    ),
    pageRow('data', ['Plan', planText(document)], [[1, 7]]),
    pageRow('data', ['Next', next === null ? 'Every stage is complete.' : `${stageName}: ${next.text}`], [[1, 7]]),
  ]
}

function progressRow(stage: StageProgress): SheetRow {
  const open = stage.checks.filter((check) => !check.done)
  const text = open.map((check) => (check.detail === '' ? check.text : `${check.text} (${check.detail})`)).join('; ')
  return pageRow(
    'data',
    [stages.find((each) => each.id === stage.stage)?.name ?? '', kinded('percent', stage.share), text || 'nothing'],
    [[2, 7]],
  )
}

function findingCounts(findings: readonly Finding[]): SheetRow[] {
  const count = (test: (finding: Finding) => boolean) => kinded('whole', findings.filter(test).length)
  const severities = ['high', 'medium', 'low'] as const
  return [
    section('Findings by stage'),
    head(['Stage', ...severities.map((severity) => figure(severityWords[severity].text)), figure('All')]),
    ...stages
      .filter((stage) => findings.some((finding) => finding.place.stage === stage.id))
      .map((stage) =>
        pageRow('data', [
          stage.name,
          ...severities.map((severity) =>
            count((finding) => finding.place.stage === stage.id && finding.severity === severity),
          ),
          count((finding) => finding.place.stage === stage.id),
        ]),
      ),
    pageRow('strong', [
      'All stages',
      ...severities.map((severity) => count((finding) => finding.severity === severity)),
      count(() => true),
    ]),
  ]
}

function kpiCounts(document: EngagementDocument, catalog: Catalog, today: string, kpis: SheetModel): SheetRow[] {
  const views = currentKpiViews(document, catalog, today)
  const status = columnReference(kpis, 'status')
  const words = Object.entries(kpiStatusWords) as [KpiStatus, (typeof kpiStatusWords)[KpiStatus]][]
  return [
    section('KPIs by status'),
    head(['Status', figure('KPIs'), 'Meaning'], [[2, 7]]),
    ...words.map(([key, word]) =>
      pageRow(
        'data',
        [
          { value: word.text, tone: word.tone, look: 'strong' },
          kinded('whole', {
            formula: `COUNTIF(${status},"${word.text.replace('?', '~?')}")`,
            result: views.filter((view) => view.status === key).length,
          }),
          { value: word.meaning, tone: 'muted' },
        ],
        [[2, 7]],
      ),
    ),
  ]
}

function firstFindings(findings: readonly Finding[]): SheetRow[] {
  const shown = [...findings].sort(bySeverity).slice(0, mostShown)
  const hidden = findings.length - shown.length
  return [
    section('First to settle'),
    head(
      ['Severity', 'Finding', '', '', 'What would settle it'],
      [
        [1, 3],
        [4, 7],
      ],
    ),
    ...shown.map((finding) =>
      pageRow(
        'data',
        [severityCell(finding.severity), finding.title, '', '', finding.detail],
        [
          [1, 3],
          [4, 7],
        ],
      ),
    ),
    ...(hidden > 0 ? [note(`${hidden} more are on the sheet Findings.`)] : []),
    ...(findings.length === 0 ? [note('Nothing was found.')] : []),
  ]
}

const mostShown = 12

function severityCell(severity: Severity): Cell {
  const { text, tone } = severityWords[severity]
  return { value: text, tone, look: 'strong' }
}

function checksOf(raci: SheetModel): string[] {
  const at = raci.columns.findIndex((column) => column.key === 'check') - 1
  return raci.rows.map((row) => {
    const cell = plainCell(row.cells[at] ?? null)
    return typeof cell === 'object' && cell !== null && 'result' in cell ? String(cell.result) : ''
  })
}

function planText(document: EngagementDocument): string {
  const lines = [...document.steps.rows, ...document.tasks.rows]
  const dates = lines.flatMap((row) => [row.start, row.finish]).filter((date) => date !== null)
  if (dates.length === 0) return 'Nothing is dated yet.'
  const [first, last] = [dates.reduce((a, b) => (a < b ? a : b)), dates.reduce((a, b) => (a > b ? a : b))]
  const tasks = document.tasks.rows.length
  return `${dayText(first)} to ${dayText(last)}, ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`
}

function section(text: string): SheetRow {
  return pageRow('section', [text], [[0, 7]])
}

function head(texts: readonly Cell[], merged: readonly (readonly [number, number])[] = []): SheetRow {
  return pageRow('head', texts, merged)
}

function note(text: string): SheetRow {
  return pageRow('note', [text], [[0, 7]])
}
