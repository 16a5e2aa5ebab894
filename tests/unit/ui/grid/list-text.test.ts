import { describe, expect, it } from 'vitest'
import { completeList, lastPart, listHas } from '#ui/grid/list-text.ts'

describe('a list that is being typed', () => {
  it.each([
    ['Metrics, lo', 'lo'],
    ['lo', 'lo'],
    ['Metrics, ', ''],
    ['"Pay, EU", se', 'se'],
    ['"Pay, E', '"Pay, E'],
    ['', ''],
  ])('is at “%s” in “%s”', (text, part) => {
    expect(lastPart(text)).toBe(part)
  })

  it.each([
    ['Metrics, lo', false, 'Metrics, Logs'],
    ['lo', false, 'Logs'],
    ['Metrics,', false, 'Metrics, Logs'],
    ['Metrics', true, 'Metrics, Logs'],
    ['Metrics,', true, 'Metrics, Logs'],
    ['', true, 'Logs'],
  ])('takes a choice into “%s” (finished: %s)', (text, finished, after) => {
    expect(completeList(text, 'Logs', finished)).toBe(after)
  })

  it('knows what stands in it', () => {
    expect(listHas('metrics, "Pay, EU"', 'Metrics')).toBe(true)
    expect(listHas('metrics, "Pay, EU"', 'EU')).toBe(false)
  })
})
