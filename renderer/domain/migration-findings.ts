import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import type { MigrationTask } from './migration-task.ts'
import { joinNames } from './raci-findings.ts'

/**
 * - MIG-1: tasks wait for each other in a loop.
 * - MIG-2: a task or step finishes before it starts.
 * - MIG-3: a task starts before one it waits for has finished.
 * - MIG-4: a dated task has no owner.
 * - MIG-5: a task lies outside its step's dates.
 * - MIG-6: a task is late: its finish has passed and it is not done.
 * - MIG-7: a step is dated before one it builds on has finished.
 */
export function migrationFindings(document: EngagementDocument, catalog: Catalog, today: string): Finding[] {
  return [
    ...loops(document),
    ...document.tasks.rows.flatMap((task) => taskFindings(task, document, today)),
    ...stepFindings(document, catalog),
  ]
}

/** Each loop once, as the tasks in order, starting with the first in the plan. Iterative: 2,000 tasks in a chain must not overflow the stack. */
export function dependencyLoops(tasks: readonly MigrationTask[]): MigrationTask[][] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const state = new Map<string, 'open' | 'done'>()
  const found: MigrationTask[][] = []
  for (const root of tasks) {
    if (state.has(root.id)) continue
    const path: { readonly task: MigrationTask; next: number }[] = [{ task: root, next: 0 }]
    state.set(root.id, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const id = top.task.predecessors[top.next]
      top.next += 1
      if (id === undefined) {
        state.set(top.task.id, 'done')
        path.pop()
        continue
      }
      const before = byId.get(id)
      if (!before) continue
      if (state.get(id) === 'open')
        found.push(
          path
            .slice(path.findIndex((step) => step.task.id === id))
            .map((step) => step.task)
            .reverse(),
        )
      else if (!state.has(id)) {
        state.set(id, 'open')
        path.push({ task: before, next: 0 })
      }
    }
  }
  return found
}

function loops(document: EngagementDocument): Finding[] {
  return dependencyLoops(document.tasks.rows).map((loop) => {
    const first = loop[0] as MigrationTask
    return {
      rule: 'MIG-1',
      id: `MIG-1/${loop
        .map((task) => task.id)
        .sort()
        .join('+')}`,
      severity: 'high' as const,
      title: `${loop.length === 1 ? 'A task waits for itself' : `${loop.length} tasks wait for each other`}: ${joinNames(loop.map((task) => task.name))}`,
      detail: 'Nothing in the loop can start. Remove one of the dependencies.',
      place: { stage: 'migration' as const, table: 'tasks' as const, id: first.id, field: 'predecessors' },
    }
  })
}

function taskFindings(task: MigrationTask, document: EngagementDocument, today: string): Finding[] {
  const findings: Finding[] = []
  const add = (rule: string, severity: Severity, field: string, what: string, detail: string) =>
    findings.push({
      rule,
      id: `${rule}/${task.id}`,
      severity,
      title: `${task.name || 'A task without a name'}: ${what}`,
      detail,
      place: { stage: 'migration', table: 'tasks', id: task.id, field },
    })
  if (task.start !== null && task.finish !== null && task.finish < task.start)
    add('MIG-2', 'high', 'finish', 'finishes before it starts', `Start ${task.start}, finish ${task.finish}.`)
  const early = task.predecessors
    .map((id) => document.tasks.rows[document.tasks.index.get(id) ?? -1])
    .filter((before) => before !== undefined && before.id !== task.id)
    .filter((before) => task.start !== null && before?.finish != null && task.start <= before.finish)
  if (early.length > 0)
    add(
      'MIG-3',
      'medium',
      'start',
      'starts too early',
      `It waits for ${joinNames(early.map((before) => `${before?.name} (until ${before?.finish})`))} but starts ${task.start}.`,
    )
  if (task.owner === null && task.start !== null)
    add('MIG-4', 'medium', 'owner', 'no owner', 'Name the role that does it.')
  const step = document.steps.rows[document.steps.index.get(task.step) ?? -1]
  if (
    step &&
    ((step.start !== null && task.start !== null && task.start < step.start) ||
      (step.finish !== null && task.finish !== null && task.finish > step.finish))
  )
    add('MIG-5', 'low', 'start', 'outside its step', `The step runs ${step.start ?? '?'} to ${step.finish ?? '?'}.`)
  if (task.finish !== null && task.finish < today && task.progress !== 100)
    add(
      'MIG-6',
      'medium',
      'progress',
      'late',
      `It should have finished on ${task.finish} and is ${task.progress === null ? 'without a progress entry' : `${task.progress} % done`}.`,
    )
  return findings
}

function stepFindings(document: EngagementDocument, catalog: Catalog): Finding[] {
  const nameOf = (slug: string) => catalog.steps.find((entry) => entry.slug === slug)?.name ?? slug
  return document.steps.rows.flatMap((step) => {
    const findings: Finding[] = []
    const place = { stage: 'migration', table: 'steps', id: step.id, field: 'start' } as const
    if (step.start !== null && step.finish !== null && step.finish < step.start)
      findings.push({
        rule: 'MIG-2',
        id: `MIG-2/${step.id}`,
        severity: 'high',
        title: `${nameOf(step.id)}: finishes before it starts`,
        detail: `Start ${step.start}, finish ${step.finish}.`,
        place,
      })
    const after = catalog.steps.find((entry) => entry.slug === step.id)?.after ?? []
    for (const slug of after) {
      const before = document.steps.rows[document.steps.index.get(slug) ?? -1]
      if (step.start !== null && before?.start != null && step.start < before.start)
        findings.push({
          rule: 'MIG-7',
          id: `MIG-7/${step.id}/${slug}`,
          severity: 'medium',
          title: `${nameOf(step.id)}: starts before ${nameOf(slug)}`,
          detail: `It builds on that step, which starts on ${before.start}.`,
          place,
        })
    }
    return findings
  })
}
