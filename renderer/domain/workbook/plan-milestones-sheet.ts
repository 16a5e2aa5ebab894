import type { Catalog } from '../catalog.ts'
import { isoOf } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { gateRule, planGates, verdictNames, type Gate } from '../plan-gates.ts'
import { milestoneFields, newPlanMilestone, type PlanMilestone } from '../plan-milestone.ts'
import { newestBaseline, planSlip } from '../plan-slip.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** The days on which it is decided whether to go on: what is due, what the figures propose, what people decided. */
export function planMilestonesSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const baseline = newestBaseline(document)
  const slips = new Map(
    (baseline ? planSlip(document, catalog, baseline, options.today).milestones : []).map((each) => [each.id, each]),
  )
  const field = (key: MilestoneKey, width?: ListColumn<Gate>['width']): ListColumn<Gate> => {
    const spec = milestoneFields.find((each) => each.key === key) ?? milestoneFields[0]
    return {
      ...fieldColumn<PlanMilestone>(spec, { table: 'milestones', document, catalog }, width),
      cell: ({ row }) => fieldCell<PlanMilestone>(spec, row ?? newPlanMilestone('', 0), document, catalog),
    }
  }
  return listSheet<Gate>({
    key: 'plan-milestones',
    name: 'Plan milestones',
    title: titleBlock(document, options, 'Milestones and gates', gateRule),
    rows: planGates(document, catalog, options.today),
    columns: [
      { ...textColumn<Gate>('name', 'Milestone', [24, 30], ({ name }) => name), role: 'input' },
      {
        key: 'day',
        header: 'Day',
        kind: 'date',
        role: 'input',
        width: [14, 14],
        cell: (gate) => (gate.day === null ? (field('day').cell(gate, nowhere) ?? unknown) : { date: isoOf(gate.day) }),
      },
      ...(slips.size > 0
        ? [
            dateColumn('agreed', 'Agreed', ({ id }) => slips.get(id)?.agreed),
            dateColumn('expected', 'Expected', ({ id }) => slips.get(id)?.expected),
          ]
        : []),
      textColumn(
        'tasks',
        'Must be done',
        [26, 40],
        ({ tasks }) => tasks.map(({ name, reason }) => `${name}: ${reason}`).join('\n') || null,
      ),
      textColumn(
        'kpis',
        'KPIs',
        [20, 34],
        ({ kpis }) => kpis.map(({ name, reason }) => `${name}: ${reason}`).join('\n') || null,
      ),
      textColumn('proposal', 'Proposed', [14, 20], ({ proposal }) =>
        proposal.verdict === null ? unknown : verdictNames[proposal.verdict],
      ),
      field('decision', [14, 20]),
      field('decidedBy', [14, 24]),
      field('decidedOn'),
      field('reason', [24, 40]),
      field('notes', [18, 34]),
    ],
    idOf: ({ id }) => id,
    frozenTo: 'name',
    rules: ({ range }) =>
      (['proposal', 'decision'] as const).flatMap((key) => [
        { range: range(key), when: { type: 'is', text: verdictNames.go }, tone: 'good' },
        { range: range(key), when: { type: 'is', text: verdictNames.conditions }, tone: 'near' },
        { range: range(key), when: { type: 'is', text: verdictNames['no-go'] }, tone: 'bad' },
      ]),
  })
}

type MilestoneKey = (typeof milestoneFields)[number]['key']

/** A field's cell asks for no other cell. */
const nowhere = { row: 0, address: () => '' }

function dateColumn(key: string, header: string, dayOf: (gate: Gate) => number | undefined): ListColumn<Gate> {
  return {
    key,
    header,
    kind: 'date',
    role: 'plain',
    width: [14, 14],
    cell: (gate) => {
      const day = dayOf(gate)
      return day === undefined ? null : { date: isoOf(day) }
    },
  }
}
