import type { ReactNode } from 'react'
import type { Tool } from '#domain/tool.ts'
import { toolName } from './tool-words.ts'
import { openTool } from './tools-view.ts'
import classes from './tools.module.css'

interface ToolListProps {
  readonly label: string
  readonly tools: readonly { readonly tool: Tool; readonly note: ReactNode }[]
}

/** Tools by name with a remark each; a name opens its row. */
export function ToolList({ label, tools }: ToolListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {tools.map(({ tool, note }) => (
        <li key={tool.id}>
          <button type="button" className={classes.row} onClick={() => openTool(tool.id)}>
            <span className={classes.name}>{toolName(tool)}</span>
            <span className={classes.note}>{note}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
