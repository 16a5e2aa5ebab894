import { capabilityViews, spreadText, type CapabilityView } from '../capability-view.ts'
import type { CatalogRubric } from '../catalog-assessment.ts'
import type { Catalog } from '../catalog.ts'
import { evidenceName } from '../citation.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { choiceLabel } from '../field.ts'
import { confidences } from '../issue.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** Written instead of levels where an aspect does not apply. */
const noLevel = '—'

/** A rubric heads its aspects; its line is no record and has no id. */
type Line = { readonly rubric: CatalogRubric } | { readonly view: CapabilityView }

/** Both rubrics: where each aspect stands, where it is to go, how far the answers lie apart, and what it rests on. */
export function capabilitySheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const scales = catalog.rubrics
    .map(({ name, levels }) => `${name} ${levels[0]?.level ?? 0} to ${levels.at(-1)?.level ?? 0}`)
    .join(', ')
  const views = capabilityViews(document, catalog)
  return listSheet<Line>({
    key: 'capability',
    name: 'Capability',
    title: titleBlock(
      document,
      options,
      'Platform capability',
      `Agreed levels are set by people, never averaged from the votes. Levels: ${scales}.`,
    ),
    rows: catalog.rubrics.flatMap((rubric): readonly Line[] => [
      { rubric },
      ...views.filter((view) => view.rubric === rubric).map((view) => ({ view })),
    ]),
    columns: columns(document).map(ofLine),
    idOf: (line) => ('view' in line ? line.view.aspect.slug : ''),
    roleOf: (line) => ('view' in line ? 'data' : 'strong'),
    frozenTo: 'aspect',
    printedTo: 'evidence',
    rules: ({ range, first }) => [
      {
        range: range('gap'),
        when: { type: 'formula', formula: `AND(ISNUMBER(${first('gap')}),${first('gap')}>=2)` },
        tone: 'bad',
      },
      {
        range: range('gap'),
        when: { type: 'formula', formula: `AND(ISNUMBER(${first('gap')}),${first('gap')}=1)` },
        tone: 'near',
      },
    ],
  })
}

/** The line of a rubric carries its name and nothing else. */
function ofLine(column: ListColumn<CapabilityView>): ListColumn<Line> {
  return {
    ...column,
    cell: (line: Line, place: RowPlace) =>
      'view' in line ? column.cell(line.view, place) : column.key === 'aspect' ? line.rubric.name : null,
  }
}

function columns(document: EngagementDocument): readonly ListColumn<CapabilityView>[] {
  return [
    textColumn('aspect', 'Aspect', [18, 23], (view) => view.aspect.name),
    level('agreed', 'Level', (view) => view.agreed),
    level('target', 'Target', (view) => view.target),
    {
      key: 'gap',
      header: 'Gap',
      kind: 'whole',
      role: 'formula',
      width: [9, 9],
      cell: (view, { address }) => ({
        formula: `IF(AND(ISNUMBER(${address('agreed')}),ISNUMBER(${address('target')})),${address('target')}-${address('agreed')},IF(${address('agreed')}="${noLevel}","${noLevel}","${unknown}"))`,
        result: view.state === 'not-applicable' ? noLevel : (view.gap ?? unknown),
      }),
    },
    textColumn('seen', 'What one would see at that level', [30, 36], levelText),
    textColumn('spread', 'Votes', [12, 15], (view) => spreadText(view) || null),
    {
      ...textColumn('confidence', 'Confidence', [11, 11], (view) =>
        view.state === 'agreed' ? (choiceLabel(confidences, view.rating?.confidence) ?? unknown) : null,
      ),
      role: 'input',
      choices: { name: 'List_confidence', values: [...confidences.map(({ label }) => label), unknown] },
    },
    { ...textColumn('rationale', 'Rationale, or why not applicable', [24, 37], rationaleOf), role: 'input' },
    textColumn('evidence', 'Evidence', [14, 21], (view) => evidenceNames(document, view)),
    textColumn('votes', 'Votes by respondent', [24, 60], votesText),
    textColumn('question', 'What is asked', [30, 50], (view) => view.aspect.question),
  ]
}

function levelText({ aspect, agreed }: CapabilityView): string | null {
  const found = aspect.levels.find((each) => each.level === agreed)
  return found ? `${found.title}. ${found.text}` : null
}

function rationaleOf({ state, rating }: CapabilityView): string | null {
  return state === 'not-applicable' ? rating?.reason || unknown : rating?.rationale || null
}

function evidenceNames(document: EngagementDocument, { rating }: CapabilityView): string | null {
  const names = (rating?.evidence ?? []).map((id) => evidenceName(findRow(document, 'evidence', id)))
  return names.length === 0 ? null : names.join('\n')
}

/** "SRE 2: only the three oldest services", one line each; a question mark for whoever did not know. */
function votesText({ votes }: CapabilityView): string | null {
  const lines = votes.map(
    ({ respondent, level: said, note }) => `${respondent} ${said ?? '?'}${note === '' ? '' : `: ${note}`}`,
  )
  return lines.length === 0 ? null : lines.join('\n')
}

function level(
  key: string,
  header: string,
  value: (view: CapabilityView) => number | null,
): ListColumn<CapabilityView> {
  return {
    key,
    header,
    kind: 'whole',
    role: 'input',
    width: [9, 9],
    cell: (view) => (view.state === 'not-applicable' ? noLevel : (value(view) ?? unknown)),
  }
}
