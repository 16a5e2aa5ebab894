import { describe, expect, it } from 'vitest'
import { baselineSlip } from '#domain/schedule/baseline-slip.ts'
import { mondayToFriday } from '#domain/schedule/work-calendar.ts'
import { monday } from '#tests/support/schedule-networks.ts'

describe('slip against a baseline', () => {
  it('is counted in working days, start and finish on their own', () => {
    // A five days, B two behind it, then an event; A took until the next Monday and B takes four.
    const agreed = [days('A', 0, 4), days('B', 7, 8), days('done', 8, 8)]
    const present = [days('A', 0, 7), days('B', 8, 11), days('done', 11, 11)]
    expect(baselineSlip(agreed, present, mondayToFriday)).toEqual({
      tasks: [
        { id: 'A', start: 0, finish: 1 },
        { id: 'B', start: 1, finish: 3 },
        { id: 'done', start: 3, finish: 3 },
      ],
      finish: 3,
      added: [],
      dropped: [],
    })
  })

  it('is negative when earlier, and none for a Saturday in place of Friday', () => {
    const at = (start: number, finish: number) => [days('A', start, finish)]
    const slip = (before: [number, number], after: [number, number]) =>
      baselineSlip(at(...before), at(...after), mondayToFriday).tasks
    expect(slip([7, 11], [2, 3])).toEqual([{ id: 'A', start: -3, finish: -6 }])
    expect(slip([0, 4], [0, 5])).toEqual([{ id: 'A', start: 0, finish: 0 }])
  })

  it('names tasks that came and went', () => {
    const task = (id: string) => ({ id, start: monday, finish: monday })
    expect(baselineSlip([task('A'), task('B')], [task('B'), task('C')], mondayToFriday)).toEqual({
      tasks: [{ id: 'B', start: 0, finish: 0 }],
      finish: 0,
      added: ['C'],
      dropped: ['A'],
    })
    expect(baselineSlip([task('A')], [], mondayToFriday).finish).toBeNull()
  })
})

/** Days after a Monday. */
function days(id: string, start: number, finish: number) {
  return { id, start: monday + start, finish: monday + finish }
}
