import fc from 'fast-check'
import { expect, it } from 'vitest'
import { historyOf } from '#domain/history.ts'

type Entry = Parameters<typeof historyOf>[0][number]

it('says what a pair of stacks would say, for any journal', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('edit', 'import', 'undo', 'redo')), (wishes) => {
      const journal: Entry[] = []
      const [undo, redo]: [number[], number[]] = [[], []]
      for (const wish of wishes) {
        const seq = journal.length + 1
        if (wish === 'undo' || wish === 'redo') {
          const [from, to] = wish === 'undo' ? [undo, redo] : [redo, undo]
          const target = from.pop()
          if (target === undefined) continue
          to.push(target)
          journal.push({ seq, source: wish, target })
        } else {
          undo.push(seq)
          redo.length = 0
          journal.push({ seq, source: wish as 'edit' | 'import' })
        }
      }
      expect(historyOf(journal)).toEqual({ undo, redo })
    }),
  )
})

it('leaves out what lies before the part of the journal that is known', () => {
  expect(historyOf([{ seq: 9, source: 'undo', target: 3 }])).toEqual({ undo: [], redo: [3] })
})
