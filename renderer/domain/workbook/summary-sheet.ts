import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { answerAndWork } from '../letter-set.ts'
import type { EngagementDocument } from '../document.ts'
import type { Finding, Severity } from '../finding.ts'
import { allFindings } from '../findings.ts'
import type { Issue } from '../issue.ts'
import type { KpiStatus } from '../kpi-standing.ts'
import { currentKpiViews } from '../kpi-status.ts'
import { nextAction, stageProgress, type StageProgress } from '../progress.ts'
import { linkLabel } from '../record-link-label.ts'
import { stages } from '../stage.ts'
import { openFindings, suggestionsOf, type OpenFinding, type Suggestion } from '../suggestion.ts'
import { topFindings, type TopFinding } from '../top-findings.ts'
import { figure, gap, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnReference, firstRow } from './sheet-layout.ts'
import { dayText, isoOf } from '../day.ts'
import { planHull } from '../migration-plan.ts'
import { firstNames } from '../name-list.ts'
import { kpiStatusWords, severityWords, unknown } from './sheet-words.ts'
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
  const { today } = options
  const findings = allFindings(document, catalog, today)
  const suggestions = suggestionsOf(document, catalog, today, findings)
  const open = openFindings(document.issues.rows, suggestions, today)
  const progress = stageProgress(document, catalog)
  const start = firstRow({ shape: 'page', bands: [] })
  const next = nextAction(document, progress, findings, today)
  const glance = glanceRows(document, catalog, today, { open, suggestions, next }, counted)
  const progressRows = progress.filter((each) => each.stage !== 'deliverables').map(progressRow)
  const before = [...glance, gap, section('Progress'), head(['Stage', figure('Filled in'), 'Still open'], [[2, 7]])]
  const progressStart = start + before.length
  const rows = [
    ...before,
    ...progressRows,
    gap,
    ...findingCounts(open),
    gap,
    ...kpiCounts(document, catalog, today, counted.kpis),
    gap,
    ...firstFindings(document, catalog, topFindings(document.issues.rows, suggestions, today, null), {
      open: open.length,
      suggested: suggestions.length,
    }),
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
  {
    open,
    suggestions,
    next,
  }: {
    readonly open: readonly OpenFinding[]
    readonly suggestions: readonly Suggestion[]
    readonly next: ReturnType<typeof nextAction>
  },
  { services, raci, kpis }: CountedSheets,
): SheetRow[] {
  const high = open.filter(({ severity }) => severity === 'high').length
  const stageName = stages.find((stage) => stage.id === next?.stage)?.name ?? ''
  const views = currentKpiViews(document, catalog, today)
  const check = columnReference(raci, 'check')
  const set = letterSetOf(document)
  const { answer, work } = answerAndWork(set)
  const line = (label: string, value: Parameters<typeof kinded>[1], remark: string) =>
    pageRow('data', [label, kinded('whole', value), { value: remark, tone: 'muted' }], [[2, 7]])
  return [
    section('At a glance'),
    line(
      'Services',
      { formula: `COUNTA(${columnReference(services, 'tier')})`, result: document.services.rows.length },
      'in the inventory',
    ),
    line('Open findings', open.length, `${high} of high severity; ${suggestions.length} suggested and not decided`),
    line(
      `${set.name} items to settle`,
      {
        formula: `COUNTIF(${check},"* ${answer}")+COUNTIF(${check},"no ${work}")`,
        result: checksOf(raci).filter((word) => word.endsWith(` ${answer}`) || word === `no ${work}`).length,
      },
      `with no ${answer}, several ${answer}, or no ${work}`,
    ),
    line(
      'KPIs on target',
      {
        formula: `COUNTIF(${columnReference(kpis, 'status')},"${kpiStatusWords.on.text}")`,
        result: views.filter((view) => view.status === 'on').length,
      },
      `of ${views.length} chosen`,
    ),
    pageRow('data', ['Plan', planText(document, today)], [[1, 7]]),
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

function findingCounts(open: readonly OpenFinding[]): SheetRow[] {
  const severities = (['high', 'medium', 'low', null] as const).filter(
    (severity) => severity !== null || open.some((each) => each.severity === null),
  )
  const counts = (own: readonly OpenFinding[]) => [
    ...severities.map((severity) => kinded('whole', own.filter((each) => each.severity === severity).length)),
    kinded('whole', own.length),
  ]
  return [
    section('Open findings by stage'),
    head(['Stage', ...severities.map((severity) => figure(severityText(severity))), figure('All')]),
    ...stages
      .map(({ id, name }) => ({ name, own: open.filter(({ stage }) => stage === id) }))
      .filter(({ own }) => own.length > 0)
      .map(({ name, own }) => pageRow('data', [name, ...counts(own)])),
    pageRow('strong', ['All stages', ...counts(open)]),
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

/** The lines of the application's list of top findings: what was taken up, and rule by rule what is suggested. */
function firstFindings(
  document: EngagementDocument,
  catalog: Catalog,
  all: readonly TopFinding[],
  counts: { readonly open: number; readonly suggested: number },
): SheetRow[] {
  const merged = [
    [1, 3],
    [5, 7],
  ] as const
  return [
    section('First to settle'),
    head(['Severity', 'Finding', '', '', 'Standing', 'What to do, or where'], merged),
    ...all.slice(0, mostShown).map(({ severity, title, from }) => {
      const [standing, text] =
        'rule' in from
          ? [from.status ?? unknown, adviceOf(from)]
          : [`${from.length} suggested`, namesOf(from, document, catalog)]
      return pageRow('data', [severityCell(severity), title, '', '', standing, text], merged)
    }),
    note(whereTheRestIs(all.filter(({ from }) => 'rule' in from).length, counts)),
  ]
}

/** The two lists overlap: what is open and suggested again stands on both. */
function whereTheRestIs(taken: number, { open, suggested }: { readonly open: number; readonly suggested: number }) {
  if (open === 0) return 'Nothing is open.'
  const both = taken + suggested - open
  return [
    `All that is open: ${taken} taken up, on the sheet Findings`,
    suggested === 0 ? '' : `; ${suggested} suggested and not decided, on the sheet Suggestions`,
    both === 0 ? '' : `; ${both} of these on both, suggested again while open`,
    '.',
  ].join('')
}

const mostShown = 12

/** Names of a rule's suggestions in one cell; the rest is counted. */
const mostNamed = 6

function adviceOf({ recommendation, condition }: Issue): string {
  return recommendation || condition
}

/** "checkout, payments and 3 more"; a single one says what would settle it. */
function namesOf(findings: readonly Finding[], document: EngagementDocument, catalog: Catalog): string {
  const [only, more] = findings
  if (only && !more) return `${only.title}. ${only.detail}`
  return firstNames(findings, mostNamed, ({ place, title }) => {
    const { broken, text } = linkLabel(document, catalog, `${place.table}/${place.id}`)
    return broken ? title : text
  })
}

function severityText(severity: Severity | null): string {
  return severity === null ? unknown : severityWords[severity].text
}

function severityCell(severity: Severity | null): Cell {
  return {
    value: severityText(severity),
    tone: severity === null ? 'muted' : severityWords[severity].tone,
    look: 'strong',
  }
}

function checksOf(raci: SheetModel): string[] {
  const at = raci.columns.findIndex((column) => column.key === 'check') - 1
  return raci.rows.map((row) => {
    const cell = plainCell(row.cells[at] ?? null)
    return typeof cell === 'object' && cell !== null && 'result' in cell ? String(cell.result) : ''
  })
}

function planText(document: EngagementDocument, today: string): string {
  const span = planHull(document, today)
  if (span === null) return 'Nothing is dated yet.'
  const tasks = document.tasks.rows.length
  return `${dayText(isoOf(span.from))} to ${dayText(isoOf(span.to))}, ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`
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
