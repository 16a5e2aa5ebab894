import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { countIndicator } from '#domain/early-warning-indicators.ts'
import { capacityShare, levelOf, overallToil, toilRatios } from '#domain/toil-ratio.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const teams: PartialRows['teams'] = [
  { id: 'sre', name: 'SRE', side: 'sre', headcount: 1 },
  { id: 'platform', name: 'Platform', side: 'platform', headcount: 2 },
  { id: 'dev', name: 'Dev', side: 'product' },
  { id: 'data', name: 'Data', headcount: 4 },
]

/** Minutes a month of one task. */
function of(team: string | null, minutes: number | null) {
  return { team, frequency: 'month', minutes } as const
}

function printed(rows: PartialRows): string[] {
  return toilRatios(buildDocument(rows)).teams.map(
    ({ team, hours, capacity, ratio, level, untimed }) =>
      `${team?.name ?? 'no team'}: ${hours} of ${capacity} h, ${ratio === null ? '?' : `${Math.round(ratio * 100)} %`}, ${level}, ${untimed} untimed`,
  )
}

describe('toil ratio', () => {
  it('holds hours against headcount × 21 days × the hours of a day', () => {
    const toil = [of('sre', 84 * 60 + 6), of('platform', 60 * 60), of('platform', 50 * 60)]
    expect(printed({ teams, toil })).toEqual([
      'SRE: 84.1 of 168 h, 50 %, over-cap, 0 untimed',
      'Platform: 110 of 336 h, 33 %, over-target, 0 untimed',
    ])
    expect(printed({ teams, toil, engagement: [{ hoursPerDay: 7.5 }] })[1]).toBe(
      'Platform: 110 of 315 h, 35 %, over-target, 0 untimed',
    )
  })

  it('takes the lines themselves as kept', () => {
    expect([0.3, 0.3001, 0.5, 0.5001].map((ratio) => levelOf(ratio, false))).toEqual([
      'within',
      'over-target',
      'over-target',
      'over-cap',
    ])
    // 50.4 h of 168 h is 30 %, which binary numbers miss.
    expect(toilRatios(buildDocument({ teams, toil: [of('sre', 50.4 * 60)] })).teams[0]?.level).toBe('within')
  })

  it('knows nothing of a team without headcount, without a team, or without any hours', () => {
    const toil = [of('dev', 600), of(null, 60), of('gone', 60), of('platform', null)]
    expect(printed({ teams, toil })).toEqual([
      'Dev: 10 of null h, ?, unknown, 0 untimed',
      'no team: 2 of null h, ?, unknown, 0 untimed',
      'Platform: 0 of 336 h, ?, unknown, 1 untimed',
    ])
    const { silent, overall } = toilRatios(buildDocument({ teams, toil }))
    expect(silent.map((team) => team.name)).toEqual(['SRE', 'Data'])
    expect(overall).toMatchObject({ ratio: null, level: 'unknown', leftOut: 4 })
    expect(printed({ teams: [{ id: 'sre', name: 'SRE', headcount: 0 }], toil: [of('sre', 60)] })).toEqual([
      'SRE: 1 of null h, ?, unknown, 0 untimed',
    ])
  })

  it('does not call a team within its target while tasks are not timed; over it stays over', () => {
    expect(printed({ teams, toil: [of('sre', 600), of('sre', null)] })).toEqual([
      'SRE: 10 of 168 h, 6 %, unknown, 1 untimed',
    ])
    expect(printed({ teams, toil: [of('sre', 6000), of('sre', null)] })).toEqual([
      'SRE: 100 of 168 h, 60 %, over-cap, 1 untimed',
    ])
  })

  it('adds up: the shares of the tasks are the ratio of their team, the teams are the whole', () => {
    const toil = fc.array(
      fc.record({
        team: fc.constantFrom('sre', 'platform', 'dev', 'data', null),
        minutes: fc.option(fc.integer({ min: 0, max: 9000 })),
        frequency: fc.constant('month' as const),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(toil, fc.option(fc.constantFrom(6, 7.5, 8)), (rows, hoursPerDay) => {
        const document = buildDocument({ teams, toil: rows, engagement: [{ hoursPerDay }] })
        const found = toilRatios(document)
        expect(found.teams.flatMap((each) => each.tasks)).toHaveLength(rows.length)
        let [hours, capacity] = [0, 0]
        for (const { tasks, ratio, team } of found.teams) {
          const shares = tasks.map((task) => capacityShare(task, document)).filter((share) => share !== null)
          if (ratio === null) expect(shares).toEqual([])
          else {
            expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(ratio, 9)
            hours += tasks.reduce((sum, task) => sum + (task.minutes ?? 0) / 60, 0)
            capacity += (team?.headcount ?? 0) * 21 * (hoursPerDay ?? 8)
          }
        }
        expect(found.overall.hours).toBeCloseTo(hours, 9)
        if (capacity === 0) expect(found.overall.ratio).toBeNull()
        else expect(found.overall.ratio).toBeCloseTo(hours / capacity, 9)
      }),
    )
  })

  it('is what the early warning counts for the SRE side', () => {
    const document = sampleDocument('2026-11-22')
    const sre = overallToil(toilRatios(document).teams.filter(({ team }) => team?.side === 'sre'))
    const count = countIndicator('sre-toil-ratio', document)
    expect(Math.round((sre.ratio ?? 0) * 100)).toBe(41)
    expect(count).toMatchObject({ part: sre.hours, whole: sre.capacity })
  })
})
