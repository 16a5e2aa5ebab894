import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { dayAndMonth, dayLabel, isoWeek, mondayOf, monthsIn, weeksIn } from '#ui/charts/timeline-calendar.ts'
import { TimelineChart } from '#ui/charts/timeline-chart.tsx'
import { barBox, timelineLayout, windowBox, withNearMarks, zoomPixels } from '#ui/charts/timeline-layout.ts'
import { TimelineScale } from '#ui/charts/timeline-scale.tsx'
import { scrollAfterChange, scrollToShow } from '#ui/charts/timeline-scroll.ts'
import type { TimelineData, TimelineRow } from '#ui/charts/timeline-types.ts'

const dayLength = 86_400_000
const epochDay = (iso: string) => Date.parse(iso) / dayLength
const day = fc.integer({ min: epochDay('1990-01-01'), max: epochDay('2090-01-01') })

describe('calendar', () => {
  it('numbers weeks as ISO 8601 does around the turns of the years', () => {
    const expected = {
      '2020-12-31': 53,
      '2021-01-03': 53,
      '2021-01-04': 1,
      '2024-12-29': 52,
      '2024-12-30': 1,
      '2026-12-31': 53,
      '2027-01-04': 1,
      '1969-12-29': 1,
    }
    expect(Object.fromEntries(Object.keys(expected).map((iso) => [iso, isoWeek(epochDay(iso))]))).toEqual(expected)
  })

  it('gives each Monday in a range once, and each month from its first day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
        const days = Array.from({ length: length + 1 }, (_, index) => from + index)
        expect(weeksIn(from, from + length).map((tick) => tick.day)).toEqual(
          days.filter((each) => mondayOf(each) === each),
        )
        expect(monthsIn(from, from + length, false).map((tick) => tick.day)).toEqual(
          days.filter((each) => each === from || new Date(each * dayLength).getUTCDate() === 1),
        )
      }),
    )
  })
})

it('draws the window of a summary bar behind it, and has room for it', () => {
  const data = dataOf([row({ level: 1, span: { from: 20_500, to: 20_510 }, window: { from: 20_400, to: 20_420 } })])
  const layout = timelineLayout(data, 4)
  expect(layout.from).toBeLessThanOrEqual(20_400)
  const [summary] = data.rows
  const [window, bar] = summary ? [windowBox(summary, 0, layout), barBox(summary, 0, layout)] : []
  expect(window?.x).toBe(layout.x(20_400))
  expect(window?.height).toBeGreaterThan(bar?.height ?? Infinity)
  expect(renderToStaticMarkup(<TimelineChart title="Plan" caption="" {...data} width={600} />)).toContain('data-window')
})

describe('fit', () => {
  const width = fc.integer({ min: 200, max: 1700 })

  it('shows the whole plan without a scrollbar', () => {
    const plan = fc.record({ from: fc.integer({ min: 20_000, max: 20_900 }), days: fc.integer({ min: 0, max: 900 }) })
    fc.assert(
      fc.property(plan, width, ({ from, days }, room) => {
        const data = dataOf([row({ span: { from, to: from + days } })])
        const layout = timelineLayout(data, zoomPixels('fit', data, room), room)
        expect(layout.width).toBeGreaterThan(room - 1e-3)
        // A plan that is not drawn larger than by week fills up with empty days, the last of them cut.
        expect(layout.width).toBeLessThan(layout.pixelsPerDay < 18 ? room + 1e-3 : room + 18)
        expect(layout.pixelsPerDay).toBeLessThanOrEqual(18)
      }),
    )
  })
})

it('leaves marks far behind the plan out of a drawing that must fit, and names them at its end', () => {
  const marks = [20_000, 20_030, 20_365].map((day) => ({ day, label: `${day}` }))
  const data = withNearMarks({ ...dataOf([row({ span: { from: 20_000, to: 20_060 } })]), marks })
  expect(data.marks.map((mark) => mark.day)).toEqual([20_000, 20_030])
  const scale = (room: number) =>
    renderToStaticMarkup(<TimelineScale layout={timelineLayout(data, zoomPixels('fit', data, room), room)} />)
  expect(scale(900)).toContain('<title>Later: 20365, 4 Oct 2025</title>')
  expect(scale(900)).toContain('>20365 →</text>')
  // A short plan in a wide window reaches it after all.
  expect(scale(9000)).not.toContain('Later')
})

it('writes days as everywhere else, not in the order of the machine', () => {
  expect([dayLabel(epochDay('2026-11-22')), dayAndMonth(epochDay('2026-11-02'))]).toEqual(['22 Nov 2026', '2 Nov'])
})

