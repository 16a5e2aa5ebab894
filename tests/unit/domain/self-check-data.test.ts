import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { addDays } from '#domain/day.ts'
import { contradiction, dataVerdict, quarterlyDays } from '#domain/self-check-data.ts'
import { buildDocument, matrix, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const roles: PartialRows['roles'] = [
  { id: 'sre', name: 'SRE', side: 'sre' },
  { id: 'platform', name: 'Platform', side: 'platform' },
  { id: 'dev', name: 'Product Dev', side: 'product' },
]
const raciItems: PartialRows['raciItems'] = [
  { id: 'slo', catalog: 'slo-design' },
  { id: 'path', catalog: 'golden-path' },
  { id: 'policy', catalog: 'policy-as-code' },
]

type Letters = Readonly<Record<string, Readonly<Record<string, string>>>>

function says(question: string, rows: PartialRows): string {
  const verdict = dataVerdict(question, buildDocument(rows), today)
  return `${verdict?.says}: ${verdict?.sentence}`
}

const asIs = (letters: Letters): PartialRows => ({ roles, raciItems, raciCells: matrix('as-is', letters) })

describe('slo-accountability and golden-path-accountability', () => {
  it.each<[string, Letters, string]>([
    ['A is with SRE alone', { slo: { sre: 'AR', dev: 'C' } }, 'yes: In the As-Is matrix A is with SRE alone.'],
    ['nobody holds A', { slo: { sre: 'R' } }, 'no: The As-Is matrix gives A to nobody.'],
    ['A is elsewhere', { slo: { dev: 'A' } }, 'no: In the As-Is matrix A is with Product Dev, not with SRE alone.'],
    [
      'A is shared',
      { slo: { sre: 'A', dev: 'A' } },
      'no: In the As-Is matrix A is with SRE and Product Dev, not with SRE alone.',
    ],
    ['an untouched item says nothing', { path: { dev: 'A' } }, 'null: The As-Is matrix holds no letter for it yet.'],
  ])('%s', (_title, letters, expected) => {
    expect(says('slo-accountability', asIs(letters))).toBe(expected)
  })

  it('do not read the To-Be matrix: it says what is wanted', () => {
    const wanted = { roles, raciItems, raciCells: matrix('to-be', { slo: { dev: 'A' } }) }
    expect(says('slo-accountability', wanted)).toMatch(/^null/)
  })

  it('golden path wants A with Platform', () => {
    expect(says('golden-path-accountability', asIs({ path: { platform: 'A' } }))).toMatch(/^yes/)
    expect(says('golden-path-accountability', asIs({ path: { sre: 'A' } }))).toBe(
      'no: In the As-Is matrix A is with SRE, not with Platform alone.',
    )
  })
})

describe('on-call-systems', () => {
  const backed = { tier: 1, runbook: 'yes', onCallTeam: 'team' } as const
  const bare = { tier: 2, runbook: 'no', onCallTeam: 'team' } as const
  const services = (good: number, bad: number, rest: number): PartialRows => ({
    services: [
      ...Array.from({ length: good }, () => backed),
      ...Array.from({ length: bad }, () => bare),
      ...Array.from({ length: rest }, () => ({ tier: 1 as const })),
    ],
  })

  it.each<[number, number, number, string]>([
    [4, 1, 0, 'yes: 4 of 5 services of tier 1 and 2 have a team on call and a runbook (80 %, wanted 80 %).'],
    [3, 1, 0, 'no: 3 of 4 services of tier 1 and 2 have a team on call and a runbook (75 %, wanted 80 %).'],
    [
      4,
      1,
      2,
      'yes: 4 of 5 services of tier 1 and 2 have a team on call and a runbook (80 %, wanted 80 %); of 2 more it is unknown.',
    ],
    [
      1,
      0,
      2,
      'null: 1 of 1 services of tier 1 and 2 have a team on call and a runbook (100 %, wanted 80 %); of 2 more it is unknown.',
    ],
    [0, 0, 2, 'null: No service of tier 1 or 2 says who is on call and whether there is a runbook.'],
  ])('%i backed, %i not, %i unknown', (good, bad, rest, expected) => {
    expect(says('on-call-systems', services(good, bad, rest))).toBe(expected)
  })

  it('leaves lower tiers out, and counts “nobody is on call” as known', () => {
    const low = { tier: 3 as const, runbook: 'no' as const, onCallTeam: 'team' }
    expect(says('on-call-systems', { services: [low, backed] })).toMatch(/^yes: 1 of 1/)
    const nobody = { tier: 1 as const, runbook: 'yes' as const, onCallModel: 'none' as const }
    expect(says('on-call-systems', { services: [nobody] })).toMatch(/^no: 0 of 1/)
  })
})

describe('readings', () => {
  const read = (catalogKpi: string, ...readings: NonNullable<PartialRows['readings']>): PartialRows => ({
    kpis: [{ catalog: catalogKpi }],
    readings: readings.map((reading) => ({ kpi: 'kpis-1', ...reading })),
  })

  it.each([
    ['toil-measured', 'toil-ratio', 'There is neither a toil task nor a reading of the toil ratio.'],
    ['ttfd-measured', 'time-to-first-deploy', 'There is no reading of time to first deploy.'],
    ['change-failure-visible', 'change-fail-rate', 'There is no reading of the change fail rate.'],
    ['platform-incidents-tagged', 'platform-caused-incidents', 'There is no reading of platform-caused incidents.'],
  ])('%s is denied without a reading of %s', (question, kpi, sentence) => {
    expect(says(question, {})).toBe(`no: ${sentence}`)
    expect(says(question, read(kpi, { value: null, date: today }))).toBe(`no: ${sentence}`)
    expect(says(question, read('mttr', { value: 3, date: today }))).toBe(`no: ${sentence}`)
    expect(says(question, read(kpi, { value: 3, date: today }))).not.toMatch(/^no/)
  })

  it('a claim is no measurement, and a value typed over is none either', () => {
    const kpi = 'time-to-first-deploy'
    expect(says('ttfd-measured', read(kpi, { value: 14, grade: 'claimed' }))).toBe(
      'no: Of time to first deploy there is only a claim, no measurement.',
    )
    expect(says('ttfd-measured', read(kpi, { value: 14, invalid: { value: 'two weeks' } }))).toMatch(/^no: There is no/)
    expect(says('ttfd-measured', read(kpi, { value: 14, grade: 'estimated' }))).toMatch(/^yes/)
  })

  it('an old reading denies toil “every quarter”, and leaves the others open', () => {
    const old = { value: 3, date: addDays(today, -quarterlyDays - 1) }
    const recent = { value: 3, date: addDays(today, -quarterlyDays) }
    expect(says('toil-measured', read('toil-ratio', old))).toBe(
      'no: The last reading of the toil ratio is 101 days old.',
    )
    expect(says('toil-measured', read('toil-ratio', old, recent))).toMatch(/^yes: .* 100 days old\.$/)
    expect(says('toil-measured', { ...read('toil-ratio', old), toil: [{}] })).toMatch(/^null/)
    expect(says('ttfd-measured', read('time-to-first-deploy', old))).toMatch(/^null/)
  })

  it('toil is content with a list of tasks', () => {
    expect(says('toil-measured', { toil: [{}] })).toBe('null: 1 toil task is listed; the toil ratio has no reading.')
  })

  it('asks for the rollback time only where it is a KPI of the engagement', () => {
    const fails = { kpis: [{ catalog: 'change-fail-rate' }], readings: [{ kpi: 'kpis-1', value: 9, date: today }] }
    expect(says('change-failure-visible', fails)).toMatch(/^null: .*no KPI of this engagement\.$/)
    const both = { ...fails, kpis: [...fails.kpis, { catalog: 'failed-deployment-recovery-time' }] }
    expect(says('change-failure-visible', both)).toBe('no: There is no reading of the time a rollback takes.')
    const read = { ...both, readings: [...fails.readings, { kpi: 'kpis-2', value: 1, date: today }] }
    expect(says('change-failure-visible', read)).toMatch(/^yes/)
  })
})

describe('exception-process', () => {
  const on = (...standing: readonly ('on' | 'exception' | 'off' | null)[]): PartialRows => ({
    services: standing.map((goldenPath) => ({ goldenPath })),
  })

  it.each<[PartialRows, string]>([
    [on('on', null), 'null: No service is known to be off the golden path or to hold an exception.'],
    [
      on('off', 'off', 'on'),
      'no: 0 of 2 services outside the golden path hold an exception; 2 are off it without one.',
    ],
    [
      on('exception', 'off'),
      'null: 1 of 2 services outside the golden path holds an exception; 1 is off it without one.',
    ],
    [on('exception'), 'yes: 1 of 1 services outside the golden path holds an exception; 0 are off it without one.'],
  ])('%#', (rows, expected) => {
    expect(says('exception-process', rows)).toBe(expected)
  })
})

describe('security-as-code', () => {
  it.each<[string, Letters, string]>([
    ['nothing said', {}, 'null: The As-Is matrix holds no letter for policy as code yet.'],
    ['no A', { policy: { platform: 'R' } }, 'no: The As-Is matrix gives A for policy as code to nobody.'],
    ['no R', { policy: { sre: 'A' } }, 'no: In the As-Is matrix SRE holds A for policy as code, and nobody does it.'],
    [
      'A and R',
      { policy: { platform: 'AR' } },
      'null: In the As-Is matrix Platform holds A for policy as code. Whether it runs, the rows cannot say.',
    ],
  ])('%s', (_title, letters, expected) => {
    expect(says('security-as-code', asIs(letters))).toBe(expected)
  })
})

describe('quarterly-review', () => {
  const reviewed = (lastReview: string | null): PartialRows => ({ engagement: [{ lastReview }] })

  it.each<[number, string]>([
    [-1, 'no'],
    [0, 'yes'],
    [quarterlyDays, 'yes'],
    [quarterlyDays + 1, 'no'],
  ])('%i days ago says %s', (age, expected) => {
    expect(says('quarterly-review', reviewed(addDays(today, -age)))).toMatch(new RegExp(`^${expected}: `))
  })

  it('says nothing without a date', () => {
    expect(says('quarterly-review', reviewed(null))).toBe('null: The profile names no date of a last review.')
  })
})

it('has a check for each of the ten questions, and denies four of them from nothing', () => {
  const verdicts = catalog.selfCheck.map(({ slug }) => dataVerdict(slug, buildDocument({}), today))
  expect(verdicts).not.toContain(null)
  expect(verdicts.filter((verdict) => verdict?.says === 'no')).toHaveLength(4)
  expect(dataVerdict('no-such-question', buildDocument({}), today)).toBeNull()
})

it('points only at rows that are there', () => {
  const document = sampleDocument(today)
  fc.assert(
    fc.property(fc.constantFrom(...catalog.selfCheck), fc.integer({ min: -400, max: 400 }), ({ slug }, shift) => {
      const verdict = dataVerdict(slug, document, addDays(today, shift))
      expect(verdict?.sentence).toMatch(/\.$/)
      const { table, id } = verdict?.place ?? { table: 'services', id: '' }
      expect(id === '' || document[table].index.has(id)).toBe(true)
      expect(contradiction(slug, document, addDays(today, shift))).toEqual(verdict?.says === 'no' ? verdict : null)
      expect(verdict?.facts).toEqual(dataVerdict(slug, document, today)?.facts)
    }),
  )
})
