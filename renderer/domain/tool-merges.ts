import { nameKey } from './field-text.ts'
import { understood } from './invalid-text.ts'
import type { Tool } from './tool.ts'

/** Why the tool that is to take over cannot. */
type MergeProblem =
  /** To be merged, and nobody has said into what. */
  | 'none'
  /** No tool of the list has that name. */
  | 'missing'
  | 'retired'
  /** It is itself to be merged. */
  | 'merged'
  /** Following the targets leads back to the tool. */
  | 'loop'

export interface BrokenMerge {
  readonly tool: Tool
  readonly problem: MergeProblem
  /** From the tool along its targets to the last one that is listed, 50 at most; of a loop every tool once. */
  readonly chain: readonly Tool[]
}

/** Tools that go, and whose work nothing takes over as it stands; in the order of the list. */
export function brokenMerges(tools: readonly Tool[]): BrokenMerge[] {
  const byName = toolsByName(tools)
  const looping = toolsInLoops(tools, byName)
  return tools.flatMap((tool): BrokenMerge[] => {
    const problem = problemOf(tool, byName, looping)
    return problem === null ? [] : [{ tool, problem, chain: chainFrom(tool, byName, longestTold) }]
  })
}

/** The tool, what takes it over, what takes that over, and so on; ends before it would repeat a tool. */
export function mergeChain(tool: Tool, tools: readonly Tool[]): Tool[] {
  return chainFrom(tool, toolsByName(tools))
}

/** Tools whose work would move to this one, directly. */
export function mergedInto(tool: Tool, tools: readonly Tool[]): Tool[] {
  const byName = toolsByName(tools)
  return tools.filter((each) => each !== tool && targetOf(each, byName) === tool)
}

/** Whether the verdict is that it goes. */
export function goes(tool: Tool): boolean {
  const verdict = understood(tool, 'verdict')
  return verdict === 'merge' || verdict === 'retire'
}

/** Whether nobody has decided what becomes of it. */
export function isUndecided(tool: Tool): boolean {
  const verdict = understood(tool, 'verdict')
  return verdict === null || verdict === 'undecided'
}

function problemOf(tool: Tool, byName: ReadonlyMap<string, Tool>, looping: ReadonlySet<Tool>): MergeProblem | null {
  if (!goes(tool)) return null
  if (tool.mergeInto.trim() === '') return understood(tool, 'verdict') === 'merge' ? 'none' : null
  const target = targetOf(tool, byName)
  if (!target) return 'missing'
  if (looping.has(tool)) return 'loop'
  if (!goes(target)) return null
  return target.verdict === 'retire' ? 'retired' : 'merged'
}

/** Of tools with the same name the first one is meant. */
function toolsByName(tools: readonly Tool[]): ReadonlyMap<string, Tool> {
  const byName = new Map<string, Tool>()
  for (const tool of tools) {
    const key = nameKey(tool.name)
    if (key !== '' && !byName.has(key)) byName.set(key, tool)
  }
  return byName
}

/** What takes over a tool that goes; a tool that stays has no target, whatever its row says. */
function targetOf(tool: Tool, byName: ReadonlyMap<string, Tool>): Tool | undefined {
  return goes(tool) ? byName.get(nameKey(tool.mergeInto)) : undefined
}

/** Nobody follows more; and a list that is one chain must not be walked from each of its tools to the end. */
const longestTold = 50

function chainFrom(tool: Tool, byName: ReadonlyMap<string, Tool>, longest = Infinity): Tool[] {
  const chain = new Set<Tool>()
  let at: Tool | undefined = tool
  while (at && !chain.has(at) && chain.size < longest) {
    chain.add(at)
    at = targetOf(at, byName)
  }
  return [...chain]
}

/** Every tool has one target at most: walking on, whatever is met a second time on the same walk is in a loop. */
function toolsInLoops(tools: readonly Tool[], byName: ReadonlyMap<string, Tool>): ReadonlySet<Tool> {
  const looping = new Set<Tool>()
  const done = new Set<Tool>()
  for (const start of tools) {
    const walk = new Set<Tool>()
    let at: Tool | undefined = start
    while (at && !done.has(at) && !walk.has(at)) {
      walk.add(at)
      at = targetOf(at, byName)
    }
    if (at && walk.has(at)) {
      const met = [...walk]
      for (const tool of met.slice(met.indexOf(at))) looping.add(tool)
    }
    for (const tool of walk) done.add(tool)
  }
  return looping
}
