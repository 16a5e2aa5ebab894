import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxHeight, chainLayout, type ChainEdge, type ChainNode } from '#ui/charts/chain-layout.ts'

const node = (id: string, column: number, label = id): ChainNode => ({ id, column, label })
const edge = (from: string, to: string): ChainEdge => ({ from, to, why: '' })

describe('chainLayout', () => {
  it('puts each node into its column, no two on top of each other, every line between the edges of its boxes', () => {
    const nodes = fc
      .array(fc.nat(3), { maxLength: 60 })
      .map((columns) => columns.map((column, at) => node(`n${at}`, column)))
    fc.assert(
      fc.property(
        nodes.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 80 }),
            fc.integer({ min: 0, max: 2000 }),
          ),
        ),
        ([list, pairs, width]) => {
          const edges = pairs.flatMap(([a, b]) => {
            const [from, to] = [list[a], list[b]]
            return from && to && from.column < to.column ? [edge(from.id, to.id)] : []
          })
          const layout = chainLayout(list, edges, 4, width, 'n0')
          for (const [at, { x, hidden }] of layout.columns.entries()) {
            const own = layout.boxes.filter((box) => box.node.column === at)
            expect(own.length + hidden).toBe(list.filter(({ column }) => column === at).length)
            expect(own.every((box) => box.x === x && box.y >= 0 && box.y + boxHeight <= layout.height)).toBe(true)
            const places = own.map(({ y }) => y).toSorted((a, b) => a - b)
            expect(places.every((y, row) => row === 0 || y - (places[row - 1] ?? 0) >= boxHeight)).toBe(true)
            expect(x + layout.boxWidth).toBeLessThanOrEqual(layout.width + 1e-9)
          }
          const drawn = new Set(layout.boxes.map((box) => box.node.id))
          expect(layout.paths.map((path) => path.edge)).toEqual(
            edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
          )
          expect(list.length === 0 || drawn.has('n0')).toBe(true)
        },
      ),
    )
  })

  it('orders a column by what its nodes are tied to', () => {
    const nodes = [node('a', 0), node('b', 0), node('c', 1), node('d', 1)]
    const { boxes } = chainLayout(nodes, [edge('a', 'd'), edge('b', 'c')], 2, 800, 'a')
    const placeOf = (id: string) => boxes.find((box) => box.node.id === id)?.y ?? -1
    expect([placeOf('a') === placeOf('d'), placeOf('b') === placeOf('c')]).toEqual([true, true])
  })

  it('counts what a long column leaves out, never the node whose chain it is', () => {
    const nodes = Array.from({ length: 40 }, (_, at) => node(`n${at}`, 0))
    const { columns, boxes } = chainLayout(nodes, [], 1, 800, 'n39')
    expect([columns[0]?.hidden, boxes.length, boxes.some((box) => box.node.id === 'n39')]).toEqual([16, 24, true])
  })

  it('breaks a label between words into two lines and cuts what is left', () => {
    const linesAt = (label: string) => chainLayout([node('a', 0, label)], [], 1, 480, 'a').boxes[0]?.lines
    expect(linesAt('Short')).toEqual(['Short'])
    const long = Array.from({ length: 40 }, () => 'word').join(' ')
    const lines = linesAt(long) ?? []
    expect(lines).toHaveLength(2)
    expect(lines[1]?.endsWith('…')).toBe(true)
    expect(lines.every((line) => line.length <= 73 && long.includes(line.replace('…', '')))).toBe(true)
    expect(linesAt('x'.repeat(300))?.map((line) => line.length)).toEqual([73, 73])
  })
})
