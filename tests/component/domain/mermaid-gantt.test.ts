import mermaid from 'mermaid/dist/mermaid.esm.min.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { planFile } from '#domain/plan-formats/plan-file.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { knownPlan, stamp } from '#tests/unit/domain/plan-formats/known-plan.ts'

/** A task as Mermaid's own reader has it; only what is asked for here. */
interface DrawnTask {
  readonly id: string
  readonly section: string
  readonly startTime: Date
  readonly endTime: Date
  readonly crit: boolean
  readonly done: boolean
  readonly active: boolean
  readonly milestone: boolean
}

beforeAll(() => mermaid.initialize({ startOnLoad: false }))

describe('the plan as a Mermaid gantt chart, read by Mermaid', () => {
  it('has sections, days and states of the plan', async () => {
    expect(await drawn(planFile('mermaid', knownPlan(), catalog, stamp).text)).toEqual([
      '2 Governance: t2_1 2026-11-02 to 2026-11-06 done',
      '2 Governance: t2_2 2026-11-03 to 2026-11-05 active',
      '2 Governance: t2_3 2026-11-06 milestone',
      '10 In no step: t10_1 2026-11-23 to 2026-12-08 crit',
      'Milestones: m1 2026-12-01 milestone',
      'Milestones: m2 2026-12-02 milestone',
      'Milestones: m3 2027-01-01 milestone',
      'Milestones: m4 2027-01-31 milestone',
      'Milestones: m5 2027-05-03 milestone',
      'Milestones: m6 2027-11-02 milestone',
    ])
  })

  it('draws names as they are, whatever signs are in them', async () => {
    const names = await texts(planFile('mermaid', knownPlan(), catalog, stamp).text)
    expect(names).toContain('2.1 Title: write the standard, 1st; #2')
    expect(names).toContain('2.2 =Policy & <rules>')
    const odd = [
      'section of work; click here',
      '2026-01-01 is no name',
      '%%{init: {"theme": "dark"}}%%',
      'excludes <b>"all"</b> `x` {y} [z] \\ | ~ ^ § 😀',
      '---',
    ]
    const document = buildDocument({ tasks: odd.map((name) => ({ name, start: '2026-11-02', duration: 2 })) })
    const shown = await texts(planFile('mermaid', document, catalog, stamp).text)
    for (const [at, name] of odd.entries()) expect(shown).toContain(`10.${at + 1} ${name}`)
  })

  it('draws the whole sample, and an empty plan', async () => {
    const file = planFile('mermaid', sampleDocument(stamp.today), catalog, stamp)
    expect((await drawn(file.text)).filter((line) => /: t\d/.test(line))).toHaveLength(file.count)
    expect(file.caution).toBe('One task has no days and cannot be drawn.')
    expect(await mermaid.parse(planFile('mermaid', buildDocument({}), catalog, stamp).text)).toMatchObject({
      diagramType: 'gantt',
    })
  })
})

async function drawn(text: string): Promise<string[]> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text)
  // Safe: the reader of a gantt chart has this list.
  const { getTasks } = diagram.db as unknown as { readonly getTasks: () => readonly DrawnTask[] }
  return getTasks().map(({ id, section, startTime, endTime, crit, done, active, milestone }) => {
    const last = new Date(endTime)
    last.setDate(last.getDate() - 1)
    const states = Object.entries({ crit, done, active, milestone }).filter(([, is]) => is)
    const days = milestone ? dayOf(startTime) : `${dayOf(startTime)} to ${dayOf(last)}`
    return [`${section}: ${id} ${days}`, ...states.map(([state]) => state)].join(' ')
  })
}

/** Mermaid counts in the machine's own zone. */
function dayOf(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

async function texts(text: string): Promise<string[]> {
  const { svg } = await mermaid.render('chart', text)
  const picture = new DOMParser().parseFromString(svg, 'text/html')
  return [...picture.querySelectorAll('text')].map((each) => each.textContent.trim())
}
