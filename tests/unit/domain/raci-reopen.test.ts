import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { invertChanges, applyChanges } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { confirmCells, keepAccountable, lettersAt, setCells, toggleCells, updateItem } from '#domain/raci-commands.ts'
import { copyLetters, planCopy } from '#domain/raci-copy-commands.ts'
import { decideItem, recordOf } from '#domain/raci-decision-commands.ts'
import { applyPreset } from '#domain/raci-preset-commands.ts'
import { reopenedBy } from '#domain/raci-reopen.ts'
import { run, templateDocument, testContext } from '#tests/support/test-store.ts'

const item = 'audit-evidence'
const ref = { layer: 'to-be', item, role: 'sre' }
const signed = { decision: 'Security answers', signedOffBy: 'CTO', signedOffOn: '2026-11-20' } as const
const agreed = run(templateDocument(), updateItem(item, { status: 'agreed', ...signed }))
const itemOf = (document: EngagementDocument) => findRow(document, 'raciItems', item)

const ways: Readonly<Record<string, Command>> = {
  'a key': toggleCells([ref], 'R'),
  'typing, paste and fill': setCells([{ ref, letters: 'I' }]),
  'text that is no letter': setCells([{ ref, letters: '', typed: 'ask Jo' }]),
  'a remedy': keepAccountable({ ...ref, role: 'security' }),
}

describe('an agreed item is a draft again when its To-Be letters change', () => {
  it.each(Object.entries(ways))('by %s, its sign-off is gone, one undo brings all back', (_way, command) => {
    const changes = command(agreed, catalog, testContext())
    const after = applyChanges(agreed, changes)
    expect(itemOf(after)).toMatchObject({ ...signed, status: 'draft', signedOffBy: '', signedOffOn: null })
    expect(reopenedBy(changes)).toEqual([itemOf(agreed)])
    expect(applyChanges(after, invertChanges(changes))).toEqual(agreed)
  })

  it('by a template that may write agreed rows', () => {
    const preset = catalog.raciPresets[0]
    if (!preset) throw new Error('No template.')
    const empty = run(agreed, setCells(agreed.roles.rows.map(({ id }) => ({ ref: { ...ref, role: id }, letters: '' }))))
    const again = run(empty, updateItem(item, { status: 'agreed', ...signed }))
    expect(itemOf(run(again, applyPreset(preset, { layer: 'to-be', agreedToo: true })))?.status).toBe('draft')
    expect(itemOf(run(again, applyPreset(preset, { layer: 'to-be', agreedToo: false })))).toEqual(itemOf(again))
  })

  it('not by letters of another layer, by the same letters, or by a suggestion that is confirmed', () => {
    const same = lettersAt(agreed, ref)
    for (const command of [
      setCells([{ ref: { ...ref, layer: 'as-is' }, letters: 'A' }]),
      setCells([{ ref, letters: same }]),
      confirmCells([ref]),
    ])
      expect(itemOf(run(agreed, command))).toEqual(itemOf(agreed))
  })

  it('not by a decision that takes the letters of a proposal: that agrees anew', () => {
    const record = { ...recordOf(itemOf(agreed) ?? fail()), signedOffBy: 'CEO' }
    const other = run(agreed, setCells([{ ref: { ...ref, layer: 'as-is' }, letters: 'A' }]))
    expect(itemOf(run(other, decideItem(item, record, 'as-is')))).toMatchObject({
      status: 'agreed',
      signedOffBy: 'CEO',
    })
  })
})

describe('copying letters', () => {
  const filled = run(
    agreed,
    setCells([
      { ref: { layer: 'as-is', item, role: 'sre' }, letters: 'A' },
      { ref: { layer: 'as-is', item: 'golden-path', role: 'sre' }, letters: '', typed: 'ask Jo' },
    ]),
  )

  it('leaves agreed items out unless they are asked for, and says so beforehand', () => {
    const options = { layer: 'to-be', agreedToo: false } as const
    const plan = planCopy(filled, catalog, 'as-is', options)
    expect(plan.counts.leftOut).toBe(1)
    const after = run(filled, copyLetters('as-is', options))
    expect(itemOf(after)).toEqual(itemOf(agreed))
    expect(lettersAt(after, ref)).toBe(lettersAt(agreed, ref))
    const typed = findRow(after, 'raciCells', 'to-be/golden-path/sre')
    expect(typed).toMatchObject({ letters: '', invalid: { letters: 'ask Jo' } })
    expect(plan.counts.removed).toBeGreaterThan(0)
  })

  it('with them, ends with the same letters in both layers and the items as drafts', () => {
    const after = run(filled, copyLetters('as-is', { layer: 'to-be', agreedToo: true }))
    const of = (layer: string) =>
      after.raciCells.rows
        .filter((cell) => cell.layer === layer)
        .map(({ item: at, role, letters }) => [at, role, letters])
    expect(of('to-be')).toEqual(of('as-is'))
    expect(itemOf(after)?.status).toBe('draft')
  })
})

function fail(): never {
  throw new Error('No such item.')
}
