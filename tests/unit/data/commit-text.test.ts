import { describe, expect, it } from 'vitest'
import { addRow } from '#domain/change.ts'
import type { Commit } from '#domain/command.ts'
import { isLarge, textInSlices } from '#data/commit-text.ts'
import { buildDocument } from '#tests/support/test-store.ts'

describe('textInSlices', () => {
  it.each([0, 1, 999, 1_000, 1_001, 2_500])('says what JSON.stringify says of %i changes', async (count) => {
    const commit = commitOf(count)
    expect(await textInSlices(commit)).toBe(JSON.stringify(commit))
  })

  it('lets others work between two slices', async () => {
    const order: string[] = []
    const written = textInSlices(commitOf(2_500)).then(() => order.push('written'))
    setImmediate(() => order.push('other work'))
    await written
    expect(order).toEqual(['other work', 'written'])
  })
})

it('takes an import for large, and no paste of a screenful', () => {
  expect([isLarge(commitOf(1_000)), isLarge(commitOf(1_001))]).toEqual([false, true])
})

/** The label holds what stands around the list, and what replaces texts. */
function commitOf(count: number): Commit {
  const { rows } = buildDocument({
    services: Array.from({ length: count }, (_, at) => ({ name: `“s${at}” "changes":[] $& \\` })),
  }).services
  return {
    schemaVersion: 2,
    seq: 7,
    at: '2026-11-22T10:00:00.000Z',
    author: 'Tester',
    label: 'Import "changes":[],"changes":[1] $&.csv',
    source: 'import',
    changes: rows.map((row) => addRow('services', row)),
  }
}
