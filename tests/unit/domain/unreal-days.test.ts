import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { Command } from '#domain/command.ts'
import { documentOf, tableNames, type AnyRow } from '#domain/document.ts'
import { updateProfile } from '#domain/engagement-commands.ts'
import { allFindings, layerFindings } from '#domain/findings.ts'
import { waiveFindings } from '#domain/issue-commands.ts'
import { dateStep, dateSteps, dateTask } from '#domain/migration-commands.ts'
import { planSteps } from '#domain/migration-plan.ts'
import { remedy, updateItem } from '#domain/raci-commands.ts'
import { decideItem, recordOf, signOffItems } from '#domain/raci-decision-commands.ts'
import { decodeDocument } from '#domain/schema/decode.ts'
import { run, testContext } from '#tests/support/test-store.ts'

const today = '2026-11-22'
/** Chromium's own date field takes six digits for a year. */
const unreal = '12026-01-02'

describe('a day that is none', () => {
  const sample = sampleDocument(today)
  const [item] = sample.raciItems.rows
  const [finding] = layerFindings(sample, catalog, 'to-be', today)
  const [task] = sample.tasks.rows
  if (!item || !finding || !task) throw new Error('The sample lacks rows.')
  const undated = documentOf({
    ...Object.fromEntries(tableNames.map((name) => [name, sample[name].rows])),
    tasks: [{ ...task, start: null, duration: null, started: null, finished: null, predecessors: [] }],
    steps: [],
  })

  it.each<[string, Command]>([
    ['of an item', updateItem(item.id, { decidedOn: unreal, reviewOn: 'soon', signedOffOn: '2026-02-30' })],
    ['of a decision', decideItem(item.id, { ...recordOf(item), decidedOn: unreal }, 'to-be')],
    ['of a sign-off', signOffItems([item.id], 'Ada Byron', unreal)],
    ['of a review', remedy({ type: 'review', item: item.id, on: unreal })],
    ['of a waiver', waiveFindings([finding.id], { reason: 'Known', approver: 'CTO', expiry: unreal })],
    ['of the profile', updateProfile({ start: unreal, lastReview: '' })],
    ['of all steps', dateSteps(unreal)],
    ['of a step', dateStep('assessment', unreal)],
    ['of a task', dateTask(task.id, unreal)],
  ])('%s never comes into the document', (_, command) => {
    const after = run(undated, command)
    expect(decodeDocument(Object.fromEntries(tableNames.map((name) => [name, after[name].rows]))).broken).toEqual([])
    expect(JSON.stringify(after.raciItems.rows)).not.toContain(unreal)
  })

  it('in any stored field stops neither findings nor the plan', () => {
    const spoilt = documentOf(
      Object.fromEntries(tableNames.map((name) => [name, sample[name].rows.map((row) => spoil(row))])),
    )
    expect(() => allFindings(spoilt, catalog, today)).not.toThrow()
    expect(() => planSteps(spoilt, catalog, today)).not.toThrow()
    expect(() => decideItem(item.id, recordOf(item), 'to-be')(spoilt, catalog, testContext())).not.toThrow()
  })
})

/** Puts the day that is none into every field that holds a day. */
function spoil(row: AnyRow): never {
  const fields = Object.entries(row).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? unreal : value,
  ])
  // Safe: only texts are replaced by texts.
  return Object.fromEntries(fields) as never
}
