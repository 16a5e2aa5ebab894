import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dependencyLoops, shortestLoop, type Dependent } from '#domain/dependency-loops.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Up to seven tasks; predecessors may repeat, point at the task itself or at nothing. */
const graph = fc
  .tuple(...ids.map(() => fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 3 })))
  .chain((lists) => fc.shuffledSubarray(lists.map((predecessors, index) => ({ id: ids[index] ?? '', predecessors }))))

describe('dependencyLoops', () => {
  it('finds the groups that a table of who can reach whom shows', () => {
    fc.assert(
      fc.property(graph, (tasks) => {
        expect(dependencyLoops(tasks)).toEqual(naiveGroups(tasks))
      }),
      { numRuns: 2000 },
    )
  })

  it('explains each group by one of its shortest loops', () => {
    fc.assert(
      fc.property(graph, (tasks) => {
        for (const group of dependencyLoops(tasks)) {
          const way = shortestLoop(group)
          expect(way[0]).toBe(group[0])
          way.forEach((task, index) => expect(task.predecessors).toContain((way[index + 1] ?? way[0])?.id))
          expect(new Set(way).size).toBe(way.length)
          expect(way.length).toBe(naiveLoopLength(group))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('walks a chain of 20,000 tasks that closes into one loop', () => {
    const tasks = Array.from({ length: 20_000 }, (_, index) => ({
      id: `t${index}`,
      predecessors: [`t${(index + 1) % 20_000}`],
    }))
    expect(dependencyLoops(tasks)).toEqual([tasks])
    expect(shortestLoop(tasks)).toHaveLength(20_000)
  })
})

function naiveGroups(tasks: readonly Dependent[]): Dependent[][] {
  const reaches = new Set<string>()
  const present = new Set(tasks.map((task) => task.id))
  for (const task of tasks) for (const id of task.predecessors) if (present.has(id)) reaches.add(task.id + id)
  for (const via of present)
    for (const from of present)
      for (const to of present) if (reaches.has(from + via) && reaches.has(via + to)) reaches.add(from + to)
  const grouped = new Set<string>()
  return tasks.flatMap((task) => {
    if (grouped.has(task.id) || !reaches.has(task.id + task.id)) return []
    const group = tasks.filter((each) => reaches.has(task.id + each.id) && reaches.has(each.id + task.id))
    for (const each of group) grouped.add(each.id)
    return [group]
  })
}

/** Fewest waits from the first task back to itself, by repeated widening. */
function naiveLoopLength(group: readonly Dependent[]): number {
  const first = group[0]?.id ?? ''
  let reached = new Set([first])
  for (let length = 1; ; length += 1) {
    reached = new Set(group.filter((task) => reached.has(task.id)).flatMap((task) => task.predecessors))
    if (reached.has(first)) return length
  }
}
