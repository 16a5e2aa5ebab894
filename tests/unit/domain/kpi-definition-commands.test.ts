import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { addOwnKpi, linkItem, pairWith, sayNotMeasurable, setDirection } from '#domain/kpi-definition-commands.ts'
import { typeTarget } from '#domain/kpi-commands.ts'
import { accountableFor } from '#domain/kpi-owner.ts'
import { readingTexts } from '#domain/reading-texts.ts'
import { buildDocument, matrix, rowsOf, run, testContext, testStore } from '#tests/support/test-store.ts'

const document = buildDocument({
  kpis: [
    { name: 'A', rule: 'at-least', target: 5, targetSource: 'seed-1' },
    { name: 'B', rule: 'within', target: 1, upper: 2, targetSource: 'own', invalid: { rule: 'sideways' } },
  ],
  roles: [{ name: 'SRE' }, { name: 'Platform' }],
  raciItems: [{ name: 'Alerts' }, { name: 'Empty' }],
  raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'R', 'roles-2': 'A' } }),
})
const kpi = (after: typeof document, index = 0) => after.kpis.rows[index]

it('links an item and a pair, takes them away, and knows neither what is not there nor a KPI as its own pair', () => {
  const linked = run(run(document, linkItem('kpis-1', 'raciItems-1')), pairWith('kpis-1', 'kpis-2'))
  expect(kpi(linked)).toMatchObject({ raciItem: 'raciItems-1', pair: 'kpis-2' })
  expect(kpi(run(run(linked, linkItem('kpis-1', null)), pairWith('kpis-1', null)))).toEqual(kpi(document))
  for (const command of [linkItem('kpis-1', 'gone'), pairWith('kpis-1', 'kpis-1'), pairWith('kpis-1', 'gone')])
    expect(command(document, catalog, testContext())).toEqual([])
})

it('undo brings item and pair back', () => {
  const store = testStore(document)
  store.commit('Link', linkItem('kpis-1', 'raciItems-1'))
  store.commit('Pair', pairWith('kpis-1', 'kpis-2'))
  store.undo()
  expect(kpi(store.getState().document)).toMatchObject({ raciItem: 'raciItems-1', pair: null })
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(rowsOf(document))
})

it('says who answers for the item: nobody yet, or the roles with its A', () => {
  expect(accountableFor('raciItems-1', document)).toEqual(['roles-2'])
  expect(accountableFor('raciItems-2', document)).toBeNull()
  expect(accountableFor(null, document)).toBeNull()
})

it('adds an own KPI behind the others, with what is typed into it at once', () => {
  const after = run(
    document,
    addOwnKpi(' Pages at night ', (id) => [typeTarget(id, 'at most 3')]),
  )
  expect(after.kpis.rows.slice(2)).toMatchObject([
    { catalog: null, name: 'Pages at night', rule: 'at-most', target: 3, targetSource: 'own' },
  ])
  expect(run(document, addOwnKpi(' ')).kpis.rows.at(-1)).toMatchObject({ name: null })
})

it('a direction has no figure, a threshold no upper end, and both are the client’s own', () => {
  expect(kpi(run(document, setDirection('kpis-1', 'falling')))).toMatchObject({
    rule: 'falling',
    target: null,
    targetSource: 'own',
  })
  expect(kpi(run(document, setDirection('kpis-1', 'within')))).toMatchObject({ rule: 'within', target: 5, upper: null })
  const least = kpi(run(document, setDirection('kpis-2', 'at-least')), 1)
  expect(least).toMatchObject({ rule: 'at-least', target: 1, upper: null })
  expect(least).not.toHaveProperty('invalid')
  expect(kpi(run(document, setDirection('kpis-1', null)))).toMatchObject({
    rule: null,
    target: null,
    targetSource: null,
  })
  expect(setDirection('kpis-1', 'at-least')(document, catalog, testContext())).toEqual([])
})

it('says once a day that a KPI cannot be measured', () => {
  const said = run(document, sayNotMeasurable('kpis-1'))
  expect(said.readings.rows).toMatchObject([
    { kpi: 'kpis-1', kind: 'not-measurable', date: '2026-11-22', value: null, team: null },
  ])
  expect(sayNotMeasurable('kpis-1')(said, catalog, testContext())).toEqual([])
  expect(sayNotMeasurable('kpis-2')(said, catalog, testContext())).toHaveLength(1)
})

it('reads a value as people say it', () => {
  const value = { kind: 'value' } as const
  const none = { kind: 'not-measurable' } as const
  expect(readingTexts({ value: 'Not measurable today' }, value, 'min')).toEqual({ value: '', kind: 'Not measurable' })
  expect(readingTexts({ value: 'n/m', note: 'no tool' }, null, 'min')).toMatchObject({ kind: 'Not measurable' })
  expect(readingTexts({ kind: 'not-measurable' }, value, 'min')).toEqual({ kind: 'not-measurable', value: '' })
  expect(readingTexts({ value: '43' }, none, 'min')).toEqual({ value: '43', kind: 'Value' })
  expect(readingTexts({ value: '1h 30m' }, value, 'min')).toEqual({ value: '90' })
  expect(readingTexts({ value: '' }, none, 'min')).toEqual({ value: '' })
  expect(readingTexts({ value: 'soon' }, value, 'min')).toEqual({ value: 'soon' })
})

it('no text of a reading makes it stumble, and other fields stay as they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('', '%', 'min', 'per week'), (text, note, unit) => {
      const texts = readingTexts({ value: text, note }, null, unit)
      expect(texts.note).toBe(note)
      expect(Object.keys(texts).every((key) => ['value', 'note', 'kind'].includes(key))).toBe(true)
    }),
  )
})
