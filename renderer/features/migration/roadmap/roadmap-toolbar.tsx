import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { saveRoadmapPdf } from './roadmap-print.tsx'
import { setRoadmapView, useRoadmapView } from './roadmap-view.ts'
import classes from './roadmap.module.css'

export function RoadmapToolbar() {
  const store = useDocumentStore()
  const asTable = useRoadmapView((view) => view.asTable)
  return (
    <>
      <FilterChip pressed={asTable} onPress={() => setRoadmapView(store, { asTable: !asTable })}>
        As a table
      </FilterChip>
      <span className={classes.spacer} />
      <Button size="small" onClick={() => void saveRoadmapPdf(store)}>
        Save as a PDF…
      </Button>
    </>
  )
}