describe('timelineLayout', () => {
  it('draws every dated bar inside the plot, and the marks of its year', () => {
    const rows = fc.array(
      fc.record({ from: fc.integer({ min: 20_000, max: 20_900 }), days: fc.integer({ min: 0, max: 200 }) }),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(1.7, 4.2, 18), fc.integer({ min: 0, max: 3000 }), (spans, pixels, width) => {
        const data = dataOf(spans.map(({ from, days }) => row({ span: { from, to: from + days } })))
        const layout = timelineLayout(data, pixels, width)
        expect(layout.width).toBeGreaterThanOrEqual(width)
        data.rows.forEach((each, index) => {
          const box = barBox(each, index, layout)
          expect(box).not.toBeNull()
          expect(box && box.x >= 0 && box.x + box.width <= layout.width).toBe(true)
        })
        const first = Math.min(...spans.map((span) => span.from))
        const last = Math.max(...spans.map(({ from, days }) => from + days))
        const shown = new Set(layout.marks.map((mark) => mark.day))
        for (const mark of data.marks) {
          if (mark.day >= first && mark.day <= last + 366) expect(shown).toContain(mark.day)
          expect(shown.has(mark.day)).toBe(mark.day >= layout.from && mark.day <= layout.to)
        }
      }),
    )
  })

  it('does not stretch over a year that was mistyped', () => {
    const typo = row({ id: 'typo', span: { from: epochDay('2206-01-01'), to: epochDay('2206-02-01') } })
    const data = dataOf([row({}), row({ id: 'b' }), typo])
    const layout = timelineLayout(data, 4.2)
    expect(layout.to - layout.from).toBeLessThan(600)
    expect(barBox(typo, 2, layout)).toBeNull()
  })

  it('leaves today out when the plan is far from it', () => {
    const far = dataOf([row({ span: { from: epochDay('2030-01-07'), to: epochDay('2030-02-01') } })])
    expect(timelineLayout(far, 4.2).today).toBeNull()
    expect(timelineLayout(dataOf([row({})]), 4.2).today).toBe(dataOf([]).today)
  })

  it('draws without any bar', () => {
    const layout = timelineLayout(dataOf([row({ span: null })]), 4.2, 500)
    expect(layout.width).toBeGreaterThanOrEqual(500)
    expect(layout.today).not.toBeNull()
  })
})

describe('scrolling', () => {
  const layout = timelineLayout(dataOf([row({}), row({ id: 'b' })]), 4.2)
  const view = { scrollLeft: 0, scrollTop: 0, clientWidth: 500, clientHeight: 200 }

  it('does not move for a bar that is in view', () => {
    const span = { from: layout.from + 10, to: layout.from + 20 }
    expect(scrollToShow(view, layout, 200, 0, span)).toEqual({ left: 0, top: 0 })
  })

  it('brings the whole bar and its row into view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.nat(100),
        fc.integer({ min: layout.from, max: layout.to - 40 }),
        (scrollLeft, scrollTop, index, from) => {
          const span = { from, to: from + 30 }
          const to = scrollToShow({ ...view, scrollLeft, scrollTop }, layout, 200, index, span)
          expect(to.left).toBeLessThanOrEqual(layout.x(from))
          expect(to.left + 300).toBeGreaterThanOrEqual(layout.x(span.to + 1))
          expect(to.top).toBeLessThanOrEqual(index * 28)
          expect(to.top + 200 - 62).toBeGreaterThanOrEqual((index + 1) * 28)
        },
      ),
    )
  })

  it('keeps today under the same pixel when the zoom changes', () => {
    const wide = timelineLayout(dataOf([row({}), row({ id: 'b' })]), 18)
    const today = layout.today ?? 0
    const after = scrollAfterChange(view, layout, wide, 200)
    expect(wide.x(today) - after).toBeCloseTo(layout.x(today) - view.scrollLeft, 0)
  })
})

describe('TimelineChart', () => {
  const rows = [
    row({ id: 's', level: 1, name: '1 Governance', expanded: true }),
    row({ id: 'a', name: 'SLO standard', done: 0.5, tone: 'sre' }),
    row({ id: 'b', name: 'Safety <valves>', late: true, unknown: 1 }),
    row({ id: 'c', name: 'Undated', span: null }),
  ]
  const links = [{ from: 'a', to: 'b', broken: true }]
  const markup = renderToStaticMarkup(
    <TimelineChart {...dataOf(rows)} links={links} title="Plan" caption="3 tasks, 1 late." width={1000} />,
  )

  it('is one picture of a fixed width with a name, every row and the caption', () => {
    expect(markup).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1000 \d+"/)
    for (const text of [
      'aria-label="Plan. 3 tasks, 1 late."',
      'Safety &lt;valves&gt;',
      'no dates yet',
      '>late<',
      '30 days',
    ])
      expect(markup).toContain(text)
  })

  it('needs nothing from a page but the theme: no class names, no scripts, no handlers', () => {
    expect(markup).not.toMatch(/class=|<script|\son[a-z]+=|NaN|undefined/)
  })
})

function row(part: Partial<TimelineRow>): TimelineRow {
  return {
    id: 'a',
    level: 2,
    name: 'Task',
    owner: 'SRE',
    tone: 'other',
    span: { from: epochDay('2027-01-11'), to: epochDay('2027-02-05') },
    done: 0,
    unknown: 0,
    late: false,
    label: 'Task: SRE',
    ...part,
  }
}

function dataOf(rows: readonly TimelineRow[]): TimelineData {
  const marks = [30, 60, 90].map((days) => ({ day: epochDay('2027-01-04') + days, label: `${days} days` }))
  return { rows, links: [], marks: rows.length > 2 ? marks : [], today: epochDay('2027-01-20') }
}
