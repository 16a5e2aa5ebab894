import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import {
  agreedLabel,
  castVote,
  removeRespondent,
  setAgreedLevel,
  setApplicable,
  setConfidence,
  setRatingText,
  setTargetLevel,
  setVoteNote,
  targetLabel,
  voteLabel,
  withdrawVote,
} from '#domain/capability-commands.ts'
import { newCapabilityRating } from '#domain/capability.ts'
import type { Command } from '#domain/command.ts'
import { rowsOf, testStore } from '#tests/support/test-store.ts'

const place = catalog.capabilities.findIndex(({ slug }) => slug === 'adoption') + 1

function audit(...commands: readonly Command[]) {
  const store = testStore()
  const commit = (command: Command) => store.commit('test', command)
  commands.forEach(commit)
  return {
    store,
    commit,
    ratings: () => store.getState().document.capabilities.rows,
    votes: () => store.getState().document.capabilityVotes.rows,
  }
}

describe('agreed level and target', () => {
  it('make one row at the place of the aspect, which undo takes back', () => {
    const { store, commit, ratings } = audit()
    commit(setAgreedLevel('adoption', 2))
    expect(ratings()).toEqual([{ ...newCapabilityRating('adoption', place), agreed: 2 }])
    expect(commit(setAgreedLevel('adoption', 2))).toBeNull()
    commit(setTargetLevel('adoption', 3))
    expect(ratings()).toMatchObject([{ agreed: 2, target: 3 }])
    store.undo()
    store.undo()
    expect(ratings()).toEqual([])
  })

  it('refuse levels that the ladder does not have, and aspects that the catalog does not have', () => {
    const { commit, ratings } = audit()
    for (const command of [
      setAgreedLevel('adoption', 0),
      setAgreedLevel('adoption', 5),
      setTargetLevel('adoption', 2.5),
      setAgreedLevel('no-such-aspect', 1),
      castVote('adoption', 'SRE', 7),
    ])
      expect(commit(command)).toBeNull()
    commit(setAgreedLevel('slos', 0))
    expect(ratings()).toMatchObject([{ id: 'slos', agreed: 0 }])
  })

  it('leave no row behind when nothing is said any more', () => {
    const { commit, ratings } = audit(setAgreedLevel('adoption', 2), setRatingText('adoption', 'rationale', ' seen '))
    commit(setAgreedLevel('adoption', null))
    expect(ratings()).toMatchObject([{ agreed: null, rationale: 'seen' }])
    commit(setRatingText('adoption', 'rationale', ''))
    expect(ratings()).toEqual([])
  })
})

describe('not applicable', () => {
  it('keeps the level, and a chosen level makes it apply again without its reason', () => {
    const { commit, ratings } = audit(setAgreedLevel('adoption', 2), setApplicable('adoption', false))
    commit(setRatingText('adoption', 'reason', 'Out of scope'))
    expect(ratings()).toMatchObject([{ agreed: 2, notApplicable: true, reason: 'Out of scope' }])
    commit(setAgreedLevel('adoption', 3))
    expect(ratings()).toMatchObject([{ agreed: 3, notApplicable: false, reason: '' }])
  })

  it('is taken back whole', () => {
    const { ratings } = audit(setApplicable('adoption', false), setApplicable('adoption', true))
    expect(ratings()).toEqual([])
  })
})

describe('votes', () => {
  it('are one for each respondent and aspect, however the name is typed', () => {
    const { commit, votes } = audit(castVote('adoption', ' SRE ', 2))
    commit(castVote('adoption', 'sre', 3))
    commit(castVote('slos', 'sre', 1))
    expect(votes().map(({ aspect, respondent, level }) => [aspect, respondent, level])).toEqual([
      ['adoption', 'SRE', 3],
      ['slos', 'SRE', 1],
    ])
  })

  it('never set the agreed level', () => {
    const { ratings } = audit(castVote('adoption', 'SRE', 2), castVote('adoption', 'Platform', 2))
    expect(ratings()).toEqual([])
  })

  it('keep “does not know” apart from “not asked”', () => {
    const { commit, votes } = audit(castVote('adoption', 'SRE', null))
    expect(votes()).toMatchObject([{ level: null }])
    commit(withdrawVote('adoption', 'SRE'))
    expect(votes()).toEqual([])
  })

  it('carry a note; without a vote there is none', () => {
    const { commit, votes } = audit(castVote('adoption', 'SRE', 2))
    commit(setVoteNote('adoption', 'SRE', ' “on Fridays” '))
    expect(votes()).toMatchObject([{ level: 2, note: '“on Fridays”' }])
    expect(commit(setVoteNote('slos', 'SRE', 'x'))).toBeNull()
    expect(commit(castVote('adoption', '  ', 2))).toBeNull()
  })

  it('of one respondent go in one step, and undo brings them back', () => {
    const { store, commit, votes } = audit(
      castVote('adoption', 'SRE', 2),
      castVote('slos', 'SRE', 1),
      castVote('slos', 'Platform', 3),
    )
    const before = votes()
    commit(removeRespondent('SRE'))
    expect(votes().map((vote) => vote.respondent)).toEqual(['Platform'])
    store.undo()
    expect(votes()).toEqual(before)
  })
})

it('says in Undo what was done', () => {
  expect([
    agreedLabel(catalog, 'adoption', 2),
    agreedLabel(catalog, 'adoption', null),
    targetLabel(catalog, 'adoption', 3),
    voteLabel(catalog, 'adoption', 'SRE', 1),
    voteLabel(catalog, 'adoption', 'SRE', null),
  ]).toEqual([
    'Agree on level 2: Adoption',
    'Clear the level: Adoption',
    'Set the target to level 3: Adoption',
    'SRE says level 1: Adoption',
    'SRE does not know: Adoption',
  ])
})

it('undoes any run of commands to where it began', () => {
  const aspect = fc.constantFrom('adoption', 'slos', 'nothing')
  const level = fc.option(fc.integer({ min: -1, max: 5 }))
  const who = fc.constantFrom('SRE', 'sre ', 'Platform', '')
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.tuple(aspect, level).map((each) => setAgreedLevel(...each)),
    fc.tuple(aspect, level).map((each) => setTargetLevel(...each)),
    fc.tuple(aspect, fc.boolean()).map((each) => setApplicable(...each)),
    fc.tuple(aspect, fc.constantFrom('low' as const, null)).map((each) => setConfidence(...each)),
    fc.tuple(aspect, fc.constantFrom('', 'seen')).map(([slug, text]) => setRatingText(slug, 'rationale', text)),
    fc.tuple(aspect, who, level).map((each) => castVote(...each)),
    fc.tuple(aspect, who).map((each) => withdrawVote(...each)),
    who.map(removeRespondent),
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
      const store = testStore()
      const done = commands.filter((each) => store.commit('step', each) !== null).length
      const { document } = store.getState()
      const pairs = document.capabilityVotes.rows.map((vote) => `${vote.aspect}/${vote.respondent.toLowerCase()}`)
      expect(new Set(pairs).size).toBe(pairs.length)
      for (const row of document.capabilities.rows) expect(row).not.toEqual(newCapabilityRating(row.id, row.order))
      for (let step = 0; step < done; step += 1) store.undo()
      expect(rowsOf(store.getState().document)).toEqual(rowsOf(testStore().getState().document))
    }),
    { numRuns: 60 },
  )
})
