import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseSlots, isShrunk } from '#electron/backup-slots.ts'
import type { SlotCandidate } from '#electron/backup-slots.ts'

const taken = (at: string, extra: Partial<SlotCandidate> = {}): SlotCandidate => {
  return { at: new Date(at), reason: 'interval', shrunk: false, ...extra }
}

const start = Date.parse('2025-01-01T00:00:00.000Z')
const day = 24 * 60 * 60 * 1000

/** Two days, two months and two years, so that hours, days and months each fill their slots. */
const time = fc.oneof(...[2, 60, 730].map((days) => fc.integer({ min: start, max: start + days * day })))

const history = fc.uniqueArray(
  fc.record({
    at: time.map((at) => new Date(at)),
    reason: fc.constantFrom('interval', 'quit', 'upgrade', 'import'),
    shrunk: fc.nat(4).map((roll) => roll === 0),
  }),
  { selector: (snapshot) => snapshot.at.getTime(), maxLength: 150, size: 'max' },
)

/** The rule read word by word: a snapshot stays unless newer ones of its kind have taken every slot it could have. */
function isKept(snapshot: SlotCandidate, all: readonly SlotCandidate[], iso: Map<SlotCandidate, string>): boolean {
  const newer = all.filter((other) => other.shrunk === snapshot.shrunk && other.at > snapshot.at)
  const times = newer.map((other) => iso.get(other) ?? '')
  const own = iso.get(snapshot) ?? ''
  const newestOf = (letters: number, slots: number): boolean => {
    const periods = new Set(times.map((at) => at.slice(0, letters)))
    return !periods.has(own.slice(0, letters)) && periods.size < slots
  }
  const hourly = newestOf('2025-01-01T00'.length, 24)
  const daily = newestOf('2025-01-01'.length, 30)
  const monthly = newestOf('2025-01'.length, 12)
  const newestUpgrade = snapshot.reason === 'upgrade' && !newer.some(({ reason }) => reason === 'upgrade')
  return newer.length < 20 || hourly || daily || monthly || newestUpgrade
}

describe('choosing which snapshots stay', () => {
  it('agrees with the rule read word by word', () => {
    fc.assert(
      fc.property(history, (snapshots) => {
        const iso = new Map(snapshots.map((snapshot) => [snapshot, snapshot.at.toISOString()]))
        const kept = chooseSlots(snapshots)
        const expected = snapshots.filter((snapshot) => isKept(snapshot, snapshots, iso))
        expect(snapshots.filter((snapshot) => kept.has(snapshot))).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('is bounded: both kinds together never hold more than 174', () => {
    fc.assert(fc.property(history, (snapshots) => chooseSlots(snapshots).size <= 2 * (20 + 24 + 30 + 12 + 1)))
  })

  it('keeps every full snapshot however many shrunk ones follow', () => {
    const full = [taken('2026-01-01T10:00:00.000Z'), taken('2026-01-01T10:05:00.000Z')]
    const shrunk = Array.from({ length: 100 }, (_, minute) =>
      taken(new Date(start + 730 * day + minute * 60_000).toISOString(), { shrunk: true }),
    )
    const kept = chooseSlots([...full, ...shrunk])
    expect(full.filter((snapshot) => kept.has(snapshot))).toEqual(full)
  })

  it('keeps the newest pre-upgrade snapshot when it has left every other slot', () => {
    const upgrade = taken('2026-01-01T10:00:00.000Z', { reason: 'upgrade' })
    const later = Array.from({ length: 30 }, (_, index) => taken(`2026-01-01T10:01:${String(index + 10)}.000Z`))
    expect(chooseSlots([upgrade, ...later]).has(upgrade)).toBe(true)
    expect(chooseSlots([{ ...upgrade, reason: 'import' }, ...later]).size).toBe(20)
  })
})

describe('a snapshot that lost records', () => {
  it.each([
    [100, 100, false],
    [80, 100, false],
    [79, 100, true],
    [0, 1, true],
    [0, 0, false],
    [500, 100, false],
  ])('%i records after %i: shrunk is %s', (records, before, shrunk) => {
    expect(isShrunk(records, before)).toBe(shrunk)
  })
})
