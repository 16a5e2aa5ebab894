import { describe, expect, it } from 'vitest'
import { contractView } from '#domain/tool-contracts.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

describe('contractView', () => {
  it('sorts contracts into ended, within the plan and later, both ends of the plan included', () => {
    const view = viewOf({
      tools: [
        { name: 'Later', contractEnd: '2027-01-01' },
        { name: 'Last day', contractEnd: '2026-12-31' },
        { name: 'Today', contractEnd: today },
        { name: 'Yesterday', contractEnd: '2026-11-21' },
        { name: 'Open' },
        { name: 'Odd', contractEnd: '2026-12-01', invalid: { contractEnd: 'soon' } },
      ],
      steps: [{ start: '2026-10-01', finish: '2026-12-01' }],
      tasks: [{ started: '2026-11-02', duration: 44 }, {}],
    })
    expect(view.ended).toEqual([['Yesterday', -1]])
    expect(view.within).toEqual([
      ['Today', 0],
      ['Last day', 39],
    ])
    expect(view).toMatchObject({ later: 1, open: 2 })
  })

  it('says that nobody knows while the plan has no dates', () => {
    const view = viewOf({ tools: [{ name: 'Soon', contractEnd: '2026-12-01' }], tasks: [{}] })
    expect(view).toMatchObject({ planEnd: null, ended: [], within: [], later: null })
  })

  it('has nothing within a plan that is over', () => {
    const view = viewOf({ tools: [{ contractEnd: '2026-12-01' }], tasks: [{ finished: '2026-10-01' }] })
    expect(view).toMatchObject({ within: [], later: 1 })
  })
})

function viewOf(rows: PartialRows) {
  const view = contractView(buildDocument(rows), today)
  const named = (list: typeof view.within) => list.map(({ tool, days }) => [tool.name, days])
  return { ...view, ended: named(view.ended), within: named(view.within) }
}
