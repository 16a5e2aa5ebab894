import { useDeferredValue, useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { count } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './deliverables.module.css'

/** What the workbook will hold, read off the workbook itself, with the amount of each sheet. */
export function SheetList() {
  const document = useDeferredValue(useDocument((each) => each))
  const today = useToday()
  const { sheets } = useMemo(
    () => deliverableWorkbook(document, catalog, { today, version: '', exportId: '' }),
    [document, today],
  )
  return (
    <Panel title="Sheets" caption="Sheets for toil, tools and the like appear once they hold something.">
      <table className={classes.sheets}>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.key}>
              <th scope="row">{sheet.name}</th>
              <td className={classes.dimmed}>{sheet.title.purpose}</td>
              <td className={classes.rows}>{sheet.shape === 'list' ? count(sheet.rows.length, 'row', 'rows') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
