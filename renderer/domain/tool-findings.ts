import { dayText } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { nameKey } from './field-text.ts'
import type { Finding, Severity } from './finding.ts'
import { understood } from './invalid-text.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'
import { brokenMerges, goes, isUndecided, type BrokenMerge } from './tool-merges.ts'
import { daysLeft } from './tool-contracts.ts'
import { highOverlap, toolSprawl, usersOf } from './tool-sprawl.ts'
import type { Tool } from './tool.ts'

/** What each rule looks for, as the heading above its findings. */
export const toolRules = {
  /** Overlap index of 0.5 or more. */
  'TOOL-1': 'Category with high overlap',
  'TOOL-2': 'Tool without an owner',
  /** No verdict, or undecided. */
  'TOOL-3': 'Contract ends within 90 days, no verdict',
  /** To be merged or retired, with teams listed as users, within 90 days. */
  'TOOL-4': 'Tool to go, in use up to the end of its contract',
  /** Not named, or not listed. */
  'TOOL-5': 'Merge target missing',
  /** To be retired or merged itself, or going round in a circle. */
  'TOOL-6': 'Merge target does not stay',
  'TOOL-7': 'Tool in use after its contract',
  /** The same name, ignoring case; the first one is not reported. */
  'TOOL-8': 'Tool listed twice',
} as const

type ToolRule = keyof typeof toolRules

/** Days ahead in which a contract wants a decision. */
const noticeDays = 90

export function toolFindings(
  document: Pick<EngagementDocument, 'tools' | 'teams'>,
  today: string,
): Finding<ToolRule>[] {
  const tools = document.tools.rows
  return [
    ...highOverlaps(document),
    ...tools.flatMap((tool) => gapsOf(tool, today)),
    ...brokenMerges(tools).map(mergeFinding),
    ...listedTwice(tools),
  ]
}

function highOverlaps(document: Pick<EngagementDocument, 'tools' | 'teams'>): Finding<ToolRule>[] {
  return toolSprawl(document).flatMap((category): Finding<ToolRule>[] => {
    const { overlap, byTeam, moves, name, key } = category
    const unused = new Set(category.usersUnknown)
    const used = category.tools.filter((tool) => !unused.has(tool))
    const [first] = used
    if (overlap === null || overlap < highOverlap || !first) return []
    return [
      {
        rule: 'TOOL-1',
        id: `TOOL-1/${key}`,
        severity: 'medium',
        title: `${name}: ${used.length} tools for ${count(byTeam.size, 'team', 'teams')}`,
        detail: `Overlap index ${overlap.toFixed(2)}. ${count(moves, 'use', 'uses')} would have to move for one tool to serve all: ${used.map(nameOf).join(', ')}.`,
        place: { stage: 'as-is', table: 'tools', id: first.id, field: 'category' },
        rows: used.map((tool) => linkTo('tools', tool.id)),
      },
    ]
  })
}

function gapsOf(tool: Tool, today: string): Finding<ToolRule>[] {
  const findings: Finding<ToolRule>[] = []
  const add = (rule: ToolRule, severity: Severity, field: string, what: string, detail: string) =>
    findings.push(about(tool, rule, severity, field, what, detail))
  if (understood(tool, 'owner') === null)
    add(
      'TOOL-2',
      usersOf(tool).length > 1 ? 'medium' : 'low',
      'owner',
      'no owner',
      'Name the team that answers for its licence, its updates, who has access, and its end.',
    )
  const days = daysLeft(tool, today)
  if (tool.contractEnd === null || days === null) return findings
  const day = dayText(tool.contractEnd)
  const left = days === 0 ? 'ends today' : `ends in ${count(days, 'day', 'days')}`
  const users = usersOf(tool).length
  const used = count(users, 'team', 'teams')
  if (days >= 0 && days <= noticeDays && isUndecided(tool))
    add(
      'TOOL-3',
      days <= 30 ? 'high' : 'medium',
      'verdict',
      `contract ${left}, no verdict`,
      `Its last day is ${day}. Decide before the notice period begins: keep, merge or retire.`,
    )
  if (days >= 0 && days <= noticeDays && goes(tool) && users > 0)
    add(
      'TOOL-4',
      days <= 30 ? 'high' : 'medium',
      'contractEnd',
      `to go, contract ${left}, used by ${used}`,
      `Its last day is ${day}. Give notice, and move the teams before that day.`,
    )
  if (days < 0 && users > 0)
    add(
      'TOOL-7',
      goes(tool) ? 'high' : 'medium',
      'contractEnd',
      `contract ended ${count(-days, 'day', 'days')} ago, used by ${used}`,
      `Its last day was ${day}. Move the teams, or agree on terms for as long as they need it.`,
    )
  return findings
}

/** TOOL-5 and TOOL-6. */
function mergeFinding({ tool, problem, chain }: BrokenMerge): Finding<ToolRule> {
  const target = chain[1] ?? tool
  const last = chain.at(-1) ?? tool
  const missing = (title: string, detail: string) => about(tool, 'TOOL-5', 'medium', 'mergeInto', title, detail)
  const moves = (title: string, detail: string): Finding<ToolRule> => ({
    ...about(tool, 'TOOL-6', 'medium', 'mergeInto', title, detail),
    rows: chain.map((each) => linkTo('tools', each.id)),
  })
  switch (problem) {
    case 'none':
      return missing('to be merged, no target named', 'Name the tool that takes over.')
    case 'missing':
      return missing(
        `merges into ${tool.mergeInto.trim()}, which is not listed`,
        'Add the target to the list with its owner, or correct the name.',
      )
    case 'retired':
      return moves(
        `merges into ${nameOf(target)}, which is to be retired`,
        'Choose a tool that stays, or keep the target.',
      )
    case 'merged':
      return moves(
        `merges into ${nameOf(target)}, which is to be merged itself`,
        goes(last) ? 'Choose a tool that stays.' : `Its work ends up in ${nameOf(last)}: merge into that at once.`,
      )
    case 'loop':
      return moves(
        chain.length === 1 ? 'merges into itself' : `merges in a circle, ${[...chain, tool].map(nameOf).join(' → ')}`,
        'One of them has to stay, or another tool takes over.',
      )
  }
}

function listedTwice(tools: readonly Tool[]): Finding<ToolRule>[] {
  const seen = new Map<string, Tool>()
  return tools.flatMap((tool): Finding<ToolRule>[] => {
    const key = nameKey(tool.name)
    const first = key === '' ? undefined : seen.get(key)
    if (key !== '' && !first) seen.set(key, tool)
    if (!first) return []
    return [
      {
        ...about(
          tool,
          'TOOL-8',
          'low',
          'name',
          'listed twice',
          'Two rows carry the same name. Rename one or delete it.',
        ),
        rows: [linkTo('tools', first.id), linkTo('tools', tool.id)],
      },
    ]
  })
}

function about(
  tool: Tool,
  rule: ToolRule,
  severity: Severity,
  field: string,
  what: string,
  detail: string,
): Finding<ToolRule> {
  return {
    rule,
    id: `${rule}/${tool.id}`,
    severity,
    title: `${nameOf(tool)}: ${what}`,
    detail,
    place: { stage: 'as-is', table: 'tools', id: tool.id, field },
  }
}

function nameOf(tool: Tool): string {
  return nameOr(tool.name, 'A tool')
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`
}
