import { describe, expect, it } from 'vitest'
import { dragDays, gestureOf, kindByKeys, nextKind, takeBar, targetFrom } from '#ui/charts/timeline-drag.ts'
import type { TimelineRow } from '#ui/charts/timeline-types.ts'

describe('a bar in the hand', () => {
  it('moves by whole days, and not at all in a click', () => {
    const drag = takeBar('move', 'a', 100, 'pointer')
    expect([103, 97, 120, 121, 78].map((x) => dragDays(drag, x, 4.2))).toEqual([0, 0, 5, 5, -5])
    expect(gestureOf(drag)).toBeNull()
    expect(gestureOf({ ...drag, days: -5 })).toEqual({ type: 'move', id: 'a', days: -5, unit: 'calendar' })
  })

  it('links nothing before there is a bar to link', () => {
    const drag = takeBar('link', 'a', 0, 'pointer')
    expect(gestureOf(drag)).toBeNull()
    expect(gestureOf({ ...drag, target: 'b', kind: 'SS' })).toEqual({ type: 'link', from: 'a', to: 'b', kind: 'SS' })
  })

  it('is tied by the keys that are held, or by going through the kinds', () => {
    const keys = { shiftKey: false, ctrlKey: false, metaKey: false }
    expect(
      [keys, { ...keys, shiftKey: true }, { ...keys, ctrlKey: true }, { ...keys, metaKey: true }].map(kindByKeys),
    ).toEqual(['FS', 'SS', 'FF', 'FF'])
    expect((['FS', 'SS', 'FF'] as const).map(nextKind)).toEqual(['SS', 'FF', 'FS'])
  })
})

describe('choosing what a link leads to by keys', () => {
  const rows = ['s1', 'a', 'b', 's2', 'c', 'undated', 'd'].map((id): TimelineRow => rowOf(id))
  const drag = takeBar('link', 'b', 0, 'keys')

  it('begins with the neighbour of the bar and passes what cannot wait', () => {
    expect([targetFrom(rows, drag, 1), targetFrom(rows, drag, -1)]).toEqual(['c', 'a'])
    expect([1, -1, 10, -10].map((steps) => targetFrom(rows, { ...drag, target: 'c' }, steps))).toEqual([
      'd',
      'a',
      'd',
      'a',
    ])
  })

  it('stays at the ends', () => {
    const [first, last] = [takeBar('link', 'a', 0, 'keys'), takeBar('link', 'd', 0, 'keys')]
    expect([targetFrom(rows, first, -1), targetFrom(rows, last, 1)]).toEqual(['b', 'c'])
    expect(targetFrom([rowOf('a')], first, 1)).toBeNull()
  })
})

function rowOf(id: string): TimelineRow {
  return {
    id,
    level: id.startsWith('s') ? 1 : 2,
    name: id,
    owner: '',
    tone: 'other',
    span: null,
    done: 0,
    unknown: 0,
    late: false,
    linkable: !id.startsWith('s') && id !== 'undated',
    label: id,
  }
}
