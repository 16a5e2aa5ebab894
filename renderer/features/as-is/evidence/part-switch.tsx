import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { showPart, useEvidencePart, type EvidencePart } from './evidence-view.ts'
import classes from './evidence.module.css'

const parts: readonly { readonly part: EvidencePart; readonly title: string }[] = [
  { part: 'register', title: 'Register' },
  { part: 'requests', title: 'Requests' },
]

/** Between the evidence that is there and the one that is asked for. */
export function PartSwitch() {
  const store = useDocumentStore()
  const shown = useEvidencePart()
  const [evidence, requests] = useDocument((document) => [document.evidence.rows.length, document.requests.rows.length])
  const counts = { register: evidence, requests }
  return (
    <div className={classes.parts} role="group" aria-label="Shown">
      {parts.map(({ part, title }) => (
        <FilterChip key={part} pressed={part === shown} onPress={() => showPart(store, part)} count={counts[part] ?? 0}>
          {title}
        </FilterChip>
      ))}
    </div>
  )
}
