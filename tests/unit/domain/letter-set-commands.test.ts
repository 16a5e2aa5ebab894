import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { engagementId } from '#domain/engagement.ts'
import { letterMapping, mapLetters, type LetterMapping } from '#domain/letter-mapping.ts'
import { knownLetterSets, letterSet, raci, type OwnLetter } from '#domain/letter-set.ts'
import { countSwitch, switchLetterSet } from '#domain/letter-set-commands.ts'
import { lettersAt, setCells } from '#domain/raci-commands.ts'
import { buildDocument, matrix, rowsOf, run, templateDocument, testContext } from '#tests/support/test-store.ts'

const own: readonly OwnLetter[] = [
  { letter: 'O', name: 'Owns', meaning: 'accountable' },
  { letter: 'D', name: 'Does', meaning: 'responsible' },
]
const targets = [...knownLetterSets, letterSet('own', own)]
const template = templateDocument()

it('counts the cells that hold each letter, strange ones too, and those that would end empty', () => {
  const document = buildDocument({
    engagement: [{ id: engagementId }],
    raciCells: matrix('as-is', { a: { x: 'AR', y: 'I', z: 'CX' }, b: { x: 'I', y: 'CI' } }),
  })
  expect(countSwitch(document, { A: 'O', R: 'D', C: 'D', I: null })).toEqual({
    uses: { A: 1, R: 1, C: 2, I: 3, X: 1 },
    emptied: 2,
  })
})

it('writes all layers in the new letters, each as the mapping says', () => {
  const both = run(template, setCells([{ ref: { layer: 'as-is', item: 'golden-path', role: 'sre' }, letters: 'AC' }]))
  const after = run(both, switchLetterSet('own', own, { A: 'O', R: 'D', C: 'D', I: null }))
  expect(lettersAt(after, { layer: 'as-is', item: 'golden-path', role: 'sre' })).toBe('OD')
  expect(lettersAt(after, { layer: 'to-be', item: 'golden-path', role: 'platform' })).toBe('OD')
  expect(after.raciCells.index.has('to-be/golden-path/security')).toBe(false)
  expect(letterSetOf(after).letters.map(({ letter }) => letter)).toEqual(['O', 'D'])
})

it('takes what was kept as typed for an entry where the new letters know it, and keeps it where not', () => {
  const typed = (text: string) =>
    run(
      buildDocument({ engagement: [{ id: engagementId }] }),
      setCells([{ ref: { layer: 'to-be', item: 'i', role: 'r' }, letters: '', typed: text }]),
    )
  const daci = letterMapping(raci, letterSet('daci', []))
  expect(run(typed('Driver'), switchLetterSet('daci', [], daci)).raciCells.rows).toMatchObject([{ letters: 'D' }])
  expect(run(typed('ask Jo'), switchLetterSet('daci', [], daci)).raciCells.rows).toMatchObject([
    { letters: '', invalid: { letters: 'ask Jo' } },
  ])
  expect(run(typed('-'), switchLetterSet('daci', [], daci)).raciCells.rows).toEqual([])
})

/** The template in some set, with a mapping to another one that a person may have changed. */
const switches = fc
  .record({ from: fc.constantFrom(...knownLetterSets), to: fc.constantFrom(...targets), picks: fc.array(fc.nat(6)) })
  .map(({ from, to, picks }) => {
    const document = run(template, switchLetterSet(from.id, [], letterMapping(raci, from)))
    const mapping: LetterMapping = {
      ...letterMapping(from, to),
      ...Object.fromEntries(
        from.letters
          .slice(0, picks.length)
          .map(({ letter }, at) => [letter, to.letters[picks[at] ?? 0]?.letter ?? null]),
      ),
    }
    return { document, to, mapping, command: switchLetterSet(to.id, own, mapping) }
  })

it('empties as many cells as it said, and writes the others by the mapping', () => {
  fc.assert(
    fc.property(switches, ({ document, to, mapping, command }) => {
      const after = run(document, command)
      const { emptied } = countSwitch(document, mapping)
      expect(document.raciCells.rows.length - after.raciCells.rows.length).toBe(emptied)
      for (const cell of document.raciCells.rows)
        expect(lettersAt(after, cell)).toBe(mapLetters(cell.letters, mapping, to))
    }),
    { numRuns: 40 },
  )
})

it('taken back restores everything', () => {
  fc.assert(
    fc.property(switches, ({ document, command }) => {
      const changes = command(document, catalog, testContext())
      expect(rowsOf(applyChanges(applyChanges(document, changes), invertChanges(changes)))).toEqual(rowsOf(document))
    }),
    { numRuns: 40 },
  )
})
