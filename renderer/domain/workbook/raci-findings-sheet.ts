import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { isRoleFact } from '../finding-facts.ts'
import { standingOf, type Standing } from '../finding-standing.ts'
import { bySeverity, type Finding } from '../finding.ts'
import { layerFindings } from '../findings.ts'
import { answerAndWork } from '../letter-set.ts'
import { joinNames } from '../name-list.ts'
import { itemName } from '../raci-commands.ts'
import { layerName } from '../raci-layers.ts'
import { remedyOf } from '../raci-remedy.ts'
import type { RaciRule } from '../raci-rules.ts'
import type { RaciLayer } from '../raci.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { severityWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

interface Line {
  readonly finding: Finding<RaciRule>
  readonly standing: Standing
}

/**
 * What breaks the rules of the matrix: what is open first, the heaviest ahead; what was waived or turned down at the end, with the reason.
 * The To-Be layer comes before the As-Is one.
 */
export function raciFindingsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  layers: readonly RaciLayer[],
): SheetModel {
  const lines = layers
    .flatMap((layer) => layerFindings(document, catalog, layer, options.today).toSorted(bySeverity))
    .map((finding): Line => ({ finding, standing: standingOf(finding, document, catalog, options.today) }))
    .toSorted((a, b) => Number(b.standing.open) - Number(a.standing.open))
  const set = letterSetOf(document)
  return listSheet<Line>({
    key: 'raci-findings',
    name: 'RACI findings',
    title: titleBlock(document, options, `${set.name} findings`, purposeOf(lines, answerAndWork(set))),
    rows: lines,
    columns: [
      textColumn('severity', 'Severity', [10, 11], ({ finding }) => severityWords[finding.severity].text),
      textColumn('layer', 'Layer', [7, 8], ({ finding }) =>
        finding.place.layer ? layerName(document, finding.place.layer) : null,
      ),
      textColumn('rule', 'Rule', [9, 9], ({ finding }) => finding.rule),
      textColumn('about', 'Item', [18, 24], ({ finding }) => itemText(finding, document, catalog)),
      textColumn('roles', 'Roles', [12, 18], ({ finding }) => joinNames(rolesOf(finding, document)) || null),
      textColumn('seen', 'What was seen', [28, 40], ({ finding }) => `${finding.title}.\n${finding.detail}`),
      textColumn('settle', 'What would settle it', [24, 31], ({ finding }) => remedyOf(finding)),
      textColumn('standing', 'Standing', [10, 11], ({ standing }) => standingWords[standing.word]),
      textColumn('reason', 'Why, and who agreed', [12, 20], ({ standing }) => reasonText(standing)),
      {
        key: 'until',
        header: 'Waived until',
        kind: 'date',
        role: 'plain',
        width: [12, 12],
        cell: ({ standing: { word, issue } }) => (word === 'waived' && issue?.expiry ? { date: issue.expiry } : null),
      },
    ],
    idOf: ({ finding }) => finding.id,
    frozenTo: 'severity',
    rules: ({ range, first }) => [
      {
        range: range('severity', 'until'),
        when: {
          type: 'formula',
          formula: `OR(${closedWords.map((word) => `${first('standing')}="${word}"`).join(',')})`,
        },
        tone: 'muted',
      },
      ...wordRules(range('severity'), severityWords),
    ],
  })
}

const standingWords: Readonly<Record<Standing['word'], string>> = {
  open: 'open',
  again: 'open again',
  'taken up': 'taken up',
  planned: 'planned',
  resolved: 'resolved',
  waived: 'waived',
  dismissed: 'dismissed',
}

const closedWords = [standingWords.resolved, standingWords.waived, standingWords.dismissed]

function purposeOf(lines: readonly Line[], { answer, work }: ReturnType<typeof answerAndWork>): string {
  if (lines.length === 0) return `No item breaks the rules: each has exactly one ${answer} and at least one ${work}.`
  const open = lines.filter(({ standing }) => standing.open).length
  const waived = lines.filter(({ standing }) => standing.word === 'waived').length
  const other = lines.length - open - waived
  const counts = [`${open} open`, waived === 0 ? '' : `${waived} waived`, other === 0 ? '' : `${other} closed`]
  return `Items and roles that break a rule, and what would settle each: ${counts.filter(Boolean).join(', ')}.`
}

function itemText({ place }: Finding, document: EngagementDocument, catalog: Catalog): string | null {
  const item = place.table === 'raciItems' ? findRow(document, 'raciItems', place.id) : undefined
  return item ? nameOr(itemName(item, catalog), 'Item') : null
}

/** Roles it is about, in the order of the columns: those whose cells break the rule, or those it counts. */
function rolesOf({ rule, place, cells, facts }: Finding<RaciRule>, document: EngagementDocument): readonly string[] {
  // Their cells are those to which the missing letter could go.
  if (rule === 'RACI-1' || rule === 'RACI-3') return []
  const counted = (facts ?? []).flatMap(([name, value]) => (isRoleFact(name) ? value.split(', ') : []))
  const ids = new Set([
    ...(cells ?? []).map(({ role }) => role),
    ...counted,
    ...(place.table === 'roles' ? [place.id] : []),
  ])
  return document.roles.rows.flatMap(({ id, name }) => (ids.has(id) ? [nameOr(name, 'Role')] : []))
}

/** "All must be asked in an incident (CTO)". */
function reasonText({ word, issue }: Standing): string | null {
  if (issue === null || (word !== 'waived' && word !== 'dismissed')) return null
  const [reason, approver] = [issue.reason.trim(), issue.approver.trim()]
  return [reason, approver === '' ? '' : `(${approver})`].filter(Boolean).join(' ') || null
}
