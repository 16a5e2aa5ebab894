import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { useFindings } from '#store/derived.ts'
import { useDocument } from '#store/document-context.tsx'
import { count } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './deliverables.module.css'

/** What the workbook will hold, with the amount of each sheet. */
export function SheetList() {
  const document = useDocument((each) => each)
  const found = useFindings()
  const findings = { all: found.length, raci: found.filter((finding) => finding.place.stage === 'raci').length }
  return (
    <Panel title="Sheets" caption="Toil, Tools and the As-Is matrix appear once they hold something.">
      <table className={classes.sheets}>
        <tbody>
          {sheetsOf(document, findings).map((sheet) => (
            <tr key={sheet.name}>
              <th scope="row">{sheet.name}</th>
              <td className={classes.dimmed}>{sheet.what}</td>
              <td className={classes.rows}>{sheet.amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

interface Sheet {
  readonly name: string
  readonly what: string
  readonly amount: string
}

function sheetsOf(document: EngagementDocument, findings: { readonly all: number; readonly raci: number }): Sheet[] {
  const { services, toil, tools, answers, raciItems, raciCells, kpis, readings, tasks } = document
  const asIs = raciCells.rows.some((cell) => cell.layer === 'as-is')
  const optional = (present: boolean, sheet: Sheet): Sheet[] => (present ? [sheet] : [])
  return [
    { name: 'Read me', what: 'How to read, edit and return it', amount: '' },
    { name: 'Summary', what: 'Where the engagement stands, for the sponsor', amount: '' },
    {
      name: 'Services',
      what: 'The inventory with tier, owner, on-call and SLO',
      amount: count(services.rows.length, 'row', 'rows'),
    },
    ...optional(toil.rows.length > 0, {
      name: 'Toil',
      what: 'Manual work with hours a month',
      amount: count(toil.rows.length, 'row', 'rows'),
    }),
    ...optional(tools.rows.length > 0, {
      name: 'Tools',
      what: 'Tools with cost and verdict',
      amount: count(tools.rows.length, 'row', 'rows'),
    }),
    {
      name: 'Self-check',
      what: 'The boundary questions and their answers',
      amount: `${answers.rows.filter((answer) => answer.answer !== null).length} of ${catalog.selfCheck.length} answered`,
    },
    {
      name: 'RACI',
      what: 'The To-Be matrix with live counts of A and R',
      amount: count(raciItems.rows.length, 'item', 'items'),
    },
    ...optional(asIs, {
      name: 'RACI As-Is',
      what: 'Who answers for what today',
      amount: count(raciItems.rows.length, 'item', 'items'),
    }),
    {
      name: 'RACI findings',
      what: 'Gaps and doubles, and what settles them',
      amount: count(findings.raci, 'finding', 'findings'),
    },
    {
      name: 'KPI baseline',
      what: 'Owner, baseline, target, status and why',
      amount: count(kpis.rows.length, 'KPI', 'KPIs'),
    },
    {
      name: 'KPI readings',
      what: 'Every reading with its grade',
      amount: count(readings.rows.length, 'reading', 'readings'),
    },
    {
      name: 'Migration plan',
      what: 'Steps and tasks with the timeline drawn in cells',
      amount: count(tasks.rows.length, 'task', 'tasks'),
    },
    {
      name: 'Findings',
      what: 'Everything that deserves attention, and what settles it',
      amount: count(findings.all, 'finding', 'findings'),
    },
  ]
}
