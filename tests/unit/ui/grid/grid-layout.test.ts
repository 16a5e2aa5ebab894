import { describe, expect, it } from 'vitest'
import { columnsInView, hitCell, layoutColumns, scrollToShow } from '#ui/grid/grid-layout.ts'

const columns = [
  { id: 'a', width: 100 },
  { id: 'b', width: 200, grow: true },
  { id: 'c', width: 100 },
]
const layout = layoutColumns(columns, {}, { zoom: 1, viewport: 0, gutter: 40 })

describe('layoutColumns', () => {
  it('puts columns side by side after the gutter', () => {
    expect(layout).toEqual({ gutter: 40, lefts: [40, 140, 340], widths: [100, 200, 100], total: 440 })
  })

  it('gives what is left over to columns that grow, until a person sets their width', () => {
    const view = { zoom: 1, viewport: 540, gutter: 40 }
    expect(layoutColumns(columns, {}, view).widths).toEqual([100, 300, 100])
    expect(layoutColumns(columns, { b: 120 }, view).widths).toEqual([100, 120, 100])
  })

  it('stops at the limit of a column and gives the rest to the others', () => {
    const growing = [
      { id: 'a', width: 100, grow: true, growTo: 130 },
      { id: 'b', width: 100, grow: true },
      { id: 'c', width: 100, grow: true, growTo: 400 },
    ]
    const widths = (viewport: number) => layoutColumns(growing, {}, { zoom: 1, viewport, gutter: 0 }).widths
    expect([widths(600), widths(1200), widths(200)]).toEqual([
      [130, 235, 235],
      [130, 670, 400],
      [100, 100, 100],
    ])
  })

  it('zooms', () => {
    expect(layoutColumns(columns, { a: 90 }, { zoom: 1.5, viewport: 0, gutter: 60 }).widths).toEqual([135, 300, 150])
  })
})

describe('hitCell', () => {
  const view = { scrollLeft: 0, scrollTop: 0, rowHeight: 30, rowCount: 20, layout }

  it('finds the cell below the header', () => {
    expect(hitCell(150, 34 + 30 + 5, view)).toEqual({ zone: 'cell', point: { row: 1, column: 1 }, inside: true })
    expect(hitCell(10, 40, view)).toEqual({ zone: 'gutter', point: { row: 0, column: 0 }, inside: true })
    expect(hitCell(150, 20, view).inside).toBe(false)
    expect(hitCell(500, 40, view)).toEqual({ zone: 'cell', point: { row: 0, column: 2 }, inside: false })
  })

  it('finds the pinned column over what has scrolled below it', () => {
    const scrolled = { ...view, scrollLeft: 150, scrollTop: 300 }
    expect(hitCell(100, 40, scrolled).point).toEqual({ row: 10, column: 0 })
    expect(hitCell(200, 40, scrolled).point).toEqual({ row: 10, column: 2 })
  })

  it('clamps a pointer that was dragged outside', () => {
    expect(hitCell(9999, 9999, view)).toEqual({ zone: 'cell', point: { row: 19, column: 2 }, inside: false })
    expect(hitCell(-50, -50, view)).toEqual({ zone: 'cell', point: { row: 0, column: 0 }, inside: false })
  })
})

describe('scrollToShow', () => {
  const view = { scrollLeft: 0, scrollTop: 300, width: 300, height: 334, rowHeight: 30, layout }

  it('does not move for a cell in view', () => {
    expect(scrollToShow({ row: 10, column: 0 }, view)).toEqual({ left: 0, top: 300 })
  })

  it('moves as little as possible', () => {
    expect(scrollToShow({ row: 5, column: 0 }, view).top).toBe(150)
    expect(scrollToShow({ row: 20, column: 0 }, view).top).toBe(330)
    expect(scrollToShow({ row: 10, column: 2 }, view).left).toBe(140)
  })

  it('does not hide the cell under the pinned column', () => {
    expect(scrollToShow({ row: 10, column: 1 }, { ...view, scrollLeft: 140, width: 500 }).left).toBe(0)
  })
})

describe('columnsInView', () => {
  const many = Array.from({ length: 20 }, (_, nth) => ({ id: `c${nth}`, width: 100 }))
  const wide = layoutColumns(many, {}, { zoom: 1, viewport: 0, gutter: 40 })

  it('names the columns beside the pinned one that are in view, and two more on each side', () => {
    expect(columnsInView(wide, 0, 440)).toEqual({ from: 1, to: 5 })
    expect(columnsInView(wide, 500, 440)).toEqual({ from: 4, to: 10 })
    expect(columnsInView(wide, 1_600, 440)).toEqual({ from: 15, to: 19 })
  })

  it('leaves out no column that a pixel of is in view', () => {
    for (let left = 0; left <= 1_600; left += 7) {
      const { from, to } = columnsInView(wide, left, 440)
      many.forEach((_, nth) => {
        const start = wide.lefts[nth] ?? 0
        if (nth > 0 && start + 100 > left + 140 && start < left + 440) {
          expect(nth).toBeGreaterThanOrEqual(from)
          expect(nth).toBeLessThanOrEqual(to)
        }
      })
    }
  })
})
