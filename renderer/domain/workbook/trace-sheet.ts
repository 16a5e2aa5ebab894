import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { allFindings } from '../findings.ts'
import { suggestionsOf, undecidedFindings } from '../suggestion.ts'
import { traceCoverage, traceMatrix, type TraceMatrixRow } from '../trace-coverage.ts'
import { tasksFor, traceGraph, traceKinds, type TraceGraph, type TraceKind } from '../trace.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** Finding, RACI item, KPI and task: what each hangs on, and what hangs on nothing. */
export function traceSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const { today } = options
  const graph = traceGraph(document, catalog, today)
  const suggestions = suggestionsOf(document, catalog, today, allFindings(document, catalog, today))
  const undecided = undecidedFindings(suggestions, today).length
  return listSheet<TraceMatrixRow>({
    key: 'trace',
    name: 'Trace',
    title: titleBlock(document, options, 'From finding to task', coverageText(graph, undecided)),
    rows: traceKinds.flatMap((kind) => traceMatrix(graph, kind, document)),
    columns: [
      textColumn('kind', 'Kind', [11, 12], ({ node }) => kindNames[node.kind]),
      textColumn('name', 'Name', [30, 44], ({ node }) => node.name),
      ...traceKinds.map((kind) => tiedColumn(kind, graph)),
      textColumn('gap', 'Gap', [18, 26], (row) => gapOf(row, graph)),
    ],
    idOf: ({ node }) => node.link,
    frozenTo: 'name',
    rules: ({ range, first }) => [
      { range: range('gap'), when: { type: 'formula', formula: `${first('gap')}<>""` }, tone: 'near' },
    ],
  })
}

const kindNames: Readonly<Record<TraceKind, string>> = {
  finding: 'Finding',
  item: 'RACI item',
  kpi: 'KPI',
  task: 'Task',
}

function tiedColumn(kind: TraceKind, graph: TraceGraph): ListColumn<TraceMatrixRow> {
  return textColumn(`tied:${kind}`, `${kindNames[kind]}s`, [18, 34], ({ node, byKind }) => {
    if (node.kind === kind) return null
    const links = kind === 'task' ? [...tasksFor(graph, node.link)] : (byKind.get(kind) ?? [])
    return links.map((link) => graph.nodes.get(link)?.name ?? link).join('\n') || null
  })
}

function gapOf({ node, byKind }: TraceMatrixRow, graph: TraceGraph): string | null {
  const lacks = (kind: TraceKind) => (byKind.get(kind) ?? []).length === 0
  if (node.kind === 'task') return lacks('finding') && lacks('item') && lacks('kpi') ? 'no reason' : null
  return tasksFor(graph, node.link).size === 0 ? 'no task' : null
}

function coverageText(graph: TraceGraph, undecided: number): string {
  const shares = traceCoverage(graph, undecided).map(({ of, by, tied, all }) =>
    by === 'backlog'
      ? `Open findings taken up: ${tied} of ${all}; the others are suggestions that nobody has decided on, and in no other figure`
      : `${kindNames[of]}s${of === 'finding' ? ' taken up' : ''} tied to a ${kindNames[by]}: ${tied} of ${all}`,
  )
  return `${shares.join('. ')}.`
}
