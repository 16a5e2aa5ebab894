import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { answerLabel, setAnswer, setNote, setReason, type Answer } from '#domain/self-check-commands.ts'
import { testStore } from '#tests/support/test-store.ts'

const question = 'toil-measured'

function asked() {
  const store = testStore()
  return {
    store,
    answer: (answer: Answer | null) =>
      store.commit(answerLabel(catalog, question, answer), setAnswer(question, answer)),
    rows: () => store.getState().document.answers.rows,
  }
}

describe('self-check answers', () => {
  it('writes the answer at the place of the question, as one step that undo takes back', () => {
    const { store, answer, rows } = asked()
    expect(answer('yes')).toMatchObject({ label: 'Answer yes: Toil measured' })
    expect(rows()).toEqual([{ id: question, order: 4, answer: 'yes', reason: '', note: '', evidence: [] }])
    store.undo()
    expect(rows()).toEqual([])
  })

  it('is no step when the same answer is given again', () => {
    const { answer } = asked()
    answer('no')
    expect(answer('no')).toBeNull()
  })

  it('removes the row when the answer is cleared: unanswered is not “no”', () => {
    const { answer, rows } = asked()
    answer('no')
    expect(answer(null)).toMatchObject({ label: 'Clear the answer: Toil measured' })
    expect(rows()).toEqual([])
  })

  it('keeps a note without an answer, and removes the row with the last of both', () => {
    const { store, answer, rows } = asked()
    store.commit('note', setNote(question, '  asked on Monday '))
    answer('yes')
    answer(null)
    expect(rows()).toEqual([{ id: question, order: 4, answer: null, reason: '', note: 'asked on Monday', evidence: [] }])
    store.commit('note', setNote(question, ''))
    expect(rows()).toEqual([])
  })

  it('drops the reason when the question applies after all', () => {
    const { store, answer, rows } = asked()
    answer('not-applicable')
    store.commit('reason', setReason(question, 'No shared platform yet.'))
    expect(rows()[0]?.reason).toBe('No shared platform yet.')
    answer('no')
    expect(rows()[0]).toMatchObject({ answer: 'no', reason: '' })
  })

  it('refuses questions that are not in the catalog', () => {
    const { store } = asked()
    expect(store.commit('x', setAnswer('no-such-question', 'yes'))).toBeNull()
  })
})
