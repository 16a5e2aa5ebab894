import { describe, expect, it } from 'vitest'
import { addLabel, deleteLabel, editLabel, rowName } from '#tables/table-labels.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const document = buildDocument({
  services: [{ name: 'checkout' }, { name: '' }, { name: `${'very '.repeat(12)}long\nname` }],
  readings: [{ date: '2026-11-22' }],
  kpis: [{ name: null }],
  steps: [{}],
})
const edit = (rowId: string, columnId: string, text: string) => ({ rowId, columnId, text })

describe('labels for Undo', () => {
  it.each([
    [[edit('services-1', 'tier', '1')], 'type', 'Set Tier of checkout to “1”'],
    [[edit('services-1', 'tier', '')], 'clear', 'Clear Tier of checkout'],
    [[edit('services-2', 'notes', 'one\n  two')], 'type', 'Set Notes of a service to “one two”'],
    [[edit('services-1', 'tier', '1'), edit('services-1', 'sev1', '2')], 'paste', 'Paste 2 cells in checkout'],
    [[edit('services-1', 'tier', '1'), edit('services-2', 'tier', '2')], 'fill', 'Fill 2 cells in 2 services'],
    [[edit('services-1', 'tier', ''), edit('services-2', 'tier', '')], 'cut', 'Cut 2 cells in 2 services'],
  ] as const)('%j by %s: %s', (edits, kind, label) => {
    expect(editLabel(document, 'services', edits, kind)).toBe(label)
  })

  it('name what is deleted and count what is added', () => {
    expect([
      deleteLabel(document, 'services', ['services-1']),
      deleteLabel(document, 'services', ['services-1', 'services-2']),
      addLabel('toil', 1),
      addLabel('kpis', 3),
    ]).toEqual(['Delete checkout', 'Delete 2 services', 'Add a toil task', 'Add 3 KPIs'])
  })

  it('shorten what would not fit a menu', () => {
    expect(rowName(document, 'services', 'services-3')).toBe('very very very very very very very very…')
    expect(editLabel(document, 'services', [edit('services-1', 'notes', 'x'.repeat(50))], 'type')).toBe(
      `Set Notes of checkout to “${'x'.repeat(39)}…”`,
    )
  })

  it('call a row without a name by its kind', () => {
    expect([
      rowName(document, 'readings', 'readings-1'),
      rowName(document, 'kpis', 'kpis-1'),
      rowName(document, 'steps', 'steps-1'),
      rowName(document, 'services', 'gone'),
    ]).toEqual(['2026-11-22', 'a KPI', 'a step', 'a service'])
  })
})
