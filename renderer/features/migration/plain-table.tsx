import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

export interface PlainTableProps {
  readonly columns: readonly string[]
  /** What is particular to this table, such as where figures stand. */
  readonly className?: string | undefined
  /** Its rows, each with a heading of its own. */
  readonly children: ReactNode
}

/** A table to read, without the keys and menus of the grid. */
export function PlainTable({ columns, className, children }: PlainTableProps) {
  return (
    <table className={className === undefined ? classes.table : `${classes.table} ${className}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
