import { findRow } from '#domain/document.ts'
import { partOf } from '#domain/kpi-scope.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import type { Reading } from '#domain/kpi.ts'
import { understood } from '#domain/invalid-text.ts'
import { useDocument } from '#store/document-context.tsx'
import { CitedEvidence } from '#tables/cited-evidence.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import { formatDay } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { partsAsked } from './kpi-view.ts'
import { windowText } from './wall/reading-words.ts'

/** One reading of a KPI, with the evidence it rests on. */
export function ReadingInspector({ of, id }: { readonly of: KpiView; readonly id: string | null }) {
  // The one selected last may belong to the KPI that was shown before.
  const mine = useDocument((document) => id !== null && findRow(document, 'readings', id)?.kpi === of.kpi.id)
  const parts = partsAsked(of).split(' ').filter(Boolean)
  return (
    <RowInspector
      table="readings"
      id={mine ? id : null}
      facts={['date', 'value', 'kind', 'sample', 'baseline', ...parts, 'window', 'grade', 'source']}
      texts={['note']}
      hint="Select a reading to see and cite the evidence it rests on."
      words={(reading, key) => emptyWords(reading, of, key)}
      title={(reading) => formatDay(understood(reading, 'date')) || 'Reading without a date'}
      subtitle={() => `Reading of ${of.name}`}
    >
      {(reading) => (
        <InspectorSection title="Evidence">
          <CitedEvidence of={{ table: 'readings', id: reading.id }} />
        </InspectorSection>
      )}
    </RowInspector>
  )
}

/** What an empty field of a reading means. */
function emptyWords(reading: Reading, { kpi }: KpiView, key: string): string | null {
  if (key === 'window' && reading.window === null) {
    const window = windowText(reading, kpi)
    return window === '' ? null : `${window}, as the KPI`
  }
  const isPart = key === 'team' || key === 'tier' || key === 'service'
  return isPart && partOf(reading) === 'organisation' ? 'whole organisation' : null
}
