import { choiceLabel } from '#domain/field.ts'
import { understood } from '#domain/invalid-text.ts'
import { nameOr } from '#domain/row-name.ts'
import { goes, type BrokenMerge } from '#domain/tool-merges.ts'
import { toolVerdicts, type Tool } from '#domain/tool.ts'
import { count } from '#ui/format.ts'

export function toolName({ name }: Pick<Tool, 'name'>): string {
  return nameOr(name, 'Tool')
}

/** "Keep"; "verdict unknown" while nobody has given one. */
export function verdictText(tool: Tool): string {
  return choiceLabel(toolVerdicts, understood(tool, 'verdict')) ?? 'verdict unknown'
}

/** "in 46 days", "ended 12 days ago". */
export function daysText(days: number): string {
  if (days === 0) return 'today'
  return days > 0 ? `in ${count(days, 'day', 'days')}` : `ended ${count(-days, 'day', 'days')} ago`
}

/** "Opsgenie → PagerDuty": tools along a chain of targets that begins with `tool`, and a target that is not listed. */
export function chainText(chain: readonly Tool[], tool: Tool): string {
  const last = chain.at(-1) ?? tool
  const target = goes(last) ? last.mergeInto.trim() : ''
  return [...chain.map(toolName), ...(target === '' ? [] : [target])].join(' → ')
}

export const mergeProblemWords: Readonly<Record<BrokenMerge['problem'], string>> = {
  none: 'no target named',
  missing: 'target not listed',
  retired: 'target is to be retired',
  merged: 'target is to be merged itself',
  loop: 'goes in a circle',
}
