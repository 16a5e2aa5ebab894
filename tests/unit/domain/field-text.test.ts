import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { FieldKind, FieldSpec } from '#domain/field.ts'
import { findByName, parseField, printField, printValue, problemOf, type FieldValue } from '#domain/field-text.ts'
import { taskFields, type MigrationTask } from '#domain/migration-task.ts'
import { editableTables, fieldsOf } from '#domain/table-specs.ts'
import { writeTaskLink } from '#domain/task-link.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const everyField = editableTables.flatMap((table) =>
  fieldsOf(table).map((field) => ({ title: `${table}.${field.key}`, kind: field.kind })),
)

/** Names as people give them: with commas, quotes, line ends, in any script, like the term of a link, sometimes none. */
const letters = fc.constantFrom('a', 'B', 'ß', ' ', ',', ';', '"', '\n', '7', ' SS', ' +2d')
const names = fc.uniqueArray(fc.string({ unit: letters }), {
  minLength: 4,
  maxLength: 4,
  selector: (name) => name.trim().toLowerCase(),
})

describe('findByName', () => {
  it('finds the first row of a name, ignoring case and outer blanks, else the row with that id', () => {
    const teams = [{ name: 'Payments' }, { name: ' payments ' }, { name: '' }, { name: 'teams-1' }]
    const document = buildDocument({ teams })
    const ids = ['PAYMENTS', 'teams-3', 'teams-1', 'teams-2', 'Search'].map((name) =>
      findByName(document, 'teams', name),
    )
    expect(ids).toEqual(['teams-1', 'teams-3', 'teams-4', 'teams-2', null])
  })
})

