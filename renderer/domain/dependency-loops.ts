/** What a dependency graph needs to know of a task. */
export interface Dependent {
  readonly id: string
  /** Ids of the tasks it waits for; unknown ids and repetitions are ignored. */
  readonly predecessors: readonly string[]
}

/**
 * Tasks that wait for each other: each group holds every task that can be reached from any other of the group and back
 * (a strongly connected component, by Tarjan), or one task that waits for itself. Groups and their tasks are in the
 * order given. Iterative: a chain of thousands of tasks must not overflow the stack.
 */
export function dependencyLoops<Task extends Dependent>(tasks: readonly Task[]): Task[][] {
  const position = new Map(tasks.map((task, index) => [task.id, index]))
  const before = tasks.map((task) => [...new Set(task.predecessors)].flatMap((id) => position.get(id) ?? []))
  const found: number[] = tasks.map(() => -1)
  const lowest: number[] = tasks.map(() => -1)
  const waiting: number[] = []
  const isWaiting = tasks.map(() => false)
  const groups: number[][] = []
  let discovered = 0

  const enter = (index: number, path: { readonly index: number; next: number }[]) => {
    found[index] = lowest[index] = discovered++
    waiting.push(index)
    isWaiting[index] = true
    path.push({ index, next: 0 })
  }
  const lower = (index: number, value: number | undefined) => {
    lowest[index] = Math.min(lowest[index] ?? 0, value ?? 0)
  }
  const leave = (index: number) => {
    if (lowest[index] !== found[index]) return
    const group = waiting.splice(waiting.lastIndexOf(index)) // From the end: what is left stands near it.
    for (const member of group) isWaiting[member] = false
    if (group.length > 1 || before[index]?.includes(index)) groups.push(group.sort((a, b) => a - b))
  }

  for (const root of tasks.keys()) {
    if (found[root] !== -1) continue
    const path: { readonly index: number; next: number }[] = []
    enter(root, path)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = before[top.index]?.[top.next++]
      if (next === undefined) {
        leave(top.index)
        path.pop()
        const parent = path.at(-1)
        if (parent) lower(parent.index, lowest[top.index])
      } else if (found[next] === -1) enter(next, path)
      else if (isWaiting[next]) lower(top.index, found[next])
    }
  }
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)).map((group) => group.flatMap((index) => tasks[index] ?? []))
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
