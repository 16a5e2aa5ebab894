import { expect, it } from 'vitest'
import { fileName } from '#domain/export/file-name.ts'
import { buildDocument } from '#tests/support/test-store.ts'

it('names client, what it is and the day, as every file system takes it', () => {
  const named = (client: string, what: string) =>
    fileName(buildDocument({ engagement: [{ client }] }), what, '2026-11-22', 'csv')
  expect(named('Alder', 'roadmap')).toBe('Alder - roadmap - 2026-11-22.csv')
  expect(named(' A/S: "Nord" ', 'matrix Plan\tB?')).toBe('A S Nord - matrix Plan B - 2026-11-22.csv')
  expect(named('', 'roadmap')).toBe('Engagement - roadmap - 2026-11-22.csv')
  const longest = named('客'.repeat(90), `matrix ${'层'.repeat(90)}`)
  expect(new TextEncoder().encode(longest).length).toBeLessThan(256)
})
