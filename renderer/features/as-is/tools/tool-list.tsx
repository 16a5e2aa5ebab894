import type { ReactNode } from 'react'
import type { Tool } from '#domain/tool.ts'
import { formatNumber } from '#ui/format.ts'
import { toolName } from './tool-words.ts'
import { openTool } from './tools-view.ts'
import classes from './tools.module.css'

interface ToolListProps {
  readonly label: string
  readonly tools: readonly { readonly tool: Tool; readonly note: ReactNode }[]
}

/** How many rows a list in a panel shows; the table has the others. */
export const shownInLists = 20

/** Tools by name with a remark each; a name opens its row. */
export function ToolList({ label, tools }: ToolListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {tools.slice(0, shownInLists).map(({ tool, note }) => (
        <li key={tool.id}>
          <button type="button" className={classes.row} onClick={() => openTool(tool.id)}>
            <span className={classes.name}>{toolName(tool)}</span>
            <span className={classes.note}>{note}</span>
          </button>
        </li>
      ))}
      <MoreRows hidden={tools.length - shownInLists} />
    </ul>
  )
}

/** "and 12 more", at the end of a list. */
export function MoreRows({ hidden }: { readonly hidden: number }) {
  return hidden > 0 ? <li className={classes.more}>and {formatNumber(hidden)} more</li> : null
}
