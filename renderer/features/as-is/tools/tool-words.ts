import type { BrokenMerge } from '#domain/tool-merges.ts'
import { toolVerdicts, type Tool } from '#domain/tool.ts'
import { understood } from '#domain/invalid-text.ts'
import { count } from '#ui/format.ts'

export function toolName({ name }: Pick<Tool, 'name'>): string {
  return name.trim() || 'Tool without a name'
}

/** "Keep"; "verdict unknown" while nobody has given one. */
export function verdictText(tool: Tool): string {
  const verdict = understood(tool, 'verdict')
  return toolVerdicts.find(({ value }) => value === verdict)?.label ?? 'verdict unknown'
}

/** "in 46 days", "ended 12 days ago". */
export function daysText(days: number): string {
  if (days === 0) return 'today'
  return days > 0 ? `in ${count(days, 'day', 'days')}` : `ended ${count(-days, 'day', 'days')} ago`
}

/** "→ Opsgenie → PagerDuty, which stays": where the work of a tool that goes ends up. */
export function chainText(tool: Tool, chain: readonly Tool[]): string {
  const last = chain.at(-1) ?? tool
  const names = chain.slice(1).map(toolName)
  const open = last.mergeInto.trim() !== '' && (last.verdict === 'merge' || last.verdict === 'retire')
  return [toolName(tool), ...names, ...(open ? [last.mergeInto.trim()] : [])].join(' → ')
}

export const mergeProblemWords: Readonly<Record<BrokenMerge['problem'], string>> = {
  none: 'no target named',
  missing: 'target not listed',
  retired: 'target is to be retired',
  merged: 'target is to be merged itself',
  loop: 'goes in a circle',
}
