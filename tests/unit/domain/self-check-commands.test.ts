import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import {
  answerLabel,
  roleAnswerLabel,
  setAnswer,
  setNote,
  setReason,
  setRoleAnswer,
  setRoleNote,
  type Answer,
} from '#domain/self-check-commands.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'

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
    expect(answer('yes')).toMatchObject({ label: 'Answer “Yes”: Toil measured' })
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
    expect(rows()).toEqual([
      { id: question, order: 4, answer: null, reason: '', note: 'asked on Monday', evidence: [] },
    ])
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

describe('answers of the roles', () => {
  const store = () => testStore(buildDocument({ roles: [{ id: 'sre', name: 'SRE' }] }))

  it('are one for each question and role, and never the agreed answer', () => {
    const asked = store()
    asked.commit('x', setRoleAnswer(question, 'sre', 'yes'))
    expect(asked.commit('x', setRoleAnswer(question, 'sre', 'yes'))).toBeNull()
    asked.commit('x', setRoleAnswer(question, 'sre', 'unknown'))
    expect(asked.getState().document.roleAnswers.rows).toEqual([
      { id: 'toil-measured/sre', order: 1, question, role: 'sre', answer: 'unknown', note: '' },
    ])
    expect(asked.getState().document.answers.rows).toEqual([])
  })

  it('go with their note when they are taken back, and undo brings both', () => {
    const asked = store()
    asked.commit('x', setRoleAnswer(question, 'sre', 'no'))
    asked.commit('x', setRoleNote(question, 'sre', ' “never” '))
    asked.commit('x', setRoleAnswer(question, 'sre', null))
    expect(asked.getState().document.roleAnswers.rows).toEqual([])
    asked.undo()
    expect(asked.getState().document.roleAnswers.rows).toMatchObject([{ answer: 'no', note: '“never”' }])
  })

  it('refuse roles and questions that are not there, and notes without an answer', () => {
    const asked = store()
    expect(asked.commit('x', setRoleAnswer(question, 'nobody', 'yes'))).toBeNull()
    expect(asked.commit('x', setRoleAnswer('no-such-question', 'sre', 'yes'))).toBeNull()
    expect(asked.commit('x', setRoleNote(question, 'sre', 'x'))).toBeNull()
  })

  it('are named in Undo', () => {
    expect(roleAnswerLabel(catalog, question, 'SRE', 'not-applicable')).toBe(
      'SRE answers “Not applicable”: Toil measured',
    )
    expect(roleAnswerLabel(catalog, question, 'SRE', null)).toBe('Clear the answer of SRE: Toil measured')
  })
})
