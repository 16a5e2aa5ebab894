import { describe, expect, it } from 'vitest'
import type { Command } from '#domain/command.ts'
import { findRow } from '#domain/document.ts'
import { changeLinkKind, linkTasks, unlinkTasks } from '#domain/task-link-commands.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

describe('links between tasks', () => {
  it.each<[string, readonly string[], Command, readonly string[]]>([
    ['adds a link beside others', ['b'], linkTasks('a', 'c', 'FS'), ['b', 'a']],
    ['adds one of another kind between the same two', ['a'], linkTasks('a', 'c', 'SS'), ['a', 'a|SS']],
    ['keeps one that is there, with its lag', ['a|SS+2'], linkTasks('a', 'c', 'SS'), ['a|SS+2']],
    ['does not let a task wait for itself', [], linkTasks('c', 'c', 'FS'), []],
    ['does not let a task wait for one that is not there', [], linkTasks('x', 'c', 'FS'), []],
    ['takes away only the kind that is named', ['a', 'a|FF-1'], unlinkTasks('a', 'c', 'FF'), ['a']],
    ['finds nothing to take away', ['a'], unlinkTasks('b', 'c', 'FS'), ['a']],
    ['changes the kind and keeps the lag', ['a|FS+3', 'b'], changeLinkKind('a', 'c', 'FS', 'SS'), ['a|SS+3', 'b']],
    ['makes one of two that become the same', ['a|SS', 'a'], changeLinkKind('a', 'c', 'FS', 'SS'), ['a|SS']],
  ])('%s', (_, predecessors, command, expected) => {
    const document = buildDocument({ tasks: [{ id: 'a' }, { id: 'b' }, { id: 'c', predecessors }] })
    expect(findRow(run(document, command), 'tasks', 'c')?.predecessors).toEqual(expected)
  })
})
