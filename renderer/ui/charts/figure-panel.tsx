import { useState, type ReactNode } from 'react'
import { Button } from '../button.tsx'
import { Panel } from '../panel.tsx'
import classes from './figure-panel.module.css'

/** The figures behind a chart. The first column names the row, the others are right-aligned. */
export interface FigureTable {
  readonly columns: readonly string[]
  /** Columns that hold words: they begin at the left, and break. */
  readonly words?: readonly string[]
  /** Of those the ones that stay on one line. */
  readonly unbroken?: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}

export interface FigurePanelProps {
  readonly title: string
  /** n, unknowns, date. */
  readonly caption: ReactNode
  readonly table: FigureTable
  readonly children: ReactNode
}

/** A chart in a panel, with a table of the same figures in its place on request. */
export function FigurePanel({ title, caption, table, children }: FigurePanelProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <Panel
      title={title}
      caption={caption}
      actions={
        <Button variant="link" className={classes.switch} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      }
    >
      {asTable ? <Figures title={title} table={table} /> : children}
    </Panel>
  )
}

interface FiguresProps extends Pick<FigurePanelProps, 'title' | 'table'> {
  /** As long as it is, where the screen scrolls. */
  readonly whole?: boolean
}

/** The figures alone, for a screen that has a switch of its own. */
export function Figures({ title, table, whole = false }: FiguresProps) {
  const isWords = (index: number) => table.words?.includes(table.columns[index] ?? '') || undefined
  const isUnbroken = (index: number) => table.unbroken?.includes(table.columns[index] ?? '') || undefined
  return (
    <div className={classes.scroll} data-whole={whole} role="region" aria-label={`${title}: figures`} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" data-words={isWords(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-words={isWords(index)} data-unbroken={isUnbroken(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
