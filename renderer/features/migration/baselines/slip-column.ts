import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { newestBaseline, planSlip } from '#domain/plan-slip.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import type { ExtraColumn } from '#tables/table-columns.ts'
import { slipText } from './slip-words.ts'

/** How far each task is behind the newest baseline; no column while there is none. */
export function useSlipColumn(): readonly ExtraColumn<MigrationTask>[] {
  const document = useDocument((each) => each)
  const today = useToday()
  const baseline = newestBaseline(document)
  return useMemo(() => {
    if (!baseline) return []
    const slips = new Map(
      planSlip(document, catalog, baseline, today).tasks.map((each) => [each.task.id, each.finishSlip]),
    )
    const slipOf = ({ id }: MigrationTask) => slips.get(id)
    return [
      {
        after: 'owner',
        column: {
          id: 'slip',
          title: 'Slip',
          unit: 'working days',
          width: 140,
          align: 'end',
          text: (task) => {
            const slip = slipOf(task)
            return slip === undefined ? '' : slipText(slip)
          },
          number: (task) => slipOf(task) ?? null,
          sort: (a, b) => (slipOf(a) ?? 0) - (slipOf(b) ?? 0),
        },
      },
    ]
  }, [document, baseline, today])
}