describe('a field', () => {
  it.each(everyField)('$title is printed as text that reads back as the same value', ({ kind }) => {
    fc.assert(
      fc.property(
        names.chain((list) =>
          fc.record({ list: fc.constant(list), value: valueOf(kind).map((value) => value ?? whenEmpty(kind)) }),
        ),
        ({ list, value }) => {
          const rows = list.map((name) => ({ name }))
          const tables = ['teams', 'roles', 'tasks', 'waves', 'services', 'evidence'] as const
          const document = buildDocument(Object.fromEntries(tables.map((table) => [table, rows])))
          const text = printValue(kind, value, document, catalog)
          const read = parseField(kind, text, (table, name) => findByName(document, table, name), catalog)
          expect(read).toEqual({ status: 'value', value })
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(everyField.filter(({ kind }) => kind.type !== 'text' || 'nullable' in kind))(
    '$title is unanswered, not zero or no, when its text is empty',
    ({ kind }) => {
      const empty = { tags: [], choices: [], references: [], catalog: '' }[kind.type as string] ?? whenEmpty(kind)
      expect(parseField(kind, '  ', () => null, catalog)).toEqual({ status: 'value', value: empty })
    },
  )
})

/** A field that is never empty goes back to where it began. */
function whenEmpty(kind: FieldKind): FieldValue {
  return (kind.type === 'choice' && kind.whenEmpty) || null
}

describe('parseField', () => {
  const tier = kindOf('services', 'tier')

  it.each([
    ['1 Customer-critical', 1],
    ['2', 2],
    ['supp', null],
    ['3 supp', 3],
    ['Tier 4', 4],
    ['T1', 1],
    ['p-2', 2],
    ['5', null],
  ])('reads the tier “%s”', (text, value) => {
    const parsed = parseField(tier, text, () => null, catalog)
    expect(parsed).toEqual(
      value === null
        ? {
            status: 'invalid',
            reason: `“${text}” is none of: 1 Customer-critical, 2 Important, 3 Supporting, 4 Internal.`,
          }
        : { status: 'value', value },
    )
  })

  it('takes a beginning only when one choice begins so', () => {
    const choices = [
      { value: 'a', label: 'Measured' },
      { value: 'b', label: 'Measured well' },
      { value: 'c', label: 'None' },
    ]
    const read = (text: string) => parseField({ type: 'choice', choices }, text, () => null, catalog)
    expect(read('no')).toEqual({ status: 'value', value: 'c' })
    expect(read('measured')).toEqual({ status: 'value', value: 'a' })
    expect(read('meas').status).toBe('invalid')
  })

  it.each([
    ['Platform charter', 'platform-charter'],
    ['3', 'platform-charter'],
    ['3. charter', 'platform-charter'],
    ['golden-path-mvp', 'golden-path-mvp'],
  ])('finds the catalog step “%s”', (text, slug) => {
    const named = text === 'Platform charter' ? (catalog.steps[2]?.name ?? '') : text
    expect(parseField(kindOf('tasks', 'step'), named, () => null, catalog)).toEqual({ status: 'value', value: slug })
  })

  it.each([
    ['services', 'objective', '101', '“101” must be at most 100.'],
    ['services', 'objective', '-1', '“-1” must be at least 0.'],
    ['services', 'sev1', '1.5', '“1.5” must be a whole number.'],
    ['toil', 'minutes', '1e308', '“1e308” is beyond what is counted here: 1,000,000,000,000.'],
    ['services', 'sev1', 'some', '“some” is not a number.'],
    ['tasks', 'start', '0001-01-01', '“0001-01-01” is before March 1900, where the days of a workbook begin.'],
    ['tasks', 'start', 'soon', '“soon” is not a date. Write it as YYYY-MM-DD.'],
    ['tasks', 'step', 'Step 99', '“Step 99” is no entry of the catalog.'],
    ['tasks', 'owner', 'Nobody', 'There is no role called “Nobody”.'],
    ['tasks', 'predecessors', 'Lost', 'There is no task called “Lost”.'],
  ] as const)('says what is wrong with %s.%s “%s”', (table, key, text, reason) => {
    expect(parseField(kindOf(table, key), text, () => null, catalog)).toEqual({ status: 'invalid', reason })
  })

  it('keeps the line ends of a text in one form and drops blanks at its end', () => {
    const notes = kindOf('services', 'notes')
    expect(parseField(notes, ' one\r\ntwo\rthree \n', () => null, catalog)).toEqual({
      status: 'value',
      value: ' one\ntwo\nthree',
    })
  })

  it.each([
    ['logs, Metrics', ['metrics', 'logs']],
    ['metrics/traces', ['metrics', 'traces']],
    ['Metrics and logs + traces', ['metrics', 'logs', 'traces']],
    ['met;met', ['metrics']],
    ['none', ['none']],
    [' , ', []],
  ])('reads “%s” as several of the choices, each once and in their order', (text, value) => {
    expect(parseField(kindOf('services', 'telemetry'), text, () => null, catalog)).toEqual({ status: 'value', value })
  })

  it.each([
    ['logs, spans', '“spans” is none of: Metrics, Logs, Traces, None.'],
    ['none, logs', '“None” cannot stand beside others. Keep the one that is true.'],
  ])('does not take “%s” for several of the choices', (text, reason) => {
    const telemetry = kindOf('services', 'telemetry')
    expect(parseField(telemetry, text, () => null, catalog)).toEqual({ status: 'invalid', reason })
  })

  it('splits lists at commas, semicolons and line ends, and names nothing twice', () => {
    const tags = kindOf('services', 'tags')
    expect(parseField(tags, 'a, b;c\na,, "d, e" ,"f', () => null, catalog)).toEqual({
      status: 'value',
      value: ['a', 'b', 'c', 'd, e', '"f'],
    })
  })
})

describe('links between tasks', () => {
  const kind = kindOf('tasks', 'predecessors')
  const names = ['Write the standard', 'Go SS', 'Go', 'Plan +2 d', 'go  ss+3d', 'Sign, then\nseal', 'Name; FF']
  const document = buildDocument({ tasks: names.map((name) => ({ name })) })
  const read = (text: string) => parseField(kind, text, (table, name) => findByName(document, table, name), catalog)

  it.each([
    ['Write the standard', ['tasks-1']],
    ['write the standard SS+2d', ['tasks-1|SS+2']],
    ['Write the standard ff - 3', ['tasks-1|FF-3']],
    ['Write the standard FS', ['tasks-1']],
    ['Write the standard −4d, Go', ['tasks-1|FS-4', 'tasks-3']],
    // The whole text is a name first of all.
    ['Go SS', ['tasks-2']],
    ['Go  SS', ['tasks-3|SS']],
    ['Go SS SS', ['tasks-2|SS']],
    ['Plan +2 d', ['tasks-4']],
    ['Plan +2 d +2d', ['tasks-4|FS+2']],
    ['"Sign, then\nseal FF+1d"', ['tasks-6|FF+1']],
    ['tasks-1 SS', ['tasks-1|SS']],
    ['Go SS+1d, Go FF, Go SS+2d', ['tasks-3|SS+1', 'tasks-3|FF']],
  ])('reads “%s”', (text, value) => {
    expect(read(text)).toEqual({ status: 'value', value })
  })

  it.each(['Go +2', 'Go XX+2d', 'Lost SS', 'SS+2d', 'Go SS+99999999d'])('does not take “%s” for a link', (text) => {
    expect(read(text)).toEqual({ status: 'invalid', reason: `There is no task called “${text}”.` })
  })

  it('refuses a lag that is a typing error', () => {
    expect(read('Go SS-1000d')).toEqual({ status: 'value', value: ['tasks-3|SS-1000'] })
    const reason = '“Go SS+1001d”: at most 1000 working days lie between two tasks.'
    expect(read('Go SS+1001d')).toEqual({ status: 'invalid', reason })
  })

  it('writes a link so that it is not taken for a task of that name', () => {
    const links = ['tasks-3|SS', 'tasks-3|SS+3', 'tasks-2', 'tasks-7|FF']
    const text = printValue(kind, links, document, catalog)
    expect(text).toBe('Go  SS, Go SS+3d, Go SS, "Name; FF FF"')
    expect(read(text)).toEqual({ status: 'value', value: ['tasks-3|SS', 'tasks-2', 'tasks-7|FF'] })
  })
})

describe('an entry that was not understood', () => {
  const predecessors = taskFields.find((field) => field.key === 'predecessors') as FieldSpec<MigrationTask>
  const document = buildDocument({
    tasks: [{ name: 'Choose tools' }, { name: 'Build', invalid: { predecessors: 'Choose tools, Sign' } }],
  })
  const row = document.tasks.rows[1] as MigrationTask

  it('is printed as it was typed, with the part that is missing', () => {
    expect(printField(predecessors, row, document, catalog)).toBe('Choose tools, Sign')
    expect(problemOf(predecessors, row, document, catalog)).toBe('There is no task called “Sign”.')
  })

  it('asks to be typed again once it could be read', () => {
    const later = buildDocument({ tasks: [...document.tasks.rows, { name: 'Sign' }] })
    expect(problemOf(predecessors, row, later, catalog)).toBe(
      '“Choose tools, Sign” was not known when it was typed. Type it again.',
    )
  })

  it('is no problem of another field', () => {
    const name = taskFields.find((field) => field.key === 'name') as FieldSpec<MigrationTask>
    expect(problemOf(name, row, document, catalog)).toBeNull()
  })
})

function kindOf(table: (typeof editableTables)[number], key: string): FieldKind {
  const field = fieldsOf(table).find((each) => each.key === key)
  if (!field) throw new Error(`No field ${table}.${key}`)
  return field.kind
}

/** A link to a task with any term. */
function linkTo(task: string): fc.Arbitrary<string> {
  return fc
    .record({ kind: fc.constantFrom('FS', 'SS', 'FF'), lag: fc.constantFrom(0, 0, 2, -1, -12, 400) })
    .map((term) => writeTaskLink({ task, ...term }))
}

/** Any value that a field of the kind may hold. */
function valueOf(kind: FieldKind): fc.Arbitrary<FieldValue> {
  const orNull = <T extends FieldValue>(values: fc.Arbitrary<T>) => fc.option(values)
  const words = fc.string({ minLength: 1 }).map((text) => text.replace(/\r/g, '').trim())
  switch (kind.type) {
    case 'text':
      return kind.nullable ? orNull(words.filter((text) => text !== '')) : words
    case 'number': {
      const [min, max] = [kind.min ?? -1e9, kind.max ?? 1e9]
      return orNull(kind.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((x) => x || 0))
    }
    case 'choice':
      return fc.constantFrom(null, ...kind.choices.map((choice) => choice.value))
    case 'choices':
      return fc
        .subarray(kind.choices.map((choice) => String(choice.value)))
        .filter((values) => values.length < 2 || kind.alone === undefined || !values.includes(kind.alone))
    case 'date':
      return fc.constantFrom(null, '2026-11-22', '2024-02-29', '1999-12-31')
    case 'catalog':
      return fc.constantFrom('', ...catalog[kind.list].map((entry) => entry.slug))
    case 'reference':
      return fc.constantFrom(null, `${kind.table}-1`, `${kind.table}-4`)
    case 'references':
      return fc
        .subarray([1, 2, 3, 4])
        .chain((list) =>
          kind.terms
            ? fc.tuple(...list.map((index) => linkTo(`${kind.table}-${index}`)))
            : fc.constant(list.map((index) => `${kind.table}-${index}`)),
        )
    case 'tags':
      return fc.uniqueArray(fc.string({ minLength: 1 }).map((text) => text.trim() || 'x'))
  }
}
