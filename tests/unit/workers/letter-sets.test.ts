import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { letterMapping } from '#domain/letter-mapping.ts'
import { switchLetterSet } from '#domain/letter-set-commands.ts'
import { knownLetterSets, letterSet, lettersFor, raci, type LetterSetId } from '#domain/letter-set.ts'
import { run } from '#tests/support/test-store.ts'
import { ownLetters } from '#tests/unit/domain/workbook/odd-letters.ts'
import { options, reopen, worksheetOf, written } from './reopen.ts'

const ids: readonly LetterSetId[] = [...knownLetterSets.map(({ id }) => id), 'own']

describe('the matrix in every letter set, read back from the file', () => {
  it.each(ids)('offers, counts and colours the letters of the set: %s', async (id) => {
    const own = id === 'own' ? ownLetters : []
    const set = letterSet(id, own)
    const document = run(sampleDocument(options.today), switchLetterSet(id, own, letterMapping(raci, set)))
    const { model, bytes } = await written(document)
    const workbook = await reopen(bytes)
    const sheet = worksheetOf(workbook, 'RACI')
    const at = (header: string) =>
      (sheet.getRow(6).values as readonly unknown[]).findIndex((value) => String(value) === header)

    const lists = model.lists.find(({ name }) => name === 'List_letters')?.values ?? []
    expect(sheet.getCell(7, at('SRE')).dataValidation).toMatchObject({ type: 'list', formulae: ['List_letters'] })
    const offered = workbook.definedNames.getRanges('List_letters').ranges.length
    expect([offered, lists.filter((text) => text.length === 1)]).toEqual([1, set.letters.map(({ letter }) => letter)])

    const [answer = '', workers] = [lettersFor(set, 'accountable')[0], lettersFor(set, 'responsible')]
    expect([sheet.getCell(7, at(answer)).result, sheet.getCell(7, at(workers.join('/'))).result]).toEqual([1, 1])

    // Safe: ExcelJS keeps what it read, though its types leave it out.
    const { conditionalFormattings } = sheet as unknown as {
      conditionalFormattings: readonly { readonly rules: readonly { readonly formulae?: readonly string[] }[] }[]
    }
    const formulas = conditionalFormattings.flatMap(({ rules }) => rules.flatMap(({ formulae }) => formulae ?? []))
    expect(formulas.flatMap((formula) => /^LEFT\(.*="(.)"$/.exec(formula)?.[1] ?? [])).toEqual([answer, ...workers])
  })
})
