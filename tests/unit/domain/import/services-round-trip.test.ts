import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { documentOf, emptyDocument, type EngagementDocument } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import { printField } from '#domain/field-text.ts'
import { newService, serviceFields, type Service } from '#domain/service.ts'
import { newTeam } from '#domain/team.ts'
import { compareCsv, changesOf, expectPlan, imported } from './import-context.ts'

/** The services as a spreadsheet program saves them: every field quoted, a text that looks like a formula protected. */
function csvOf(document: EngagementDocument, delimiter: string, lineEnd: string): string {
  const fields: readonly FieldSpec<Service>[] = serviceFields
  const lines = [
    fields.map((field) => field.label),
    ...document.services.rows.map((row) => fields.map((field) => printField(field, row, document, catalog))),
  ]
  const quoted = (text: string) => `"${(/^\s*[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd)}${lineEnd}`
}

/** What a row says, without the ids, which are given out anew. */
function said(document: EngagementDocument): unknown[] {
  const team = (id: string | null) => document.teams.rows.find((row) => row.id === id)?.name ?? null
  return document.services.rows.map(({ id: _id, order: _order, ownerTeam, onCallTeam, ...rest }) => ({
    ...rest,
    ownerTeam: team(ownerTeam),
    onCallTeam: team(onCallTeam),
  }))
}

const letters = fc.constantFrom(...'abcÄß 1,;"\'=+-@\t\n()|#€日')
const text = fc
  .array(letters, { maxLength: 12 })
  .map((signs) => signs.join('').trim())
  // In front of a formula the apostrophe is taken for protection, here as in every spreadsheet program.
  .filter((each) => !/^'\s*[=+\-@\t\n]/.test(each))
const words = fc.uniqueArray(
  text.filter((each) => each !== '' && !/[\n"]/.test(each) && !/^[-?'+=@]/.test(each)),
  { maxLength: 3 },
)
const amount = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Number(value.toPrecision(12))))

const service = fc.record({
  description: text,
  system: text,
  tier: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const),
  ownerTeam: fc.constantFrom(null, 't1', 't2'),
  onCallTeam: fc.constantFrom(null, 't1', 't2'),
  onCallModel: fc.constantFrom(null, 'sre-primary' as const, 'service-primary' as const, 'none' as const),
  sloState: fc.constantFrom(null, 'none' as const, 'used' as const),
  objective: fc.option(fc.constantFrom(99.9, 99.95, 100, 0)),
  sloWindow: fc.constantFrom(null, 7, 28),
  budgeting: fc.constantFrom(null, 'occurrences' as const, 'ratio-timeslices' as const),
  telemetry: fc.constantFrom([], ['metrics', 'traces'], ['none']),
  drTest: fc.constantFrom(null, '2026-11-22', '1900-03-01'),
  sev1: fc.constantFrom(null, 0, 12),
  dependencies: words,
  monthlyCost: amount,
  tags: words,
  notes: text,
  source: fc.constantFrom('', 'backstage:component:default/x'),
})

const documents = fc
  .uniqueArray(
    fc.tuple(
      text.filter((each) => each !== ''),
      service,
    ),
    {
      maxLength: 6,
      selector: ([name]) => name.toLowerCase(),
    },
  )
  .map((rows) =>
    documentOf({
      teams: [
        { ...newTeam('t1', 1), name: 'Commerce' },
        { ...newTeam('t2', 2), name: 'News, “live”; sport' },
      ],
      services: rows.map(([name, values], index) => ({
        ...newService(`s${index}`, index + 1),
        ...values,
        name,
        source: values.source === '' ? '' : `${values.source}${index}`,
      })),
    }),
  )

const files = fc.record({
  document: documents,
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
})

it('what was exported as CSV comes back as it was', () => {
  fc.assert(
    fc.property(files, ({ document, delimiter, lineEnd }) => {
      if (document.services.rows.length === 0) return
      const plan = expectPlan(compareCsv(csvOf(document, delimiter, lineEnd), emptyDocument(), 'services.csv'))
      expect(plan.preview.problems).toEqual([])
      expect(said(imported(plan, emptyDocument()))).toEqual(said(document))
    }),
  )
})

it('what was exported as CSV changes nothing where it came from', () => {
  fc.assert(
    fc.property(files, ({ document, delimiter, lineEnd }) => {
      if (document.services.rows.length === 0) return
      const plan = expectPlan(compareCsv(csvOf(document, delimiter, lineEnd), document, 'services.csv'))
      expect(changesOf(plan, document)).toEqual([])
    }),
  )
})

it('the sample client comes back as it was, where its evidence is known', () => {
  const document = sampleDocument('2026-11-22')
  const base = documentOf({ evidence: document.evidence.rows })
  const plan = expectPlan(compareCsv(csvOf(document, ',', '\r\n'), base))
  expect(said(imported(plan, base))).toEqual(said(document))
})
