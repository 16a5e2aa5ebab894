import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { formatNumber } from '../format.ts'
import styles from './data-grid.module.css'
import type { PastePlan } from './edit-plan.ts'
import type { GridColumn } from './grid-types.ts'

interface PastePreviewProps<Row> {
  readonly plan: PastePlan
  readonly columns: readonly GridColumn<Row>[]
  readonly onSettle: (accept: boolean) => void
}

const SHOWN_ROWS = 5

/** Asked once, before a paste that adds rows or does not fit. */
export function PastePreview<Row>({ plan, columns, onSettle }: PastePreviewProps<Row>): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const primary = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    dialog.current?.showModal()
    primary.current?.focus()
  }, [])
  function settle(accept: boolean): void {
    dialog.current?.close() // While it is open the grid behind it cannot take the focus back.
    onSettle(accept)
  }

  const used = columns.filter((column) => plan.added.some((texts) => texts.some((cell) => cell.columnId === column.id)))
  const more = plan.added.length - SHOWN_ROWS
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        settle(false)
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={titleId}>{question(plan)}</h2>
      <ul>
        {consequences(plan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {used.length > 0 && (
        <div className={styles.sample}>
          <table>
            <thead>
              <tr>
                {used.map((column) => (
                  <th key={column.id} scope="col">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plan.added.slice(0, SHOWN_ROWS).map((texts, nth) => (
                <tr key={nth}>
                  {used.map((column) => (
                    <td key={column.id}>{texts.find((cell) => cell.columnId === column.id)?.text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p>And {count(more, 'more row')}.</p>}
      <div className={styles.buttons}>
        <button type="button" onClick={() => settle(false)}>
          Cancel
        </button>
        <button ref={primary} type="button" className={styles.primary} onClick={() => settle(true)}>
          {plan.added.length > 0 ? `Paste and add ${count(plan.added.length, 'row')}` : 'Paste what fits'}
        </button>
      </div>
    </dialog>
  )
}

function question(plan: PastePlan): string {
  return plan.lostColumns > 0 || plan.lostRows > 0 ? 'Not everything fits' : 'This paste adds rows'
}

function consequences(plan: PastePlan): readonly string[] {
  const lines: string[] = []
  if (plan.added.length > 0) lines.push(`${count(plan.added.length, 'row')} will be added at the end.`)
  if (plan.edits.length > 0) lines.push(`${count(plan.edits.length, 'cell')} will change.`)
  if (plan.lostColumns > 0) lines.push(`${count(plan.lostColumns, 'column')} beyond the last one will be left out.`)
  if (plan.lostRows > 0) lines.push(`${count(plan.lostRows, 'row')} beyond the last one will be left out.`)
  if (plan.refused > 0) lines.push(`${count(plan.refused, 'cell')} in columns that cannot be edited will be left out.`)
  return lines
}

function count(amount: number, noun: string): string {
  return `${formatNumber(amount)} ${noun}${amount === 1 ? '' : 's'}`
}
