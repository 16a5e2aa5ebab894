import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges } from '#domain/change.ts'
import { documentOf, emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { chooseField } from '#domain/import/table-columns.ts'
import { isCatalog } from '#workers/import-file.ts'
import { written } from '../reopen.ts'
import { importFile, rowsJson, startSession } from './ask-import.ts'
import { row, smallWorkbook } from '#tests/support/small-workbook.ts'

const empty = emptyDocument()

describe('what a file is', () => {
  it('is said by its ending, and by its text where the ending does not tell', () => {
    const csv = 'Service,Tier\ncheckout,1\n'
    const yaml = 'apiVersion: backstage.io/v1alpha1\nkind: Component\n'
    expect(isCatalog('catalog.YML', csv)).toBe(true)
    expect(isCatalog('services.csv', yaml)).toBe(false)
    expect(isCatalog('services.txt', yaml)).toBe(true)
    expect(isCatalog('services.txt', csv)).toBe(false)
    expect(isCatalog(null, 'Service\tkind: of\ncheckout\tx')).toBe(false)
  })

  it('does not depend on its name when it is a workbook, or a table that is called one', async () => {
    for (const [name, content] of [
      ['services.csv', smallWorkbook()],
      ['services.xls', new TextEncoder().encode('Service\tTier\ncart\t1')],
    ] as const)
      expect(await importFile(name, content, empty)).toMatchObject({ status: 'compared', rows: [{ name: 'cart' }] })
  })
})

describe('the columns of a table', () => {
  const text = 'Work load,Cost centre,Tribe\nTill,4711,Shop\nCMS,,News'
  const tell = (columns: Parameters<typeof chooseField>[0]) =>
    chooseField(chooseField(columns, 0, 'name'), 2, 'ownerTeam')

  it('that are not known are asked for, with what is in them', async () => {
    const { ask } = startSession()
    const opened = await ask({ type: 'open', file: { name: 'apps.csv', content: text }, rows: rowsJson(empty) })
    expect(opened).toMatchObject({
      status: 'columns',
      sheets: [{ name: '' }],
      view: {
        complete: false,
        rows: 2,
        columns: { headerIndex: 0, line: 1, fields: [null, null, null], basis: 'guessed' },
        samples: [
          { values: ['Till', 'CMS'], filled: 2 },
          { values: ['4711'], filled: 1 },
          { values: ['Shop', 'News'], filled: 2 },
        ],
      },
    })
  })

  it('are remembered with the import and used the next time, however the headers are spelled', async () => {
    const first = await importFile('apps.csv', text, empty, tell)
    if (first.status === 'refused') throw new Error(first.message)
    expect(first.after.importMappings.rows).toEqual([
      {
        id: 'work load|cost centre|tribe',
        order: 1,
        columns: { 'work load': 'name', 'cost centre': '', tribe: 'ownerTeam' },
      },
    ])
    const { ask } = startSession()
    const again = 'Title of the list\nWORK_LOAD;cost centre;Tribe (owner)\nTill;;Shop'
    const opened = await ask({ type: 'open', file: { name: 'b.csv', content: again }, rows: rowsJson(first.after) })
    expect(opened).toMatchObject({
      view: { complete: true, columns: { line: 2, fields: ['name', null, 'ownerTeam'], basis: 'remembered' } },
    })
  })

  it('are not remembered twice, and not when nothing is imported', async () => {
    const first = await importFile('apps.csv', text, empty, tell)
    if (first.status === 'refused') throw new Error(first.message)
    const second = await importFile('apps.csv', text, first.after)
    if (second.status === 'refused') throw new Error(second.message)
    expect(second.planned.counts).toEqual({ added: 0, changed: 0, unchanged: 2, invalid: 0 })
    expect(second.after).toEqual(first.after)
  })

  it('can have their headers in another row, or none at all', async () => {
    const { ask } = startSession()
    const file = { name: 'a.csv', content: 'cart,1\nshop,2' }
    await ask({ type: 'open', file, rows: rowsJson(empty) })
    const none = await ask({ type: 'columns', sheet: 0, headerIndex: -1 })
    expect(none).toMatchObject({ view: { rows: 2, columns: { headers: ['Column A', 'Column B'] } } })
    if (none.status !== 'columns') throw new Error('no columns')
    const columns = chooseField(none.view.columns, 0, 'name')
    await ask({ type: 'plan', rows: rowsJson(empty), told: { sheet: 0, columns } })
    const page = await ask({ type: 'page', state: null, from: 0, count: 9 })
    expect(page).toMatchObject({
      rows: [
        { line: 1, name: 'cart' },
        { line: 2, name: 'shop' },
      ],
    })
  })

  it('belong to the sheet that says most; another can be chosen, and an empty one says so', async () => {
    const { ask } = startSession()
    const content = smallWorkbook({
      sheets: {
        Notes: row(1, 'What we did'),
        Old: row(1, 'Service', 'Tier', 'Owner') + row(2, 'past', '1', 'x'),
        Inventory: row(1, 'Service', 'Tier') + row(2, 'cart', '1'),
        Empty: '',
      },
      hidden: ['Old'],
    })
    const opened = await ask({ type: 'open', file: { name: 'a.xlsx', content }, rows: rowsJson(empty) })
    expect(opened).toMatchObject({ sheet: 2, view: { complete: true } })
    expect(await ask({ type: 'columns', sheet: 1, headerIndex: null })).toMatchObject({ sheet: 1, view: { rows: 1 } })
    expect(await ask({ type: 'columns', sheet: 3, headerIndex: null })).toEqual({
      status: 'refused',
      message: 'The sheet “Empty” is empty.',
      problems: [],
    })
  })
})

it('rows are read from the sheet whose columns were told, whatever was looked at since', async () => {
  const content = smallWorkbook({
    sheets: {
      Inventory: row(1, 'Service', 'Tier') + row(2, 'cart', '1'),
      Old: row(1, 'Tier', 'Service') + row(2, '2', 'past'),
    },
  })
  const { ask } = startSession()
  const opened = await ask({ type: 'open', file: { name: 'a.xlsx', content }, rows: rowsJson(empty) })
  if (opened.status !== 'columns') throw new Error('no columns')
  await ask({ type: 'columns', sheet: 1, headerIndex: null })
  await ask({ type: 'plan', rows: rowsJson(empty), told: { sheet: opened.sheet, columns: opened.view.columns } })
  const page = await ask({ type: 'page', state: null, from: 0, count: 9 })
  expect(page).toMatchObject({ rows: [{ name: 'cart' }] })
})

it('a sheet whose headers were met before is taken before others', async () => {
  const content = () =>
    smallWorkbook({
      sheets: { Tiers: row(1, 'Tier', 'Notes') + row(2, '1', 'x'), Products: row(1, 'Product') + row(2, 'till') },
    })
  const { ask, changes } = startSession()
  await ask({ type: 'open', file: { name: 'a.xlsx', content: content() }, rows: rowsJson(empty) })
  const products = await ask({ type: 'columns', sheet: 1, headerIndex: null })
  if (products.status !== 'columns') throw new Error('no columns')
  await ask({
    type: 'plan',
    rows: rowsJson(empty),
    told: { sheet: 1, columns: chooseField(products.view.columns, 0, 'name') },
  })
  await ask({ type: 'changes' })
  const after = applyChanges(empty, changes)
  const again = await startSession().ask({
    type: 'open',
    file: { name: 'a.xlsx', content: content() },
    rows: rowsJson(after),
  })
  expect(again).toMatchObject({ sheet: 1, view: { columns: { fields: ['name'], basis: 'remembered' } } })
})

it('tiers and amounts are read in the words of the client', async () => {
  const [profile] = sampleDocument('2026-11-22').engagement.rows
  if (!profile) throw new Error('no profile')
  const words = { ...profile, tierNames: ['Gold', 'Silver', '', ''], currency: 'CHF' }
  const text = 'Service,Tier,"Cost\nCHF a month"\ncart,Gold,CHF 1200\nshop,silver,80 CHF a month'
  const outcome = await importFile('a.csv', text, documentOf({ engagement: [words] }))
  if (outcome.status === 'refused') throw new Error(outcome.message)
  expect(outcome.after.services.rows).toMatchObject([{ tier: 1 }, { tier: 2, monthlyCost: 80 }])
  expect(outcome.rows[0]?.differences.find(({ field }) => field === 'tier')?.after).toBe('1 Gold')
})

it('the services of a deliverable of our own come back as they went out', async () => {
  const document: EngagementDocument = sampleDocument('2026-11-22')
  const { bytes } = await written(document)
  const outcome = await importFile('deliverable.xlsx', bytes, document)
  expect(outcome).toMatchObject({
    status: 'compared',
    planned: {
      counts: { added: 0, changed: 0, unchanged: 40, invalid: 0 },
      problems: [],
      ignored: [{ what: 'Column “_id”' }, { what: 'Cells that say “unknown”' }],
    },
  })
})

it('50,000 rows are compared with progress, looked at in pages and handed over in pieces', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `service-${index},${(index % 4) + 1},Team ${index % 60}`)
  const { ask, progress, changes } = startSession()
  const file = { name: 'large.csv', content: `Service,Tier,Owner\n${lines.join('\n')}` }
  const opened = await ask({ type: 'open', file, rows: rowsJson(empty) })
  if (opened.status !== 'columns') throw new Error('not opened')
  const planned = await ask({ type: 'plan', rows: rowsJson(empty), told: { sheet: 0, columns: opened.view.columns } })
  expect(planned).toMatchObject({ counts: { added: 50_000, changed: 0, unchanged: 0, invalid: 0 } })
  expect(progress.filter(({ step }) => step === 'comparing').length).toBeGreaterThan(90)
  expect(await ask({ type: 'page', state: 'added', from: 49_990, count: 200 })).toMatchObject({
    rows: { length: 10, 9: { name: 'service-49999', line: 50_001 } },
  })
  await ask({ type: 'changes' })
  expect(changes).toHaveLength(50_000 + 60 + 1)
})

it('a row with a cell of 5 MB is left out, with the reason and the beginning of the text; the next one goes in', async () => {
  const text = `Service,Notes\ncart,${'x'.repeat(5_000_000)}\nsearch,${'x'.repeat(32_767)}`
  const outcome = await importFile('a.csv', text, empty)
  if (outcome.status === 'refused') throw new Error(outcome.message)
  expect(outcome.after.services.rows.map(({ name, notes }) => [name, notes.length])).toEqual([['search', 32_767]])
  expect(JSON.stringify([outcome.rows, outcome.sheet, outcome.planned]).length).toBeLessThan(3_000)
  expect(JSON.stringify(outcome.rows)).toContain('Notes has 5000000 characters')
})
