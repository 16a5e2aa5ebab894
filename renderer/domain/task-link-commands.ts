import { updateRow } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import type { LinkKind } from './schedule/network.ts'
import { readTaskLink, writeTaskLink } from './task-link.ts'

/** Lets a task wait for another. A link of this kind that is there stays as it is, with its lag. */
export function linkTasks(from: string, to: string, kind: LinkKind): Command {
  return (document) => {
    const [before, task] = [findRow(document, 'tasks', from), findRow(document, 'tasks', to)]
    if (!before || !task || from === to || task.predecessors.some(isLink(from, kind))) return []
    const predecessors = [...task.predecessors, writeTaskLink({ task: from, kind, lag: 0 })]
    return [updateRow('tasks', task, { ...task, predecessors })]
  }
}

/** Lets a task no longer wait for another in this way. */
export function unlinkTasks(from: string, to: string, kind: LinkKind): Command {
  return (document) => {
    const task = findRow(document, 'tasks', to)
    const isIt = isLink(from, kind)
    if (!task?.predecessors.some(isIt)) return []
    return [updateRow('tasks', task, { ...task, predecessors: task.predecessors.filter((each) => !isIt(each)) })]
  }
}

/** Ties the same two tasks in another way; the lag stays. */
export function changeLinkKind(from: string, to: string, kind: LinkKind, next: LinkKind): Command {
  return (document) => {
    const task = findRow(document, 'tasks', to)
    const isIt = isLink(from, kind)
    if (!task?.predecessors.some(isIt) || kind === next) return []
    const isThere = task.predecessors.some(isLink(from, next))
    const predecessors = task.predecessors.flatMap((each) =>
      !isIt(each) ? [each] : isThere ? [] : [writeTaskLink({ ...readTaskLink(each), kind: next })],
    )
    return [updateRow('tasks', task, { ...task, predecessors })]
  }
}

function isLink(from: string, kind: LinkKind) {
  return (text: string) => {
    const link = readTaskLink(text)
    return link.task === from && link.kind === kind
  }
}
