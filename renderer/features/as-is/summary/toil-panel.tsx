import { memo } from 'react'
import { useDocument } from '#store/document-context.tsx'
import { ToilPareto } from '../toil/toil-pareto.tsx'
import { PanelHint } from './panel-hint.tsx'

const shownTasks = 8

/** The largest pieces of manual work. */
export const ToilPanel = memo(function ToilPanel({ onOpen }: { readonly onOpen: () => void }) {
  const tasks = useDocument((document) => document.toil.rows)
  if (tasks.length === 0)
    return (
      <PanelHint
        title="Manual work, hours a month"
        text="The tasks that take most hours, largest first, and how few of them make half of the work."
        action="List the toil tasks"
        onAction={onOpen}
      />
    )
  return <ToilPareto tasks={tasks} shown={shownTasks} />
})
