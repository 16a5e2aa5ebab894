/** What a dependency graph needs to know of a task. */
export interface Dependent {
  readonly id: string
  /** Ids of the tasks it waits for; unknown ids and repetitions are ignored. */
  readonly predecessors: readonly string[]
}

/**
 * Tasks that wait for each other: each group holds every task that can be reached from any other of the group and back, or one
 * task that waits for itself. Groups and their tasks are in the order given.
 */
export function dependencyLoops<Task extends Dependent>(tasks: readonly Task[]): Task[][] {
  const position = new Map(tasks.map((task, index) => [task.id, index]))
  const before = tasks.map((task) => [...new Set(task.predecessors)].flatMap((id) => position.get(id) ?? []))
  return loopsIn(before).map((group) => group.flatMap((index) => tasks[index] ?? []))
}

/**
 * The same by numbers: `edges[n]` are the nodes that node n leads to. Groups are strongly connected components, by Tarjan, in
 * time proportional to nodes and edges. Iterative: a chain of thousands of nodes must not overflow the stack.
 */
export function loopsIn(edges: readonly (readonly number[])[]): number[][] {
  const found = new Int32Array(edges.length).fill(-1)
  const lowest = new Int32Array(edges.length).fill(-1)
  const isWaiting = new Uint8Array(edges.length)
  const waiting: number[] = []
  const groups: number[][] = []
  const path: number[] = []
  const next = new Int32Array(edges.length)
  let discovered = 0

  const enter = (index: number) => {
    found[index] = lowest[index] = discovered++
    waiting.push(index)
    isWaiting[index] = 1
    path.push(index)
  }
  const lower = (index: number, value: number) => {
    lowest[index] = Math.min(lowest[index] ?? 0, value)
  }
  const leave = (index: number) => {
    if (lowest[index] !== found[index]) return
    const group = waiting.splice(waiting.lastIndexOf(index)) // From the end: what is left stands near it.
    for (const member of group) isWaiting[member] = 0
    if (group.length > 1 || edges[index]?.includes(index)) groups.push(group.sort((a, b) => a - b))
  }

  for (const root of edges.keys()) {
    if (found[root] !== -1) continue
    enter(root)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const at = next[top] ?? 0
      const target = edges[top]?.[at]
      if (target === undefined) {
        leave(top)
        path.pop()
        const parent = path.at(-1)
        if (parent !== undefined) lower(parent, lowest[top] ?? 0)
        continue
      }
      next[top] = at + 1
      if (found[target] === -1) enter(target)
      else if (isWaiting[target]) lower(top, found[target] ?? 0)
    }
  }
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/**
 * A shortest way from the group's first task back to itself: each waits for the next, the last for the first. Gives
 * people one loop to cut where many are knotted together.
 */
export function shortestLoop<Task extends Dependent>(group: readonly Task[]): Task[] {
  const first = group[0]
  if (!first) return []
  const byId = new Map(group.map((task) => [task.id, task]))
  const cameFrom = new Map<string, Task>()
  const queue = [first]
  for (const task of queue) {
    if (task.predecessors.includes(first.id)) return wayTo(task, cameFrom)
    for (const id of task.predecessors) {
      const before = byId.get(id)
      if (!before || before === first || cameFrom.has(id)) continue
      cameFrom.set(id, task)
      queue.push(before)
    }
  }
  return []
}

function wayTo<Task extends Dependent>(task: Task, cameFrom: ReadonlyMap<string, Task>): Task[] {
  const way: Task[] = []
  for (let at: Task | undefined = task; at; at = cameFrom.get(at.id)) way.push(at)
  return way.reverse()
}
